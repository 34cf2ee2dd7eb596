import { singular } from "../../lexicon/sizes.ts";
import { contains } from "../../text/range.ts";
import { scaleFor } from "../reading/fits.ts";
import { sentenceAt } from "../reading/scene.ts";
import { isDifferenceName, nameParts } from "../records/column-role.ts";
import type { Measure } from "../records/record-table.ts";
import type { AskedNumber } from "./asked-number.ts";
import type { ClaimText } from "./claim-text.ts";
import { describeTerm } from "./describe-term.ts";
import { type Measured, type Refused, refuse } from "./measured.ts";
import type { Operand } from "./operand.ts";
import { checkOperand, foreignNames } from "./operand-check.ts";
import { saidOfAnother } from "./said-of-another.ts";
import type { Selection } from "./selection.ts";
import { statisticFlaw } from "./statistic-check.ts";
import type { Term } from "./term.ts";
import { unusedAt } from "./use.ts";
import { isWrittenAs } from "./written-number.ts";

/** Holds a value as it stands, or a statistic of such values, against a number of the text. */
export function measureLevel(
  text: ClaimText,
  operand: Operand,
  asked: AskedNumber,
): Measured | Refused {
  const { at } = asked.written;
  const check = checkOperand(text, operand, at, { implied: asked.implied, isTied: true });
  if (check.kind === "refused") return check;
  const { selection } = check;
  const column = columnOf(text, selection);
  const flaw =
    unusedAt(text, selection, at)?.why ??
    foreignNames(text, [selection], at) ??
    saidOfAnother(text, operand, at) ??
    statisticFlaw(text, operand.statistics, selection, at, asked.ends) ??
    spreadFlaw(text, operand, asked) ??
    sizeFlaw(column, asked) ??
    numberOfCasesFlaw(text, selection, at) ??
    (operand.calledBy === "column" ? kindFlaw(column, operand, asked) : null) ??
    weightFlaw(text, column, operand, at) ??
    undefinedFlaw(text, selection, at);
  if (flaw !== null) return refuse(flaw);
  const scale = scaleOf(text, selection, asked, operand.term);
  if (scale === null)
    return refuse(`${column.name} is in ${column.unit}, and the text in another unit`);
  const bare = unscaled(operand.term);
  const cases =
    bare.kind === "statistic" && bare.by !== "mean"
      ? bare.of.map(({ value }) => Number(value))
      : [];
  return {
    kind: "measured",
    value: Number(bare.value) * scale,
    cases: cases.map((value) => value * scale),
    cells: operand.cells,
    selections: [selection],
    what: describeTerm(text, operand.term),
  };
}

export function columnOf({ scene }: ClaimText, { sample }: Selection): Measure {
  return scene.tables[sample.table]!.measures[sample.measure]!;
}

/** A term without what it is multiplied by on the whole. */
export function unscaled(term: Term): Term {
  return term.kind === "scaled" ? unscaled(term.of) : term;
}

/** By what a value is to be multiplied to stand in the text's unit. */
export function scaleOf(
  text: ClaimText,
  { sample }: Selection,
  { quantity, written }: AskedNumber,
  term: Term,
): number | null {
  const { dimensions, measures, rows } = text.scene.tables[sample.table]!;
  const column = measures[sample.measure]!;
  const values = rows.map(({ cells }) => Math.abs(Number(cells[sample.measure]?.value ?? 0)));
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const told = scaleFor(quantity.unit, column, largest);
  const isShare = quantity.unit.kind === "percent" || quantity.unit.kind === "points";
  const areWhole = values.every(Number.isInteger);
  if (
    isShare &&
    areWhole &&
    largest > 1 &&
    !/^(?:%|pct|percent|pp|points?)$/.test(column.unit ?? "")
  )
    return null;
  const isMixed = largest > 1 && dimensions.some(({ name, kind }) => name === "" && kind === "arm");
  const value = Number(unscaled(term).value);
  // Keys of one object may hold a share beside counts: there a value up to 1 may be a share whatever stands beside it.
  if (isShare && isMixed && Math.abs(value) <= 1 && isWrittenAs(written, value * 100, null))
    return 100;
  const isFree = quantity.unit.kind === "measure" && column.unit === null;
  return isFree && term.kind === "scaled" ? term.by : told;
}

/** A size is a whole number, and no value that was measured. */
function sizeFlaw({ name, role }: Measure, { written, quantity }: AskedNumber): string | null {
  if (role !== "size") return null;
  return written.decimals > 0 || quantity.unit.kind === "percent" || quantity.unit.kind === "points"
    ? `${name} says how many there are, and the text gives a value that was measured`
    : null;
}

