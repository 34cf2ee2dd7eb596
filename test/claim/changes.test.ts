import { describe, expect, test } from "vitest";
import { readChanges } from "../../src/claim/changes.ts";
import { lexicon, readStatement } from "./support.ts";

/** What is said to be more or less: `-PGR` for less PGR. */
const changes = (text: string) =>
  readChanges(readStatement(text), lexicon).map(
    ({ sign, negated, of }) =>
      `${negated ? "not " : ""}${sign === 1 ? "+" : "-"}${[...new Set(of.map(({ text }) => text))].join(" ")}`,
  );

describe("what is more or less is read", () => {
  test.each([
    ["from a verb and its object", "Scaling the teacher reduces PGR.", "-PGR"],
    ["from a verb that says it of its subject", "PGR rises with teacher size.", "+PGR"],
    ["from a passive", "Recall was significantly reduced by pruning.", "-Recall"],
    ["from a noun and what it is of", "We saw a reduction in refusal.", "-refusal"],
    ["from the last part of a compound", "The honesty increase surprised us.", "+honesty"],
    ["from an adjective", "Probes reach higher accuracy.", "+accuracy"],
    ["from a predicate", "Sandbagging was lower in small models.", "-Sandbagging"],
    ["from what guards against a thing", "Auditing protects against sabotage.", "-sabotage"],
    ["from an absence", "Loss of attention explains it.", "-attention"],
    ["of what one wants, from a judgement", "Warm-up improves accuracy.", "+accuracy"],
    ["of what one does not want, from a judgement", "Warm-up improves perplexity.", "-perplexity"],
    ["with its denial", "Warm-up does not increase recall.", "not +recall"],
    ["from an adverb", "Depth is negatively associated with honesty.", "-Depth"],
  ])("%s", (_, text, expected) => {
    expect(changes(text)).toContain(expected);
  });
});

test("a bound of a number is no change", () => {
  expect(changes("Probes catch more than 40 lies.")).toEqual([]);
});

test("a word that only begins like one of change is none", () => {
  expect(changes("The activity of neurons was read.")).toEqual([]);
});
