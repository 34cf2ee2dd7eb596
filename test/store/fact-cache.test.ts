import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { CachedNote } from "../../src/base/ports.ts";
import type { NoteFacts } from "../../src/note/facts.ts";
import { openFactCache } from "../../src/store/fact-cache.ts";
import { removeFolder, temporaryFolder } from "../support/repository.ts";

const EMPTY: NoteFacts = {
  title: null,
  frontMatter: null,
  headings: [],
  sections: [],
  blocks: [],
  statements: [],
  claimTerms: [],
  tables: [],
  links: [],
  citations: [],
  footnotes: { references: [], definitions: [] },
  definitions: [],
  tags: [],
  blockIds: [],
  identities: [],
  clippings: [],
  sectionDigests: [],
  comments: [],
  problems: [],
  wordCount: 0,
};

function blob(number: number, format = "sha1"): string {
  return createHash(format).update(`${number}`).digest("hex");
}

function note(number: number): CachedNote {
  const tags = [{ name: `täg ${number}`, range: { start: 0, end: 1 } }];
  return { text: `#täg ${number}\n`, facts: { ...EMPTY, wordCount: number, tags } };
}

function folder(): string {
  const made = temporaryFolder();
  onTestFinished(() => removeFolder(made));
  return join(made, "winnow");
}

/** One run of winnow that caches the notes of these numbers. */
function run(directory: string, numbers: readonly number[], version = "1"): void {
  const cache = openFactCache(directory, version);
  cache.put(new Map(numbers.map((number) => [blob(number), note(number)])));
  cache.close();
}

/** What a later run finds. */
function lookUp(
  directory: string,
  numbers: readonly number[],
  version = "1",
): (CachedNote | null)[] {
  const cache = openFactCache(directory, version);
  const found = numbers.map((number) => cache.get(blob(number)));
  cache.close();
  return found;
}

function segments(directory: string): string[] {
  return readdirSync(join(directory, "facts-1"));
}

test("what one run puts, it and the next one find, and nothing else", () => {
  const directory = folder();
  const numbers = Array.from({ length: 1000 }, (_, index) => index);
  const cache = openFactCache(directory, "1");
  cache.put(new Map(numbers.map((number) => [blob(number), note(number)])));
  expect(cache.get(blob(7))).toEqual(note(7));
  cache.close();
  expect(lookUp(directory, numbers)).toEqual(numbers.map(note));
  expect(lookUp(directory, [1000])).toEqual([null]);
});

test("keys of SHA-256 are kept as well", () => {
  const directory = folder();
  const cache = openFactCache(directory, "1");
  cache.put(new Map([[blob(1, "sha256"), note(1)]]));
  cache.close();
  const later = openFactCache(directory, "1");
  expect(later.get(blob(1, "sha256"))).toEqual(note(1));
  expect(later.get(blob(1))).toBeNull();
  later.close();
});

test("each run adds a segment, and many become one without loss", () => {
  const directory = folder();
  for (let number = 0; number < 8; number += 1) run(directory, [number, 100]);
  expect(segments(directory)).toHaveLength(8);
  run(directory, [8]);
  expect(segments(directory)).toHaveLength(1);
  expect(lookUp(directory, [0, 3, 8, 100])).toEqual([0, 3, 8, 100].map(note));
});

test("a run that puts nothing writes nothing", () => {
  const directory = folder();
  run(directory, []);
  expect(existsSync(directory)).toBe(false);
});

test("another version finds nothing and sweeps what the first left", () => {
  const directory = folder();
  run(directory, [1], "1");
  expect(lookUp(directory, [1], "2")).toEqual([null]);
  run(directory, [1], "2");
  expect(readdirSync(directory)).toEqual(["facts-2"]);
});

test("damage anywhere gives the right facts or none", () => {
  const directory = folder();
  const numbers = [1, 2, 3, 4, 5];
  run(directory, numbers);
  const file = join(directory, "facts-1", segments(directory)[0]!);
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= flip;
      writeFileSync(file, damaged);
      for (const [index, found] of lookUp(directory, numbers).entries()) {
        if (found !== null) expect(found).toEqual(note(numbers[index]!));
      }
    }),
    { numRuns: 500 },
  );
});

test("a file cut short anywhere is as if it were not there", () => {
  const directory = folder();
  run(directory, [1, 2]);
  const file = join(directory, "facts-1", segments(directory)[0]!);
  const size = readFileSync(file).length;
  for (const length of [0, 1, size - 1, size - 500, size >> 1]) {
    truncateSync(file, Math.min(length, readFileSync(file).length));
    expect(lookUp(directory, [1, 2])).toEqual([null, null]);
  }
});

test("a folder that cannot be is no error", () => {
  const directory = folder();
  mkdirSync(join(directory, ".."), { recursive: true });
  writeFileSync(directory, "a file stands here");
  run(directory, [1]);
  expect(lookUp(directory, [1])).toEqual([null]);
});

test("what is no blob id is neither kept nor found", () => {
  const directory = folder();
  const cache = openFactCache(directory, "1");
  cache.put(new Map([["../x", note(1)]]));
  cache.close();
  expect(cache.get("../x")).toBeNull();
  expect(existsSync(directory)).toBe(false);
});

test("damaged and unfinished files go when segments become one", () => {
  const directory = folder();
  for (let number = 0; number < 7; number += 1) run(directory, [number]);
  const [damaged] = segments(directory);
  truncateSync(join(directory, "facts-1", damaged!), 3);
  writeFileSync(join(directory, "facts-1", "new-1-1"), "");
  chmodSync(join(directory, "facts-1", "new-1-1"), 0o600);
  run(directory, [7]);
  expect(segments(directory)).toHaveLength(1);
  expect(
    lookUp(directory, [0, 1, 2, 3, 4, 5, 6, 7]).filter((found) => found !== null),
  ).toHaveLength(7);
});
