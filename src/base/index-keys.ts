import type { Json, NoteFacts } from "../note/facts.ts";
import { words } from "../text/tokens.ts";
import { citedSources } from "./cited-sources.ts";
import { fileNameOf, firstPartOf, folderOf } from "./file-names.ts";
import { noteIds } from "./note-ids.ts";
import { calledName } from "./reference-names.ts";
import { standingOf } from "./standing.ts";
import { namesOfPredecessors, namesSuccessor } from "./succession-fields.ts";

/** What paths are filed under: a kind of name, a blank, and the name in the form that counts for that kind. */
export type IndexKey = string;

/** A file by its whole path, NFC. */
export const pathKey = (path: string): IndexKey => `path ${path.normalize("NFC")}`;
/** Files by name with extension; case does not count. */
export const fileNameKey = (name: string): IndexKey => `file ${folded(name)}`;
/** Files by the type behind the last dot of their names: `png`. */
export const fileTypeKey = (type: string): IndexKey => `type ${type.toLowerCase()}`;
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
/** Documents of the repository's own that link to something of this name. */
export const listedKey = (name: string): IndexKey => `listed ${folded(name)}`;
/** Notes whose title has this word. */
export const titleWordKey = (word: string): IndexKey => `title-word ${word}`;
/** Notes with this id or citekey in their front matter. */
export const idKey = (kind: "id" | "citekey", value: string): IndexKey => `${kind} ${value.trim()}`;
/** Notes whose file's name begins with twelve or fourteen digits, as a Zettelkasten numbers them; null for another name. */
export function stampKey(path: string): IndexKey | null {
  const stamp = /^(\d{12}(?:\d\d)?)(?!\d)/.exec(fileNameOf(path))?.[1];
  return stamp === undefined || !/\.md$/i.test(path) ? null : `stamp ${stamp}`;
}
/** Notes whose file's name begins with this, up to the first hyphen, underscore or blank: what zk takes for their ids. */
export const firstPartKey = (part: string): IndexKey => `part ${folded(part)}`;
/** Notes that cite something by its citekey. */
export const citationKey = (citekey: string): IndexKey => `cites ${citekey}`;
/** Notes that cite a paper by its arXiv id or DOI, in a link or among their `sources`. */
export const citesSourceKey = (source: IndexKey): IndexKey => `cites ${source}`;
/** Notes that say they take the place of something of this name, or with this `sourceKey`. */
export const replacesKey = (name: string): IndexKey => `replaces ${folded(name)}`;
/** Notes with a section that says this. */
export const sectionKey = (digest: string): IndexKey => `section ${digest}`;

export const EVERY_NOTE: IndexKey = "note";
/** Notes that link to others by wikilinks, and by paths. */
export const WRITES_WIKILINKS: IndexKey = "writes wikilinks";
export const WRITES_PATHS: IndexKey = "writes paths";
/** Notes that say they are retracted, or deprecated. */
export const RETRACTED: IndexKey = "standing retracted";
export const DEPRECATED: IndexKey = "standing deprecated";
/** Notes that name what takes their place, and what they take the place of. */
export const SUPERSEDED: IndexKey = "succession superseded";
export const SUPERSEDES: IndexKey = "succession supersedes";

/** Keys any file is filed under. */
export function fileKeys(path: string): IndexKey[] {
  const name = fileNameOf(path);
  const keys = [pathKey(path), fileNameKey(name)];
  const dot = name.lastIndexOf(".");
  if (dot > 0 && !/\.md$/i.test(name)) keys.push(fileTypeKey(name.slice(dot + 1)));
  const stamp = stampKey(path);
  if (stamp !== null) keys.push(stamp);
  if (/\.md$/i.test(name)) keys.push(firstPartKey(firstPartOf(name)));
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
    keys.push(folderKey(folder));
  }
  return keys;
}

/** Keys a note is filed under, besides those of its file. */
export function noteKeys(facts: NoteFacts): IndexKey[] {
  const title = facts.title === null ? [] : [facts.title.text];
  return [
    EVERY_NOTE,
    ...title.flatMap((text) => [
      titleKey(text),
      titleWordsKey(text),
      ...words(text).map(titleWordKey),
    ]),
    ...aliasesOf(facts).map(aliasKey),
    ...facts.identities.map(({ scheme, value }) => sourceKey(scheme, value)),
    ...noteIds(facts).map(({ kind, value }) => idKey(kind, value)),
    ...linkKeys(facts),
    ...facts.citations.map(({ key }) => citationKey(key)),
    ...citedSources(facts).map(({ scheme, value }) => citesSourceKey(sourceKey(scheme, value))),
    ...facts.sectionDigests.map(({ digest }) => sectionKey(digest)),
    ...standingKeys(facts),
  ];
}

/** Keys a document of the repository's own is filed under, besides those of its file. */
export function documentKeys({ links }: NoteFacts): IndexKey[] {
  return links.map(({ target }) => listedKey(calledName(target)));
}

function linkKeys({ links }: NoteFacts): IndexKey[] {
  const writes = (kinds: readonly string[]) =>
    links.some(({ kind, target }) => kinds.includes(kind) && !target.includes(":"));
  return [
    ...links.map(({ target }) => linkedKey(calledName(target))),
    ...(writes(["wiki", "embed"]) ? [WRITES_WIKILINKS] : []),
    ...(writes(["inline", "reference"]) ? [WRITES_PATHS] : []),
  ];
}

function standingKeys(facts: NoteFacts): IndexKey[] {
  if (facts.frontMatter === null && facts.title === null) return [];
  const standing = standingOf(facts);
  const predecessors = namesOfPredecessors(facts);
  return [
    ...(standing === null ? [] : [standing.kind === "retracted" ? RETRACTED : DEPRECATED]),
    ...(namesSuccessor(facts) ? [SUPERSEDED] : []),
    ...(predecessors.length > 0 ? [SUPERSEDES] : []),
    ...predecessors.map(replacesKey),
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

/** A name as wikilinks compare it: NFC, lower case, blanks folded. */
export function folded(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
