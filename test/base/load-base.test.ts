import { expect, it } from "vitest";
import { loadBase } from "../../src/base/load-base.ts";
import { noteFilter } from "../../src/base/note-filter.ts";
import type { CachedNote, FactCache, NoteReader } from "../../src/base/ports.ts";
import { type Files, memoryRevision, plainReader } from "../support/base.ts";

const filter = noteFilter({ bundles: [], ignored: [] });

/** A cache in memory that counts what it is given. */
function memoryCache(): FactCache & { readonly entries: Map<string, CachedNote> } {
  const entries = new Map<string, CachedNote>();
  return {
    entries,
    get: (blob) => entries.get(blob) ?? null,
    put: (fresh) => {
      for (const [blob, note] of fresh) entries.set(blob, note);
    },
  };
}

function load(files: Files, cache: FactCache = memoryCache(), reader: NoteReader = plainReader) {
  return loadBase(memoryRevision(files), cache, reader, filter);
}

it("gives notes sorted by path, and every path as a file", async () => {
  const base = await load({ "b.md": "B", "a.md": "A", "c.csv": "1" });
  expect(base.notes.map(({ path, text }) => [path, text])).toEqual([
    ["a.md", "A"],
    ["b.md", "B"],
  ]);
  expect([...base.files].sort()).toEqual(["a.md", "b.md", "c.csv"]);
});

it("gives the same with a full cache as with an empty one, without reading", async () => {
  const cache = memoryCache();
  const files = { "a.md": "# A\n\nSee [b](b.md).", "b.md": "# B" };
  const cold = await load(files, cache);
  const unread: NoteReader = {
    read: () => Promise.reject(new Error("read")),
    close: async () => {},
  };
  expect(await load(files, cache, unread)).toEqual(cold);
});

it("reads equal notes once", async () => {
  const cache = memoryCache();
  await load({ "a.md": "Same.", "b.md": "Same." }, cache);
  expect(cache.entries.size).toBe(1);
});

it("takes a file that is no text as a note with a problem, and caches nothing of it", async () => {
  const cache = memoryCache();
  const { notes } = await load({ "a.md": new Uint8Array([0xff, 0xfe, 0x41]) }, cache);
  expect(notes[0]!.facts.problems.map(({ kind }) => kind)).toEqual(["encoding"]);
  expect(cache.entries.size).toBe(0);
});

it("goes on where the reader fails on one note, and tries that one again next time", async () => {
  const cache = memoryCache();
  const reader: NoteReader = {
    read: (text) =>
      text === "bad" ? Promise.reject(new Error("no luck")) : plainReader.read(text),
    close: async () => {},
  };
  const { notes } = await load({ "a.md": "bad", "b.md": "good" }, cache, reader);
  expect(notes.map(({ facts }) => facts.problems.length)).toEqual([1, 0]);
  expect(cache.entries.size).toBe(1);
});