/** Where the text says of how many cases it speaks, so many have to be taken. */
function numberOfCasesFlaw(
  { scene, assertions }: ClaimText,
  { sample, taken }: Selection,
  at: AskedNumber["written"]["at"],
): string | null {
  const sentence = sentenceAt(scene, at.start);
  const { dimensions } = scene.tables[sample.table]!;
  for (const [dimension, { name, values }] of dimensions.entries()) {
    const size = taken[dimension]!.size;
    if (size === values.length || size === 1 || name === "") continue;
    const said = assertions.flatMap(({ content, at: place }) => {
      const isOfIt =
        content.kind === "size" &&
        contains(sentence, place) &&
        singular(content.noun) === singular(name) &&
        content.quantity.value.kind === "number";
      return isOfIt && content.quantity.value.kind === "number"
        ? [content.quantity.value.number]
        : [];
    });
    if (said.length > 0 && !said.includes(size))
      return `it takes ${size} of ${values.length} by ${name}, and the text speaks of ${said.join(", ")}`;
  }
  return null;
}

const STANDARD_ERROR = /\b(?:standard errors?|std\.? ?err(?:or)?|stderr|s\.?e\.?m\.?)\b/iu;

/** Beside ± stands how far values spread, and nowhere else. */
function spreadFlaw(
  { scene }: ClaimText,
  { statistics }: Operand,
  { isSpread, written }: AskedNumber,
): string | null {
  const spreads = statistics.some((each) => each === "sd" || each === "interval");
  if (spreads && STANDARD_ERROR.test(scene.text))
    return "the text speaks of a standard error, which is no standard deviation and no interval";
  if (isSpread) return spreads ? null : "the text gives a spread (±) there: take $sd(…)";
  const sentence = sentenceAt(scene, written.at.start);
  const said = /\b(?:deviations?|sd|std|spread|interval|ci)\b/iu.test(
    scene.text.slice(sentence.start, sentence.end),
  );
  return spreads && !said ? "it takes a spread, and the text gives a value" : null;
}

/** Whether a column holds what the number is said to be: a difference, a share, a ratio, a correlation. */
function kindFlaw(
  { name, means }: Measure,
  { statistics }: Operand,
  { role }: AskedNumber,
): string | null {
  const names = [...nameParts(name), ...nameParts(means ?? "")];
  const spreads = statistics.some((each) => each === "sd" || each === "range");
  switch (role) {
    case "difference":
      return isDifferenceName(name) || isDifferenceName(means ?? "") || spreads
        ? null
        : `the text gives a difference, and ${name} is none: subtract one value from another`;
    case "relative":
      return isDifferenceName(name) ||
        names.some((part) => /^(?:relative|rel|pct|percent|reduction)$/.test(part))
        ? null
        : `the text gives a change in per cent, and ${name} is none: $change(from, to)`;
    case "ratio":
      return names.some((part) => /^(?:ratio|factor|speedup|fold|times)$/.test(part))
        ? null
        : `the text says how many times, and ${name} does not: $ratio(a, b)`;
    case "correlation":
      return names.some((part) =>
        /^(?:r|rho|corr|correlation|pearson|spearman|tau|kendall)$/.test(part),
      )
        ? null
        : `the text gives a correlation, and ${name} is none: $pearson(…)`;
    default:
      return null;
  }
}

/** A mean that the text calls weighted is no plain one. */
function weightFlaw(
  { scene }: ClaimText,
  { name, means }: Measure,
  { calledBy }: Operand,
  at: AskedNumber["written"]["at"],
): string | null {
  const sentence = sentenceAt(scene, at.start);
  // `confidence-weighted finetuning` may be what an arm is called.
  const said = [...scene.text.matchAll(/\bweighted\b/giu)].some(({ index }) => {
    const word = { start: index, end: index + "weighted".length };
    const isOfName = scene.selectors.some(
      ({ at: own }) => contains(own, word) && own.start < word.start,
    );
    return contains(sentence, word) && !isOfName;
  });
  const stored = calledBy === "weighted" || /weighted/i.test(`${name} ${means ?? ""}`);
  return said && !stored
    ? "the text speaks of a weighted mean, and it takes a plain value: $weightedmean(rows, column, weight)"
    : null;
}

/** Rows without a value are told of where the text says how many there are. */
export function undefinedFlaw(
  { scene, numbers, assertions }: ClaimText,
  { undefinedRows, sample }: Selection,
  at: AskedNumber["written"]["at"],
): string | null {
  if (undefinedRows === 0) return null;
  const sentence = sentenceAt(scene, at.start);
  const given = sample.rows.length;
  const inside = numbers.filter(({ start }) => sentence.start <= start && start < sentence.end);
  if (inside.some(({ number }) => number === given)) return null;
  const all = inside.some(({ number }) => number === given + undefinedRows);
  const universal = assertions.some(
    ({ content, at: place }) =>
      content.kind === "universal" && sentence.start <= place.start && place.start < sentence.end,
  );
  return all || universal
    ? `${undefinedRows} of ${given + undefinedRows} rows have no value there: it rests on ${given}, and the text says otherwise`
    : null;
}
