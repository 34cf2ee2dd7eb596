import { expect, test } from "vitest";
import type { BundleCheck } from "../../../src/bundle/checks/bundle-problem.ts";
import { copiedArtifacts } from "../../../src/bundle/checks/copied-artifact.ts";
import { metricDefinitions } from "../../../src/bundle/checks/metric-definition.ts";
import { overclaims } from "../../../src/bundle/checks/overclaim.ts";
import { thinEvidence } from "../../../src/bundle/checks/thin-evidence.ts";
import { readBundle } from "../../../src/bundle/read-bundle.ts";
import { openBundles } from "../../../src/lint/open-bundle.ts";
import { bundleFolder } from "../bundle-fixtures.ts";

interface Run {
  readonly manifest?: { readonly [key: string]: unknown };
  readonly files?: { readonly [path: string]: string };
}

/** What a check says of the last of some bundles, given in the order of their runs. */
function told(check: BundleCheck, ...runs: readonly Run[]): string[] {
  const opened = openBundles(
    runs.map(({ manifest = {}, files = {} }, index) => {
      const id = `pruning/ws_001/run-2026010${index + 1}T030405`;
      const folder = { ...bundleFolder(manifest, files), id, path: `artifacts/${id}` };
      return { folder, reading: readBundle(folder) };
    }),
  );
  const last = opened.at(-1)!;
  return [...check(last.checked()!, last.others())].map(({ message }) => message);
}

const REPORT = "artifact/report.md";
const SEEDED = "rate,seed,loss\n0.1,0,0.51\n0.1,1,0.53\n0.2,0,0.61\n0.2,1,0.62\n";
const log = (text: string): Run => ({
  files: { "artifact/results/loss.csv": SEEDED, "artifact/logs/run.log": text },
});

test.each([
  ["a run that failed", "rate=0.1 seed=2 failed: out of memory\n"],
  ["a run of a setting that the results do not have", "rate=0.9 seed=2 done\n"],
  ["a line that says less than tells rows apart", "seed=2 done\n"],
  ["a rate written another way", "rate=1e-1 seed=1 done\n"],
  ["two attempts", "attempt 1 fail\nattempt 2 pass\n"],
  ["attempts of nothing that is judged", "retry 7 of the download\n"],
])("%s in a log is no run left out", (_, text) => {
  expect(told(thinEvidence, log(text))).toEqual([]);
});

test("a run that the results leave out is named with its setting", () => {
  expect(told(thinEvidence, log("rate=0.1 seed=1 done\nrate=0.2 seed=5 done\n"))).toEqual([
    "the log has 2 runs and artifact/results/loss.csv 1 of them; left out: rate=0.2 seed=5",
  ]);
});

test("the interval of a correlation over few points is Fisher's", () => {
  const csv = "a,b\n1.5,2.1\n2.5,3.9\n3.5,6.2\n4.5,7.8\n5.5,8.1\n";
  const manifest = { claims: ["Both rise together (r = 0.98)."] };
  expect(told(thinEvidence, { manifest, files: { "artifact/results/ab.csv": csv } })).toEqual([
    expect.stringContaining("over 5 points: its 95 % interval goes from 0.72 to 1"),
  ]);
});

const defining = (formula: string): Run => ({
  files: { [REPORT]: `# Run\n\nGRS = ${formula} over all cells.\n` },
});

test.each([
  ["(got - low) / (high - low)", "(low - got) / (high - got)", 1],
  ["(got - low) / (high - low)", "(got_acc - low_acc) / (high_acc - low_acc)", 0],
  ["(got - low) / (high - low)", "1 - (high - got) / (high - low)", 0],
  ["(got - low) / (high - low)", "(got - low) / high", 1],
])("%s beside %s is another formula %i times", (first, second, count) => {
  expect(told(metricDefinitions, defining(first), defining(second))).toHaveLength(count);
});

test("a formula of another metric is no other formula", () => {
  const other = defining("(got - low) / high");
  const renamed = { files: { [REPORT]: other.files![REPORT]!.replace("GRS", "GRX") } };
  expect(told(metricDefinitions, defining("(got - low) / (high - low)"), renamed)).toEqual([]);
});

test.each([
  "It never happened in our four runs.",
  "Whether it always helps is open.",
  "A value to three significant digits.",
  "The loss is not significantly lower.",
])("%s is no overclaim", (claim) => {
  const manifest = { claims: [claim], limitations: ["Synthetic data only."] };
  expect(told(overclaims, { manifest, files: { [REPORT]: "# Run\n" } })).toEqual([]);
});

test("a word for significance needs no test where the report gives an interval", () => {
  const manifest = { claims: ["The loss is significantly lower."] };
  const files = { [REPORT]: "# Run\n\nThe 95 % CI is 0.1 to 0.2.\n" };
  expect(told(overclaims, { manifest, files })).toEqual([]);
});

const LONG = `rate,loss\n${Array.from({ length: 20 }, (_, at) => `${at},${at * 0.37}`).join("\n")}\n`;

test("the earlier of two runs with the same results is no copy", () => {
  const files = { "artifact/results/loss.csv": LONG };
  const later = { manifest: { summary: "Another study." }, files };
  expect(told(copiedArtifacts, { files }, later)).toHaveLength(1);
  expect(told(copiedArtifacts, later)).toEqual([]);
});

test("the same bundle given twice is no copy", () => {
  const files = { "artifact/results/loss.csv": LONG };
  expect(told(copiedArtifacts, { files }, { files })).toEqual([]);
});

test("configurations may be the same", () => {
  const config = `{"rate": 0.1, "note": "${"as agreed ".repeat(10)}"}`;
  const files = {
    "artifact/results/a/config.json": config,
    "artifact/results/b/config.json": config,
  };
  expect(told(copiedArtifacts, { files })).toEqual([]);
});

test("a report mostly in the words of another is told, one with one paragraph in common is not", () => {
  const paragraph = (word: string) =>
    `The ${word} was set down and looked at from all sides. `.repeat(3);
  const report = (...names: readonly string[]) => ({
    manifest: { summary: names.join(" ") },
    files: { [REPORT]: names.map(paragraph).join("\n\n") },
  });
  const first = report("pot", "jar", "cup", "bowl");
  expect(told(copiedArtifacts, first, report("pot", "jar", "cup", "dish"))).toEqual([
    "3 of its 4 longer paragraphs stand word for word in the report of pruning/ws_001/run-20260101T030405",
  ]);
  expect(told(copiedArtifacts, first, report("pot", "vase", "mug", "dish"))).toEqual([]);
});
