import { describe, expect, it } from "vitest";
import { measuredConflict } from "../../src/claim/conflict/measured.ts";
import { type MeasuredValue, measuredValues } from "../../src/claim/measured-values.ts";
import { readNote } from "../../src/note/read-note.ts";
import { lexicon } from "./support.ts";

function valuesIn(text: string): MeasuredValue[] {
  const { tables, blocks, sections, headings } = readNote(text);
  return tables.flatMap((table) => {
    const heading = sections[blocks[table.block]!.section]!.heading;
    return measuredValues(table, heading === null ? "" : headings[heading]!.text);
  });
}

function conflicts(a: string, b: string) {
  const ofB = valuesIn(b);
  return valuesIn(a)
    .flatMap((one) => ofB.flatMap((other) => measuredConflict(one, other, lexicon) ?? []))
    .map(({ reasons: [reason] }) => [reason!.a, reason!.b]);
}

const table = (caption: string, value: string, model = "GPT-4", header = "| Model | Accuracy |") =>
  `${caption}\n\n${header}\n| --- | --- |\n| ${model} | ${value} |\n| BERT | 40.0 |\n`;

describe("the measured values of a table", () => {
  it("come with the labels of their row and column", () => {
    const [value] = valuesIn(table("Results on MMLU:", "86.4"));
    expect(value).toMatchObject({
      labels: ["accuracy", "gpt 4"],
      setting: ["mmlu", "result"],
    });
    expect(value!.figure.text).toBe("86.4");
  });

  it("stand in the table where they say", () => {
    const text = table("Results on MMLU:", "86.4 ± 0.2");
    const [{ range }] = valuesIn(text) as [MeasuredValue];
    expect(text.slice(range.start, range.end)).toContain("86.4 ± 0.2");
  });

  it("carry the conditions their row sets", () => {
    const text = "| Model | Shots | Recall |\n|-|-|-|\n| A | 4 | 0.61 |\n| A | 8 | 0.83 |\n";
    expect(valuesIn(text).map(({ labels }) => labels)).toEqual([
      ["a", "recall", "shots 4"],
      ["a", "recall", "shots 8"],
    ]);
  });

  it("are none where several rows have the same labels", () => {
    const text = "| Seed | Share | Recall |\n|-|-|-|\n| 4 | 0.25 | 0.61 |\n| 4 | 0.5 | 0.83 |\n";
    expect(valuesIn(text)).toEqual([]);
  });

  it("are none in a table of words", () => {
    expect(valuesIn("| Term | Meaning |\n|-|-|\n| PGR | a share of the gap |\n")).toEqual([]);
  });

  it("are none in a quotation", () => {
    expect(valuesIn("> | Model | Recall |\n> |-|-|\n> | A | 0.6 |\n")).toEqual([]);
  });
});

describe("two tables", () => {
  it("conflict where one measurement has two values", () => {
    expect(conflicts(table("Results on MMLU:", "86.4"), table("Results on MMLU:", "83.1"))).toEqual(
      [["86.4", "83.1"]],
    );
  });

  it("conflict though one is the transpose of the other", () => {
    const transposed =
      "Results on MMLU:\n\n| Metric | GPT-4 | BERT |\n|-|-|-|\n| Accuracy | 83.1 | 40.0 |\n";
    expect(conflicts(table("Results on MMLU:", "86.4"), transposed)).toEqual([["86.4", "83.1"]]);
  });

  it.each([
    ["are of other data sets", table("Results on GSM8K:", "83.1")],
    ["are of other models", table("Results on MMLU:", "83.1", "Llama-2")],
    ["give other metrics", table("Results on MMLU:", "83.1", "GPT-4", "| Model | F1 |")],
    ["agree but for rounding", table("Results on MMLU:", "86")],
    ["have other splits", table("Results on the dev split of MMLU:", "83.1")],
  ])("are silent where they %s", (_, other) => {
    expect(conflicts(table("Results on MMLU:", "86.4"), other)).toEqual([]);
  });

  it.each([
    ["a method of each study", "SFT"],
    ["the study's own", "Llama-2-7B (ours)"],
    ["a baseline", "baseline"],
    ["a numbered run", "Run 3"],
  ])("are silent where a row is named for the table alone: %s", (_, row) => {
    const [a, b] = ["86.4", "83.1"].map((value) => table("Results on MMLU:", value, row));
    expect(conflicts(a!, b!)).toEqual([]);
  });

  it("are silent where they do not say what they were measured on", () => {
    expect(conflicts(table("", "86.4"), table("", "83.1"))).toEqual([]);
    expect(conflicts(table("Main results:", "86.4"), table("Main results:", "83.1"))).toEqual([]);
  });

  it("are silent within a leaderboard of languages", () => {
    const text =
      "Scores on XNLI:\n\n| Model | Language | Accuracy (%) |\n|-|-|-|\n| A | en | 80 |\n| A | fr | 71 |\n";
    expect(conflicts(text, text)).toEqual([]);
  });
});
