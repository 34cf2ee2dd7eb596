import type { BaseIndex } from "./base-index.ts";
import { fileNameOf, relativePath, stemOf } from "./file-names.ts";
import { fileNameKey, folderKey, pathKey, WRITES_PATHS, WRITES_WIKILINKS } from "./index-keys.ts";

/** The tool, or the way of linking, that a base's notes are written for. */
export interface Dialect {
  readonly kind: "obsidian" | "foam" | "zk" | "wikilinks" | "paths";
  /** How it is known, for people: `.obsidian/ is there`. */
  readonly because: string;
  /** How most of its notes write a link to another. */
  readonly links: "wikilinks" | "paths";
  /** Whether a wikilink to a note that nobody wrote yet is usual in it. */
  readonly plansNotes: boolean;
  /** Whether so few notes write wikilinks that double brackets may well stand for something else: `[[Prototype]]`. */
  readonly rareWikilinks: boolean;
}

const MARKERS = [
  { kind: "obsidian", at: ".obsidian", plansNotes: true },
  { kind: "foam", at: ".foam", plansNotes: true },
  { kind: "zk", at: ".zk", plansNotes: false },
] as const;

/** Tells a base's dialect from the folders its tools leave behind, else from the links most of its notes write. */
export function dialectOf(index: BaseIndex): Dialect {
  const wiki = index.paths(WRITES_WIKILINKS).length;
  const paths = index.paths(WRITES_PATHS).length;
  const links = wiki > paths ? "wikilinks" : "paths";
  const rareWikilinks = wiki * 20 < paths;
  for (const { kind, at, plansNotes } of MARKERS) {
    if (index.paths(folderKey(at)).length > 0 || index.paths(pathKey(at)).length > 0)
      return { kind, because: `${at}/ is there`, links, plansNotes, rareWikilinks };
  }
  const because = `${wiki} ${wiki === 1 ? "note writes" : "notes write"} wikilinks, ${paths} paths`;
  return { kind: links, because, links, plansNotes: links === "wikilinks", rareWikilinks };
}

/** How a link of the note at `from` to the file at `to` is written in a dialect. */
export function linkText(index: BaseIndex, dialect: Dialect, from: string, to: string): string {
  return dialect.links === "wikilinks"
    ? `[[${shortestName(index, to)}]]`
    : `[${index.note(to)?.facts.title?.text ?? stemOf(to)}](${relativePath(from, to)})`;
}

/** The shortest end of a file's path that no other file has: what a wikilink must say to mean it alone. */
export function shortestName(index: BaseIndex, path: string): string {
  const others = index
    .paths(fileNameKey(fileNameOf(path)))
    .filter((other) => other !== path)
    .map((other) => `/${other.toLowerCase()}`);
  const parts = path.split("/");
  for (let count = 1; count < parts.length; count += 1) {
    const end = parts.slice(-count).join("/");
    if (!others.some((other) => other.endsWith(`/${end.toLowerCase()}`))) return withoutType(end);
  }
  return withoutType(path);
}

function withoutType(path: string): string {
  return path.replace(/\.md$/i, "");
}
