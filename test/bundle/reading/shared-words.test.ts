import { describe, expect, test } from "vitest";
import { auditClaims } from "../../../src/bundle/audit/audit.ts";
import { bundleOf } from "../bundle-fixtures.ts";

const RESULTS = {
  "artifact/results/summary.json": JSON.stringify({
    model: "alder-1b",
    readers_miss_faults: { planted: 0.412, natural: 0.267 },
    peak_recall: { seen: 0.93, unseen: 0.61 },
  }),
};

function verdictOf(claim: string): string {
  return auditClaims(bundleOf({ claims: [claim] }, RESULTS))[0]!.verdict;
}

describe("names that share words of the sentence", () => {
  test.each([
    "Readers miss 41 % of planted faults and 27 % of natural ones.",
    "Of the planted and natural faults readers miss 41 % and 27 %.",
    "Models trained on seen pages have a peak recall of 0.61 on the unseen set.",
  ])("each take the number that stands with them: %s", (claim) => {
    expect(verdictOf(claim)).toBe("supported");
  });

  test.each([
    "Readers miss 27 % of planted faults and 41 % of natural ones.",
    "Of the planted and natural faults readers miss 27 % and 41 %.",
    "Models trained on unseen pages have a peak recall of 0.61 on the seen set.",
  ])("take no number of each other: %s", (claim) => {
    expect(verdictOf(claim)).not.toBe("supported");
  });
});
