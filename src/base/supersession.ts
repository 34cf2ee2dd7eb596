import { sourceIdOf } from "../note/source-id.ts";
import { type Range, slice } from "../text/range.ts";
import type { BaseIndex } from "./base-index.ts";
import { folderOf, joinPath } from "./file-names.ts";
import { idKey, replacesKey, sourceKey } from "./index-keys.ts";
import { fileAt, filesCalled } from "./named-files.ts";
import type { Note } from "./note.ts";
import { arxivVersion, bareReference, calledName } from "./reference-names.ts";
import { predecessorsIn, type Reference, successorsIn } from "./succession-fields.ts";

/** What a reference means. */
export type Referent =
  | { readonly kind: "note"; readonly path: string }
  /** A paper or page, by id; `version` of an arXiv paper where one is named. `path`: the note about it, if there is one. */
  | {
      readonly kind: "source";
      readonly key: string;
      readonly version: string | null;
      readonly path: string | null;
    }
  /** Written as a path or name of a note, and there is none. */
  | { readonly kind: "missing" }
  /** Words that need not name a note. */
  | { readonly kind: "unknown" };

/** Finds what a reference in the note at `from` means: a wikilink, a path, an id of a source or note, a title. */
export function referentOf(index: BaseIndex, from: string, written: string): Referent {
  const text = bareReference(written);
  const source = sourceIdOf(text);
  if (source !== null) {
    const key = sourceKey(source.scheme, source.value);
    const [path = null] = index.paths(key).filter((about) => about !== from);
    return { kind: "source", key, version: arxivVersion(text), path };
  }
  const name = text.replace(/#.*/s, "").trim();
  for (const folder of [folderOf(from), ""]) {
    const joined = name === "" ? null : joinPath(folder, name);
    const file = joined === null || joined === "" ? null : fileAt(index, joined);
    if (file !== null) return { kind: "note", path: file };
  }
  const [called] = name === "" ? [] : filesCalled(index, name.replace(/^(?:\.{0,2}\/)+/, ""));
  const [byId] = index.paths(idKey("id", name));
  const path = called ?? byId;
  if (path !== undefined) return { kind: "note", path };
  return { kind: looksLikeName(written, name) ? "missing" : "unknown" };
}

/** Where a reference stands within its field, which may list several. */
export function placeOf(note: Note, { text, range }: Reference): Range {
  const at = slice(note.text, range).indexOf(text);
  if (at === -1) return range;
  return { start: range.start + at, end: range.start + at + text.length };
}

/** One step from a note to what takes its place. */
export interface Succession {
  readonly from: string;
  readonly to: Referent;
  /** Where it is said: in the note itself, or in the one that says it replaces it. */
  readonly at: { readonly path: string; readonly range: Range };
}

/** What takes a note's place, by its own word or by that of a note that names it. */
export function successionsOf(index: BaseIndex, note: Note): Succession[] {
  const own = successorsIn(note.facts).map((reference) => ({
    from: note.path,
    to: referentOf(index, note.path, reference.text),
    at: { path: note.path, range: placeOf(note, reference) },
  }));
  const claimed = claimantsOf(index, note).flatMap((newer) =>
    predecessorsIn(newer.facts)
      .filter(({ text }) => meansNote(referentOf(index, newer.path, text), note))
      .map((reference) => ({
        from: note.path,
        to: { kind: "note" as const, path: newer.path },
        at: { path: newer.path, range: placeOf(newer, reference) },
      })),
  );
  return [...own, ...claimed];
}

/** The note at the end of a succession that begins at a path; null where it goes in a circle. */
export function lastSuccessor(index: BaseIndex, path: string): string | null {
  const seen = new Set<string>();
  for (let at = path; ; ) {
    if (seen.has(at)) return null;
    seen.add(at);
    const note = index.note(at);
    const next = note === null ? undefined : successionsOf(index, note).find(isToOther);
    if (next === undefined) return at;
    at = pathOf(next)!;
  }
}

/** The steps by which a note is superseded by itself in the end; null where it is not. */
export function cycleThrough(index: BaseIndex, note: Note): Succession[] | null {
  const seen = new Set<string>();
  const pending: { note: Note; way: readonly Succession[] }[] = [{ note, way: [] }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    for (const step of successionsOf(index, place.note)) {
      const to = pathOf(step);
      if (to === note.path) return [...place.way, step];
      const next = to === null || seen.has(to) ? null : index.note(to);
      if (next === null) continue;
      seen.add(next.path);
      pending.push({ note: next, way: [...place.way, step] });
    }
  }
  return null;
}

function pathOf({ to }: Succession): string | null {
  return to.kind === "note" || to.kind === "source" ? to.path : null;
}

function isToOther(step: Succession): boolean {
  const to = pathOf(step);
  return to !== null && to !== step.from;
}

/** The notes that may say they replace this one, by the names it goes by. */
function claimantsOf(index: BaseIndex, note: Note): Note[] {
  const names = [calledName(note.path), note.facts.title?.text ?? ""];
  const keys = [
    ...names.filter((name) => name !== "").map(replacesKey),
    ...note.facts.identities.map(({ scheme, value }) => replacesKey(sourceKey(scheme, value))),
  ];
  return [...new Set(keys.flatMap((key) => index.paths(key)))]
    .sort()
    .flatMap((path) => (path === note.path ? [] : (index.note(path) ?? [])));
}

/** A version of a paper is not the paper: a note about it may well tell of the later ones. */
function meansNote(referent: Referent, { path, facts }: Note): boolean {
  if (referent.kind === "note") return referent.path === path;
  return (
    referent.kind === "source" &&
    referent.version === null &&
    facts.identities.some(({ scheme, value }) => sourceKey(scheme, value) === referent.key)
  );
}

function looksLikeName(written: string, name: string): boolean {
  return written.startsWith("[[") || /\.md$/i.test(name) || /^[\w.-]+(?:\/[\w.-]+)+$/.test(name);
}
