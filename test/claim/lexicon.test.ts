import { describe, expect, it } from "vitest";
import { LEXICON_WORDS } from "../../rules/lexicon/index.ts";
import { lexicon, pairOf } from "./support.ts";

describe("the lexicon", () => {
  it("has no word in two groups of synonyms", () => {
    const words = LEXICON_WORDS.synonyms.flat();
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it("has nothing that is a kind of itself", () => {
    const circular = [...lexicon.broader].filter(([sense, broader]) => broader.has(sense));
    expect(circular).toEqual([]);
  });
});

describe("aligning two statements", () => {
  it("finds the kind of a thing at any remove", () => {
    const { kinds } = pairOf("A puppy barked.", "An animal barked.").alignment;
    expect(kinds).toMatchObject([{ a: { lower: "puppy" }, b: { lower: "animal" }, broader: "b" }]);
  });

  it("takes a word with a denying prefix for the opposite", () => {
    const { opposites } = pairOf("Training is unstable.", "Training is stable.").alignment;
    expect(opposites).toHaveLength(1);
  });

  it("does not take “impress” for the opposite of “press”", () => {
    expect(pairOf("They impress us.", "They press us.").alignment.opposites).toEqual([]);
  });
});
