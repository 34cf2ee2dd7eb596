import { describe, expect, it, test } from "vitest";
import { auditClaims } from "../../../src/bundle/audit/audit.ts";
import { type BoundEntry, bindClaims } from "../../../src/bundle/bind/bind-claims.ts";
import { readBundle } from "../../../src/bundle/read-bundle.ts";
import { bundlesPage } from "../../docs/bundles-page.ts";
import { AUDIT_FIXTURES, bundleFolder, bundleOf } from "../bundle-fixtures.ts";

type Files = { readonly [path: string]: string };

function bound(claims: readonly unknown[], files: Files, manifest: object = {}) {
  const bundle = bundleOf({ ...manifest, claims }, files);
  return bindClaims(bundle, auditClaims(bundle));
}

function audited(claim: unknown, files: Files, manifest: object = {}) {
  return auditClaims(bundleOf({ ...manifest, claims: [claim] }, files))[0]!;
}

function shown(entries: readonly BoundEntry[]): readonly BoundEntry[] {
  return entries.filter((entry) => !("missing" in entry));
}

const FIXTURES = AUDIT_FIXTURES.flatMap(({ files, claims }) =>
  claims.map((text) => ({ text, files })),
);

test.each(FIXTURES)("what is found for a claim shows it when it is pasted: $text", (given) => {
  const { text, files } = given;
  const evidence = bound([text], files)[0]!;
  const read = audited({ text, evidence }, files);
  expect(read.verdict).toBe("supported");
  const pieces = shown(evidence).map(({ says }) => says);
  const byExpression = read.assertions.filter(({ way }) => way === "expression");
  for (const piece of pieces)
    expect(byExpression.some(({ says }) => piece.includes(says))).toBe(true);
});

test("nearly all that reading bears out is found", () => {
  const entries = FIXTURES.flatMap(({ text, files }) => bound([text], files)[0]!);
  expect(shown(entries).length / entries.length).toBeGreaterThan(0.8);
});

describe("of the results of docs/bundles.md", () => {
  const { files, manifest } = bundlesPage();
  const RUNS = "artifact/results/runs.csv";
  const TASKS = "artifact/results/tasks.json";

  test.each<[string, string, readonly object[]]>([
    [
      "a mean over seeds",
      "At depth 8, routed has a mean accuracy of 0.70.",
      [
        {
          says: "0.70",
          file: RUNS,
          value: "$average(rows[depth=8 and arm='routed'].accuracy)",
        },
      ],
    ],
    [
      "a course",
      "Training time rises with depth in every arm.",
      [
        {
          says: "rises with depth in every",
          file: RUNS,
          holds:
            "$all($distinct(rows.arm).($x := $; $rising($groupmeans($$.rows[arm=$x], 'depth', 'minutes')^(depth).minutes)))",
        },
      ],
    ],
    [
      "rows counted by two columns",
      "Routed scores higher than dense on six of ten tasks.",
      [
        {
          says: "higher than dense on six of ten",
          file: TASKS,
          holds: "$count(rows[routed_score > dense_score]) = 6",
        },
      ],
    ],
    [
      "arms that are keys",
      "Routed has a latency of 20.6 ms.",
      [{ says: "20.6", file: "artifact/results/serving.json", value: "routed.latency_ms" }],
    ],
  ])("it finds %s: %s", (_, text, entries) => {
    expect(bound([text], files, manifest)[0]).toEqual(entries);
    expect(audited({ text, evidence: entries }, files, manifest).verdict).toBe("supported");
  });

  it("tells what is missing, and why", () => {
    const text = "At depth 8, routed has a mean accuracy of 0.75 because experts specialise.";
    expect(bound([text], files, manifest)[0]).toEqual([
      { says: "0.75", missing: expect.stringContaining("0.7") },
      { says: "because", missing: expect.any(String) },
    ]);
  });

  it("gives nothing for what the results refute", () => {
    const text = "Routed scores higher than dense on every task.";
    const [entry] = bound([text], files, manifest)[0]!;
    expect(entry).toEqual({
      says: "higher than",
      missing: expect.stringContaining("the results say otherwise"),
    });
  });

  it("leaves a claim alone that gives expressions itself", () => {
    const text = "At depth 8, routed has a mean accuracy of 0.70.";
    const evidence = [{ says: "0.70", file: RUNS, value: "1" }];
    expect(bound([{ text, evidence }, text], files, manifest)[0]).toBeNull();
  });

  it("what is missing may stand in the manifest, and shows nothing", () => {
    const text = "At depth 8, routed has a mean accuracy of 0.75.";
    const evidence = bound([text], files, manifest)[0]!;
    const reading = readBundle(bundleFolder({ ...manifest, claims: [{ text, evidence }] }, files));
    expect(reading).toMatchObject({ kind: "accepted", oddities: [] });
    expect(audited({ text, evidence }, files, manifest).verdict).toBe(
      audited(text, files, manifest).verdict,
    );
  });
});
