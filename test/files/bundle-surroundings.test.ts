import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readBundle } from "../../src/bundle/read-bundle.ts";
import { lookAround } from "../../src/files/bundle-surroundings.ts";
import { bundleFolder } from "../bundle/bundle-fixtures.ts";

let base: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "winnow-around-")));
});
afterEach(() => rmSync(base, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), text);
}

/** What lies around a bundle of the base that names some notes. */
function around(...usedRefs: readonly string[]) {
  const reading = readBundle(bundleFolder({ used_refs: usedRefs }));
  const path = join(base, "artifacts/pruning/ws_001/run-1");
  mkdirSync(path, { recursive: true });
  return lookAround([{ path, reading }], [".fab/contracts"])[0]!;
}

test("the contract is found in the folders above a bundle", () => {
  write(".fab/contracts/contract_pruning/v001.md", "# Pruning\n");
  expect(around().contract).toEqual({
    path: ".fab/contracts/contract_pruning/v001.md",
    text: "# Pruning\n",
  });
});

test("a base is known by a note that the bundle names", () => {
  write("notes/papers/masks.md", "# Masks\n");
  const { isNote } = around("lab://papers/masks.md", "lab://papers/cuts.md");
  expect([isNote?.("papers/masks.md"), isNote?.("papers/cuts.md")]).toEqual([true, false]);
});

test("a base is known by its configuration, though it has none of the notes", () => {
  write("winnow.jsonc", "{}");
  expect(around("lab://papers/cuts.md").isNote?.("papers/cuts.md")).toBe(false);
});

test("a folder that has neither is no base", () => {
  write("papers/others.md", "# Others\n");
  expect(around("lab://papers/cuts.md")).toEqual({ contract: null, isNote: null });
});
