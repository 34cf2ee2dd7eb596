import { expect, test } from "vitest";
import { auditClaims } from "../../../src/bundle/audit/audit.ts";
import { bundleOf } from "../bundle-fixtures.ts";

const RESULTS = {
  "artifact/results/scores.json": JSON.stringify({
    partition: "shuffled",
    rows: [
      { tagger: "oak", recall: 0.874, macro_f1: 0.713 },
      { tagger: "yew", recall: 0.791, macro_f1: 0.655 },
    ],
  }),
};

function verdictOf(claim: string): string {
  return auditClaims(bundleOf({ claims: [claim] }, RESULTS))[0]!.verdict;
}

test.each([
  "Oak has a recall of 0.874.",
  "Oak has a macro F1 of 0.713.",
  "Under the shuffled partition Oak has a recall of 0.874.",
])("words that the results have a name for are read: %s", (claim) => {
  expect(verdictOf(claim)).toBe("supported");
});

test.each([
  ["another kind of the measure", "Oak has a balanced recall of 0.874."],
  [
    "a setting other than the one that all rows have",
    "Under a temporal partition Oak has a recall of 0.874.",
  ],
])("%s is not shown", (_, claim) => {
  expect(verdictOf(claim)).toBe("unbound");
});
