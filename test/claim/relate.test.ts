import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relate } from "../../src/claim/relate.ts";

describe("two statements are the same", () => {
  test.each([
    ["word for word", "Probes catch 37 of 60 lies.", "Probes catch 37 of 60 lies."],
    [
      "with a part moved to the front",
      "Naive finetuning recovers 0.38 of the gap on the NLP suite.",
      "On the NLP suite, naive finetuning recovers 0.38 of the gap",
    ],
    [
      "with a phrase moved from the middle to the front",
      "Naive finetuning recovers 0.38 of the gap on the NLP suite, averaged over twelve cells.",
      "On the NLP suite, naive finetuning recovers 0.38 of the gap, averaged over twelve cells.",
    ],
    ["with other function words", "The student copies the errors", "Student copies errors"],
    ["with other inflections", "Students copy errors", "The student copied the error"],
  ])("%s", (_, a, b) => {
    expect(relate(a, b).kind).toBe("same");
  });
});

describe("two statements are near, and never merged, when they differ in", () => {
  test.each([
    [
      "a number",
      "Naive finetuning recovers 0.38 of the gap",
      "Naive finetuning recovers 0.83 of the gap",
      "number",
    ],
    [
      "a sign",
      "The slope of loss on width is 0.4 overall",
      "The slope of loss on width is -0.4 overall",
      "number",
    ],
    [
      "a unit",
      "Accuracy of the student rises by 5 points",
      "Accuracy of the student rises by 5 percent",
      "number",
    ],
    [
      "a negation",
      "The probe transfers to the roleplay set",
      "The probe does not transfer to the roleplay set",
      "negation",
    ],
    [
      "a short negation",
      "The probe will transfer to roleplay",
      "The probe won't transfer to roleplay",
      "negation",
    ],
    ["who beats whom", "Debate outperforms consultancy", "Consultancy outperforms debate", "order"],
    [
      "which number goes with what",
      "Naive students reach 0.3 and weighted ones reach 0.5",
      "Naive students reach 0.5 and weighted ones reach 0.3",
      "order",
    ],
    [
      "from what to what",
      "The rate of copied errors went from weak students to strong students",
      "The rate of copied errors went from strong students to weak students",
      "order",
    ],
    [
      "a qualifier",
      "Debate helps judges on hard reading questions",
      "Debate helps expert judges on hard reading questions",
      "words",
    ],
    [
      "a hedge",
      "Longer training may hurt the strong student",
      "Longer training will hurt the strong student",
      "words",
    ],
    [
      "a model",
      "Sonnet flags the flaws planted in agent reports",
      "Opus flags the flaws planted in agent reports",
      "words",
    ],
    [
      "a quantifier",
      "All tested students copy the weak errors",
      "Some tested students copy the weak errors",
      "words",
    ],
  ])("%s", (_, a, b, kind) => {
    const relation = relate(a, b);
    expect(relation.kind).toBe("near");
    expect(relation.kind === "near" && relation.differences.map((each) => each.kind)).toContain(
      kind,
    );
  });
});

describe("two statements are near although one says more, when", () => {
  test.each([
    [
      "one holds the other and its number",
      "Storage cost grows by 12.5%",
      "Storage cost grows by 12.5% with the new index",
    ],
    [
      "they give the same numbers in other words",
      "Indexing is slower than hashing: 7 minutes against 2 on the archive",
      "On the archive indexing takes 7 minutes and hashing takes 2",
    ],
    [
      "one denies the other",
      "Warm caches remove stalls on cold starts",
      "Warm caches do not remove stalls on cold starts in 3 of 10 regions",
    ],
  ])("%s", (_, a, b) => {
    expect(relate(a, b).kind).toBe("near");
  });
});

describe("two statements speak of other cases, and may both be true, when they give other numbers", () => {
  test.each([
    [
      "under another condition",
      "With a timeout of 0.5 seconds, retries fall from 40 to 31 an hour",
      "With a timeout of 2 seconds, retries fall from 40 to 12 an hour",
    ],
    [
      "for another size",
      "A queue of 10 slots drops 41% of jobs",
      "A queue of 80 slots drops 17% of jobs",
    ],
    [
      "of another model",
      "Llama-2 answers 61% of the old riddles of the winter set rightly",
      "Pythia-1 answers 23% of the old riddles of the winter set rightly",
    ],
    [
      "of a method the other does not name",
      "The share of dropped jobs falls by 11 points",
      "With EDF the share of dropped jobs falls by 2 points",
    ],
  ])("%s", (_, a, b) => {
    expect(relate(a, b).kind).toBe("differs");
  });

  test("but not when both numbers are results", () => {
    expect(
      relate(
        "The scheduler takes 3 hours and drops 12% of jobs",
        "The scheduler takes 5 hours and drops 19% of jobs",
      ).kind,
    ).toBe("near");
  });

  test("nor when one denies the other", () => {
    expect(
      relate("With EDF jobs arrive in 12% of slots", "With LIFO jobs do not arrive in 19% of slots")
        .kind,
    ).toBe("near");
  });
});

test("statements about different things are unrelated", () => {
  expect(relate("Debate helps judges", "Probes find sleeper agents").kind).toBe("unrelated");
});

test("a statement without subject matter is unrelated to all", () => {
  expect(relate("It is.", "It is.").kind).toBe("unrelated");
});

test("the relation is the same seen from either side", () => {
  const word = fc.constantFrom(
    "probe",
    "student",
    "not",
    "beats",
    "0.4",
    "5%",
    "weak",
    "gap",
    "all",
    "loss",
  );
  const statement = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(statement, statement, (a, b) => {
      expect(relate(a, b).kind).toBe(relate(b, a).kind);
    }),
  );
});
