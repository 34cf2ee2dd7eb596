import { describe, expect, it } from "vitest";
import { readOutcome } from "../../src/claim/outcome.ts";
import { lexicon, readStatement } from "./support.ts";

const denied = (text: string) =>
  readStatement(text)
    .terms.filter(({ negated }) => negated)
    .map((term) => term.text);

describe("reading a statement", () => {
  it("gives every token where it stands in the text", () => {
    const text = "The probe isn't robust — at 3.5% it misses naïve “edits”.";
    for (const token of readStatement(text).tokens)
      expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it("denies what follows a negation, up to the end of its clause", () => {
    expect(denied("The probe does not detect deception, but the monitor finds it.")).toEqual([
      "detect",
      "deception",
    ]);
  });

  it("reads words that are names of the language it is written in", () => {
    const read = readStatement("The constructor and __proto__ of toString valueOf.");
    expect(read.tokens.every(({ stem }) => typeof stem === "string")).toBe(true);
  });

  it("takes two negations for none", () => {
    expect(denied("The probe never fails to detect deception.")).toEqual([]);
  });

  it("takes “not only” for no negation", () => {
    expect(denied("The probe detects not only lies.")).toEqual([]);
  });
});

describe("what a statement says was found", () => {
  const outcome = (text: string) => readOutcome(readStatement(text), lexicon).kind;

  it("is an effect where it says that one was seen", () => {
    expect(outcome("Depth is associated with robustness.")).toBe("effect");
  });

  it("is none where it denies one", () => {
    expect(outcome("We found no association between depth and robustness.")).toBe("none");
  });

  it("does not count what is only conceded", () => {
    expect(outcome("Despite no difference in accuracy, robustness improved.")).toBe("effect");
  });

  it("is mixed where it found one thing and not another", () => {
    expect(outcome("Accuracy improved, but depth had no effect on robustness.")).toBe("mixed");
  });
});
