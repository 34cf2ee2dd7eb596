import type { QuantityContext } from "./context.ts";
import type { Fit } from "./fit.ts";
import type { Reading } from "./readings.ts";
import { STATISTICS } from "./words.ts";

/** How many words may stand between a statistic and what it is of: `mean clean accuracy`. */
const REACH = 3;

/** With fewer values than this, both ends may be named for them by chance. */
const TELLING_CELLS = 3;

/**
 * Whether a claim's number can speak of nothing but this reading, so that another value there refutes it. A wrong
 * refutation costs more than a missed one: every doubt about which values are meant says no.
 */
export function isCertain(reading: Reading, fit: Fit, context: QuantityContext): boolean {
  const { series } = reading;
  const { value, unit } = context.quantity;
  const sameKind = series.kind === context.kind && unit.kind !== "factor";
  const ofOther =
    context.shareOf !== null && ![...series.metric].some((word) => context.shareOf!.has(word));
  const isSetting = [...series.metric].every((word) => context.settings.has(word));
  const placed = reading.firm && !series.tentative && fit.anchored && !fit.foreign;
  if (!sameKind || ofOther || isSetting || !placed) return false;
  if (value.kind === "range") return isCertainRange(reading, fit);
  if (fit.missing > 0) return false;
  return value.kind === "bound" || isCertainScalar(reading, fit, context);
}

/** A range is sure to be that of a series named in full, or of one that gives one of its ends. */
function isCertainRange({ series, oneEnd, halfRight }: Reading, fit: Fit): boolean {
  if (halfRight && series.cells.length >= TELLING_CELLS) return fit.missing <= 1;
  return fit.missing === 0 && (fit.namedHere || oneEnd);
}

/** One number is sure to be of a series that its own clause names in full, and that it is given to as its value. */
function isCertainScalar(reading: Reading, fit: Fit, context: QuantityContext): boolean {
  const given = context.assigned || !fit.ownSubject;
  if (!given || context.paired || !fit.namedHere) return false;
  if (reading.what === "") return true;
  return !fit.ownSubject && !context.graded && bearsOn(reading, context);
}

/** Whether the statistic is said of what was measured: not so in `accuracy in the lowest bin`. */
function bearsOn({ series }: Reading, { before, statistic }: QuantityContext): boolean {
  const places = before.flatMap((word, at) => (word === statistic ? [at] : []));
  if (places.length === 0) return statistic === "mean";
  return places.some((at) =>
    before
      .slice(Math.max(0, at - 1), at + 1 + REACH)
      .some((word) => series.metric.has(word) && !STATISTICS.has(word)),
  );
}
