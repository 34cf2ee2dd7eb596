import { isCertain } from "./certainty.ts";
import type { QuantityContext } from "./context.ts";
import { fitOf } from "./fit.ts";
import { type Reading, readingsOf } from "./readings.ts";
import type { Series } from "./series.ts";

export type Verdict =
  | { readonly kind: "supported"; readonly reading: Reading }
  | { readonly kind: "refuted"; readonly reading: Reading }
  | { readonly kind: "unbound" };

/** A series named by this much more is the one that is meant. */
const NAMED_BETTER = 2;

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
  const firm = fitted.filter(({ fit, reading }) => isCertain(reading, fit, context));
  const best = Math.max(...firm.map(({ fit }) => fit.score));
  const agreeing = fitted.filter(
    ({ fit, reading }) =>
      reading.agrees &&
      (reading.firm ||
        reading.series.metric.has(context.adjacent) ||
        fit.score > best - NAMED_BETTER),
  );
  const named = agreeing
    .filter(({ fit, reading }) => fit.missing === 0 && !reading.incidental)
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
