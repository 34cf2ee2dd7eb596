import type { Json } from "../note/facts.ts";
import { type FileNames, stemOf } from "./file-names.ts";
import type { Note } from "./note.ts";

/** What a wikilink may call a note, folded; each name with the paths it stands for. */
export interface WikiNames {
  readonly byTitle: ReadonlyMap<string, readonly string[]>;
  readonly byAlias: ReadonlyMap<string, readonly string[]>;
}

/** Indexes titles and aliases, once a base. */
export function wikiNames(notes: readonly Note[]): WikiNames {
  const byTitle = new Map<string, string[]>();
  const byAlias = new Map<string, string[]>();
  for (const { path, facts } of notes) {
    if (facts.title !== null) remember(byTitle, facts.title.text, path);
    for (const alias of aliasesOf(facts.frontMatter?.entries ?? [])) remember(byAlias, alias, path);
  }
  return { byTitle, byAlias };
}

/**
 * The files a wikilink's target may mean, most binding kind of name first, as Obsidian, Foam and zk read it: the whole
 * path, a path's end, the file's name, the title, an alias. Case does not count. More than one path: it is ambiguous.
 */
export function wikiCandidates(
  files: FileNames,
  names: WikiNames,
  target: string,
): readonly string[] {
  const wanted = folded(target).replace(/^\/+/, "");
  const fileName = wanted.slice(wanted.lastIndexOf("/") + 1);
  const withName = [
    ...(files.byFileName.get(`${fileName}.md`) ?? []),
    ...(files.byFileName.get(fileName) ?? []),
  ];
  const whole = withName.filter((path) => isCalled(folded(path), wanted));
  if (whole.length > 0) return whole.slice(0, 1);
  const bySuffix = withName.filter((path) => endsIn(folded(path), wanted));
  if (bySuffix.length > 0) return bySuffix;
  return names.byTitle.get(wanted) ?? names.byAlias.get(wanted) ?? [];
}

/** All names notes go by, for suggestions. */
export function notesByName(notes: readonly Note[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { path } of notes) {
    const stem = stemOf(path);
    if (!names.has(stem)) names.set(stem, path);
  }
  for (const { path, facts } of notes) {
    const title = facts.title?.text ?? "";
    if (title !== "" && !names.has(title)) names.set(title, path);
  }
  return names;
}

function isCalled(path: string, wanted: string): boolean {
  return path === wanted || path === `${wanted}.md`;
}

function endsIn(path: string, wanted: string): boolean {
  return path.endsWith(`/${wanted}`) || path.endsWith(`/${wanted}.md`);
}

function remember(index: Map<string, string[]>, name: string, path: string): void {
  const key = folded(name);
  const paths = index.get(key);
  if (paths === undefined) index.set(key, [path]);
  else if (!paths.includes(path)) paths.push(path);
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

function aliasesOf(entries: readonly { readonly key: string; readonly value: Json }[]): string[] {
  return entries
    .filter(({ key }) => /^alias(?:es)?$/i.test(key))
    .flatMap(({ value }) =>
      typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : [],
    )
    .filter((alias): alias is string => typeof alias === "string");
}
