import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { gatedBase, NOT_BORNE_OUT, NOTE, RESULTS } from "../support/gated-base.ts";
import type { TemporaryRepository } from "../support/repository.ts";
import { startInTerminal, type TestTerminal } from "../support/terminal.ts";
import { winnow } from "../support/winnow.ts";

let base: TemporaryRepository;

beforeEach(() => {
  base = gatedBase();
  onTestFinished(() => base.remove());
});

/** Starts a review and goes to the change that brings the first claim. */
async function review(environment: Readonly<Record<string, string>> = {}): Promise<TestTerminal> {
  const terminal = startInTerminal(base, ["review"], { height: 30, environment });
  if (!(await terminal.see("1 of 2")).includes("0.89")) terminal.press("n");
  await terminal.see("0.89");
  return terminal;
}

/** A program that is started with a file. */
function program(name: string, script: string): Readonly<Record<string, string>> {
  const file = join(base.root, "..", `${name}.sh`);
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { [name.toUpperCase()]: file };
}

const note = () => readFileSync(join(base.root, NOTE), "utf8");
const decided = () => JSON.parse(winnow(base, ["decisions", "--format", "json"]).out).decisions;

test("each piece of a claim stands there with what it rests on", async () => {
  const seen = (await (await review()).see("evidence")).replace(/\s+/g, " ");
  expect(seen).toMatch(/✓ says 0\.89 · results 0\.89, .*, in artifact\/results\/arms\.json/);
  expect(seen).toContain('✓ says "lower than" · results bear it out');
});

test("edited words that the run bears out are shown first, and come in with their footnote", async () => {
  const terminal = await review(program("editor", `sed -i 's/, lower/, which is lower/' "$1"`));
  terminal.press("e");
  const seen = await terminal.see("This is how it comes out");
  expect(seen.replace(/\s+/g, " ")).toContain("{+which is +}lower");
  terminal.press("y");
  await terminal.see(/in your\s+words/);
  terminal.press("y");
  await terminal.see("[exit 0]");
  expect(note()).toMatch(/which is lower than dense networks\.\[\^pruning-ws-001/);
  expect(note()).not.toContain("<!-- ");
  expect(decided()).toMatchObject([{ what: expect.stringMatching("^edited op-"), reason: "" }]);
});

test("edited words that the run does not bear out come in with a reason alone, which is kept", async () => {
  const terminal = await review(program("editor", `sed -i 's/0\\.89/0.98/' "$1"`));
  terminal.press("e");
  expect(await terminal.see("This is how it comes out")).toContain(
    'The run\'s results do not bear out "0.98".',
  );
  terminal.press("y", "Enter");
  await terminal.see("That takes a reason");
  terminal.type("a fault of the arms");
  await terminal.see("a fault of the arms▏");
  terminal.press("Enter");
  await terminal.see("though its run does not bear them out: a fault");
  terminal.press("y");
  await terminal.see("[exit 0]");
  expect(note()).toContain("accuracy of 0.98");
  expect(decided()).toMatchObject([
    {
      words: "Pruned networks reach an accuracy of 0.98, lower than dense networks.",
      reason: "a fault of the arms",
    },
  ]);
});

test("a rejection without a reason waits for one, and takes no letter for a decision", async () => {
  const terminal = await review();
  terminal.press("r", "Enter");
  await terminal.see("That takes a reason");
  terminal.type("a stray arm");
  await terminal.see("a stray arm▏");
  terminal.press("Enter");
  expect(await terminal.see("Reject 1 change")).toMatch(/: a stray arm$/m);
});

test("evidence opens at its value, in a view of its own or in the pager", async () => {
  const terminal = await review();
  terminal.press("o");
  await terminal.see("Open what?");
  terminal.press("1");
  const seen = await terminal.see("▸2");
  expect(seen).toContain(`${RESULTS} line 2 of 4`);
  terminal.press("q");
  await terminal.see("a accept");
  terminal.press("q");
  await terminal.see("[exit 0]");
  const paged = await review(program("pager", `grep -F ▸ "$1"; sleep 1000`));
  paged.press("o", "1");
  expect(await paged.see("▸2")).toContain('"accuracy": 0.89');
  expect(paged.isTaken()).toBe(false);
  paged.press("C-c");
  await paged.see("a accept");
});

test("claims that are held back are looked at beside the nearest statement", async () => {
  const terminal = await review();
  terminal.press("h");
  const seen = (await terminal.see("held back")).replace(/\s+/g, " ");
  expect(seen).toContain("The run says");
  expect(seen).toContain(`${NOTE} § Results`);
  expect(seen).toContain("✗ says 0.98 · nothing found");
  terminal.press("h");
  await terminal.see("a accept");
});

test("a claim that is held comes in as an open question, or as it is with a reason", async () => {
  const terminal = await review();
  terminal.press("h", "w");
  expect((await terminal.see("This is how it comes out")).replace(/\s+/g, " ")).toContain(
    "does this hold?",
  );
  terminal.press("n");
  await terminal.see("It stays as it was");
  terminal.press("a");
  await terminal.see("This is how it comes out");
  terminal.press("y");
  await terminal.see("Why do these words stand");
  terminal.type("a second file has it");
  await terminal.see("a second file has it▏");
  terminal.press("Enter", "f");
  await terminal.see(/as it is,\s+though its run does not bear/);
  terminal.press("y");
  await terminal.see("[exit 0]");
  expect(note()).toContain(NOT_BORNE_OUT.slice(0, -1));
  expect(decided()).toMatchObject([{ reason: "a second file has it" }]);
});
