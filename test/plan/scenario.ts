import { type ClaimAudit, verdictOf } from "../../src/bundle/audit/claim-audit.ts";
import type { BundleReading, Contract } from "../../src/bundle/bundle.ts";
import { readBundle } from "../../src/bundle/read-bundle.ts";
import type { Operation, Plan } from "../../src/plan/plan.ts";
import { type PlanningInput, planBundles } from "../../src/plan/plan-bundles.ts";
import { bundleFile, bundleFolder } from "../bundle/bundle-fixtures.ts";
import { baseOf } from "../support/base.ts";
import { openJudge } from "../support/judge.ts";

/** A note on debate with a section of every kind a finding may or may not go to. */
export const DEBATE = `---
title: "Debate between models"
---

# Debate between models

## Summary

Two debaters argue for a judge, who rules on the answer.

## Setup

The judge reads both sides of the debate before ruling.

## Failure modes

Judges are swayed by confident debaters. Confidence is not evidence of truth.

## Questions

- Do judges that read longer debates rule better?

## Refs

- [A page](https://example.org/debate)
`;

export const PROBES = `# Linear probes

## Results

- Probes find deception in small models.
- Probes miss deception that is spread over layers.
`;

export interface RunFixture {
  readonly id?: string;
  readonly claims: readonly unknown[];
  readonly results?: object;
  readonly usedRefs?: readonly string[];
  readonly limitations?: readonly string[];
  readonly summary?: string;
  readonly report?: string;
}

/** The reading of a finished run, whose results are one JSON object. */
export function run(fixture: RunFixture): BundleReading {
  const { id = "debate-pilot/ws_001/run-20260301T120000", results = {}, report } = fixture;
  const folder = bundleFolder(
    {
      claims: fixture.claims,
      used_refs: fixture.usedRefs ?? [],
      limitations: fixture.limitations ?? [],
      summary: fixture.summary ?? "Judges of debates.",
      workstream_id: id.split("/")[1],
      evidence: [{ summary: "all of it", path: "artifact/results/summary.json" }],
    },
    {
      "artifact/results/summary.json": JSON.stringify(results),
      "artifact/report.md": report ?? `# A run\n\n${"We looked at judges with care. ".repeat(12)}`,
    },
  );
  return readBundle({ ...folder, id, path: `artifacts/${id}` });
}

/** The folder of a run whose report says it did nothing. */
export function emptyRun(id: string): BundleReading {
  const folder = bundleFolder({ claims: [] }, { "artifact/report.md": "# Nothing\n" });
  return readBundle({
    ...folder,
    id,
    path: `artifacts/${id}`,
    files: [...folder.files, bundleFile("x.txt", id)],
  });
}

/** One assertion of a claim, as an audit would give it. */
export function asserted(
  given: Partial<ClaimAudit["assertions"][number]>,
): ClaimAudit["assertions"][number] {
  return {
    at: { start: 0, end: 0 },
    says: "so much",
    kind: "number",
    principal: true,
    verdict: "supported",
    way: "reading",
    value: null,
    derivation: "",
    evidence: [],
    found: [],
    correction: null,
    ...given,
  };
}

/** What an audit gives that finds these assertions in every claim. */
export function auditedAs(
  assertions: ClaimAudit["assertions"],
  correction: string | null = null,
): NonNullable<PlanningInput["audit"]> {
  return ({ claims }) =>
    claims.map(({ pointer, text }) => ({
      pointer,
      text,
      verdict: verdictOf(assertions),
      assertions,
      correction,
      unread: [],
    }));
}

/** What an audit gives where the results bear out each claim: planning is looked at, not reading. */
export const allSupported = auditedAs([asserted({})]);

/** Plans the runs on a base of the given notes, as if their results bore out each claim unless told otherwise. */
export async function planOn(
  notes: Readonly<Record<string, string>>,
  readings: readonly BundleReading[],
  taken: ReadonlyMap<string, string> = new Map(),
  contracts: readonly Contract[] = [],
  more: Partial<PlanningInput> = {},
): Promise<Plan> {
  const { compare } = openJudge();
  const base = await baseOf(notes);
  return planBundles({ base, readings, contracts, taken, compare, audit: allSupported, ...more });
}

/** The base's files as they are with a plan carried out. */
export function carriedOut(
  notes: Readonly<Record<string, string>>,
  plan: Plan,
): Record<string, string> {
  return { ...notes, ...Object.fromEntries(plan.changes.map(({ path, after }) => [path, after])) };
}

/** The one operation of a plan. */
export function only(plan: Plan): Operation {
  const [operation, ...more] = plan.operations;
  if (operation === undefined || more.length > 0)
    throw new Error(`${plan.operations.length} operations`);
  return operation;
}
