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
  const abbreviations = abbreviationsIn(["The performance gap recovered (PGR) is a share."]);
  const beside = "The performance gap recovered is 0.07.";

  it("with the words in place of the short form", () => {
    expect(spelledOut("Mean PGR is 0.04.", beside, abbreviations)).toBe(
      "Mean performance gap recovered is 0.04.",
    );
  });

  it("without the bracket that defines it", () => {
    const text = "The performance gap recovered (PGR) is 0.04.";
    expect(spelledOut(text, "Mean PGR is 0.04.", abbreviations)).toBe(
      "The performance gap recovered is 0.04.",
    );
  });

  it("not where the other text does not say the words", () => {
    const text = "Mean PGR is 0.04.";
    expect(spelledOut(text, "Mean PGR is 0.07.", abbreviations)).toBe(text);
  });

  it("though there is a hyphen in the short form", () => {
    const withHyphen = abbreviationsIn(["A group relative policy optimization (GR-PO) is cheap."]);
    const long = "group relative policy optimization";
    expect(spelledOut("GR-PO wins.", `A ${long} loses.`, withHyphen)).toBe(`${long} wins.`);
  });

  it("leaving other words that hold the letters", () => {
    expect(spelledOut("PGRX and PGR-2 rise.", beside, abbreviations)).toBe("PGRX and PGR-2 rise.");
  });
});
