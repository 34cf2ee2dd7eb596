import type { Quantity } from "../../claim/claim.ts";
import type { Glossary } from "../records/record-table.ts";
import { type Derivation, level } from "./derivation.ts";
import { directionSaid, inWords } from "./direction.ts";
import { fits, scaleFor } from "./fits.ts";
import { certainMeasures } from "./named-measure.ts";
import { derivationsFor, type Wanted } from "./number-derivations.ts";
import { type Scene, sentenceAt } from "./scene.ts";
import { statisticFor } from "./statistic-words.ts";
import { evidenceOf, type Outcome, shown } from "./verdict-parts.ts";

/** How a wrong number came about: the one choice under which the results do give it. */
interface Explanation {
  readonly kind: "measure" | "repetition" | "case" | "sign" | "unit" | "order" | "end";
  readonly what: string;
}

/** A number of fewer digits is met under some choice by chance. */
const FEWEST_DIGITS = 3;

/**
 * Refutes a number that was not found, where there is an explanation: the measure is named in full, and the written number
 * is a value of the run under exactly one changed choice. Without one it stays unbound, since the right derivation may
 * be missing. (Of 34 true claims of runs not seen before, refuting without an explanation refuted 12.)
 * @returns null where nothing explains it
 */
export function refutedByExplanation(
  scene: Scene,
  wanted: Wanted,
  glossary: Glossary,
): Outcome | null {
  const [first] = derivationsFor(scene, wanted, glossary);
  const isNamed = certainMeasures(scene, wanted.at)[0]?.missing === 0;
  if (
    first === undefined ||
    !isNamed ||
    !(isFirstOfItsMeasure(scene, wanted) || isBehindItsCase(scene, wanted, first))
  )
    return null;
  const scale = scaleOf(scene, wanted.quantity, first);
  if (scale === null || isOfOtherUnit(scene, wanted, first)) return null;
  const explanations = explain(scene, wanted, glossary, first, scale);
  const kinds = new Set(explanations.map(({ kind }) => kind));
  if (kinds.size !== 1) return null;
  const given = first.values.map((value) => value * scale);
  return {
    verdict: "refuted",
    value: first.values.length === 1 ? shown(given[0]!) : given.map(shown).join(" to "),
    derivation: `${first.what}; the number is ${explanations[0]!.what}`,
    evidence: evidenceOf(first.cells),
    correction: correctionOf(scene, wanted, given),
  };
}

/** `41.8 ms` is not said of a column without a unit. */
function isOfOtherUnit(
  { tables }: Scene,
  { quantity }: Wanted,
  { table, measure }: Derivation,
): boolean {
  return quantity.unit.kind === "measure" && tables[table]!.measures[measure]!.unit === null;
}

/** What should stand in place of the number; null where other words would have to change with it. */
function correctionOf(
  scene: Scene,
  { at, quantity, role }: Wanted,
  given: readonly number[],
): string | null {
  if (given.length > 2) return null;
  const { value } = quantity;
  if (value.kind !== "number" || (role !== "difference" && role !== "relative"))
    return given.map((each) => rounded(each, quantity)).join("-");
  const said = inWords(scene, at, value.number, given[0]!);
  return said < 0 && quantity.sign === null ? null : rounded(said, quantity);
}

/** Whether no other number stands between the name of the measure and this one: the second may be of something else. */
function isFirstOfItsMeasure(scene: Scene, { at }: Wanted): boolean {
  const named = certainMeasures(scene, at)[0]?.at;
  if (named === undefined) return false;
  const between =
    named.end <= at.start
      ? { start: named.end, end: at.start }
      : { start: at.end, end: named.start };
  return !scene.words.some(
    ({ start, end, text }) =>
      start >= between.start &&
      end <= between.end &&
      /^\d/.test(text) &&
      !scene.selectors.some((selector) => selector.at.start === start),
  );
}

/** Whether a range stands directly behind the case that it is said of: `low-capacity ones (0.05-0.07)`. */
function isBehindItsCase(scene: Scene, { at, quantity }: Wanted, { table }: Derivation): boolean {
  const own = scene.selectors.findLast((one) => one.table === table && one.at.end <= at.start);
  if (quantity.value.kind !== "range" || own === undefined) return false;
  return !/\d/.test(scene.text.slice(own.at.end, at.start));
}

