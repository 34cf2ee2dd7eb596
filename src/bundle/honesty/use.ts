import type { Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import type { Setting } from "../reading/settings.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Selection } from "./selection.ts";
import { cellsOf, type Term } from "./term.ts";

const CLAUSE = /[;:()]|, (?:and|but|while|whereas|which|where)\b/u;

/** What the text names at a place and an expression does not use there, in words; null where it uses all. */
export function unusedAt(
  text: ClaimText,
  selection: Selection,
  at: Range,
  ignoring: ReadonlySet<number> = new Set(),
): string | null {
  const { table } = selection.sample;
  const { dimensions } = text.scene.tables[table]!;
  for (const [dimension, { name, kind }] of dimensions.entries()) {
    const meant = valuesMeantAt(text, table, dimension, at);
    if (meant.size === 0 || ignoring.has(dimension)) continue;
    const what = name || kind;
    const taken = selection.taken[dimension]!;
    const licence = selection.licences[dimension]!;
    const named = [...meant].join(" or ");
    if (taken.size === 1) {
      const [value] = taken;
      const isImplied = licence.kind === "named" && licence.by.length === 0;
      if (!meant.has(value!) && !isImplied)
        return `the text sets ${what} to ${named} there, and it takes ${value}`;
    } else if (licence.kind === "all" && !isExtremeAt(text, selection, dimension, meant)) {
      return `the text names ${what} ${named} there, and it takes all ${taken.size}: write [${what} = …]`;
    }
  }
  return null;
}

/**
 * The values of a dimension that a place of the text may speak of: those named nearest before it and nearest behind it,
 * with no number between; where as many are named as there are numbers, the one that comes as far down.
 */
export function valuesMeantAt(
  text: ClaimText,
  table: number,
  dimension: number,
  at: Range,
): ReadonlySet<string> {
  const { scene } = text;
  const sentence = sentenceAt(scene, at.start);
  const within = ({ start }: Range): boolean => sentence.start <= start && start < sentence.end;
  const named = scene.selectors.filter(
    (selector) =>
      selector.table === table && selector.dimension === dimension && within(selector.at),
  );
  const values = new Set(named.map(({ value }) => value));
  if (values.size < 2) return values;
  const numbers = measuredNumbers(text).filter(within);
  if (numbers.length === named.length) {
    const place = numbers.findIndex(({ start }) => start === at.start);
    if (place !== -1) return new Set([named[place]!.value]);
  }
  return new Set(
    [lastBefore(named, at), firstBehind(text, named, numbers, at)].flatMap((one) =>
      one === undefined ? [] : [one.value],
    ),
  );
}

function lastBefore(named: readonly Setting[], at: Range): Setting | undefined {
  return named.findLast((selector) => selector.at.end <= at.start);
}

function firstBehind(
  { scene }: ClaimText,
  named: readonly Setting[],
  numbers: readonly Range[],
  at: Range,
): Setting | undefined {
  const behind = named.find((selector) => selector.at.start >= at.end);
  if (behind === undefined) return undefined;
  const isBlocked =
    numbers.some(({ start }) => start >= at.end && start < behind.at.start) ||
    CLAUSE.test(scene.text.slice(at.end, behind.at.start));
  return isBlocked ? undefined : behind;
}

/** Where the text gives numbers that are measured. */
export function measuredNumbers({ assertions, numbers }: ClaimText): readonly Range[] {
  const measured = assertions.filter(
    ({ content }) => content.kind === "number" || content.kind === "bound",
  );
  return numbers
    .filter(({ start, end }) => measured.some(({ at }) => at.start <= start && end <= at.end))
    .map(({ start, end }) => ({ start, end }));
}

/** Whether the greatest or least of several is taken, and stands at one of the values meant. */
function isExtremeAt(
  text: ClaimText,
  { operand, sample }: Selection,
  dimension: number,
  meant: ReadonlySet<string>,
): boolean {
  const chosen = extremeOf(operand.term);
  if (chosen === null) return false;
  const { rows } = text.scene.tables[sample.table]!;
  const keys = new Set(cellsOf(chosen).map(({ cell }) => keyOf(cell)));
  const places = operand.cells.flatMap(({ cell }, at) =>
    keys.has(keyOf(cell)) ? [rows[sample.rows[at]!]!.coordinates[dimension]!] : [],
  );
  return places.length > 0 && places.every((value) => meant.has(value));
}

/** The part of a greatest or least of several that is it. */
export function extremeOf(term: Term): Term | null {
  if (term.kind === "scaled") return extremeOf(term.of);
  if (term.kind !== "statistic" || (term.by !== "max" && term.by !== "min")) return null;
  return term.of.find(({ value }) => value === term.value) ?? null;
}
