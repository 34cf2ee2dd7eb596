import { describe, expect, it } from "vitest";
import type { BundleFolder } from "../../../src/bundle/bundle.ts";
import { readBundle } from "../../../src/bundle/read-bundle.ts";
import { readRecords } from "../../../src/bundle/records/read-records.ts";
import { NO_GLOSSARY } from "../../../src/bundle/records/record-table.ts";
import type { SampleBundle } from "../../../src/selftest/bundles/bundle-operator.ts";
import { BUNDLE_OPERATORS } from "../../../src/selftest/bundles/bundle-operators.ts";
import { fileText } from "../../../src/selftest/bundles/changed-folder.ts";
import { bundleFile, bundleFolder } from "../../bundle/bundle-fixtures.ts";

const RESULTS = "artifact/results/yield.json";
const REPORT = "artifact/report.md";
const LOG = "artifact/logs/run.log";

const FILES = {
  [RESULTS]: JSON.stringify({
    mean_yield: 4.535,
    plots: [
      { crop: "barley", yield: 4.21, cover: 0.61, height_m: 0.81 },
      { crop: "rye", yield: 3.87, cover: 0.72, height_m: 1.32 },
      { crop: "oats", yield: 4.94, cover: 0.55, height_m: 0.97 },
      { crop: "wheat", yield: 5.12, cover: 0.58, height_m: 0.88 },
      { crop: "spelt", yield: 4.4, cover: 0.6, height_m: 1.18 },
      { crop: "emmer", yield: 4.67, cover: 0.63, height_m: 1.21 },
    ],
  }),
  [REPORT]: `# Yields

| crop | yield |
| --- | --- |
| barley | 4.21 |
| rye | 3.87 |
| oats | 4.94 |
| wheat | 5.12 |
| spelt | 4.40 |
| emmer | 4.67 |
`,
  [LOG]: "start seed=0\nstart seed=1\ndone\n",
};
const MANIFEST = {
  claims: ["The mean yield is 4.54 t."],
  evidence: [{ summary: "All plots", path: RESULTS }],
  used_refs: ["base://notes/yields.md"],
};

function sampleOf(folder: BundleFolder): SampleBundle {
  const reading = readBundle(folder);
  if (reading.kind === "refused") throw new Error("refused");
  const { bundle } = reading;
  return { folder, bundle, tables: readRecords(bundle.results, NO_GLOSSARY) };
}

const SAMPLE = sampleOf(bundleFolder(MANIFEST, FILES));
const OTHER = sampleOf({
  ...bundleFolder(MANIFEST, { [RESULTS]: '{"n": 3}', [REPORT]: "# Another run\n" }),
  id: "pruning/ws_002/run-20260103T030405",
});

function planted(name: string, sample = SAMPLE, other: SampleBundle | null = OTHER) {
  return BUNDLE_OPERATORS.find((operator) => operator.name === name)!.plant(sample, other);
}

describe("a bundle is spoiled:", () => {
  it.each([
    ["report-number-off", REPORT, "| 3.79 |"],
    ["mean-off", RESULTS, '"mean_yield":4.989'],
    ["constant-column", RESULTS, '"crop":"emmer","yield":4.21'],
    ["copied-arm", RESULTS, '"crop":"rye","yield":4.21,"cover":0.61,"height_m":0.81'],
    ["clipped-values", RESULTS, '"crop":"rye","yield":0.0'],
    ["planted-nan", RESULTS, '"crop":"emmer","yield":NaN'],
    ["more-launches", LOG, "seed=1\nstart seed=2\nstart seed=3\nstart seed=4\ndone"],
    ["unknown-reference", "manifest.json", "base://notes/no-such-note-of-this-base.md"],
    ["copied-report", REPORT, "# Another run"],
    ["copied-results", RESULTS, '{"n": 3}'],
    ["doubled-report", REPORT, "| emmer | 4.67 |\n\n# Yields"],
  ])("%s", (name, path, now) => {
    const { folder, paths } = planted(name)!;
    expect(fileText(folder, path)).toContain(now);
    expect(fileText(SAMPLE.folder, path)).not.toContain(now);
    expect(paths).toContain(path);
  });

  it("dropped-row", () => {
    const text = fileText(planted("dropped-row")!.folder, REPORT);
    expect(text).not.toContain("wheat");
    expect(text).toContain("| oats | 4.94 |\n| spelt | 4.40 |");
  });

  it("removed-evidence", () => {
    expect(fileText(planted("removed-evidence")!.folder, RESULTS)).toBeNull();
  });
});

describe("a bundle", () => {
  it.each(BUNDLE_OPERATORS.map(({ name }) => name))(
    "that offers no hold is not spoiled: %s",
    (name) => {
      expect(planted(name, sampleOf(bundleFolder({})), null)).toBeNull();
    },
  );

  it("keeps every other byte of its files", () => {
    for (const { name } of BUNDLE_OPERATORS) {
      const { folder, paths } = planted(name)!;
      const others = SAMPLE.folder.files.filter(({ path }) => !paths.includes(path));
      for (const file of others) expect(folder.files).toContainEqual(file);
    }
  });

  it("has the hash of what its files now hold", () => {
    const { folder } = planted("planted-nan")!;
    for (const { path, bytes, sha256 } of folder.files)
      expect(sha256).toBe(bundleFile(path, bytes!).sha256);
  });
});
