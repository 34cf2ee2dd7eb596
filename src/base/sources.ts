import type { BaseIndex } from "./base-index.ts";
import { bibliography, contradicts } from "./bibliography.ts";
import { sourceKey, titleWordsKey } from "./index-keys.ts";
import type { Note } from "./note.ts";

/** What shows that notes are about one source. */
export type SourceEvidence =
  | { readonly kind: "arxiv" | "doi" | "url"; readonly value: string }
  | { readonly kind: "title"; readonly value: string };

/** Two or more notes about one source. */
export interface SourceGroup {
  /** In the order of the notes given. */
  readonly notes: readonly Note[];
  readonly evidence: readonly SourceEvidence[];
  /** 0..1, of the strongest evidence. */
  readonly confidence: number;
}

interface Link {
  readonly notes: readonly Note[];
  readonly evidence: SourceEvidence;
  readonly confidence: number;
}

/** A title that more notes bear than this comes from a template. */
const MOST_SAME_TITLES = 3;
const GENERIC_TITLE =
  /^(?:(?:daily|weekly|monthly|meeting|reading|literature|lab|project)\s+(?:notes?|list|log|review|report|summary)|notes? (?:on|from|for)\b|todo|index|table of contents|untitled|template)/i;

/**
 * Groups notes that are about the same source: those that share an arXiv id, a DOI or a page's address, and those of
 * equal, distinctive title. Notes whose ids of one kind, authors or years differ never come together by a title or an
 * address, since papers do share these.
 */
export function groupSources(notes: readonly Note[]): SourceGroup[] {
  const links = [...identityLinks(notes), ...titleLinks(notes)].sort(
    (a, b) => b.confidence - a.confidence,
  );
  const groupOf = new Map<Note, Set<Note>>(notes.map((note) => [note, new Set([note])]));
  const evidence = new Map<Note, Link[]>();
  for (const link of links) {
    const [first, ...rest] = link.notes;
    for (const note of rest) {
      const into = groupOf.get(first!)!;
      const from = groupOf.get(note)!;
      if (into !== from && anyContradicts(into, from)) continue;
      evidence.set(note, [...(evidence.get(note) ?? []), link]);
      if (into === from) continue;
      for (const member of from) {
        into.add(member);
        groupOf.set(member, into);
      }
    }
  }
  return [...new Set(groupOf.values())]
    .filter((group) => group.size > 1)
    .map((group) =>
      grouped(
        notes.filter((note) => group.has(note)),
        evidence,
      ),
    );
}

/**
 * The group a note belongs to; null where no other note is about its source. Walks only the notes that share a name
 * with it, or with one that does.
 */
export function sourceGroupOf(index: BaseIndex, note: Note): SourceGroup | null {
  const near = new Map([[note.path, note]]);
  const waiting = [note];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const path of [...identityKeys(next), ...titleKeys(next)].flatMap((key) =>
      index.paths(key),
    )) {
      const other = near.has(path) ? null : index.note(path);
      if (other === null) continue;
      near.set(path, other);
      waiting.push(other);
    }
  }
  if (near.size === 1) return null;
  const notes = [...near.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return groupSources(notes).find((group) => group.notes.includes(note)) ?? null;
}

function grouped(
  notes: readonly Note[],
  evidence: ReadonlyMap<Note, readonly Link[]>,
): SourceGroup {
  const links = [...new Set(notes.flatMap((note) => evidence.get(note) ?? []))];
  return {
    notes,
    evidence: links.map((link) => link.evidence),
    confidence: Math.max(...links.map(({ confidence }) => confidence)),
  };
}

function anyContradicts(some: ReadonlySet<Note>, others: ReadonlySet<Note>): boolean {
  return [...some].some((a) =>
    [...others].some((b) => contradicts(bibliography(a), bibliography(b))),
  );
}

function identityLinks(notes: readonly Note[]): Link[] {
  const links: Link[] = [];
  for (const [key, sharing] of sharedBy(notes, identityKeys)) {
    const scheme = key.slice(0, key.indexOf(" ")) as "arxiv" | "doi" | "url";
    const value = key.slice(scheme.length + 1);
    const confidence = scheme === "url" ? 0.92 : 0.98;
    links.push({ notes: sharing, evidence: { kind: scheme, value }, confidence });
  }
  return links;
}

/** A site's front page names no single source. */
function identityKeys(note: Note): string[] {
  return note.facts.identities
    .filter(({ scheme, value }) => scheme !== "url" || /^https?:\/\/[^/]+[/?]./.test(value))
    .map(({ scheme, value }) => sourceKey(scheme, value));
}

function titleLinks(notes: readonly Note[]): Link[] {
  const links: Link[] = [];
  for (const [key, sharing] of sharedBy(notes, titleKeys)) {
    if (sharing.length > MOST_SAME_TITLES) continue;
    const title = key.slice(key.indexOf(" ") + 1);
    const count = title.split(" ").length;
    const evidence: SourceEvidence = { kind: "title", value: title };
    if (count >= 4) links.push({ notes: sharing, evidence, confidence: 0.88 });
    else if (count === 3 && agree(sharing))
      links.push({ notes: sharing, evidence, confidence: 0.85 });
  }
  return links;
}

function titleKeys(note: Note): string[] {
  const title = note.facts.title?.text ?? "";
  const distinct = title.trim() !== "" && !GENERIC_TITLE.test(title.trim());
  return distinct ? [titleWordsKey(title)] : [];
}

/** A short title needs a year or a site in common. */
function agree(notes: readonly Note[]): boolean {
  const all = notes.map(bibliography);
  const first = all[0]!;
  const sameYear = first.year !== null && all.every(({ year }) => year === first.year);
  const sameHost = [...first.hosts].some((host) => all.every(({ hosts }) => hosts.has(host)));
  return sameYear || sameHost;
}

function sharedBy(
  notes: readonly Note[],
  keysOf: (note: Note) => readonly string[],
): Map<string, Note[]> {
  const byKey = new Map<string, Note[]>();
  for (const note of notes) {
    for (const key of new Set(keysOf(note))) {
      const sharing = byKey.get(key);
      if (sharing === undefined) byKey.set(key, [note]);
      else sharing.push(note);
    }
  }
  return new Map([...byKey].filter(([, sharing]) => sharing.length > 1));
}
