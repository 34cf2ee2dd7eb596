import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Base } from "../../src/base/base.ts";
import { indexBase } from "../../src/base/base-index.ts";
import { claimingNotes, MOST_CLAIMING } from "../../src/base/claiming-notes.ts";
import { fileKeys, noteKeys } from "../../src/base/index-keys.ts";
import { linkedFrom, resolveLink } from "../../src/base/links.ts";
import { type ChangedPath, MOST_CHANGED, overlayIndex } from "../../src/base/overlay-index.ts";
import type { StoredBase } from "../../src/base/ports.ts";
import { readNote } from "../../src/note/read-note.ts";

const NAMES = ["a.md", "b.md", "x/a.md", "x/b.md", "x/index.md", "data.csv"];
const TEXTS = [
  "# Alpha\n\nSee [[b]] and [x](x/a.md).\n",
  "---\ntitle: Beta\naliases: [Alpha]\nurl: https://example.org/p\n---\n\n[up](../a.md) [[alpha]]\n",
  "[[x/a#Alpha]] ![[data.csv]]\n",
  "plain\n",
  "Probes read the refusal direction from early layers.\n",
  "The refusal direction is absent from early layers of small models.\n",
];

/** A base of some of the names, each with one of the texts. */
const files = fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom(...TEXTS));

function baseOf(texts: Readonly<Record<string, string>>): Base {
  const paths = Object.keys(texts).sort();
  const notes = paths
    .filter((path) => path.endsWith(".md"))
    .map((path) => ({
      path,
      blob: texts[path]!,
      text: texts[path]!,
      facts: readNote(texts[path]!),
    }));
  return { revision: "test", notes, files: new Set(paths) };
}

/** A base as if it had been stored: answers by key alone. */
function stored(base: Base): StoredBase {
  const index = indexBase(base);
  const claiming = claimingNotes(base.notes, MOST_CLAIMING + MOST_CHANGED);
  return {
    commit: "",
    settings: null,
    paths: index.paths,
    claiming: (term) => (claiming.has(term) ? claiming.get(term)! : []),
    blobAt: (path) => index.note(path)?.blob ?? null,
    names: () => index.names(),
    isSound: () => true,
  };
}

function changesBetween(before: Base, now: Base): Map<string, ChangedPath> {
  const changes = new Map<string, ChangedPath>();
  for (const path of new Set([...before.files, ...now.files])) {
    const [was, is] = [before, now].map((base) => base.notes.find((note) => note.path === path));
    if (!now.files.has(path)) changes.set(path, { kind: "removed" });
    else if (is === undefined) changes.set(path, { kind: "file", keys: [] });
    else if (is.text !== was?.text) changes.set(path, { kind: "note", note: is });
  }
  return changes;
}

describe("an index laid over a stored base", () => {
  const noteOf = (base: Base) => (path: string) =>
    base.notes.find((note) => note.path === path) ?? null;

  test("answers as an index of the whole does", () => {
    fc.assert(
      fc.property(files, files, (old, current) => {
        const [before, now] = [baseOf(old), baseOf(current)];
        const whole = indexBase(now);
        const laid = overlayIndex(stored(before), changesBetween(before, now), noteOf(before));
        const keys = [...before.files, ...now.files].flatMap(fileKeys);
        keys.push(...[...before.notes, ...now.notes].flatMap((note) => noteKeys(note.facts)));
        for (const key of keys) expect([key, laid.paths(key)]).toEqual([key, whole.paths(key)]);
        for (const { facts } of [...before.notes, ...now.notes])
          for (const term of facts.claimTerms)
            expect([term, laid.claiming(term)]).toEqual([term, whole.claiming(term)]);
        expect([...laid.names()].sort()).toEqual([...whole.names()].sort());
        for (const { path, facts } of now.notes) {
          expect(linkedFrom(laid, path)).toEqual(linkedFrom(whole, path));
          for (const link of facts.links) {
            expect(resolveLink(laid, path, link)).toEqual(resolveLink(whole, path, link));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("has no note where the stored base knows one that cannot be read", () => {
    const base = baseOf({ "a.md": "# A\n" });
    expect(overlayIndex(stored(base), new Map(), () => null).note("a.md")).toBeNull();
  });

  test("tells nothing of a term that one note too many uses, and of it again with one less", () => {
    const users = (count: number) =>
      baseOf(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.md`, TEXTS[4]!])));
    const [few, many] = [users(MOST_CLAIMING), users(MOST_CLAIMING + 1)];
    for (const [before, now] of [[few, many] as const, [many, few] as const]) {
      const laid = overlayIndex(stored(before), changesBetween(before, now), noteOf(before));
      const told = now === few ? MOST_CLAIMING : 0;
      expect(laid.claiming("refus")).toHaveLength(told);
      expect(laid.claiming("refus")).toEqual(indexBase(now).claiming("refus"));
    }
  });
});
