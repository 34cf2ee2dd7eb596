import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertionRows, rowLine } from "../../../src/bundle/audit/assertion-row.ts";
import type { AuditedAssertion } from "../../../src/bundle/audit/claim-audit.ts";

function assertion(given: Partial<AuditedAssertion>): AuditedAssertion {
  const says = given.says ?? "0.47";
  return {
    at: { start: 0, end: says.length },
    says,
    kind: "number",
    principal: true,
    verdict: "supported",
    way: "reading",
    value: 0.470833333,
    derivation: "mean of gain over 8 rows",
    evidence: [
      { path: "artifact/results/cells.json", pointer: "/0/gain", expression: null, quote: "0.4" },
    ],
    found: [],
    correction: null,
    ...given,
  };
}

const assertionRow = (given: AuditedAssertion) => assertionRows([given])[0]!;
const line = (given: Partial<AuditedAssertion>) => rowLine(assertionRow(assertion(given)));
const gives = (given: Partial<AuditedAssertion>) => assertionRow(assertion(given)).gives;

describe("an assertion in words", () => {
  it("says what the claim says, what the results give, how, and where", () => {
    expect(line({})).toBe(
      "✓ says 0.47 · results 0.471, mean of gain over 8 rows, in artifact/results/cells.json",
    );
  });

  it("says that nothing was found, with what came near as remarks", () => {
    const row = assertionRow(
      assertion({
        verdict: "unbound",
        value: null,
        derivation: "",
        evidence: [],
        found: ["loss 0.30000000000000004 of another arm"],
      }),
    );
    expect(rowLine(row)).toBe("✗ says 0.47 · nothing found: loss 0.3 of another arm");
  });

  it("tells of a predicate whether the results bear it out", () => {
    const given = { says: "better than", kind: "comparison", value: true } as const;
    expect(line({ ...given, derivation: "0.61 > 0.47" })).toContain(
      '✓ says "better than" · results bear it out, 0.61 > 0.47',
    );
    expect(gives({ ...given, value: false, verdict: "refuted" })).toBe("tell otherwise");
  });

  it("gives the text that would be right", () => {
    expect(line({ verdict: "refuted", value: 0.38, correction: "0.38" })).toMatch(
      /^✗ says 0\.47 · results 0\.38, .*: right would be 0\.38$/,
    );
  });

  it("names a value by its key where nothing was reckoned", () => {
    const evidence = [{ path: "r.json", pointer: "/a/f~1s", expression: null, quote: "0.47" }];
    expect(line({ derivation: "", evidence })).toBe("✓ says 0.47 · results 0.471, f/s, in r.json");
  });

  it("names two files and counts the others", () => {
    const evidence = ["a", "b", "c", "d"].map((name) => ({
      path: `${name}.csv`,
      pointer: "",
      expression: null,
      quote: "1",
    }));
    expect(line({ evidence })).toMatch(/, in a\.csv and b\.csv and 2 more$/);
  });

  it("names the file again only where it is another one", () => {
    const evidence = [{ path: "b.json", pointer: "/x", expression: null, quote: "1" }];
    const unbound = assertion({ verdict: "unbound", value: null, evidence: [] });
    const rows = assertionRows([assertion({}), unbound, assertion({}), assertion({ evidence })]);
    expect(rows.map(({ where }) => where)).toEqual([
      "artifact/results/cells.json",
      "",
      "",
      "b.json",
    ]);
  });

  it("keeps each expression once, for whoever asks", () => {
    const evidence = ["/0", "/1"].map((pointer) => ({
      path: "r.json",
      pointer,
      expression: "$average(gain)",
      quote: "1",
    }));
    expect(assertionRow(assertion({ evidence })).expressions).toEqual(["$average(gain)"]);
  });

  it("stands on one line, whatever the claim holds", () => {
    expect(line({ says: "0.47\n points" })).toContain("says 0.47 points ·");
  });
});

describe("a value in it", () => {
  it.each([
    ["0.47", 0.4708333, "0.471"],
    ["0.47", 0.47, "0.47"],
    ["0.50", 0.5, "0.50"],
    ["0.3", 0.1 + 0.2, "0.3"],
    ["47 %", 0.4708, "0.471"],
    ["47.1 %", 47.0833, "47.08"],
    ["12", 12, "12"],
    ["12", 11.96, "12"],
    ["3.2e-5", 0.0000321, "0.0000321"],
    ["1,810", 1811.5, "1811.5"],
    ["above 0.9", "0.9312345678", "0.93"],
    ["17-37", "6.7-36.7", "6.7-36.7"],
    ["4", -3.25, "-3.3"],
  ])("beside %s, %d is written %s", (says, value, written) => {
    expect(gives({ says, value })).toBe(written);
  });

  it("differs to the eye from the number that it refutes", () => {
    expect(gives({ says: "below 0.5", value: 0.500004, verdict: "refuted" })).toBe("0.500004");
  });

  it("is the number of the claim where a strict bound is met exactly", () => {
    expect(gives({ says: "below 0.5", value: 0.5, verdict: "refuted" })).toBe("0.5");
  });

  it("is never further from the results than its last digit says", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const written = Number(gives({ says: "0.47", value }));
        expect(Math.abs(written - value)).toBeLessThanOrEqual(0.0005 + 1e-9);
      }),
    );
  });
});
