import { describe, expect, test } from "vitest";
import { readComparison } from "../../src/claim/comparison.ts";
import { lexicon, readStatement } from "./support.ts";

/** Who is set against whom: `Debate > consultancy`. */
function sides(text: string): string | null {
  const found = readComparison(readStatement(text), lexicon);
  if (found === null) return null;
  const [left, right] = [found.left, found.right].map((terms) =>
    terms.map(({ text: word }) => word).join(" "),
  );
  return `${left} ${found.sign === 0 ? "=" : found.sign === 1 ? ">" : "<"} ${right}`;
}

describe("who beats whom is read", () => {
  test.each([
    ["from a verb", "Debate outperforms consultancy on QuALITY.", "Debate > consultancy"],
    ["from a passive", "Consultancy is outperformed by debate.", "Consultancy < debate"],
    ["from an adjective of rank", "Probes are superior to prompts.", "Probes > prompts"],
    ["from more of it", "Debate has higher accuracy than consultancy.", "Debate > consultancy"],
    ["from less of it", "Probes are less accurate than monitors.", "Probes < monitors"],
    [
      "from two places",
      "Sandbagging was higher in students than in teachers.",
      "students > teachers",
    ],
    [
      "with the other named first",
      "Compared with prompts, probes had lower recall.",
      "probes < prompts",
    ],
    ["as alike", "Debate is as effective as consultancy.", "Debate = consultancy"],
  ])("%s", (_, text, expected) => {
    expect(sides(text)).toBe(expected);
  });
});

test.each([
  ["an amount", "Probes catch more than a dozen lies."],
  ["a bound", "Recall was higher than 0.9."],
  ["a plain sentence", "Debate helps judges."],
])("%s compares nobody", (_, text) => {
  expect(sides(text)).toBeNull();
});
