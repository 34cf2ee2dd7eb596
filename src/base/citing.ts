import { sourceIdOf, sourceIdsIn } from "../note/source-id.ts";
import { contains, overlaps, type Range, slice } from "../text/range.ts";
import type { BaseIndex } from "./base-index.ts";
import { addressesIn, SOURCES } from "./cited-sources.ts";
import { fieldsNamed } from "./front-matter-fields.ts";
import { citationKey, citesSourceKey, idKey, linkedKey, sourceKey } from "./index-keys.ts";
import { linkedFrom, resolveLink } from "./links.ts";
import type { Note } from "./note.ts";
import { noteIds } from "./note-ids.ts";
import { arxivVersion, calledName } from "./reference-names.ts";

/** A place where a note refers to another note or to a source, in its author's own words. */
export interface Citing {
  readonly range: Range;
  /** The note that is linked. */
  readonly path: string | null;
  /** The source that is named, as `sourceKey` gives it, and the version of the paper where one is named. */
  readonly source: string | null;
  readonly version: string | null;
  /** The note with the citekey that is cited. */
  readonly citekey: string | null;
}

/** All that a note refers to: by links, citekeys, ids of papers in its prose, and its `sources`. */
export function citingsOf(index: BaseIndex, note: Note): Citing[] {
  const { text, facts } = note;
  const aside = [
    ...facts.clippings,
    ...facts.blocks
      .filter(({ kind, quoted }) => quoted || kind === "code" || kind === "html")
      .map(({ range }) => range),
  ];
  const linked = facts.links.map((link): Citing => {
    const resolution = resolveLink(index, note.path, link);
    const path = resolution.kind === "found" ? resolution.path : null;
    return { ...namedSource(link.target), range: link.range, path };
  });
  const cited = facts.citations.map(({ key, range }) => ({ ...NOTHING, range, citekey: key }));
  const named = facts.blocks
    .filter(({ kind }) => kind !== "definition")
    .flatMap(({ range }) =>
      sourceIdsIn(withoutCode(slice(text, range))).map((id) => {
        const place = { start: range.start + id.range.start, end: range.start + id.range.end };
        return { ...namedSource(slice(text, place)), range: place };
      }),
    )
    .filter(({ range }) => !linked.some((link) => overlaps(link.range, range)));
  return [...linked, ...cited, ...named]
    .filter(({ range }) => !aside.some((stretch) => contains(stretch, range)))
    .concat(listedSources(note))
    .filter(({ path, source, citekey }) => (path ?? source ?? citekey) !== null)
    .sort((a, b) => a.range.start - b.range.start);
}

/** The notes that refer to a note, or to the source it is about, in order of path. */
export function notesCiting(index: BaseIndex, note: Note): string[] {
  const sources = note.facts.identities.map(({ scheme, value }) => sourceKey(scheme, value));
  const citekeys = noteIds(note.facts).filter(({ kind }) => kind === "citekey");
  const citing = [
    ...linkedFrom(index, note.path),
    ...sources.flatMap((source) => notesCitingSource(index, source)),
    ...citekeys.flatMap(({ value }) => index.paths(citationKey(value))),
  ];
  return [...new Set(citing)].sort().filter((path) => path !== note.path);
}

/** The notes that refer to a source. @param source as `sourceKey` gives it */
export function notesCitingSource(index: BaseIndex, source: string): readonly string[] {
  return source.startsWith("url ")
    ? index.paths(linkedKey(calledName(source)))
    : index.paths(citesSourceKey(source));
}

/** The notes about what is cited; whether the citing note is one of them says `from`. */
export function notesCited(index: BaseIndex, from: string, citing: Citing): string[] {
  const paths = [
    ...(citing.path === null ? [] : [citing.path]),
    ...(citing.source === null ? [] : index.paths(citing.source)),
    ...(citing.citekey === null ? [] : index.paths(idKey("citekey", citing.citekey))),
  ];
  return [...new Set(paths)].filter((path) => path !== from);
}

const NOTHING = { path: null, source: null, version: null, citekey: null } as const;

/** The same text, each character of inline code made blank. */
function withoutCode(text: string): string {
  return text.replace(/`[^`]+`/g, (code) => " ".repeat(code.length));
}

function namedSource(written: string): Omit<Citing, "range"> {
  const id = sourceIdOf(written);
  if (id === null) return NOTHING;
  return { ...NOTHING, source: sourceKey(id.scheme, id.value), version: arxivVersion(written) };
}

/** What front matter lists as `sources`, each at its own place. */
function listedSources({ text, facts }: Note): Citing[] {
  return fieldsNamed(facts, SOURCES).flatMap(({ value, valueRange }) =>
    addressesIn(value).flatMap((address) => {
      const at = slice(text, valueRange).indexOf(address);
      const start = valueRange.start + Math.max(0, at);
      const range = at === -1 ? valueRange : { start, end: start + address.length };
      return [{ ...namedSource(address), range }];
    }),
  );
}
