import { describe, expect, test } from "vitest";
import { BRICKS, FILTERS, type Shows, type Study, told } from "./chosen-cases-support.ts";

interface Case {
  readonly named: string;
  readonly text: string;
  readonly evidence: readonly Shows[];
}

interface Refused extends Case {
  readonly why: string;
}

function claim(named: string, text: string, ...evidence: readonly Shows[]): Case {
  return { named, text, evidence };
}

function refused(why: string, named: string, text: string, ...evidence: Shows[]): Refused {
  return { why, named, text, evidence };
}

function supports(study: Study, { text, evidence }: Case): void {
  expect(told(study, text, ...evidence)).toEqual({ verdict: "supported", why: "" });
}

function opposes(study: Study, { text, evidence, why }: Refused): void {
  const found = told(study, text, ...evidence);
  expect(found.why).toContain(why);
  expect(found.verdict).not.toBe("supported");
}

describe("what is said of none, or of all", () => {
  const none = (says: string, condition: string): Shows => [
    says,
    "holds",
    `$count(rows[${condition}]) = 0`,
  ];

  test.each<Case>([
    claim(
      "in the setting that it names",
      "At temperature 900 no brick burst.",
      none("no brick burst", "temp=900 and burst=1"),
    ),
    claim(
      "below the limit that it names",
      "At temperatures below 1300 none of the bricks burst.",
      none("none of the bricks burst", "temp<1300 and burst=1"),
    ),
  ])("is supported $named", (given) => supports(BRICKS, given));

  test.each<Refused>([
    refused(
      "it takes temp 900, 1000 of 3",
      "in a filter that the text does not name",
      "No brick burst.",
      none("No brick burst", "temp<1300 and burst=1"),
    ),
    refused(
      "it takes temp 900, 1000 of 3",
      "beside a filter that it does name",
      "Of the red clay none of the bricks burst.",
      none("none of the bricks burst", "clay='red' and temp<1300 and burst=1"),
    ),
    refused("it takes temp 900 of 3", "in two counts of some", "No brick burst.", [
      "No brick burst",
      "holds",
      "$count(rows[temp=900 and burst=1]) = 0 and $count(rows[temp=1000 and burst=1]) = 0",
    ]),
    refused("it takes temp 900, 1000 of 3", "asked of each of some", "No brick burst.", [
      "No brick burst",
      "holds",
      "$all(rows[temp<1300].(burst = 0))",
    ]),
    refused(
      "it leaves out cases by strength",
      "where another value is high",
      "No brick burst.",
      none("No brick burst", "strength>0.3 and burst=1"),
    ),
    refused(
      "results have false",
      "where some are",
      "No brick burst.",
      none("No brick burst", "burst=1"),
    ),
  ])("is not shown $named", (given) => opposes(BRICKS, given));

  test.each<Refused>([
    refused(
      "it takes site harbour, forest, airport of 4",
      "beside a comparison of means",
      "Mesh captures more than felt on every site.",
      [
        "more than felt",
        "holds",
        "$average(rows[filter='mesh'].capture) > $average(rows[filter='felt'].capture)",
      ],
      [
        "on every site",
        "holds",
        "$all($distinct(rows[site!='quarry'].site).($s := $; $$.rows[filter='mesh' and site=$s].capture > $$.rows[filter='felt' and site=$s].capture))",
      ],
    ),
    refused(
      "it takes site harbour, forest of 4",
      "beside the highest mean",
      "Mesh has the highest capture at every site.",
      [
        "highest capture",
        "holds",
        "$argmax($groupmeans(rows, 'filter', 'capture'), 'capture').filter = 'mesh'",
      ],
      [
        "at every site",
        "holds",
        "$all(['harbour', 'forest'].($s := $; $argmax($$.rows[site=$s], 'capture').filter = 'mesh'))",
      ],
    ),
  ])("of each is not shown $named", (given) => opposes(FILTERS, given));
});
