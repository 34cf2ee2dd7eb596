import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditClaims } from "../../src/bundle/audit/audit.ts";
import { AUDIT_FIXTURES, bundleOf } from "./bundle-fixtures.ts";

type Files = { readonly [path: string]: string };

function audit(files: Files, claim: string) {
  return auditClaims(bundleOf({ claims: [claim] }, files))[0]!;
}

function refuted(files: Files, claim: string) {
  return audit(files, claim)
    .assertions.filter(({ verdict }) => verdict === "refuted")
    .map(({ says, correction }) => ({ says, correction }));
}

describe.each(AUDIT_FIXTURES)("over $name", ({ files, claims }) => {
  test.each(claims)("true: %s", (claim) => {
    expect(audit(files, claim).verdict).toBe("supported");
  });
});

const TOOLS: Files = {
  "artifact/results/tools.csv": [
    "tool,batch,seed,hit_rate,latency_ms",
    "MapReader,8,0,0.742,11.4",
    "MapReader,8,1,0.738,11.8",
    "MapReader,64,0,0.912,33.0",
    "MapReader,64,1,0.906,33.6",
    "Indexer,8,0,0.581,9.2",
    "Indexer,8,1,0.563,9.0",
    "Indexer,64,0,0.655,21.7",
    "Indexer,64,1,0.641,22.1",
  ].join("\n"),
};

describe("what reading ties to rows", () => {
  test.each([
    ["a mean over seeds at a named setting", "At batch 8 MapReader has a hit rate of 0.740."],
    [
      "two arms in the order of mention",
      "At batch 64 MapReader beats Indexer in hit rate (0.909 against 0.648).",
    ],
    [
      "a difference in points",
      "At batch 8 MapReader has a hit rate 16.8 points higher than Indexer.",
    ],
    [
      "a comparison in each of several cases",
      "MapReader has a higher hit rate than Indexer at both batch sizes.",
    ],
    [
      "a superlative in each of several cases",
      "MapReader has the highest hit rate at both batch sizes.",
    ],
    [
      "a trend from one setting to the other",
      "The hit rate of MapReader rises from batch 8 to batch 64.",
    ],
    ["a size beside a value", "At batch 8 MapReader has a hit rate of 0.740 over two seeds."],
  ])("bears out %s: %s", (_, claim) => {
    expect(audit(TOOLS, claim).verdict).toBe("supported");
  });

  test.each([
    [
      "the order of the two is turned",
      "At batch 64 MapReader beats Indexer in hit rate (0.648 against 0.909).",
    ],
    ["the arm is another", "At batch 8 Indexer has a hit rate of 0.740."],
    ["the setting is another", "At batch 64 MapReader has a hit rate of 0.740."],
    ["the setting is none of the run's", "At batch 16 MapReader has a hit rate of 0.740."],
    [
      "the comparison is turned",
      "Indexer has a higher hit rate than MapReader at both batch sizes.",
    ],
    [
      "the seeds are counted wrong",
      "At batch 8 MapReader has a hit rate of 0.740 over three seeds.",
    ],
    ["a cause is given", "At batch 8 MapReader has a hit rate of 0.740 because it caches pages."],
    [
      "a further clause is not shown",
      "At batch 8 MapReader has a hit rate of 0.740, and users like it a lot.",
    ],
    ["it is denied", "At batch 8 MapReader does not have a hit rate of 0.740."],
    ["a case is excepted", "MapReader has the highest hit rate except at batch 8."],
    ["no measure is named", "At batch 8 MapReader scores 0.740."],
  ])("does not bear it out where %s: %s", (_, claim) => {
    expect(audit(TOOLS, claim).verdict).not.toBe("supported");
  });
});

describe("what is refuted has an explanation", () => {
  test.each([
    ["one seed of two", "At batch 8 MapReader has a hit rate of 0.742.", "0.740"],
    ["the value of another arm", "At batch 8 MapReader has a hit rate of 0.572.", "0.740"],
    ["a range right at one end", "Hit rate of Indexer ranges from 0.61 to 0.648.", "0.572-0.648"],
  ])("%s", (_, claim, correction) => {
    expect(refuted(TOOLS, claim).map((each) => each.correction)).toEqual([correction]);
  });

  test("a comparison that the rows turn round", () => {
    expect(refuted(TOOLS, "Indexer has a higher hit rate than MapReader.")).toHaveLength(1);
  });

  test.each([
    "At batch 8 MapReader has a hit rate of 0.81.",
    "In earlier work MapReader had a hit rate of 0.61 at batch 8.",
    "The latency of MapReader fell by a third.",
    "Tools keep their users happy.",
  ])("nothing else is: %s", (claim) => {
    expect(audit(TOOLS, claim).verdict).toBe("unbound");
  });
});

test("what is unbound says what came near", () => {
  const [number] = audit(TOOLS, "At batch 8 MapReader has a hit rate of 0.81.").assertions;
  expect(number).toMatchObject({ says: "0.81", verdict: "unbound" });
  expect(number!.found.join()).toContain("0.74");
});

test("an assertion shows the values it rests on, as the file writes them", () => {
  const claim = "At batch 8 MapReader has a hit rate of 0.740.";
  expect(audit(TOOLS, claim).assertions[0]!.evidence).toEqual([
    {
      path: "artifact/results/tools.csv",
      pointer: "/0/hit_rate",
      expression: null,
      quote: "0.742",
    },
    {
      path: "artifact/results/tools.csv",
      pointer: "/1/hit_rate",
      expression: null,
      quote: "0.738",
    },
  ]);
});

test("a claim that says nothing measurable is unbound", () => {
  expect(audit(TOOLS, "This is a report of the run.").verdict).toBe("unbound");
});

test("a column cut against the report's formula bears nothing out", () => {
  const rows = [
    { pair: "a", low: 0.5, high: 0.9, got: 0.72, closed: 0.55 },
    { pair: "b", low: 0.5, high: 0.9, got: 0.34, closed: 0 },
  ];
  const files = {
    "artifact/results/pairs.json": JSON.stringify(rows),
    "artifact/report.md": "# Pairs\n\nclosed = (got - low) / (high - low) for each pair.\n",
  };
  expect(audit(files, "The mean closed is 0.275.").verdict).toBe("unbound");
});

test("a value written to any precision is borne out, and one well off is not", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100_000, max: 999_999 }).filter((n) => n % 10 !== 0),
      fc.integer({ min: 3, max: 5 }),
      (digits, places) => {
        const value = digits / 1e6;
        const files = { "artifact/results/r.json": JSON.stringify({ pass_rate: value }) };
        const off = value * 1.3;
        expect(audit(files, `The pass rate is ${value.toFixed(places)}.`).verdict).toBe(
          "supported",
        );
        expect(audit(files, `The pass rate is ${off.toFixed(places)}.`).verdict).not.toBe(
          "supported",
        );
      },
    ),
    { numRuns: 40 },
  );
});

test("no text makes it throw, and every offset leads to what is said", () => {
  const words =
    "accuracy 0.740 batch 8 MapReader not all rises than best from to 12 % ± Indexer, ; . ( )".split(
      " ",
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }), (picked) => {
      const text = picked.join(" ");
      for (const { at, says } of audit(TOOLS, text).assertions)
        expect(text.slice(at.start, at.end)).toBe(says);
    }),
    { numRuns: 200 },
  );
});
