import type { Json, NoteFacts } from "../note/facts.ts";
import { words } from "../text/tokens.ts";
import { fileNameOf, folderOf, stemOf } from "./file-names.ts";

/** What paths are filed under: a kind of name, a blank, and the name in the form that counts for that kind. */
export type IndexKey = string;

/** A file by its whole path, NFC. */
export const pathKey = (path: string): IndexKey => `path ${path.normalize("NFC")}`;
/** Files by name with extension; case does not count. */
export const fileNameKey = (name: string): IndexKey => `file ${folded(name)}`;
/** Whatever lies below a folder. */
export const folderKey = (folder: string): IndexKey => `folder ${folder.normalize("NFC")}`;
export const titleKey = (title: string): IndexKey => `title ${folded(title)}`;
export const aliasKey = (alias: string): IndexKey => `alias ${folded(alias)}`;
/** Notes about a source with this identity. */
export const sourceKey = (scheme: string, value: string): IndexKey => `${scheme} ${value}`;
/** Notes whose title has these words, whatever stands between them. */
export const titleWordsKey = (title: string): IndexKey => `words ${words(title).join(" ")}`;
/** Notes that link to something of this name: a file's stem, a folder's name, a title or an alias. */
export const linkedKey = (name: string): IndexKey => `linked ${folded(name)}`;

/** Keys any file is filed under. */
export function fileKeys(path: string): IndexKey[] {
  const keys = [pathKey(path), fileNameKey(fileNameOf(path))];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
    keys.push(folderKey(folder));
  }
  return keys;
}

/** Keys a note is filed under, besides those of its file. */
export function noteKeys(facts: NoteFacts): IndexKey[] {
  const title = facts.title === null ? [] : [facts.title.text];
  return [
    ...title.flatMap((text) => [titleKey(text), titleWordsKey(text)]),
    ...aliasesOf(facts).map(aliasKey),
    ...facts.identities.map(({ scheme, value }) => sourceKey(scheme, value)),
    ...facts.links.map(({ target }) => linkedKey(calledName(target))),
  ];
}

/** The aliases a note's front matter gives it. */
export function aliasesOf(facts: NoteFacts): string[] {
  return (facts.frontMatter?.entries ?? [])
    .filter(({ key }) => /^alias(?:es)?$/i.test(key))
    .flatMap(({ value }): readonly Json[] =>
      typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : [],
    )
    .filter((alias): alias is string => typeof alias === "string");
}

/** The name by which a link's target calls what it leads to: the last part of its path, without `.md`. */
function calledName(target: string): string {
  const path = target.replace(/[?].*$/, "").replace(/\/+$/, "");
  return stemOf(path);
}

/** A name as wikilinks compare it: NFC, lower case, blanks folded. */
export function folded(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
