import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AuditedAssertion } from "../../../src/bundle/audit/claim-audit.ts";
import { carriedOver } from "../../../src/review/planted/carried-over.ts";

function piece(text: string, says: string): AuditedAssertion {
  const start = text.indexOf(says);
  return {
    at: { start, end: start + says.length },
    says,
    kind: "number",
    principal: true,
    verdict: "supported",
    way: "reading",
    value: 0.61,
    derivation: "gain",
    evidence: [],
    found: [],
    correction: null,
  };
}

describe("the assertions of a claim with a flaw planted in it", () => {
  it("say what now stands there, and keep the value that it rested on", () => {
    const [before, after] = ["Gain is 0.61 over 8 cells.", "Gain is 0.7 over 8 cells."];
    const pieces = [piece(before, "0.61"), piece(before, "8 cells")];
    expect(carriedOver(pieces, before, after)).toMatchObject([
      { says: "0.7", value: 0.61, verdict: "supported" },
      { says: "8 cells", at: { start: 17, end: 24 } },
    ]);
  });

  it("always say what the flawed claim says at their place", () => {
    const text = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(text, text, text, text, (head, old, now, tail) => {
        const [before, after] = [`${head}${old}${tail}`, `${head}${now}${tail}`];
        const whole = { ...piece(before, before), at: { start: 0, end: before.length } };
        expect(carriedOver([whole], before, after)[0]).toMatchObject({
          at: { start: 0, end: after.length },
          says: after,
        });
      }),
    );
  });
});
