import type { LoggedEntry } from "./log.ts";
import type { PlantedEntry } from "./log-entry.ts";

/** How many of the last planted flaws were caught. */
export interface PlantedRecord {
  readonly caught: number;
  readonly shown: number;
}

/** Older ones tell less of whether anyone reads now. */
const LAST = 50;

/** The planted flaws that someone decided on, in the order of the log; of one told of twice, what was decided first. */
export function plantedEntries(entries: readonly LoggedEntry[]): PlantedEntry[] {
  const first = new Map<string, PlantedEntry>();
  for (const { entry } of entries) {
    if (entry.kind === "planted" && !first.has(entry.operation)) first.set(entry.operation, entry);
  }
  return [...first.values()];
}

/** What became of the last planted flaws; null where there was none yet. */
export function plantedRecord(entries: readonly LoggedEntry[]): PlantedRecord | null {
  const last = plantedEntries(entries).slice(-LAST);
  return last.length === 0 ? null : { caught: last.filter(isCaught).length, shown: last.length };
}

/** Whether whoever decided on a planted flaw did not let it pass: to change its words is to have read them. */
export function isCaught({ verdict }: Pick<PlantedEntry, "verdict">): boolean {
  return verdict !== "accepted";
}
