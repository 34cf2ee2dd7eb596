import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Base } from "../../src/base/base.ts";
import { indexBase } from "../../src/base/base-index.ts";
import { MOST_CLAIMING } from "../../src/base/claiming-notes.ts";
import { fileKeys, noteKeys } from "../../src/base/index-keys.ts";
import { MOST_CHANGED } from "../../src/base/overlay-index.ts";
import { baseFiles } from "../../src/store/base-file.ts";
import { openStoredBase, writeStoredBase } from "../../src/store/stored-base.ts";
import { baseOf } from "../support/base.ts";
import { knowledgeBase } from "../support/knowledge-base.ts";
import { removeFolder, temporaryFolder } from "../support/repository.ts";

const COMMIT = "0123456789".repeat(4);

let folder: string;
let base: Base;

beforeEach(async () => {
  folder = temporaryFolder();
  base = await baseOf(Object.fromEntries(knowledgeBase().map(({ path, text }) => [path, text])));
});
afterEach(() => removeFolder(folder));

const stored = () => join(folder, readdirSync(folder)[0]!);

test("a stored base answers what an index in memory does", () => {
  const settings = { ignored: ["drafts/"], rules: new Map([["secret", "off"]]) };
  writeStoredBase(folder, "one", COMMIT, settings, base);
  const index = indexBase(base);
  const opened = openStoredBase(folder, "one")!;
  expect(opened).toMatchObject({ commit: COMMIT, settings });
  for (const note of base.notes) {
    expect(opened.blobAt(note.path)).toBe(note.blob);
    for (const key of [...fileKeys(note.path), ...noteKeys(note.facts)]) {
      expect(opened.paths(key)).toEqual(index.paths(key));
    }
  }
  for (const term of base.notes.flatMap(({ facts }) => facts.claimTerms))
    expect(opened.claiming(term)).toEqual(index.claiming(term));
  expect(opened.claiming("nosuchterm")).toEqual([]);
  expect([...opened.names()]).toEqual([...index.names()]);
  expect(opened.paths("title no such title")).toEqual([]);
  expect(opened.blobAt("no/such/note.md")).toBeNull();
  expect(opened.isSound()).toBe(true);
  opened.close();
});

test("a stored base keeps the notes of a term for as long as changes could make them few enough to count", () => {
  const users = (count: number) =>
    Array.from({ length: count }, (_, number) => ({
      ...base.notes[0]!,
      path: `${number}.md`,
      facts: { ...base.notes[0]!.facts, claimTerms: ["common"] },
    }));
  const most = MOST_CLAIMING + MOST_CHANGED;
  for (const [count, kept] of [[most, most] as const, [most + 1, null] as const]) {
    writeStoredBase(folder, "one", COMMIT, null, { ...base, notes: users(count) });
    const opened = openStoredBase(folder, "one")!;
    expect(opened.claiming("common")?.length ?? null).toBe(kept);
    expect(opened.isSound()).toBe(true);
    opened.close();
  }
});

test("a base stored by other code or settings is not opened, and makes way", () => {
  writeStoredBase(folder, "one", COMMIT, null, base);
  expect(openStoredBase(folder, "two")).toBeNull();
  writeStoredBase(folder, "two", COMMIT, null, base);
  writeStoredBase(folder, "two", "f".repeat(64), null, base);
  expect(baseFiles(folder)).toMatchObject([{ name: "two", commit: "f".repeat(64) }]);
  expect(readdirSync(folder)).toHaveLength(1);
});

test("nothing stored is no base", () => {
  expect(openStoredBase(join(folder, "nowhere"), "one")).toBeNull();
});

test("a byte that is not as it was is never an answer", () => {
  writeStoredBase(folder, "one", COMMIT, null, base);
  const sound = readFileSync(stored());
  const keys = base.notes.flatMap((note) => [...fileKeys(note.path), ...noteKeys(note.facts)]);
  const terms = base.notes.flatMap(({ facts }) => facts.claimTerms);
  const index = indexBase(base);
  const right = [keys.map((key) => index.paths(key)), terms.map((term) => index.claiming(term))];
  for (let at = 7; at < sound.length; at += Math.ceil(sound.length / 40)) {
    const damaged = Buffer.from(sound);
    damaged[at]! ^= 0x10;
    writeFileSync(stored(), damaged);
    const opened = openStoredBase(folder, "one");
    if (opened === null) continue;
    const answers = [
      keys.map((key) => opened.paths(key)),
      terms.map((term) => opened.claiming(term)),
    ];
    if (opened.isSound()) expect(answers).toEqual(right);
    opened.close();
  }
});

test("a folder that cannot be written to costs nothing but the store", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => writeStoredBase(join(folder, "file"), "one", COMMIT, null, base)).not.toThrow();
});
