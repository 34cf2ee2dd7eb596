import { expect, it } from "vitest";
import { stylish } from "../../src/report/stylish.ts";
import { findingWith, plain, reportWith } from "../support/report.ts";

const said = (data: Parameters<typeof findingWith>[0]["data"]) =>
  stylish(reportWith([findingWith({ data: data! })]), plain);

it("shows both sentences of a contradiction, one above the other, with the clashing words marked", () => {
  const text = said({
    here: "The probe does not detect lies.",
    there: "The probe detects lies.",
    reasons: [{ here: "not detect", there: "detects", kind: "negation" }],
  });
  expect(text).toContain(
    "      there  The probe ‹detects› lies.\n      here   The probe does ‹not detect› lies.\n",
  );
});

it("marks nothing where the clashing words are not written that way", () => {
  const text = said({
    here: "None lie.",
    there: "Some lie.",
    reasons: [{ here: "not all", there: "Some", kind: "quantifier" }],
  });
  expect(text).toContain("there  ‹Some› lie.\n      here   None lie.\n");
});

it("shows no character of a sentence that acts on a terminal", () => {
  const text = said({ here: "a\u001b[2J", there: "b", reasons: [] });
  expect(text).not.toContain("\u001b");
});
