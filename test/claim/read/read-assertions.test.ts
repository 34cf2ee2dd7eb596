import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readQuantities } from "../../../src/claim/quantity/read-quantities.ts";
import { readAssertions } from "../../../src/claim/read/read-assertions.ts";
import { contains } from "../../../src/text/range.ts";

/** What a sentence says, as pairs of words and kind. */
function said(text: string): string[] {
  return readAssertions(text).map(({ says, content }) => `${says}: ${content.kind}`);
}

function contentOf(text: string, words: string) {
  return readAssertions(text).find(({ says }) => says === words)?.content;
}

describe("each number and predicate is an assertion", () => {
  test.each([
    [
      "Pruned parsers reach a recall of 0.61 on recipes, against 0.58 for the dense ones.",
      ["0.61: number", "0.58: number"],
    ],
    [
      "The sparse decoder outperforms the dense one in six of the nine folds.",
      ["outperforms: comparison", "six of the nine: count"],
    ],
    [
      "Perplexity falls steadily with width and plateaus beyond 512 units.",
      ["falls: trend", "plateaus: trend", "512: number"],
    ],
    [
      "Width 64 has the highest recall at all three depths.",
      ["64: number", "highest: superlative", "all: universal", "three: number"],
    ],
    [
      "The score is identical on both corpora, so dropout makes no difference.",
      ["identical: equality", "both: universal", "makes no difference: effect"],
    ],
    [
      "Latency never drops under 12 ms because the cache is warm.",
      ["never drops under 12: bound", "because: effect"],
    ],
    [
      "Length correlates negatively with recall (r = −0.42).",
      ["correlates negatively: correlation", "−0.42: number"],
    ],
  ])("%s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe("the digit of a name is no number before a word of change", () => {
  test.each([
    ["On recipes F1 falls from 0.61 to 0.58.", ["falls: trend", "from 0.61 to 0.58: number"]],
    ["Model-2 gains most.", ["gains: trend"]],
    ["It has a 3.7 gain.", ["3.7: number"]],
    ["It has a −3.7 gain.", ["−3.7: number"]],
  ])("%s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

test("a comparative of size directly behind a number makes it a difference", () => {
  const role = (text: string, words: string) => {
    const content = contentOf(text, words);
    return content?.kind === "number" ? content.role : null;
  };
  expect(role("The cold start is 23.4 ms longer than the warm one.", "23.4")).toBe("difference");
  expect(role("Its regret is 0.48 larger than before.", "0.48")).toBe("difference");
  expect(role("Recall is 0.48 on larger models.", "0.48")).toBe("level");
});

describe("a denial is not lost", () => {
  test("of a number", () => {
    expect(said("The pruned model does not have a recall of 0.61.")).toEqual([
      "not: effect",
      "0.61: number",
    ]);
  });

  test.each([
    ["Beam search isn't better than greedy decoding.", "better than"],
    ["The pruned model does not outperform the dense one.", "outperform"],
    ["Pruning does not significantly raise latency.", "raise"],
  ])("of a predicate: %s", (text, words) => {
    expect(contentOf(text, words)).toMatchObject({ negated: true });
  });

  test.each([
    ["No decoder beats the baseline.", "No", "beats"],
    ["The sparse decoder never beats the dense one.", "never", "beats"],
  ])("and is counted once: %s", (text, denial, words) => {
    expect(contentOf(text, denial)).toEqual({ kind: "universal", negated: true });
    expect(contentOf(text, words)).toMatchObject({ kind: "comparison", negated: false });
  });

  test("and does not reach another clause's predicate", () => {
    expect(
      contentOf("The folds that do not converge fall short of the rest.", "fall short of"),
    ).toMatchObject({ negated: false });
  });
});

describe("what no result can show is not passed over", () => {
  test.each([
    [
      "The parser reaches 0.91 recall, and annotators praised the outputs a lot.",
      "annotators praised the outputs a lot.",
    ],
    ["The parser reaches 0.91 recall and is cheap to run.", "cheap to run."],
    ["The parser reaches 0.91 recall, making it the obvious default.", "it the obvious default."],
    ["The parser reaches 0.91 recall, and users like it.", "like"],
    ["The parser reaches 0.91 recall, which confirms that the recipe is sound.", "sound"],
    ["Unpruned decoding is always unsafe.", "unsafe"],
    [
      "The parser reads the tables of a paper by itself.",
      "The parser reads the tables of a paper by itself.",
    ],
  ])("%s", (text, words) => {
    expect(contentOf(text, words)).toEqual({ kind: "effect", effect: "degree" });
  });
});

describe("a number has the role its words give it", () => {
  test.each([
    ["Pruning costs 1.2 points.", "1.2", "difference"],
    ["Pruning leads to a 12 % reduction of latency.", "12 %", "relative"],
    ["Pruning makes decoding 2.3 times as fast.", "2.3", "ratio"],
    ["Pruned decoding takes twice as long.", "twice", "ratio"],
    ["Half of the folds improve.", "Half", "share"],
    ["The correlation is r = 0.42.", "0.42", "correlation"],
    ["After a drop to 0.31 it recovers.", "0.31", "level"],
    ["The loss is 0.31 after pruning.", "0.31", "level"],
    ["The gap recovered is 0.57.", "0.57", "level"],
    ["The folds agree to within 0.02.", "within 0.02", "difference"],
  ])("%s", (text, words, role) => {
    expect(contentOf(text, words)).toMatchObject({ role });
  });
});

test("a count that is a limit keeps it", () => {
  expect(contentOf("At least six of the nine folds improve.", "At least six of the nine")).toEqual({
    kind: "count",
    part: 6,
    whole: 9,
    noun: "fold",
    relation: ">=",
  });
});

test("more of fewer is one impossible count", () => {
  expect(contentOf("It was right on 77 of 60 items.", "77 of 60")).toMatchObject({
    kind: "count",
    part: 77,
    whole: 60,
  });
});

describe("sizes are principal only where nothing else is said", () => {
  test("beside an outcome they are not", () => {
    const principal = readAssertions("Recall is 0.61 over four seeds.").filter(
      (one) => one.principal,
    );
    expect(principal.map(({ says }) => says)).toEqual(["0.61"]);
  });

  test("alone they are", () => {
    expect(readAssertions("The judge was run with 4 seeds.")).toMatchObject([
      { says: "4", principal: true, content: { kind: "size", noun: "seed" } },
    ]);
  });
});

const words = fc.constantFrom(
  "the",
  "model",
  "beats",
  "does not",
  "never",
  "no",
  "all",
  "six of ten",
  "0.61",
  "−0.42",
  "at least",
  "12 %",
  "from 0.1 to 0.3",
  "rises",
  "with",
  "width",
  ", and",
  ";",
  ".",
  "because",
  "twice",
  "half of",
  "worse than",
  "identical",
  "over four seeds",
  "$10^{-3}$",
  "0,5",
  "only",
  "highest",
  "unsafe",
  "within",
  "n = 500",
  "(",
  ")",
);
const sentence = fc.oneof(
  fc.array(words, { maxLength: 20 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

test("whatever the text, what is read stands in it, in order", () => {
  fc.assert(
    fc.property(sentence, (text) => {
      let from = 0;
      for (const { at, says } of readAssertions(text)) {
        expect(at.start).toBeGreaterThanOrEqual(from);
        expect(at.end).toBeGreaterThan(at.start);
        expect(text.slice(at.start, at.end)).toBe(says);
        from = at.start;
      }
    }),
  );
});

test("whatever the text, each of its quantities lies in an assertion", () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const read = readAssertions(text);
      for (const { start, end } of readQuantities(text))
        expect(read.some(({ at }) => contains(at, { start, end }))).toBe(true);
    }),
  );
});

test("whatever the text, something is principal where anything is read", () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const read = readAssertions(text);
      expect(read.some(({ principal }) => principal)).toBe(read.length > 0);
    }),
  );
});

test("a clause said many times over is read as often", () => {
  const clause =
    "the model never beats 0.61, and half of the six of ten folds do not rise by 12 %; ";
  // Work in proportion to the square of this text would run into the time limit of the test.
  const read = (times: number) => readAssertions(clause.repeat(times)).map(({ says }) => says);
  expect(read(4000)).toHaveLength(4000 * read(1).length);
});
