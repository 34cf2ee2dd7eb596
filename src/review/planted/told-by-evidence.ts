import { isAmong, readFigures } from "../../claim/figures.ts";
import type { Statement } from "../../claim/statement.ts";
import type { Operation } from "../../plan/plan.ts";
import { OTHER_METRICS } from "../../selftest/operators/swap-metric.ts";

/** Whether the values beside a claim bear it out, and do not bear out what it was changed into. */
export type IsTold = (
  claim: Statement,
  changed: Statement,
  evidence: Operation["evidence"],
) => boolean;

/** The number stands among the values, and the one put in its place does not. */
export const numberIsTold: IsTold = (claim, changed, evidence) => {
  const values = valuesOf(evidence);
  return claim.figures.some((figure, index) => {
    const now = changed.figures[index];
    if (now === undefined || now.text === figure.text) return false;
    return isAmong(figure, values) && !isAmong(now, values);
  });
};

/** Of "from 0.51 to 0.80" both ends stand among the values, so that anyone sees which way it goes. */
export const directionIsTold: IsTold = ({ text, figures }, _, evidence) => {
  const values = valuesOf(evidence);
  const ends = figures.filter((figure) => figure.role === "outcome" && isAmong(figure, values));
  return ends.length === 2 && /\bfrom\b/.test(text.slice(0, ends[0]!.start));
};

/** What the values are called in the run's results has the metric, and not the one put in its place. */
export const metricIsTold: IsTold = (claim, _, evidence) => {
  const metric = claim.tokens.find(({ lower }) => OTHER_METRICS.has(lower))?.lower ?? "";
  const names = new Set(
    evidence.flatMap(({ pointer }) => pointer.toLowerCase().split(/[^\p{L}\p{N}]+/u)),
  );
  return names.has(metric) && !names.has(OTHER_METRICS.get(metric)!);
};

function valuesOf(evidence: Operation["evidence"]) {
  return evidence.flatMap(({ quote }) => readFigures(quote));
}
