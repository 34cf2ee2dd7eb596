import { describe, expect, it } from "vitest";
import { type LyingRun, openPlace, placesOf } from "../../src/review/evidence-place.ts";
import type { Excerpt } from "../../src/review/excerpt.ts";
import { bundleFolder, bundleOf } from "../bundle/bundle-fixtures.ts";

const REPORT = `# Pruning of small networks

We pruned four networks. Dense ones reach 0.91 on the probe set.

- Half of the weights can go: pruned networks keep 0.89 of accuracy
- Nothing else was tried

| arm | accuracy |
| --- | --- |
| pruned | 0.89 |
`;
const CELLS = `{
  "arm": "pruned",
  "cells": [
    { "accuracy": 0.88 },
    { "accuracy": 0.90 }
  ]
}
`;

function run(files: Readonly<Record<string, string>> = {}): LyingRun {
  const own = { "artifact/report.md": REPORT, "artifact/results/cells.json": CELLS, ...files };
  return { bundle: bundleOf({}, own), files: bundleFolder({}, own).files };
}

const marked = ({ lines }: Excerpt) =>
  lines.map((line) => line.marked).filter((text) => text !== "");
const value = (pointer: string, path = "artifact/results/cells.json") =>
  ({ kind: "value", path, pointer }) as const;

describe("a value of a run's results, opened", () => {
  it("is marked in its file, at its line", () => {
    const opened = openPlace(run(), value("/cells/1/accuracy"));
    expect(opened).toMatchObject({ line: 5, total: 7, told: "" });
    expect(marked(opened)).toEqual(["0.90"]);
    expect(opened.lines[4]).toMatchObject({ before: '    { "accuracy": ', after: " }" });
  });

  it("that stands for several is marked from the first to the last", () => {
    const opened = openPlace(run(), value("/cells"));
    expect(opened.line).toBe(4);
    expect(marked(opened)).toEqual(["0.88 },", '    { "accuracy": 0.90']);
  });

  it("that is not found leaves the file to be read from its beginning", () => {
    const opened = openPlace(run(), value("/nowhere"));
    expect(opened).toMatchObject({ line: 1, told: "Where in it the value stands is not known." });
    expect(opened.lines).toHaveLength(7);
  });

  it("in a file that is gone, or none that can be read, says so", () => {
    expect(openPlace(run(), value("", "../secret")).told).toBe("The run has no such file.");
    const binary = run({ "artifact/logs/state.bin": "\u0000\u0001" });
    expect(openPlace(binary, value("", "artifact/logs/state.bin")).told).toContain("no text");
  });

  it("in a long file has two hundred lines on either side", () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `${index},${index / 8}`);
    const long = run({ "artifact/results/long.csv": `step,loss\n${rows.join("\n")}\n` });
    const opened = openPlace(long, value("/1500/loss", "artifact/results/long.csv"));
    expect(opened.lines).toHaveLength(401);
    expect(marked(opened)).toEqual(["187.5"]);
  });

  it("on an endless line is shown with what is near", () => {
    const cells = JSON.stringify({ a: "x".repeat(5000), loss: 0.25, b: "y".repeat(5000) });
    const opened = openPlace(
      run({ "artifact/results/one.json": cells }),
      value("/loss", "artifact/results/one.json"),
    );
    expect(marked(opened)).toEqual(["0.25"]);
    expect(opened.lines[0]!.before.length + opened.lines[0]!.after.length).toBeLessThan(700);
  });

  it("shows what would hide", () => {
    const tricky = run({ "artifact/results/t.json": '{"a\u202e\u001b[2J": 0.5}' });
    const [line] = openPlace(tricky, value("", "artifact/results/t.json")).lines;
    expect(JSON.stringify(line)).toContain("u{202e}");
    expect(JSON.stringify(line)).toContain("u{1b}");
  });
});

describe("the report, opened", () => {
  it("is marked at the sentence that says the claim", () => {
    const claim = "Pruned networks keep 0.89 of accuracy when half of the weights go.";
    const opened = openPlace(run(), { kind: "report", claim });
    expect(opened.line).toBe(5);
    expect(marked(opened)).toEqual([
      "- Half of the weights can go: pruned networks keep 0.89 of accuracy",
    ]);
  });

  it("says where no sentence says nearly so", () => {
    const opened = openPlace(run(), { kind: "report", claim: "Dropout harms calibration." });
    expect(opened).toMatchObject({
      line: 1,
      told: "No sentence of the report says nearly this.",
    });
    expect(marked(opened)).toEqual([]);
  });
});

it("what can be opened of a change is each place once, and the report", () => {
  const evidence = [
    { path: "a.json", pointer: "/x" },
    { path: "a.json", pointer: "/x" },
  ];
  expect(placesOf(evidence, "It holds.")).toEqual([
    { kind: "value", path: "a.json", pointer: "/x" },
    { kind: "report", claim: "It holds." },
  ]);
});
