import type { Range } from "../../text/range.ts";
import type { Dimension } from "../records/record-table.ts";
import { assertionAt, type ClaimText } from "./claim-text.ts";
import { type NamedValue, namedValues } from "./named-values.ts";

/** Whether the text lets an expression take only these of a dimension's values; if not, why not. */
export type Licence =
  | { readonly kind: "all" }
  /** The values are those the text names, or those between or apart from them. */
  | { readonly kind: "named"; readonly by: readonly NamedValue[] }
  | { readonly kind: "none"; readonly named: readonly NamedValue[] };

/** Holds the values that an expression takes of a dimension against those that the text names. */
export function licenceFor(
  text: ClaimText,
  table: number,
  dimension: number,
  taken: ReadonlySet<string>,
): Licence {
  const { values } = text.scene.tables[table]!.dimensions[dimension]!;
  if (values.every((value) => taken.has(value))) return { kind: "all" };
  const named = namedValues(text, table, dimension);
  const by = licensing(text, text.scene.tables[table]!.dimensions[dimension]!, taken, named);
  return by === null ? { kind: "none", named } : { kind: "named", by };
}

function licensing(
  text: ClaimText,
  dimension: Dimension,
  taken: ReadonlySet<string>,
  named: readonly NamedValue[],
): readonly NamedValue[] | null {
  const kept = named.filter(({ isLeftOut }) => !isLeftOut);
  const own = kept.filter(({ value }) => taken.has(value));
  if ([...taken].every((value) => own.some((one) => one.value === value))) return own;
  const others = dimension.values.filter((value) => !taken.has(value));
  const away = named.filter(
    ({ value, isLeftOut, at }) => others.includes(value) && (isLeftOut || saysOthers(text, at)),
  );
  if (others.every((value) => away.some((one) => one.value === value))) return away;
  return between(text, dimension, taken, kept) ?? atEnd(text, dimension, taken);
}

/** `none of the other 32`, `everywhere else`, `confined to 1e-3`: what is not named is meant as well. */
function saysOthers({ scene }: ClaimText, { end }: { readonly end: number }): boolean {
  return (
    /\b(?:others?|rest|remaining|elsewhere|else)\b/iu.test(scene.text.slice(end)) ||
    /\b(?:only|confined|limited|restricted|exclusively|solely|alone|exceptions?)\b/iu.test(
      scene.text,
    )
  );
}

const UP_TO = /\b(?:up to|until|till|through|at most|≤|no more than)$/iu;
const BELOW =
  /\b(?:below|under|before|less than|lower than|smaller than|fewer than|shorter than|<)$/iu;
const FROM = /\b(?:from|at least|starting at|since|≥|onwards? from)$/iu;
const ABOVE =
  /\b(?:above|over|beyond|after|past|more than|greater than|larger than|higher than|longer than|>)$/iu;

/** All values of an ordered dimension between two that are named, or on one side of one: `from 1e-5 to 1e-4`, `below 1e-3`. */
function between(
  text: ClaimText,
  { values }: Dimension,
  taken: ReadonlySet<string>,
  named: readonly NamedValue[],
): readonly NamedValue[] | null {
  const { scene, numbers } = text;
  const ordered = values.map(Number);
  if (ordered.some((value) => !Number.isFinite(value))) return null;
  const [least, most] = ends(named.map(({ value }) => Number(value)));
  const isTaken = (holds: (value: number) => boolean): boolean =>
    values.every((value) => taken.has(value) === holds(Number(value)));
  if (least !== most && isTaken((value) => least <= value && value <= most)) return named;
  for (const { number, start, end } of numbers) {
    if (!ordered.includes(number) && isAsserted(text, { start, end })) continue;
    const before = scene.text.slice(Math.max(0, start - 20), start).trimEnd();
    const behind = scene.text.slice(end, end + 14);
    const holds =
      (BELOW.test(before) && isTaken((value) => value < number)) ||
      ((UP_TO.test(before) ||
        /^ (?:or|and) (?:less|below|lower|fewer|smaller|earlier)\b/iu.test(behind)) &&
        isTaken((value) => value <= number)) ||
      (ABOVE.test(before) && isTaken((value) => value > number)) ||
      ((FROM.test(before) ||
        /^ (?:or|and) (?:more|above|higher|larger|later|up|beyond)\b|^ onwards?\b/iu.test(
          behind,
        )) &&
        isTaken((value) => value >= number));
    if (holds) return [{ value: String(number), at: { start, end }, isLeftOut: false }];
  }
  return null;
}

/** `below 1e-3`: whether a value is named as a limit that lies outside what is meant. */
export function isLimit({ scene }: ClaimText, { start }: Range): boolean {
  const before = scene.text.slice(Math.max(0, start - 20), start).trimEnd();
  const isOutside = BELOW.test(before) || ABOVE.test(before);
  return (
    isOutside &&
    !UP_TO.test(before) &&
    !FROM.test(before) &&
    !/\bnot? \p{L}+(?: than)?$/iu.test(before)
  );
}

/** Whether a number is one that the text measures or counts, and so sets no bound to what is chosen. */
function isAsserted(text: ClaimText, at: Range): boolean {
  return assertionAt(text, at, ["number", "bound", "size", "count"]) !== undefined;
}

function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

const FIRST =
  /\b(?:lower|lowest|bottom|first|early|earliest|initial|smallest|shallowest|start)\b/giu;
const LAST = /\b(?:upper|uppermost|top|last|late|latest|final|highest|largest|deepest|end)\b/giu;

/** The first or last so many of an ordered dimension: `the upper five bins`, `the final epoch`. */
function atEnd(
  { scene, numbers }: ClaimText,
  { values, kind }: Dimension,
  taken: ReadonlySet<string>,
): readonly NamedValue[] | null {
  const places = values.flatMap((value, at) => (taken.has(value) ? [at] : []));
  const isRun = places.every((place, at) => at === 0 || place === places[at - 1]! + 1);
  if (!isRun) return null;
  if (kind === "arm") return null;
  const isFirst = places[0] === 0;
  const isLast = places.at(-1) === values.length - 1;
  for (const [words, holds] of [
    [FIRST, isFirst],
    [LAST, isLast],
  ] as const) {
    if (!holds) continue;
    for (const match of scene.text.matchAll(words)) {
      const end = match.index + match[0].length;
      const count = numbers.find(({ start }) => start >= end && start - end <= 2)?.number ?? 1;
      if (count === places.length)
        return [{ value: match[0], at: { start: match.index, end }, isLeftOut: false }];
    }
  }
  return null;
}
