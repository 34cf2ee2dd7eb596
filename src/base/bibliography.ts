import type { Json } from "../note/facts.ts";
import { words } from "../text/tokens.ts";
import type { Note } from "./note.ts";

/** What tells one source from another, as far as a note gives it. */
export interface Bibliography {
  readonly arxiv: ReadonlySet<string>;
  readonly doi: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
  /** Last names, lower-case. */
  readonly authors: ReadonlySet<string>;
  readonly year: number | null;
}

/** Reads a note's identities and the front-matter fields that say who wrote its source and when. */
export function bibliography(note: Note): Bibliography {
  const valuesOf = (scheme: string) =>
    new Set(note.facts.identities.filter((id) => id.scheme === scheme).map(({ value }) => value));
  const field = (keys: RegExp): Json =>
    note.facts.frontMatter?.entries.find(({ key }) => keys.test(key))?.value ?? null;
  return {
    arxiv: valuesOf("arxiv"),
    doi: valuesOf("doi"),
    hosts: new Set([...valuesOf("url")].map((url) => url.split("/")[2] ?? "")),
    authors: lastNames(field(/^authors?$/i)),
    year: yearOf(field(/^(?:year|published)$/i)),
  };
}

/** Whether two cannot be one source: ids of one kind with none in common, no author in common, years more than one apart. */
export function contradicts(a: Bibliography, b: Bibliography): boolean {
  const years = a.year !== null && b.year !== null && Math.abs(a.year - b.year) > 1;
  const sameId = meet(a.arxiv, b.arxiv) || meet(a.doi, b.doi);
  if (sameId) return false;
  return (
    disjoint(a.arxiv, b.arxiv) || disjoint(a.doi, b.doi) || disjoint(a.authors, b.authors) || years
  );
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !meet(a, b);
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((value) => b.has(value));
}

/** `Irving, Geoffrey` and `Geoffrey Irving` give `irving`; lists are separated by `;`, ` and `, or by commas between full names. */
function lastNames(value: Json): Set<string> {
  const listed = Array.isArray(value)
    ? value
    : typeof value === "string"
      ? value.split(/;|\band\b|&/)
      : [];
  const names = listed.filter((name): name is string => typeof name === "string");
  return new Set(names.flatMap((name) => lastNamesIn(name)).filter((name) => name !== ""));
}

function lastNamesIn(name: string): string[] {
  const parts = name.split(",").map((part) => words(part));
  const isInverted = parts.length === 2 && parts[0]!.length === 1;
  return isInverted ? [parts[0]![0]!] : parts.map((part) => part.at(-1) ?? "");
}

function yearOf(value: Json): number | null {
  const year = /\b(?:19|20)\d\d\b/.exec(String(value ?? ""));
  return year === null ? null : Number(year[0]);
}
