import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditClaims } from "../../src/bundle/audit/audit.ts";
import { AUDIT_FIXTURES, bundleOf } from "./bundle-fixtures.ts";

function audit(files: { readonly [path: string]: string }, claim: string) {
  const bundle = bundleOf({ claims: [claim] }, files);
  return auditClaims(bundle)[0]!;
}

function refuted(files: { readonly [path: string]: string }, claim: string) {
  const found = audit(files, claim).assertions.filter(({ verdict }) => verdict === "refuted");
  return found.map(({ says, value }) => ({ claimed: says, computed: value }));
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
  expect(refuted(RUNS, "Mean recall=0.518 over the sweep")).toMatchObject([
    { claimed: "0.518", computed: "0.4183" },
  ]);
});

test("a wrong range of a gap between two columns is refuted in points", () => {
  const claim = "The gap (20-40 percentage points) between shallow and deep models leaves room";
  expect(refuted(RUNS, claim)).toEqual([{ claimed: "20-40", computed: "14.5-27" }]);
});

test("a wrong range at one level of a setting is refuted", () => {
  expect(refuted(RUNS, "Low-depth models had a recall of 0.20-0.36")).toMatchObject([
    { claimed: "0.20-0.36", computed: "0.312-0.355" },
  ]);
});

test("a bound said of every run is refuted by one that breaks it", () => {
  expect(refuted(RUNS, "All runs showed high recall (>0.4)")).toMatchObject([
    { claimed: ">0.4", computed: ">0.31" },
  ]);
});

test("a wrong end of a change is refuted by the value its twin gives", () => {
  const files = {
    "artifact/results/a.json":
      '{"plain": {"mean_overlap": 0.402}, "staged": {"mean_overlap": 0.311}}',
  };
  expect(refuted(files, "Staged training cuts overlap from 50.1% to 31.1%")).toMatchObject([
    { claimed: "from 50.1% to 31.1%", computed: "from 40.2% to 31.1%" },
  ]);
});

test("a wrong count of all there is is refuted by the count of that name", () => {
  const files = { "artifact/results/a.json": '{"num_tasks": 12, "accuracy": 0.5}' };
  expect(refuted(files, "It helped on all 15 tasks")).toEqual([{ claimed: "15", computed: "12" }]);
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

const TOOLS = {
  "artifact/results/tools.json": JSON.stringify({
    total_calls: 90,
    mean_recall: { guided: 0.81, free: 0.62 },
    rows: [
      { tool: "search", batch_size: 1, latency: 11.4, tokens: 300, hit_rate: 0.31 },
      { tool: "search", batch_size: 8, latency: 14.9, tokens: 410, hit_rate: 0.47 },
      { tool: "MapReader", batch_size: 1, latency: 21.7, tokens: 520, hit_rate: 0.58 },
      { tool: "MapReader", batch_size: 8, latency: 37.2, tokens: 805, hit_rate: 0.74 },
    ],
  }),
};

test.each([
  ["a share of a part of all", "It failed on 4 of 30 calls to the reader"],
  ["a count with a sort of its own", "The rarest tool is the reader with 17 calls"],
  [
    "a number that leaves its name to the one before",
    "Mean recall was 81% when guided and 77% unguided",
  ],
  [
    "numbers of two cases under one name",
    "The large tool is faster than the small one (mean latency 12.1 vs. 33.0)",
  ],
  ["a difference from what it names", "Its latency is still 4.2 above the mean latency"],
  ["a setting after a statistic of another thing", "The median latency at batch size 64 is low"],
  [
    "a statistic of the cases and not of the values",
    "Hit rate goes from 0.31 in the lowest bin to 0.9",
  ],
  ["a range of some of the rows", "Latency ranges from 11.4 to 21.7 for light use"],
  ["a mean of some of the rows", "Mean hit rate was 0.58 in the last week"],
  ["a bound that is denied", "The hit rate of all tools never fell below 0.31"],
  ["a measure narrower than the one in the results", "Cached recall was 0.44"],
  ["a setting with a number of its own", "At batch size 64 latency was 99.1"],
  ["a count beside a rate per thing", "In all, 17 tokens took part"],
  ["a share that is not called one", "A hit was 0.9"],
  ["the best of a measure that may be best when low", "The best latency was 11.4"],
])("%s is not refuted: %s", (_, claim) => {
  expect(refuted(TOOLS, claim)).toEqual([]);
});

test("a range is refuted where one end is right and the other is no value at all", () => {
  expect(refuted(TOOLS, "Runs needed a latency of 11.4 to 52.9")).toMatchObject([
    { claimed: "11.4 to 52.9", computed: "11.4 to 37.2" },
  ]);
});

test("a value of one row is refuted by that row, whatever others hold", () => {
  const claim = "The hit rate of MapReader at batch size 8 was 0.58";
  const [, binding] = audit(TOOLS, claim).assertions;
  expect(binding).toMatchObject({ verdict: "refuted", value: "0.74" });
});

test("a count of rows shows the table, not a value of it", () => {
  const [binding] = audit(TOOLS, "All four rows are shown").assertions;
  expect(binding?.evidence).toMatchObject([
    { path: "artifact/results/tools.json", pointer: "/rows", quote: "4 rows" },
  ]);
});

test("a share shows its part and its whole", () => {
  const files = { "artifact/results/a.json": '{"flagged_answers": 37, "total_answers": 60}' };
  const [binding] = audit(files, "It flags 37 of 60 answers").assertions;
  expect(binding?.evidence.map(({ quote }) => quote)).toEqual(["37", "60"]);
});

test("a mean over many values shows four of them", () => {
  const values = Array.from({ length: 30 }, (_, index) => index / 100);
  const files = { "artifact/results/a.json": JSON.stringify({ drift: values }) };
  const [binding] = audit(files, "Mean drift is 0.145").assertions;
  expect(binding?.evidence.map(({ pointer }) => pointer)).toMatchObject([
    "/drift/0",
    "/drift/1",
    "/drift/2",
    "/drift/3",
  ]);
});

test("one value among many is no evidence for a number that names no row", () => {
  const rows = Array.from({ length: 40 }, (_, index) => ({ run: `r${index}`, drift: index / 40 }));
  const files = { "artifact/results/a.json": JSON.stringify(rows) };
  expect(audit(files, "Drift was 0.25 on benign items").verdict).toBe("unbound");
  expect(audit(files, "Drift was 0.25 on r10").verdict).toBe("supported");
});

test("a claim without numbers is unbound", () => {
  expect(audit(RUNS, "Deep models win").verdict).toBe("unbound");
});

test("a binding shows the value it rests on, as written", () => {
  const [binding] = audit(RUNS, "Mean recall=0.418").assertions;
  expect(binding?.evidence).toMatchObject([
    { path: "artifact/results/runs.json", pointer: "/mean_recall", quote: "0.4183" },
  ]);
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
