import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecords } from "../../../src/bundle/records/read-records.ts";
import { NO_GLOSSARY } from "../../../src/bundle/records/record-table.ts";
import { turned } from "../../../src/selftest/claims/claim-operator.ts";
import { CLAIM_OPERATORS } from "../../../src/selftest/claims/claim-operators.ts";
import { nameGroups } from "../../../src/selftest/claims/name-groups.ts";
import { TRUE_VARIANTS } from "../../../src/selftest/claims/true-variants.ts";
import { bundleOf } from "../../bundle/bundle-fixtures.ts";

const RESULTS = `crop,dose,seed,yield
barley,10,0,4.212
barley,10,1,4.302
barley,40,0,5.118
barley,40,1,5.206
rye,10,0,3.871
rye,10,1,3.955
rye,40,0,3.914
rye,40,1,3.948
`;
const { results } = bundleOf({}, { "artifact/results/yield.csv": RESULTS });
const GROUPS = nameGroups(readRecords(results, NO_GLOSSARY));

function mutants(operator: string, text: string): readonly string[] {
  const found = [...CLAIM_OPERATORS, ...TRUE_VARIANTS].find(({ name }) => name === operator)!;
  return turned(found, { text, groups: GROUPS }).map((each) => each.text);
}

describe("an operator makes a true claim false:", () => {
  it.each([
    ["number-off", "Barley yields 5.162 t at the high dose.", "Barley yields 5.165 t"],
    ["number-off", "Yield is about 31 % higher.", "Yield is about 50 % higher."],
    ["number-off", "Sowing early is about four times as good.", "about seven times as good"],
    ["number-off", "Plots lose between 1.2 and 4.8 points.", "between 2.4 and 4.8 points"],
    ["sign-turned", "The correlation is 0.71 in rye.", "The correlation is -0.71 in rye."],
    ["sign-turned", "Rye changes by -0.4 points.", "Rye changes by +0.4 points."],
    ["unit-exchanged", "Cover rises 8.0 points (0.40 to 0.48).", "rises 8.0 % (0.40 to 0.48)"],
    ["numbers-exchanged", "Yield falls from 5.16 to 3.93 t.", "falls from 3.93 to 5.16 t"],
    ["numbers-exchanged", "Barley beats rye (5.16 against 3.93).", "(3.93 against 5.16)"],
    ["count-off", "Six of the eight plots flowered.", "Seven of the eight plots"],
    ["count-off", "3 of 8 plots flowered.", "3 of 9 plots flowered."],
    ["size-off", "The mean is over four seeds.", "The mean is over five seeds."],
    ["size-off", "It was measured on 1,200 plots.", "measured on 1,500 plots"],
    ["bound-turned", "Losses stay below 2 % in rye.", "Losses exceed 2 % in rye."],
    ["bound-turned", "At most 4.5 t were lost.", "More than 4.5 t were lost."],
    ["order-turned", "Barley is heavier and yields more often than rye.", "less often than rye"],
    ["order-turned", "Rye has the lowest yield, 3.87 t.", "Rye has the highest yield"],
    ["trend-turned", "Yield rises with the dose.", "Yield falls with the dose."],
    ["universal-turned", "Six of the eight plots flowered.", "All eight plots flowered."],
    ["universal-turned", "Weeds came back in every plot.", "Weeds came back in no plot."],
    ["universal-turned", "None of the plots flowered.", "All of the plots flowered."],
    ["negation-dropped", "The dose does not change the yield of rye.", "The dose does change"],
    ["subject-exchanged", "Barley yields 5.162 t at dose 40.", "Rye yields 5.162 t at dose 40."],
    ["subject-exchanged", "Barley yields 5.162 t at dose 40.", "Barley yields 5.162 t at dose 10."],
    ["subject-exchanged", "Barley is ahead of rye at every dose.", "Rye is ahead of barley"],
  ])("%s: %s", (operator, claim, now) => {
    expect(mutants(operator, claim).some((text) => text.includes(now))).toBe(true);
  });

  it.each([
    ["number-off", "Losses stay below 2.5 t.", "a limit that moves may still hold"],
    ["number-off", "The yield is 5.16 and not 4.72 t.", "4.75 is not it either", "4.75"],
    ["number-off", "Losses lie between 1.2 and 4.8 points.", "a wider range holds too", "1.1"],
    ["number-off", "The layer-14 probe at step 3e-4 was run in 2024.", "these are names"],
    ["numbers-exchanged", "Losses range from 1.2 to 4.8 points.", "a range is one both ways"],
    ["count-off", "At least six of eight plots flowered.", "a limit that moves may still hold"],
    ["size-off", "The upper five plots flowered.", "a sixth may have flowered too"],
    ["size-off", "Plot 14 yields most.", "it tells which, not how many"],
    ["order-turned", "Yield is not higher in rye.", "it may be the same"],
    ["order-turned", "The lower field was flooded.", "it tells which field"],
    ["trend-turned", "The dose does not raise the yield.", "it may do nothing"],
    ["trend-turned", "39 % of all plots fall into this class.", "nothing falls"],
    ["negation-dropped", "Plots that do not flower are smaller.", "others may be smaller too"],
    ["subject-exchanged", "Barley and rye were sown.", "both were sown either way"],
    ["subject-exchanged", "Barley was sown first.", "rye may have been, too"],
  ])("%s leaves alone: %s", (operator, claim, _, piece?: string) => {
    const made = mutants(operator, claim);
    expect(piece === undefined ? made : made.filter((text) => text.includes(piece))).toEqual([]);
  });

  it("a name does not become that of a case with the same number", () => {
    expect(mutants("subject-exchanged", "Rye yields 3.95 t at dose 40.")).not.toContain(
      "Rye yields 3.95 t at dose 10.",
    );
  });

  it("each says how it knows", () => {
    expect(CLAIM_OPERATORS.every(({ because }) => because.length > 20)).toBe(true);
  });

  it("whatever the text, each mutant is another text, and each only once", () => {
    const word = fc.constantFrom(
      ..."barley rye 4.2 % points from to at most below rises not all six of the eight plots is best (0.40 against 0.48) dose 10 -0.3 every".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const text = words.join(" ");
        for (const operator of CLAIM_OPERATORS) {
          const made = mutants(operator.name, text);
          expect(made).not.toContain(text);
          expect(new Set(made).size).toBe(made.length);
        }
      }),
    );
  });
});

describe("a variant leaves a claim true:", () => {
  it.each([
    ["rounded", "Barley yields 5.162 t.", ["Barley yields 5.16 t."]],
    ["rounded", "Barley yields 5.165 t.", []],
    ["per-cent-in-words", "It lost 8 % of the seed.", ["It lost 8 per cent of the seed."]],
    ["count-rewritten", "Six of the eight plots flowered.", ["6 of the 8 plots flowered."]],
    ["count-rewritten", "In 6 of 8 plots.", ["In six of eight plots."]],
  ])("%s: %s", (operator, claim, now) => {
    expect(mutants(operator, claim)).toEqual(now);
  });
});
