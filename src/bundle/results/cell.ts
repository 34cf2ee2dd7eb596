import type { Unit } from "../../claim/claim.ts";
import { readQuantities } from "../../claim/quantity/read-quantities.ts";
import type { Range } from "../../text/range.ts";
import type { ResultValue } from "../bundle.ts";
import { plainTex } from "./tex-text.ts";

/** One cell as it is written, with its place in the file. */
export interface WrittenCell {
  readonly text: string;
  readonly range: Range;
}

/** What a written cell is read as. */
export interface CellValue {
  readonly value: number | string;
  /** `%`, `points`, `×`, `ms`; null where the cell gives none. */
  readonly unit: string | null;
  /** What follows ±. */
  readonly spread: number | null;
}

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const NOT_FINITE = /^[+-]?(?:nan|inf(?:inity)?|∞)$/i;
/** A cell longer than this is a text, whatever numbers stand in it. */
const LONGEST_NUMBER = 60;
/** Marks of footnotes and of what is best. */
const ORNAMENTS = /[†‡§↑↓*]/g;
/** What follows a number in brackets: a spread, a change, a share. */
const ASIDE = /(?<=\d%?) ?\([^()]*\)$/;
const GROUPED = /(?<=\d)[\u0020\u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g;
const MAY_BE_NUMBER = /^[+\-−–~≈$]*[.\d]/;

/** Whether a cell says that there is no number: NaN, inf. */
export function isNotFinite(text: string): boolean {
  return NOT_FINITE.test(text);
}

/** Reads a cell: a number as people write it, with its unit and its ±, or else a text. */
export function readCell(text: string, decimalComma: boolean): CellValue {
  if (PLAIN.test(text)) return { value: Number(text), unit: null, spread: null };
  const number = text.length <= LONGEST_NUMBER ? readNumberIn(text, decimalComma) : null;
  return number ?? { value: text, unit: null, spread: null };
}

function readNumberIn(written: string, decimalComma: boolean): CellValue | null {
  const bare = plainTex(written).replace(ORNAMENTS, "").trim().replace(ASIDE, "");
  if (!MAY_BE_NUMBER.test(bare)) return null;
  const grouped = bare.replace(GROUPED, "");
  const text = decimalComma ? grouped.replaceAll(".", "").replaceAll(",", ".") : grouped;
  if (PLAIN.test(text)) return { value: Number(text), unit: null, spread: null };
  const [quantity, ...others] = readQuantities(text);
  if (quantity === undefined || others.length > 0 || quantity.unit.kind === "count") return null;
  const { value, unit, start, end } = quantity;
  const symbol = unitSymbol(unit);
  if (!isNothingMore(text.slice(0, start) + text.slice(end), symbol)) return null;
  if (value.kind === "number") return { value: value.number, unit: symbol, spread: null };
  if (value.kind !== "plus-minus") return null;
  return { value: value.number, unit: symbol, spread: value.spread };
}

const SYMBOLS = { none: null, count: null, percent: "%", points: "points", factor: "×" } as const;

/** A unit as a column's is written: `%`, `points`, `×`, `ms`; null where it is none. */
export function unitSymbol(unit: Unit): string | null {
  return unit.kind === "measure" ? unit.symbol : SYMBOLS[unit.kind];
}

/** Whether all that stands around a number is its unit. */
function isNothingMore(rest: string, symbol: string | null): boolean {
  return symbol === null ? /^[~≈)\s]*$/.test(rest) : /^[~≈)(\s\p{L}°/$%]{0,20}$/u.test(rest);
}

/** Whether a column writes its fractions with a comma: some cell can be read in no other way. */
export function usesDecimalComma(cells: readonly (WrittenCell | null)[]): boolean {
  let isSure = false;
  for (const cell of cells) {
    if (cell === null) continue;
    if (/\d\.\d{1,2}(?!\d)|\d\.\d{4}/.test(cell.text)) return false;
    if (/^[+\-−]?(?:0,\d+|\d+,(?:\d{1,2}|\d{4,}))(?: ?[%±].*)?$/.test(cell.text.trim()))
      isSure = true;
  }
  return isSure;
}

/** The values of one cell at a place: what it says, and beside it what follows its ±. */
export function valuesOfCell(
  { text, range }: WrittenCell,
  read: CellValue,
  pointer: string,
  keys: readonly string[],
): readonly ResultValue[] {
  const { value, unit, spread } = read;
  const own: ResultValue = { pointer, keys, value, lexeme: text, range, unit };
  if (spread === null) return [own];
  const at = text.search(/±|\+\/|\\pm/);
  return [
    { ...own, lexeme: text.slice(0, at).trim() },
    {
      pointer: `${pointer} spread`,
      keys: [...keys.slice(0, -1), `${keys.at(-1) ?? ""} spread`],
      value: spread,
      lexeme: text
        .slice(at)
        .replace(/^(?:±|\+\/[-−]|\\pm)\s*/, "")
        .trim(),
      range,
      unit,
    },
  ];
}
