import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasExpressions, rewrittenClaims } from "../../../src/selftest/claims/rewritten-claim.ts";
import { applyEdits } from "../../../src/text/edit.ts";

const TEXT = "Barley yields 5.16 t against 3.93 t of rye.";
const FILE = "artifact/results/yield.csv";

function replacing(text: string, ...changes: readonly (readonly [string, string])[]) {
  return changes.map(([from, to]) => {
    const start = text.indexOf(from);
    return { range: { start, end: start + from.length }, text: to };
  });
}

describe("a claim that is made false", () => {
  it("is a plain sentence where it was one", () => {
    expect(rewrittenClaims(TEXT, replacing(TEXT, ["5.16", "5.61"]))).toEqual([
      "Barley yields 5.61 t against 3.93 t of rye.",
    ]);
  });

  it("quotes in its evidence what its text now says", () => {
    const claim = { text: TEXT, evidence: [{ says: "5.16 t", file: FILE, value: "a" }] };
    const [made] = rewrittenClaims(claim, replacing(TEXT, ["5.16", "5.61"]));
    expect(made).toMatchObject({ evidence: [{ says: "5.61 t", value: "a" }] });
  });

  it("may keep what it quotes where all of it still stands there, numbers exchanged", () => {
    const evidence = [
      { says: "5.16", file: FILE, value: "a" },
      { says: "3.93", file: FILE, value: "b" },
    ];
    const edits = replacing(TEXT, ["5.16", "3.93"], ["3.93", "5.16"]);
    const made = rewrittenClaims({ text: TEXT, evidence }, edits);
    expect(made).toHaveLength(2);
    expect(made).toContainEqual(expect.objectContaining({ evidence }));
  });

  it("may have its expressions follow the names that its text exchanges", () => {
    const claim = {
      text: TEXT,
      evidence: [{ says: "5.16", file: FILE, value: "y[crop='barley']" }],
    };
    const made = rewrittenClaims(claim, replacing(TEXT, ["Barley", "Rye"], ["rye", "barley"]));
    expect(made.map((each) => (each as typeof claim).evidence[0]!.value)).toEqual([
      "y[crop='barley']",
      "y[crop='rye']",
    ]);
  });

  it("keeps evidence that is no expression", () => {
    const claim = { text: TEXT, evidence: [FILE], caveats: ["One field."] };
    expect(hasExpressions(claim)).toBe(false);
    expect(rewrittenClaims(claim, replacing(TEXT, ["5.16", "5.61"]))).toEqual([
      { ...claim, text: "Barley yields 5.61 t against 3.93 t of rye." },
    ]);
  });

  it("quotes words of its text, whatever piece was quoted and whatever changed", () => {
    const place = fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length)).map(([a, b]) => ({
      start: Math.min(a, b),
      end: Math.max(a, b),
    }));
    fc.assert(
      fc.property(place, place, fc.constantFrom("", "x", "never again"), (piece, range, by) => {
        const says = TEXT.slice(piece.start, piece.end);
        fc.pre(says !== "" && TEXT.indexOf(says) === piece.start);
        const edits = [{ range, text: by }];
        const { text } = applyEdits(TEXT, edits);
        const claim = { text: TEXT, evidence: [{ says, file: FILE, value: "a" }] };
        for (const made of rewrittenClaims(claim, edits))
          expect(text).toContain((made as typeof claim).evidence[0]!.says);
      }),
    );
  });
});
