import { expect, test } from "vitest";
import { auditClaims } from "../../../src/bundle/audit/audit.ts";
import { bundleOf } from "../bundle-fixtures.ts";

const RESULTS = {
  "artifact/results/depths.csv": "depth,recall\n2,0.61\n4,0.74\n8,0.69\n",
};

function verdictOf(claim: string): string {
  return auditClaims(bundleOf({ claims: [claim], measure: "recall" }, RESULTS))[0]!.verdict;
}

test("what names no measure is borne out by the principal one", () => {
  expect(verdictOf("The best depth is 4, with 0.74.")).toBe("supported");
});

test("what names no measure is not refuted by the principal one", () => {
  expect(verdictOf("The gap to the human readers is largest at depth 8.")).toBe("unbound");
});

test("what names the measure is refuted", () => {
  expect(verdictOf("Recall is highest at depth 8.")).toBe("refuted");
});
