import { expect, test } from "vitest";
import { arePointed } from "../../src/base/pointed.ts";
import { subjectTerms } from "../../src/note/claim-terms.ts";

const pointed = (a: string, b: string) =>
  arePointed(new Set(subjectTerms(a)), new Set(subjectTerms(b)));

test.each([
  ["both tell of goals", "The goal was to raise PGR.", "We aim to lower PGR.", true],
  ["one tells what was avoided", "They avoided weight decay.", "Some used weight decay.", true],
  ["the other way round", "Some used weight decay.", "They avoided weight decay.", true],
  [
    "something else was avoided",
    "They avoided weight decay.",
    "They used weight averaging.",
    false,
  ],
  ["only one has a goal", "The goal was to raise PGR.", "Noise lowers PGR.", false],
])("two statements are pointed at one thing where %s", (_, a, b, expected) => {
  expect(pointed(a, b)).toBe(expected);
});
