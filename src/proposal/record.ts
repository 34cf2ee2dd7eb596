import type { Plan } from "../plan/plan.ts";

/** Where a proposal's record stands in its own commits. */
export function recordPath(proposal: string): string {
  return `.winnow/records/${proposal}.json`;
}

/** Blob ids of a changed note before and after; null where it did not exist. */
export interface ChangedBlobs {
  readonly before: string | null;
  readonly after: string;
}

/**
 * The conservation record of a plan as it is committed. Paths that only this machine knows are left out, so that
 * the same plan gives the same bytes everywhere.
 */
export function writeRecord(plan: Plan, blobs: ReadonlyMap<string, ChangedBlobs>): string {
  const record = {
    version: 1,
    id: plan.id,
    ...(plan.partOf === undefined ? {} : { partOf: plan.partOf }),
    base: plan.base,
    bundles: plan.bundles.map(({ path: _, ...bundle }) => bundle),
    operations: plan.operations,
    changes: plan.changes.map(({ path, spans }) => ({ path, ...blobs.get(path), spans })),
    record: plan.record,
    growth: plan.growth,
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}
