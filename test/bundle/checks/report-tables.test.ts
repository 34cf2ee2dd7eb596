import { expect, test } from "vitest";
import type { BundleCheck } from "../../../src/bundle/checks/bundle-problem.ts";
import { divergingTables } from "../../../src/bundle/checks/layers-diverge.ts";
import { omittedRows } from "../../../src/bundle/checks/omitted-rows.ts";
import { sizesPerCase } from "../../../src/bundle/checks/sizes-per-case.ts";
import { readBundle } from "../../../src/bundle/read-bundle.ts";
import { openBundles } from "../../../src/lint/open-bundle.ts";
import { bundleFolder } from "../bundle-fixtures.ts";

/** What a check says of a report beside results. */
function told(check: BundleCheck, report: string, path: string, results: string): string[] {
  const files = {
    "artifact/report.md": `# Pruning\n\n${report}\n`,
    [`artifact/results/${path}`]: results,
  };
  const folder = bundleFolder({}, files);
  const [opened] = openBundles([{ folder, reading: readBundle(folder) }]);
  return [...check(opened!.checked()!, opened!.others())].map(({ message }) => message);
}

const STAGES = JSON.stringify([
  { first: 0.1, second: 0.3, gain: 0.021 },
  { first: 0.1, second: 0.5, gain: 0.034 },
  { first: 0.2, second: 0.4, gain: 0.018 },
  { first: 0.2, second: 0.6, gain: -0.012 },
]);
const staged = (...rows: readonly string[]) =>
  ["| from → to | gain |", "|---|---|", ...rows].join("\n");
const THREE = ["| 0.1→0.3 | 0.021 |", "| 0.1→0.5 | 0.034 |", "| 0.2→0.4 | 0.018 |"];

test("a row that is named by two numbers and left out is told with its value", () => {
  expect(told(omittedRows, staged(...THREE), "stages.json", STAGES)).toEqual([
    "the table under “Pruning” leaves out first → second 0.2 → 0.6 (gain -0.012), which is in artifact/results/stages.json: 3 of 4 are shown",
  ]);
});

test("a table that shows every row named by two numbers leaves none out", () => {
  expect(
    told(omittedRows, staged(...THREE, "| 0.2→0.6 | -0.012 |"), "stages.json", STAGES),
  ).toEqual([]);
});

test("numbers that the results do not have name none of their rows", () => {
  expect(told(omittedRows, staged(...THREE, "| 0.7→0.9 | 0.1 |"), "stages.json", STAGES)).toEqual(
    [],
  );
});

const SUITES = JSON.stringify({
  suites: {
    short: { hit_clean: 0.612, hit_noisy: 0.541, gap: -0.071 },
    long: { hit_clean: 0.587, hit_noisy: null, gap: null },
    mixed: { hit_clean: 0.633, hit_noisy: 0.602, gap: -0.031 },
  },
});
const suites = (long: string) =>
  `## Hit\n\n| suite | clean | gap |\n|---|---|---|\n| short | 0.612 | -0.071 |\n| long | 0.587 | ${long} |\n| mixed | 0.633 | -0.031 |`;

test("a number for what the results leave undefined is told", () => {
  expect(told(divergingTables, suites("0.0"), "suites.json", SUITES)).toEqual([
    "the report's table gives 0.0 for gap of long, the results leave it undefined",
  ]);
});

test("a dash for what the results leave undefined is right", () => {
  expect(told(divergingTables, suites("–"), "suites.json", SUITES)).toEqual([]);
});

const QUERIES = "corpus,queries,hits\nnews,300,214\nlaw,300,187\ncode,120,61\n";

test("a size that not every case has is told with those that differ", () => {
  expect(told(sizesPerCase, "- 300 queries a corpus", "hits.csv", QUERIES)).toEqual([
    "the report says “300 queries a corpus”, the results give 120 for code (artifact/results/hits.csv)",
  ]);
});

test.each(["- 300 queries a day", "- 50 queries a corpus", "- 300 pages a corpus"])(
  "a size of something else is not looked for: %s",
  (line) => {
    expect(told(sizesPerCase, line, "hits.csv", QUERIES)).toEqual([]);
  },
);
