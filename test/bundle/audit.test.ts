import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditClaim, auditClaims } from "../../src/bundle/audit/audit.ts";
import { AUDIT_FIXTURES, bundleOf } from "./bundle-fixtures.ts";

function audit(files: { readonly [path: string]: string }, claim: string) {
  const bundle = bundleOf({ claims: [claim] }, files);
  return auditClaim(bundle, bundle.claims[0]!);
}

function refuted(files: { readonly [path: string]: string }, claim: string) {
  const found = audit(files, claim).bindings.filter(({ verdict }) => verdict === "refuted");
  return found.map(({ claimed, computed, unit }) => ({ claimed, computed, unit }));
}

describe.each(AUDIT_FIXTURES)("over $name", ({ files, claims }) => {
  test.each(claims)("true: %s", (claim) => {
    expect(audit(files, claim).verdict).toBe("supported");
  });
});

const RUNS = {
  "artifact/results/runs.json": JSON.stringify({
    mean_recall: 0.4183,
    runs: [
      { depth: 1, shallow_acc: 0.41, deep_acc: 0.62, recall: 0.312 },
      { depth: 1, shallow_acc: 0.44, deep_acc: 0.71, recall: 0.355 },
      { depth: 4, shallow_acc: 0.48, deep_acc: 0.7, recall: 0.489 },
      { depth: 4, shallow_acc: 0.52, deep_acc: 0.665, recall: 0.517 },
    ],
  }),
};

test("a wrong mean is refuted, with what the results give", () => {
  expect(refuted(RUNS, "Mean recall=0.518 over the sweep")).toEqual([
    { claimed: "0.518", computed: "0.4183", unit: "" },
  ]);
});

test("a wrong range of a gap between two columns is refuted in points", () => {
  const claim = "The gap (20-40 percentage points) between shallow and deep models leaves room";
  expect(refuted(RUNS, claim)).toEqual([{ claimed: "20-40", computed: "14.5-27", unit: "points" }]);
});

test("a wrong range at one level of a setting is refuted", () => {
  expect(refuted(RUNS, "Low-depth models had a recall of 0.20-0.36")).toEqual([
    { claimed: "0.20-0.36", computed: "0.312-0.355", unit: "" },
  ]);
});

test("a bound said of every run is refuted by one that breaks it", () => {
  expect(refuted(RUNS, "All runs showed high recall (>0.4)")).toEqual([
    { claimed: ">0.4", computed: ">0.31", unit: "" },
  ]);
});

test("a wrong end of a change is refuted by the value its twin gives", () => {
  const files = {
    "artifact/results/a.json":
      '{"plain": {"mean_overlap": 0.402}, "staged": {"mean_overlap": 0.311}}',
  };
  expect(refuted(files, "Staged training cuts overlap from 50.1% to 31.1%")).toEqual([
    { claimed: "from 50.1% to 31.1%", computed: "from 40.2% to 31.1%", unit: "percent" },
  ]);
});

test("a wrong count of all there is is refuted by the count of that name", () => {
  const files = { "artifact/results/a.json": '{"num_tasks": 12, "accuracy": 0.5}' };
  expect(refuted(files, "It helped on all 15 tasks")).toEqual([
    { claimed: "15", computed: "12", unit: "tasks" },
  ]);
});

test.each([
  "Recall on the hidden set was 0.9",
  "Precision is 0.77",
  "Recall improves by 25%",
  "Earlier work by others reports recall up to 80%",
  "Deep models are 3 times larger",
  "Training took 40 hours",
])("what the results do not speak of is not refuted: %s", (claim) => {
  expect(refuted(RUNS, claim)).toEqual([]);
});

test("a claim without numbers is unbound", () => {
  expect(audit(RUNS, "Deep models win").verdict).toBe("unbound");
});

test("a binding shows the value it rests on, as written", () => {
  const [binding] = audit(RUNS, "Mean recall=0.418").bindings;
  expect(binding?.evidence).toEqual([
    { path: "artifact/results/runs.json", pointer: "/mean_recall", quote: "0.4183" },
  ]);
});

test("all claims together are judged as each alone", () => {
  const bundle = bundleOf({ claims: ["Mean recall=0.418", "Mean recall=0.5"] }, RUNS);
  expect(auditClaims(bundle)).toEqual(bundle.claims.map((claim) => auditClaim(bundle, claim)));
});

test("a mean written to any precision is supported, and one well off is refuted", () => {
  const value = fc.double({ min: 0.02, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(value, fc.integer({ min: 2, max: 5 }), (mean, places) => {
      const files = { "artifact/results/a.json": JSON.stringify({ mean_drift: mean }) };
      expect(audit(files, `Mean drift=${mean.toFixed(places)}`).verdict).toBe("supported");
      expect(audit(files, `Mean drift=${(mean + 0.05).toFixed(places)}`).verdict).toBe("refuted");
    }),
    { numRuns: 60 },
  );
});
