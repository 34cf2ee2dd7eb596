import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { comparer } from "../../src/claim/compare.ts";
import { WEIGHTS } from "../../src/claim/conflict/weights.ts";
import { lexicon, readStatement } from "./support.ts";

const compare = comparer(readStatement, lexicon, WEIGHTS);

describe("two statements conflict where", () => {
  test.each([
    [
      "who beats whom is swapped",
      "Debate outperforms consultancy on QuALITY.",
      "Consultancy outperforms debate on QuALITY.",
      "comparison",
    ],
    [
      "the direction is turned",
      "Scaling the teacher reduces the accuracy of students on held-out chess puzzles.",
      "Scaling the teacher increases the accuracy of students on held-out chess puzzles.",
      "direction",
    ],
  ])("%s", (_, a, b, kind) => {
    expect(compare(a, b)).toMatchObject({ relation: "conflicts", kind });
  });
});

describe("a text of several sentences", () => {
  const claim = "Activation probes in Qwen students are not associated with sandbagging.";
  const clash = "Our results show that activation probes in Qwen predict sandbagging.";

  it("conflicts where one of its sentences does", () => {
    expect(compare(clash, claim).relation).toBe("conflicts");
  });

  it("does not where another of its sentences agrees on as much", () => {
    const agreeing = "Activation probes in Qwen students had no significant effect on sandbagging.";
    expect(compare(`${clash} ${agreeing}`, claim).relation).not.toBe("conflicts");
  });
});

const sentence = fc
  .tuple(
    fc.constantFrom("Debate", "Scaling the teacher", "Loss of memory", "The linear probe"),
    fc.constantFrom(
      "reduces",
      "increases",
      "does not affect",
      "outperforms",
      "improves",
      "is as good as",
    ),
    fc.constantFrom(
      "sandbagging",
      "the loss of the student",
      "consultancy",
      "recall in 3 of 7 tasks",
    ),
  )
  .map((parts) => `${parts.join(" ")}.`);

const deed = fc
  .tuple(
    fc.constantFrom("The agents", "Some AARs", "They", "The goal was to"),
    fc.constantFrom("avoided", "used", "never used", "raise", "reduce", "saw no"),
    fc.constantFrom("reward hacking", "reward hacking tricks", "PGR", "improvement of the probe"),
    fc.constantFrom("", " on chess", " on coding", " after a week"),
  )
  .map(([who, did, what, where]) => `${who} ${did} ${what}${where}.`);

test("a conflict is one from either side", () => {
  fc.assert(
    fc.property(fc.oneof(sentence, deed), fc.oneof(sentence, deed), (a, b) => {
      const [there, back] = [compare(a, b), compare(b, a)];
      expect([back.relation === "conflicts", back.kind]).toEqual([
        there.relation === "conflicts",
        there.kind,
      ]);
      expect(back.confidence).toBeCloseTo(there.confidence, 9);
    }),
  );
});

test("a statement never conflicts with itself, hedged or not", () => {
  const hedge = fc.constantFrom("", "Perhaps ", "Our results suggest that ", "It seems that ");
  fc.assert(
    fc.property(fc.oneof(sentence, deed), hedge, (text, start) => {
      expect(compare(text, `${start}${text}`).relation).not.toBe("conflicts");
    }),
  );
});
