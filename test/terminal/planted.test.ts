import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { TemporaryRepository } from "../support/repository.ts";
import { sampleBase } from "../support/sample-base.ts";
import { startInTerminal, type TestTerminal } from "../support/terminal.ts";
import { winnow } from "../support/winnow.ts";

const SAID = "from 0.51 after 1 epoch";
const SHOWN = "from 0.20 after 1 epoch";

let base: TemporaryRepository;

beforeEach(() => {
  base = sampleBase();
  onTestFinished(() => base.remove());
  base.write("winnow.jsonc", '{ "review": { "plantOneIn": 1 } }');
  expect(winnow(base, ["consolidate", "artifacts/w2s-imitation-pilot/ws_001"]).code).toBe(0);
});

function review(): TestTerminal {
  return startInTerminal(base, ["review"], { height: 40 });
}

/** Looks at one change after another until a text is seen. */
async function lookFor(terminal: TestTerminal, words: string): Promise<void> {
  const text = new RegExp(words.replaceAll(" ", "\\s+"));
  for (let at = 1; at <= 4; at += 1) {
    const screen = await terminal.see(`${at} of 4`);
    if (text.test(screen)) return;
    terminal.press("n");
  }
  throw new Error(`${words} is in no change`);
}

const note = () => readFileSync(join(base.root, "papers/weak-to-strong-generalization.md"), "utf8");

test("a planted flaw that was accepted is told of before anything is done, and never written", async () => {
  const terminal = review();
  await lookFor(terminal, SHOWN);
  terminal.press("a", "a", "a", "a");
  await terminal.see("Accept 4 changes");
  terminal.press("y", "y", "a");
  const told = (await terminal.see("A flaw was planted")).replace(/\s+/g, " ");
  expect(told).toContain("You accepted a change in which a flaw was planted.");
  expect(told).toContain(
    `shown Agreement with the supervisor on mislabelled items rises with training length, ${SHOWN}`,
  );
  expect(told).toContain(
    `the run Agreement with the supervisor on mislabelled items rises with training length, ${SAID}`,
  );
  expect(told).toContain("0.514 = artifact/results/epochs.json#/rows/0/agreement_on_mislabelled");
  expect(base.git("rev-list", "--count", "main").trim()).toBe("1");
  terminal.press("Enter");
  const screen = await terminal.see("3 accepted, 1 to go");
  expect(screen.replace(/\s+/g, " ")).toContain(SAID);
  terminal.press("a");
  await terminal.see("Accept 4 changes");
  terminal.press("y");
  await terminal.see("[exit 0]");
  expect(note()).toContain(SAID);
  expect(note()).not.toContain(SHOWN);
  expect(winnow(base, ["decisions"]).out).toContain("Planted flaws: 0 of the last 1 caught");
});

test("a planted flaw that was rejected is no rejection, and is shown but once", async () => {
  const terminal = review();
  await lookFor(terminal, SHOWN);
  terminal.press("r", "n", "o", "Enter");
  await terminal.see("1 rejected");
  terminal.press("q");
  await terminal.see("1 choice is kept");
  const again = review();
  await again.see("This goes on where you stopped.");
  again.press("f");
  await again.see("Reject 1 change");
  again.press("y");
  await again.see("You caught it");
  again.press("Enter");
  await again.see("4 to go");
  again.press("q");
  await again.see("Nothing was decided");
  expect(JSON.parse(winnow(base, ["decisions", "-f", "json"]).out)).toMatchObject({
    decisions: [],
    planted: { caught: 1, shown: 1 },
  });
  await lookFor(review(), SAID);
});

test("a choice on a planted flaw is undone as any other", async () => {
  const terminal = review();
  await lookFor(terminal, SHOWN);
  terminal.press("a", "u", "f");
  await terminal.see("Leave 4 changes waiting");
  terminal.press("q");
  await terminal.see("Nothing was decided");
  expect(winnow(base, ["decisions"]).out).toBe("");
});
