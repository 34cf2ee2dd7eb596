import fc from "fast-check";
import { expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import type { Safety } from "../../src/lint/finding.ts";
import { type FixedTexts, fixUntilSettled } from "../../src/lint/fix.ts";
import { defaultOptions } from "../../src/lint/options.ts";
import { lintBase } from "../../src/lint/run.ts";
import { baseOf } from "../support/base.ts";

const KINDS: ReadonlySet<Safety> = new Set(["safe", "unsafe"]);
const RUNS = RULES.map((rule) => ({ rule, severity: null, options: defaultOptions(rule) }));
const OTHER = { "papers/debate.md": "# Debate\n\n## Method\n\nTwo models argue before a judge.\n" };

/** Parts of notes, those that have fixes above all, as they may come to stand side by side. */
const PIECES = [
  "---\ntag: one, two\n---\n",
  "---\nalias: The game\n---\n",
  "# Note\n",
  "\n",
  "\r\n",
  "\n\n",
  "## Method\n",
  "It holds.",
  " ",
  "- ",
  "> ",
  "    ",
  "[[debat]]",
  "[[debate#Methd]]",
  "![[debat]]",
  "[x](papers/debat.md)",
  "[x](papers/debate.md#methd)",
  "[^one]",
  "[^one]: Said so.\n",
  "[^two]: Said otherwise.\n\n    And more.\n",
  "<!-- winnow-disable-next-line broken-link -- planned -->",
  "<!-- winnow-disable broken-link, stub-note -- planned -->",
  "<!-- winnow-enable -->",
  "%% winnow-disable-line broken-link -- planned %%",
  "```\n",
  "Certainly! Here is the updated note:\n",
  "<<<<<<< ours\n",
  "=======\n",
  ">>>>>>> theirs\n",
  "\u200b",
];

it("fixes of any note come to rest, and leave nothing more to be fixed", async () => {
  const notes = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(notes, async (pieces) => {
      const text = pieces.join("");
      const find = async (texts: FixedTexts) =>
        lintBase(await baseOf({ ...OTHER, "a.md": text, ...Object.fromEntries(texts) }), RUNS);
      const choice = { kinds: KINDS, mayEdit: (path: string) => path === "a.md" };
      const run = await fixUntilSettled(find, () => text, choice);
      expect(run.settled).toBe(true);
      const left = (await find(run.texts)).filter(
        ({ path, fix }) => path === "a.md" && fix !== null,
      );
      expect(left.map(({ rule, quote }) => `${rule} ${quote}`)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
