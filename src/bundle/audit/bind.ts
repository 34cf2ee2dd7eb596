import type { QuantityContext } from "./context.ts";
import { type Reading, readingsOf } from "./readings.ts";
import type { Series } from "./series.ts";
import { DIFFERENCES, isWeak, STATISTICS } from "./words.ts";

/** How well the words around a number name a series. */
export interface Fit {
  /** Words of the series' name that the claim does not use. */
  readonly missing: number;
  /** Whether what was measured is named where the number stands. */
  readonly anchored: boolean;
  /** Whether the number's clause names something that this series is not, or may not be. */
  readonly foreign: boolean;
  readonly score: number;
}

export type Verdict =
  | { readonly kind: "supported"; readonly reading: Reading }
  | { readonly kind: "refuted"; readonly reading: Reading }
  | { readonly kind: "unbound" };

/** A series named by this much more is the one that is meant. */
const NAMED_BETTER = 2;

/** How well a series is named by the words around a number. */
export function fitOf(
  series: Series,
  context: QuantityContext,
  vocabulary: ReadonlySet<string>,
): Fit {
  const { own, before, earlier, claim } = context;
  const required = [...series.required];
  // Where all of the name stands before the number, what follows it only explains.
  const complete = [...series.metric].every((word) => before.has(word));
  const foreign = [...(complete ? before : own)].filter(
    (word) => vocabulary.has(word) && !series.required.has(word) && !series.words.has(word),
  );
  const otherCase = [...context.cases].some(
    (word) => !series.words.has(word) && !series.required.has(word),
  );
  const compared =
    series.kind === "difference" && [...before].some((word) => DIFFERENCES.has(word));
  const here = [...series.metric].some(
    (word) => context.near.has(word) || (compared && own.has(word)),
  );
  const ownSubject = [...context.subject].some((word) => !belongs(word, series));
  const carriedOver =
    foreign.length === 0 && !ownSubject && [...series.metric].some((word) => earlier.has(word));
  const inOwn = required.filter((word) => own.has(word)).length;
  const named = [...series.words].filter((word) => own.has(word)).length;
  const sameStatistic =
    context.statistic !== null && series.statistic === context.statistic ? 1 : 0;
  const inEarlier = required.filter((word) => !own.has(word) && earlier.has(word)).length;
  return {
    missing: required.filter((word) => !claim.has(word)).length,
    anchored: here || carriedOver,
    foreign: foreign.length > 0 || otherCase,
    score: 3 * inOwn + inEarlier - foreign.length + sameStatistic + named / 10,
  };
}

/**
 * Judges one number against the series it may speak of. Anything named alike that agrees keeps it from being refuted;
 * refuting takes one best-named series, all of whose words the claim uses, and no other that says otherwise.
 */
export function bindNumber(
  series: readonly Series[],
  context: QuantityContext,
  vocabulary: ReadonlySet<string>,
): Verdict {
  const fitted = series.flatMap((one) => {
    const fit = fitOf(one, context, vocabulary);
    const related =
      [...one.metric].some((word) => context.claim.has(word)) && comparable(one, context);
    return related ? readingsOf(one, context).map((reading) => ({ fit, reading })) : [];
  });
  const firm = fitted.filter(
    ({ fit, reading }) =>
      reading.firm &&
      !reading.series.tentative &&
      !context.shareOf &&
      context.quantity.unit.kind !== "factor" &&
      fit.missing === 0 &&
      fit.anchored &&
      !fit.foreign &&
      reading.series.kind === context.kind,
  );
  const best = Math.max(...firm.map(({ fit }) => fit.score));
  const agreeing = fitted.filter(
    ({ fit, reading }) =>
      reading.agrees &&
      (reading.firm ||
        reading.series.metric.has(context.adjacent) ||
        fit.score > best - NAMED_BETTER),
  );
  const named = agreeing
    .filter(({ fit }) => fit.missing === 0)
    .sort(
      (a, b) =>
        b.fit.score - a.fit.score ||
        directness(b.reading, context) - directness(a.reading, context),
    );
  if (named[0] !== undefined) return { kind: "supported", reading: named[0].reading };
  if (agreeing.length > 0) return { kind: "unbound" };
  const top = firm.filter(({ fit }) => fit.score === best);
  const [first, ...others] = top;
  const unit = 10 ** -context.quantity.decimals;
  const alike = others.every(({ reading }) =>
    reading.numbers.every(
      (number, index) => Math.abs(number - first!.reading.numbers[index]!) <= unit,
    ),
  );
  return first !== undefined && alike
    ? { kind: "refuted", reading: first.reading }
    : { kind: "unbound" };
}

/** Words that hand a clause's subject on to its number: `than low-capacity ones`, `still only`. */
const HANDING_ON: ReadonlySet<string> = new Set([
  "one",
  "still",
  "onli",
  "just",
  "even",
  "against",
  "reach",
  "rang",
  "standard",
]);

function belongs(word: string, series: Series): boolean {
  return (
    series.words.has(word) ||
    series.required.has(word) ||
    STATISTICS.has(word) ||
    isWeak(word) ||
    HANDING_ON.has(word)
  );
}

/** A number may be a value or a difference in its author's eyes; any other two kinds have nothing to do with each other. */
function comparable({ kind }: Series, context: QuantityContext): boolean {
  const either = kind === "level" || kind === "difference";
  return (
    kind === context.kind || (either && (context.kind === "level" || context.kind === "difference"))
  );
}

/** A value that the results state comes before one reckoned from many. */
function directness({ series, what }: Reading, { statistic }: QuantityContext): number {
  return (what === "" && series.statistic === statistic ? 2 : 0) - (series.tentative ? 1 : 0);
}
