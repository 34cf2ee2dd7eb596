import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidenceOf } from "../../../src/claim/confidence.ts";
import { negationConflict } from "../../../src/claim/conflict/negation.ts";
import { WEIGHTS } from "../../../src/claim/conflict/weights.ts";
import { lexicon, pairOf } from "../support.ts";

const conflict = (a: string, b: string) => negationConflict(pairOf(a, b), lexicon);

function confidence(a: string, b: string): number {
  const found = conflict(a, b);
  return found === null ? 0 : confidenceOf(found, WEIGHTS.negation!);
}

describe("a negation conflict", () => {
  it("is found where one denies what the other asserts", () => {
    const found = conflict("The probe detects deception.", "The probe does not detect deception.");
    expect(found?.reasons).toContainEqual({ a: "detects", b: "not detect", kind: "negation" });
  });

  it("is nearly certain where the denial says all of it and nothing more", () => {
    const sure = confidence(
      "The probe generalises to unseen prompts.",
      "The probe does not generalise to unseen prompts.",
    );
    expect(sure).toBeGreaterThanOrEqual(0.95);
  });

  it("is not found where the other only supposes it", () => {
    const contrast = "The probe was trained on noisy activations, not on clean activations.";
    const supposed = "It stays below what it would reach if trained on clean activations.";
    expect(conflict(contrast, supposed)).toBeNull();
  });

  it("is not found where both deny it", () => {
    expect(conflict("The probe does not lie.", "The probe never lies.")).toBeNull();
  });

  it("is not found where different persons are spoken of", () => {
    expect(conflict("We trained the probe.", "They did not train the probe.")).toBeNull();
  });

  it("is not found where each names a scope of its own", () => {
    const held = "The probe transfers on English prompts.";
    expect(conflict(held, "The probe does not transfer on French prompts.")).toBeNull();
  });

  it("is surer the more of what is denied the other says", () => {
    const whole = confidence("A large red probe failed.", "A probe did not fail.");
    const part = confidence("A probe failed.", "A large red probe did not fail.");
    expect(whole).toBeGreaterThan(part);
  });

  it("is surer where a kind is denied of which the other says one", () => {
    const kind = confidence("A dog barked.", "No animal barked.");
    const one = confidence("An animal barked.", "No dog barked.");
    expect(kind).toBeGreaterThan(one);
  });

  it("is not found where only “all” or “always” is denied", () => {
    expect(conflict("Some probes transfer.", "Not all probes transfer.")).toBeNull();
    expect(conflict("Probes transfer.", "Probes do not always transfer.")).toBeNull();
  });

  it("is found where “all” is denied of what the other says of all", () => {
    expect(conflict("All probes transfer.", "Not all probes transfer.")).not.toBeNull();
  });

  it("is not found between things with a part and things without it", () => {
    const without = "Probes without labels transfer.";
    expect(conflict(without, "Probes with labels transfer.")).toBeNull();
  });

  it("is less sure where the opposite is denied, which agrees", () => {
    const agreed = confidence("The stable probe is safe.", "The safe probe is not unstable.");
    const denied = confidence("The stable probe is safe.", "The stable probe is not safe.");
    expect(agreed).toBeLessThan(denied);
  });

  const words = fc.constantFrom(
    ..."the probe not never no detects unstable stable dog animal without refuses to monitor , all".split(
      " ",
    ),
  );
  const sentence = fc.array(words, { minLength: 1, maxLength: 9 }).map((list) => list.join(" "));

  it("is as sure whichever statement comes first", () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(confidence(a, b)).toBe(confidence(b, a));
      }),
    );
  });

  it("is never one of a statement with itself", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(conflict(text, text)).toBeNull();
      }),
    );
  });
});
