import { terms } from "../../text/tokens.ts";
import type { QuantityContext } from "./context.ts";
import type { Fit } from "./fit.ts";
import type { Reading } from "./readings.ts";
import type { Series } from "./series.ts";
import { canonical, canonicalWords, GRADES, isWeak, STATISTICS } from "./words.ts";

const SHARES: ReadonlySet<string> = new Set(
  canonicalWords("fraction share proportion ratio rate percent percentage pct"),
);
const UNITS: ReadonlySet<string> = new Set(
  canonicalWords(
    "second minute hour day ms token step epoch cost usd dollar gb mb byte sample time",
  ),
);
const VERB_OR_ADVERB = /(?:[^s]s|ed|ly|ing)$/;

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
  if (!sameKind || ofOther || isSetting || !placed || !isOfOneMeasure(reading, context))
    return false;
  if (value.kind === "range") return isCertainRange(reading, fit);
  if (fit.missing > 0) return false;
  return value.kind === "bound" || isCertainScalar(reading, fit, context);
}

/**
 * Whether claim and results speak of one measure: a share is called one in both, what is counted is a whole number in
 * both, and the name is not that of something narrower (`retain accuracy`), nor of a unit and no more (`hours`).
 */
function isOfOneMeasure({ series, what, halfRight }: Reading, context: QuantityContext): boolean {
  const { value, unit, decimals } = context.quantity;
  const asShare = unit.kind === "percent" || unit.kind === "points";
  const shares = [...series.words].filter((word) => SHARES.has(word));
  const calledShare =
    asShare || shares.length === 0 || shares.some((word) => context.claim.has(word));
  if (!calledShare || isNarrowed(series, context)) return false;
  if (value.kind === "range") return halfRight || !isBareUnit(series);
  const whole = series.cells.every(({ number }) => Number.isInteger(number) && number !== 0);
  const counted = whole && what === "" && decimals > 0 && !asShare && unit.kind !== "measure";
  return !counted && !isBareUnit(series);
}

function isBareUnit({ metric }: Series): boolean {
  return [...metric].every((word) => UNITS.has(word));
}

/** Whether each naming of what was measured has a number of its own, or before it, as an adjective, a word that the results do not know. */
function isNarrowed(series: Series, { written, next, quantity }: QuantityContext): boolean {
  const { metric, words, required, kind } = series;
  const isOne = kind === "level" && quantity.value.kind !== "range";
  const places = written.flatMap((word, at) => (metric.has(canonical(word)) ? [at] : []));
  const isPlain = (at: number): boolean => {
    // `at temperature 0.2 the score is 0.5`: the name is taken by a number of its own.
    if (/^\d/.test(written[at + 1] ?? "")) return false;
    const word = written[at - 1] ?? "";
    const known = canonical(word);
    const named = words.has(known) || required.has(known) || STATISTICS.has(known);
    return (
      named ||
      isWeak(known) ||
      GRADES.has(known) ||
      terms(word).length === 0 ||
      VERB_OR_ADVERB.test(word)
    );
  };
  // Not named before the number, it must be named directly behind: `0.71 accuracy`.
  if (places.length === 0) return isOne && !next.some((word) => metric.has(word));
  return !places.some(isPlain);
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
