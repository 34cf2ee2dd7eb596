import { overlaps, type Range } from "../../text/range.ts";
import { isDifferenceName } from "../records/column-role.ts";
import type { NamedMeasure } from "./named-measure.ts";
import type { Scene } from "./scene.ts";

const GAP = /\b(?:gap|difference|margin|distance)\b/iu;

/** `the gap between the two is 0.012`: the clause says that its number is a difference. */
export function isGap({ text }: Scene, at: Range): boolean {
  const clause = text
    .slice(0, at.start)
    .split(/[.;:,]/)
    .at(-1)!;
  return GAP.test(clause);
}

const OF_ANOTHER =
  /\b(?:standard errors?|variances?|percentiles?|quantiles?|quartiles?|intervals?|changes?|growth|shifts?|increases?|decreases?|drops?|rises?|falls?) (?:of|in) (?:the )?$/iu;

/** `the variance of accuracy`: what is reckoned from a measure is not the measure. */
export function isOfAnother(
  { text, tables }: Scene,
  { table, measure, at }: Pick<NamedMeasure, "table" | "measure" | "at">,
): boolean {
  const { name } = tables[table]!.measures[measure]!;
  return !isDifferenceName(name) && OF_ANOTHER.test(text.slice(0, at.start));
}

/** Whether it says how far values of a measure lie apart, of which the measure's own name says nothing. */
export function isGapOf(
  scene: Scene,
  number: Range,
  { table, measure, at }: NamedMeasure,
): boolean {
  const { name } = scene.tables[table]!.measures[measure]!;
  const named = scene.text.slice(at.start, at.end);
  return isGap(scene, number) && !isDifferenceName(name) && !GAP.test(named);
}

/** `by 0.46`, `0.46 lower`: nothing but a difference. */
export function isSetApart({ text }: Scene, at: Range): boolean {
  return (
    /\bby (?:about |nearly |almost |roughly |just )?$/iu.test(text.slice(0, at.start)) ||
    /^ (?:lower|higher|more|less|fewer|better|worse|longer|shorter|larger|smaller)\b/iu.test(
      text.slice(at.end),
    )
  );
}

/** Why nothing is read of a predicate that is said of a gap. */
export const OF_GAP = "it is said of how far values lie apart, which is not read";

/** `the gap between the two grows`: no level of the measure shows it. */
export function isOfGap({ text, mentions }: Scene, at: Range): boolean {
  const before = text.slice(0, at.start);
  const clause = before.split(/[.;:,()]/u).at(-1)!;
  const gap = /\b(?:gap|difference|margin|distance|spread)\b/iu.exec(clause);
  if (gap === null) return false;
  const start = before.length - clause.length + gap.index;
  const place = { start, end: start + gap[0].length };
  return !mentions.some(
    ({ at: named, things }) =>
      overlaps(named, place) && things.some(({ kind }) => kind === "measure"),
  );
}
