import { describe, expect, it } from "vitest";
import { negationConflict } from "../../../src/claim/conflict/negation.ts";
import { lexicon, pairOf } from "../support.ts";

const conflict = (a: string, b: string) => negationConflict(pairOf(a, b), lexicon);

describe("a negation conflict", () => {
  it("is found where one denies what the other asserts", () => {
    const found = conflict("The probe detects deception.", "The probe does not detect deception.");
    expect(found?.reasons).toContainEqual({ a: "detects", b: "not detect", kind: "negation" });
  });

  it("is not found where both deny it", () => {
    expect(conflict("The probe does not lie.", "The probe never lies.")).toBeNull();
  });

  it("is weighed by how much of what is denied the other says", () => {
    const whole = conflict("A large red probe failed.", "A probe did not fail.");
    const part = conflict("A probe failed.", "A large red probe did not fail.");
    expect(whole!.signs.denied!).toBeGreaterThan(part!.signs.denied!);
  });
});
