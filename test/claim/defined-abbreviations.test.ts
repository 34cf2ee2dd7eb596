import { describe, expect, it, test } from "vitest";
import { abbreviationsIn, spelledOut } from "../../src/claim/defined-abbreviations.ts";

describe("an abbreviation is defined by", () => {
  test.each([
    [
      "the first letters of words",
      "We report performance gap recovered (PGR).",
      "PGR",
      "performance gap recovered",
    ],
    [
      "letters within words",
      "A sparse autoencoder (SAE) splits them.",
      "SAE",
      "sparse autoencoder",
    ],
    [
      "words with joining words",
      "The area under the curve (AUC) is 0.9.",
      "AUC",
      "area under the curve",
    ],
    ["several of it", "Large language models (LLMs) copy errors.", "LLM", "Large language model"],
    ["words with hyphens", "Weak-to-strong generalization (W2SG) is partial.", "W2SG", null],
  ])("%s", (_, text, short, long) => {
    expect(abbreviationsIn([text]).get(short) ?? null).toBe(long);
  });
});

describe("an abbreviation is not defined by", () => {
  test.each([
    ["a bracket whose letters are not those of the words", "We report the accuracy (PGR)."],
    ["a word in brackets", "We report it below (Table)."],
    ["one word", "The accuracy (ACC) rises."],
    ["a bracket at the start", "(PGR) rises."],
  ])("%s", (_, text) => {
    expect([...abbreviationsIn([text])]).toEqual([]);
  });
});

describe("a text is spelled out", () => {
  const abbreviations = abbreviationsIn(["Performance gap recovered (PGR) is a share."]);

  it("with the words in place of the short form", () => {
    expect(spelledOut("Mean PGR is 0.04.", abbreviations)).toBe(
      "Mean Performance gap recovered is 0.04.",
    );
  });

  it("without the bracket that defines it", () => {
    expect(spelledOut("Performance gap recovered (PGR) is 0.04.", abbreviations)).toBe(
      "Performance gap recovered is 0.04.",
    );
  });

  it("though there is a hyphen in the short form", () => {
    const withHyphen = abbreviationsIn(["Group relative policy optimization (GR-PO) is cheap."]);
    expect(spelledOut("GR-PO wins.", withHyphen)).toBe("Group relative policy optimization wins.");
  });

  it("leaving other words that hold the letters", () => {
    expect(spelledOut("PGRX and PGR-2 rise.", abbreviations)).toBe("PGRX and PGR-2 rise.");
  });
});