function explain(
  scene: Scene,
  wanted: Wanted,
  glossary: Glossary,
  first: Derivation,
  scale: number,
): readonly Explanation[] {
  const { quantity, role } = wanted;
  const { value, decimals } = quantity;
  if (value.kind === "range") {
    const [low, high] = first.values.map((each) => each * scale);
    // `between 0.4 and 0.9` may give limits, within which the values lie.
    if (high === undefined || /^between\b/iu.test(quantity.text)) return [];
    const ends = [fits(value.low, low!, decimals, false), fits(value.high, high, decimals, false)];
    return ends.filter(Boolean).length === 1
      ? [{ kind: "end", what: "right at one end only" }]
      : [];
  }
  if (value.kind !== "number") return [];
  const agrees = (number: number): boolean => fits(value.number, number, decimals, false);
  const own = first.values[0]! * scale;
  if (role === "ratio")
    // `cuts it 2.3-fold` has the greater over the less.
    return own !== 0 && directionSaid(scene, wanted.at) === null && agrees(1 / first.values[0]!)
      ? [{ kind: "order", what: "the ratio turned round" }]
      : [];
  if (role === "relative" || role === "difference") {
    const other = derivationsFor(
      scene,
      { ...wanted, role: role === "relative" ? "difference" : "relative" },
      glossary,
    )[0];
    const inOther =
      other === undefined
        ? Number.NaN
        : inWords(scene, wanted.at, value.number, other.values[0]!) *
          (role === "relative" ? pointsOf(other) : 100);
    return agrees(inOther)
      ? [
          {
            kind: "unit",
            what: role === "relative" ? "points, not per cent" : "per cent, not points",
          },
        ]
      : [];
  }
  if (digitsOf(quantity) < FEWEST_DIGITS || first.filter === null) return [];
  return [
    ...(agrees(-own) && own !== 0 ? [{ kind: "sign" as const, what: "of the other sign" }] : []),
    ...otherMeasures(scene, first, agrees, scale),
    ...(isOfOneRun(scene, wanted) ? [] : repetitions(first, agrees, scale)),
    ...otherCases(scene, first, agrees, scale),
  ];
}

function pointsOf({ largest }: Derivation): number {
  return largest <= 1 ? 100 : 1;
}

function otherMeasures(
  scene: Scene,
  { table, measure, filter }: Derivation,
  agrees: (value: number) => boolean,
  scale: number,
): readonly Explanation[] {
  return scene.tables[table]!.measures.flatMap(({ name, role }, index) => {
    if (index === measure || role !== "outcome") return [];
    const other =
      level(scene.tables, table, { measure: index, filter: filter! }, null) ??
      level(scene.tables, table, { measure: index, filter: filter! }, "mean");
    return other !== null && agrees(other.values[0]! * scale)
      ? [{ kind: "measure" as const, what: `${name}` }]
      : [];
  });
}

const ONE_RUN =
  /\b(?:(?:seeds?|runs?|trials?|folds?|repeats?|repetitions?|replicates?) (?:#|no\. ?|number )?\d|(?:one|single|any|every|each|per|a|first|last) (?:\p{L}+ )?(?:seed|run|trial|fold|repeat|repetition|replicate)\b)/iu;

/** Whether a number may be meant of one repetition: one is named, or the greatest or least of all is. */
function isOfOneRun(scene: Scene, { at, beside }: Wanted): boolean {
  const sentence = sentenceAt(scene, at.start);
  const statistic = statisticFor(scene, at, beside);
  return (
    (statistic !== null && statistic !== "mean" && statistic !== "median") ||
    ONE_RUN.test(scene.text.slice(sentence.start, sentence.end))
  );
}

function repetitions(
  { cells }: Derivation,
  agrees: (value: number) => boolean,
  scale: number,
): readonly Explanation[] {
  const hit = cells.findIndex(({ value }) => agrees(Number(value) * scale));
  return cells.length > 1 && hit !== -1
    ? [{ kind: "repetition", what: `one of ${cells.length} values (${cells[hit]!.pointer})` }]
    : [];
}

function otherCases(
  scene: Scene,
  { table, measure, filter }: Derivation,
  agrees: (value: number) => boolean,
  scale: number,
): readonly Explanation[] {
  const { dimensions } = scene.tables[table]!;
  return [...filter!].flatMap(([dimension, held]) =>
    dimensions[dimension]!.values.flatMap((value) => {
      if (value === held) return [];
      const moved = new Map([...filter!, [dimension, value]]);
      const other = level(scene.tables, table, { measure, filter: moved }, null);
      return other !== null && agrees(other.values[0]! * scale)
        ? [
            {
              kind: "case" as const,
              what: `that of ${dimensions[dimension]!.name || "case"} ${value}`,
            },
          ]
        : [];
    }),
  );
}

function scaleOf(
  { tables }: Scene,
  { unit }: Quantity,
  { table, measure, largest }: Derivation,
): number | null {
  return scaleFor(unit, tables[table]!.measures[measure]!, largest);
}

function digitsOf({ text }: Quantity): number {
  return (text.match(/\d/g) ?? []).join("").replace(/^0+/, "").length;
}

/** A value as it should have been written: one place more than the claim gives, so that it can be checked. */
function rounded(value: number, { decimals, value: written }: Quantity): string {
  const more = written.kind === "range" || decimals <= 0 ? 1 : 0;
  return value.toFixed(Math.max(0, Math.min(12, decimals + more))).replace(/\.0$/, "");
}
