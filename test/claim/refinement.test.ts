import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { comparer } from "../../src/claim/compare.ts";
import { WEIGHTS } from "../../src/claim/conflict/weights.ts";
import { lexicon, readStatement } from "./support.ts";

const compare = comparer(readStatement, lexicon, WEIGHTS);
const plain = "Debate improves the accuracy of weak judges.";

describe("a statement refines another by", () => {
  test.each([
    [
      "where it holds, behind it",
      "Debate improves the accuracy of weak judges on QuALITY.",
      "on QuALITY",
      "scope",
    ],
    [
      "where it holds, before it",
      "On QuALITY, debate improves the accuracy of weak judges.",
      "On QuALITY",
      "scope",
    ],
    [
      "how much it is",
      "Debate improves the accuracy of weak judges by 14 points.",
      "by 14 points",
      "figure",
    ],
    [
      "what share it is",
      "Debate improves the accuracy of weak judges by 14 %.",
      "by 14 %",
      "figure",
    ],
    [
      "what was measured with",
      "Debate improves the accuracy of weak judges (n = 500, one seed).",
      "n = 500, one seed",
      "figure",
    ],
    [
      "which of the things it names",
      "Debate improves the held-out accuracy of weak judges.",
      "held-out",
      "scope",
    ],
  ])("%s", (_, fuller, added, kind) => {
    expect(compare(fuller, plain)).toMatchObject({
      relation: "refines",
      kind: null,
      reasons: [{ a: added, b: "", kind }],
    });
    expect(compare(plain, fuller)).toMatchObject({
      relation: "refined-by",
      reasons: [{ a: "", b: added, kind }],
    });
  });
});

describe("a statement does not refine another that", () => {
  test.each([
    [
      "says it of something else",
      "Consultancy improves the accuracy of weak judges on QuALITY.",
      plain,
    ],
    [
      "is taken back in part",
      "Debate improves the accuracy of weak judges only on QuALITY.",
      plain,
    ],
    ["is supposed", "Debate improves the accuracy of weak judges if it is long.", plain],
    ["is hedged", "Debate may improve the accuracy of weak judges on QuALITY.", plain],
    ["is said of nearly as much", "Debate nearly improves the accuracy of weak judges.", plain],
    ["is said of few", "Debate improves the accuracy of few weak judges.", plain],
    ["denies", "Debate does not help weak judges on QuALITY.", "Debate does not help weak judges."],
    ["speaks of all", "All small students copy their errors.", "All students copy their errors."],
    ["speaks of the utmost", "Debate is the best cheap protocol.", "Debate is the best protocol."],
    ["gives another figure", "Debate gains 14.5 points on QuALITY.", "Debate gains 14 points."],
    ["goes on to another thing", `${plain.slice(0, -1)} and reduces the cost of labels.`, plain],
  ])("%s", (_, fuller, plainer) => {
    expect(compare(fuller, plainer).relation).not.toMatch(/^refine/);
  });

  it("differs in no word that says something", () => {
    const other = "Setting the temperature to 0 improves the accuracy of judges.";
    const compared = compare(`By ${other}`, other);
    expect(compared.relation).not.toMatch(/^refine/);
  });
});

it("no two statements refine each other", () => {
  const parts = fc.subarray([
    "Strong",
    "debate",
    "improves",
    "accuracy",
    "on QuALITY",
    "by 14 points",
  ]);
  fc.assert(
    fc.property(parts, parts, (some, others) => {
      const [a, b] = [`${some.join(" ")}.`, `${others.join(" ")}.`];
      const turned = { refines: "refined-by", "refined-by": "refines" } as const;
      const { relation } = compare(a, b);
      const expected = relation in turned ? turned[relation as keyof typeof turned] : relation;
      expect(compare(b, a).relation).toBe(expected);
    }),
  );
});
