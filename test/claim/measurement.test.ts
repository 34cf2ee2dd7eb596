import { describe, expect, it } from "vitest";
import { explainedAbbreviations, joinedWords } from "../../src/claim/joined-words.ts";
import { readMeasurements } from "../../src/claim/measurement.ts";
import { lexicon, readStatement } from "./support.ts";

function read(sentence: string): string[] {
  const statement = readStatement(sentence);
  return readMeasurements(joinedWords(statement, lexicon, explainedAbbreviations(statement))).map(
    ({ figure, measure, subject, settings }) =>
      [
        figure.text,
        measure,
        subject.map(({ text }) => text).join(" "),
        ...settings.map(({ opens, words }) => [opens, ...words.map(({ text }) => text)].join(" ")),
      ].join(" | "),
  );
}

describe("the measurements of a sentence", () => {
  it.each([
    ["behind the name", "The monitor got a precision of 0.8.", ["0.8 | precis | monitor"]],
    ["behind a verb of being", "The precision of the monitor was 80%.", ["80% | precis | monitor"]],
    ["before the name", "The monitor has 80% precision.", ["80% | precis | monitor"]],
    ["behind a possessive", "The monitor's precision was 80%.", ["80% | precis | monitor"]],
    ["behind a verb of measure", "The sweep cost $900.", ["$900 | cost | sweep"]],
    [
      "of things that are counted",
      "Twelve judges worked in pairs.",
      ["Twelve | judg | judges | in pairs"],
    ],
  ])("are read %s", (_, sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });

  it("have the settings before and behind them", () => {
    expect(read("On chess, the monitor got a precision of 0.8 after two rounds.")).toEqual([
      "0.8 | precis | monitor | on chess | after two rounds",
    ]);
  });

  it("are read where the measure is left out, each in its own setting", () => {
    expect(
      read("The monitor got a precision of 0.8 on chess, 0.6 on poems and on proofs 0.3."),
    ).toEqual([
      "0.8 | precis | monitor | on chess",
      "0.6 | precis | monitor | on poems",
      "0.3 | precis | monitor | on proofs",
    ]);
  });

  it("are of what is named before a participle", () => {
    expect(read("Six judges trained on proofs worked for a day.")).toEqual([
      "Six | judg | judges proofs | for a day",
    ]);
  });

  it("are of what is named before an aside", () => {
    expect(read("The monitor, running all night, reached a precision of 0.8.")).toEqual([
      "0.8 | precis | monitor",
    ]);
  });

  it.each([
    ["that is denied", "The monitor did not reach a precision of 0.8."],
    ["that is only possible", "The monitor could reach a precision of 0.8."],
    ["that is aimed at", "The goal was that the monitor has a precision of 0.8."],
    ["of another thing that is compared", "The monitor did better than a precision of 0.8."],
    ["of something unsaid", "It got a precision of 0.8."],
    [
      "that belongs to several in turn",
      "The monitors got a precision of 0.8 and 0.6, respectively.",
    ],
    ["that it changed from", "The monitor rose from a precision of 0.8."],
  ])("leave out a value %s", (_, sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});
