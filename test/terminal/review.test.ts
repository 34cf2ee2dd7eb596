import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { TemporaryRepository } from "../support/repository.ts";
import { sampleBase } from "../support/sample-base.ts";
import { startInTerminal, type TestTerminal } from "../support/terminal.ts";
import { proposals, untouchedParts, winnow } from "../support/winnow.ts";

const NOTE = "papers/weak-to-strong-generalization.md";
const OTHER = "concepts/performance-gap-recovered.md";

let base: TemporaryRepository;

beforeEach(() => {
  base = sampleBase();
  onTestFinished(() => base.remove());
  expect(winnow(base, ["consolidate", "artifacts/w2s-imitation-pilot/ws_001"]).code).toBe(0);
});

/** Starts a review and waits for its first screen. */
async function review(
  settings: Parameters<typeof startInTerminal>[2] = {},
  first: string | RegExp = "1 of 4",
): Promise<TestTerminal> {
  const terminal = startInTerminal(base, ["review"], settings);
  await terminal.see(first);
  return terminal;
}

/** An editor that replaces a text by another. */
function editor(script: string): Readonly<Record<string, string>> {
  const file = join(base.root, "..", "editor.sh");
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { EDITOR: file };
}

const note = (path = NOTE) => readFileSync(join(base.root, path), "utf8");
const decided = () => JSON.parse(winnow(base, ["decisions", "--format", "json"]).out).decisions;

test("all accepted and finished becomes one commit, and the worktree follows", async () => {
  const terminal = await review();
  terminal.press("a", "a", "a", "a");
  expect(await terminal.see("Do this?")).toContain("Accept 4 changes");
  expect(base.git("rev-list", "--count", "main").trim()).toBe("1");
  terminal.press("y");
  const told = await terminal.see("[exit 0]");
  const commit = base.git("rev-parse", "main").trim();
  expect(told).toContain("Accepted 4 changes");
  expect(told).toContain(`git revert -m 1 ${commit.slice(0, 12)}`);
  expect(told).toContain("before");
  expect(base.git("rev-list", "--first-parent", "--count", "main").trim()).toBe("2");
  expect(base.git("status", "--porcelain")).toBe("");
  expect(note()).toContain("Students repeat 78% of systematic supervisor errors");
  expect(proposals(base)).toEqual([]);
});

test("a rejection keeps its reason, and what was skipped waits", async () => {
  const before = note();
  const terminal = await review();
  terminal.press("r");
  await terminal.see("Why not?");
  terminal.type("one seed, 種 too few");
  await terminal.see("one seed, 種 too few▏");
  terminal.press("Enter", "s", "s", "s");
  await terminal.see("Reject 1 change");
  terminal.press("y");
  const told = await terminal.see("[exit 0]");
  expect(told).toContain("3 changes wait on winnow/");
  expect(note()).toBe(before);
  expect(decided()).toMatchObject([{ reason: "one seed, 種 too few" }]);
});

test("an editor that fails changes nothing, and the review goes on", async () => {
  const terminal = await review({ environment: editor("exit 3") });
  terminal.press("e");
  expect(await terminal.see("ended with code 3")).toContain("1 of 4");
});

test("Ctrl-C in an editor ends that alone", async () => {
  const terminal = await review({ environment: editor("echo editing; exec sleep 1000") });
  terminal.press("e");
  await terminal.see("editing");
  terminal.press("C-c");
  expect(await terminal.see("ended by SIGINT")).toContain("1 of 4");
});

test("a change that was moved comes in at its new place", async () => {
  const terminal = await review();
  terminal.press("m");
  expect(await terminal.see("This is how it comes out")).toContain(OTHER);
  terminal.press("y", "f");
  await terminal.see("moved there by you");
  terminal.press("y");
  await terminal.see("[exit 0]");
  expect(note(OTHER)).toContain("Agreement with the supervisor on mislabelled items rises");
  expect(note()).not.toContain("Agreement with the supervisor on mislabelled items rises");
});

test("quitting does nothing yet, and the review goes on where it stopped", async () => {
  const before = untouchedParts(base);
  const terminal = await review();
  terminal.press("a", "a", "q");
  expect(await terminal.see("[exit 0]")).toContain("2 choices are kept");
  expect(untouchedParts(base)).toEqual(before);
  const again = await review({}, "3 of 4");
  again.press("a", "a", "y");
  await again.see("[exit 0]");
  expect(decided()).toHaveLength(4);
});

test("an undone choice is not carried out", async () => {
  const terminal = await review();
  terminal.press("a", "a");
  await terminal.see("2 accepted, 2 to go");
  terminal.press("u");
  await terminal.see("Your last choice is undone");
  terminal.press("f");
  await terminal.see("Accept 1 change");
  terminal.press("y");
  expect(await terminal.see("[exit 0]")).toContain("3 changes wait");
});

test("Ctrl-C gives the screen back, ends with 130 and keeps the choices", async () => {
  const terminal = await review();
  expect(terminal.isTaken()).toBe(true);
  terminal.press("a");
  await terminal.see("2 of 4");
  terminal.press("C-c");
  expect(await terminal.see("[exit 130]")).toMatch(/^before\n[\s\S]*1 choice is kept/);
  expect(terminal.isTaken()).toBe(false);
  await review({}, "2 of 4");
});

test("a signal that ends it gives the screen back as well", async () => {
  const terminal = await review();
  process.kill(terminal.process(), "SIGTERM");
  expect(await terminal.see("[exit 143]")).toMatch(/^before\n/);
  expect(terminal.isTaken()).toBe(false);
});

test("Ctrl-Z gives the screen back until the review is called again", async () => {
  const terminal = await review();
  terminal.press("a");
  await terminal.see("2 of 4");
  terminal.press("C-z");
  expect(await terminal.see("[exit 148]")).toMatch(/^before\n/);
  expect(terminal.isTaken()).toBe(false);
  terminal.press("f", "g", "Enter");
  expect(await terminal.see("2 of 4")).toContain("1 accepted");
  expect(terminal.isTaken()).toBe(true);
});

test("what is pasted decides nothing", async () => {
  const terminal = await review();
  terminal.paste("a\ra\rfy");
  expect(await terminal.see("What was pasted is left out")).toMatch(/1 of 4[\s\S]*What was pasted/);
});

test("the screen follows the size of the window, down to 60 columns", async () => {
  const terminal = await review();
  terminal.resize(60, 20);
  const seen = await terminal.see(/^ a accept.*\n.*\? help$/m);
  expect(Math.max(...seen.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
});

test("of several proposals one is picked by its number", async () => {
  winnow(base, ["consolidate", "artifacts/w2s-imitation-pilot/ws_002"]);
  expect(proposals(base)).toHaveLength(2);
  const terminal = await review({}, "Which one? (1-2)");
  terminal.press("7", "Enter");
  await terminal.see(/7\nWhich one\?/);
  terminal.press("2", "Enter");
  await terminal.see(/1 of \d/);
});
