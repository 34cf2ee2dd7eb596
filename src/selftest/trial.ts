import type { Base } from "../base/base.ts";
import { indexBase } from "../base/base-index.ts";
import type { OpenJudge } from "../base/claim-comparing.ts";
import { baseView } from "../lint/base-view.ts";
import type { Finding, Place } from "../lint/finding.ts";
import { lintNotes } from "../lint/run.ts";
import type { RuleRun } from "../lint/settings.ts";
import type { Batch } from "./batches.ts";
import { isAt, type Planting, scratchBase } from "./planting.ts";

/** What the rules said of one planting. */
export interface Trial {
  readonly planting: Planting;
  /** Findings that touch all of its places. */
  readonly findings: readonly Finding[];
  /** Findings at where it was planted, be they about its origin or about anything else that was not planted. */
  readonly alarms: readonly Finding[];
}

/** Runs the rules over the notes that a batch changed, in a scratch copy of the base. */
export function tryBatch(
  base: Base,
  { plantings }: Batch,
  runs: readonly RuleRun[],
  openJudge: OpenJudge,
): Trial[] {
  const scratch = scratchBase(base, plantings);
  const view = baseView(indexBase(scratch), base.day ?? null, openJudge);
  const changed = plantings.flatMap(({ notes }) => notes);
  const found = lintNotes(view, changed, runs);
  const grown = plantings.map(({ touches }) => touches[0]!);
  return plantings.map((planting) => {
    const [own] = planting.touches;
    const isPlanted = (place: Place) => grown.some((other) => other !== own && isAt(place, other));
    const here = found.filter((finding) => placesOf(finding).some((place) => isAt(place, own!)));
    return {
      planting,
      findings: here.filter((finding) =>
        planting.touches.every((touch) => placesOf(finding).some((place) => isAt(place, touch))),
      ),
      alarms: here.filter((finding) => !placesOf(finding).some(isPlanted)),
    };
  });
}

function placesOf(finding: Finding): Place[] {
  return [finding, ...finding.related];
}
