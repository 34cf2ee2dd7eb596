import { expect, it } from "vitest";
import { couldClash, marksOf } from "../../src/claim/marks.ts";
import { lexicon } from "./support.ts";

it.each([
  ["in digits", "The base holds 2 probes.", "The base holds 3 probes."],
  ["in words", "The base holds two probes.", "The base holds three probes."],
])("statements with other numbers could clash, %s", (_, a, b) => {
  expect(couldClash(marksOf(a, lexicon), marksOf(b, lexicon))).toBe(true);
});

it("statements with the same numbers and no word that turns them do not clash", () => {
  const a = marksOf("The base holds two probes.", lexicon);
  expect(couldClash(a, marksOf("Two probes are in the base.", lexicon))).toBe(false);
});
