import type { BaseIndex } from "../base/base-index.ts";
import { likeliestNotes } from "../base/claim-pairs.ts";
import type { Note } from "../base/note.ts";
import type { Planting } from "./planting.ts";

/** Plantings that are tried at once: no note and no claim is used twice, so that none meets another. */
export interface Batch {
  readonly plantings: readonly Planting[];
}

interface OpenBatch {
  readonly plantings: Planting[];
  readonly paths: Set<string>;
  readonly origins: Set<string>;
}

/** Hosts that are tried before a batch is opened for the likeliest one. */
const HOSTS = 4;

/** Plants something made of a claim or note, in one of the notes most like its own. */
export type PlantIn = (host: Note) => Planting | null;

/** Prepares to fill batches one planting after another. */
export function batchFiller(index: BaseIndex) {
  const batches: OpenBatch[] = [];
  return {
    batches: batches as readonly Batch[],
    /** Plants in the first batch and host that has room; whether any host took it. */
    add(origin: Note, originText: string, plant: PlantIn): boolean {
      const hosts = likeliestNotes(index, origin)
        .map((path) => index.note(path)!)
        .filter(({ facts }) => facts.problems.length === 0)
        .slice(0, HOSTS);
      for (const batch of [...batches, null]) {
        if (batch?.origins.has(originText)) continue;
        for (const host of hosts.filter(({ path }) => !batch?.paths.has(path))) {
          const planting = plant(host);
          if (planting === null) continue;
          if (planting.notes.some(({ path }) => batch?.paths.has(path))) continue;
          const into = batch ?? opened();
          into.plantings.push(planting);
          into.origins.add(originText);
          for (const { path } of planting.notes) into.paths.add(path);
          return true;
        }
      }
      return false;
    },
  };

  function opened(): OpenBatch {
    const batch = { plantings: [], paths: new Set<string>(), origins: new Set<string>() };
    batches.push(batch);
    return batch;
  }
}
