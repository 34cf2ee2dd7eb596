import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearNames } from "../../src/text/near-names.ts";

describe("nearNames", () => {
  it("finds a name with two letters exchanged", () => {
    expect(nearNames("amplifciation", ["amplification", "debate"])).toEqual(["amplification"]);
  });

  it("puts the nearest first", () => {
    expect(nearNames("debate", ["debates-x", "debates", "other"])).toEqual(["debates"]);
  });

  it("takes blanks, hyphens and case for no difference", () => {
    expect(nearNames("Weak to Strong", ["weak-to-strong"])).toEqual(["weak-to-strong"]);
  });

  it("suggests nothing for a name too short to tell", () => {
    expect(nearNames("b", ["a"])).toEqual([]);
  });
});

describe("editDistance", () => {
  it("is zero for equal strings only", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => (editDistance(a, b, 99) === 0) === (a === b)),
    );
  });

  it("is the same in both directions", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (a, b) => editDistance(a, b, 99) === editDistance(b, a, 99),
      ),
    );
  });

  it("counts one for a letter put in anywhere", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (before, after) => editDistance(before + after, `${before}x${after}`, 9) === 1,
      ),
    );
  });

  it("gives one more than the limit as soon as it is passed", () => {
    expect(editDistance("abcdef", "uvwxyz", 2)).toBe(3);
  });
});
