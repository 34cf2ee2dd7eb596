import { isInputName, isOutcomeName, isSeedName, isSizeName } from "./column-role.ts";
import type { Coordinate } from "./grain.ts";
import type { Glossary, RecordCell } from "./record-table.ts";

/** A coordinate as a person writes it: text without quotes, a number as the file writes it. */
export function written({ value, lexeme }: RecordCell): string {
  return typeof value === "string" ? value : lexeme;
}

/** A column of rows: one cell a row. */
export interface Column {
  readonly name: string;
  readonly cells: readonly (RecordCell | null)[];
}

const LONGEST_ARM = 80;
/** An input is set by hand to round numbers: 3e-4, 64, 0.25. */
const DIGITS_OF_INPUT = 3;

/**
 * The columns that tell rows apart rather than say what came out: text and switches, what the glossary calls an input,
 * names of settings, and numbers that were set by hand: few, round, and each as often as the others.
 * @param by what the rows go by already: keys of their own, of which no number has to tell them apart, repetitions, or
 * their order alone, which a first column may stand for
 */
export function keyColumns(
  columns: readonly Column[],
  by: Coordinate["kind"] | undefined,
  glossary: Glossary,
): readonly Column[] {
  const isAlone = columns.filter(isNumeric).length < 2;
  return columns.filter((column, index) => {
    const told = glossary.columns.get(column.name)?.role === "input";
    const opens = index === 0 && by === "row" && !isAlone;
    return (by !== "keys" || !isNumeric(column) || told) && isKey(column, opens, glossary);
  });
}

function isNumeric({ cells }: Column): boolean {
  return cells.some((cell) => typeof cell?.value === "number");
}

function isKey({ name, cells }: Column, opens: boolean, glossary: Glossary): boolean {
  const role = glossary.columns.get(name)?.role;
  if (role === "outcome" || role === "size") return false;
  const given = cells.filter((cell) => cell !== null);
  if (given.length < cells.length || given.length === 0) return false;
  if (role === "input") return true;
  const lexemes = given.map(({ lexeme }) => lexeme);
  if (given.some(({ value }) => typeof value !== "number"))
    return given.every(({ value }) => typeof value !== "number") && lexemes.every(isShort);
  if (isSizeName(name)) return false;
  const distinct = new Set(lexemes);
  const round = lexemes.every((lexeme) => significantDigits(lexeme) <= DIGITS_OF_INPUT);
  if (isSeedName(name)) return given.every(({ value }) => Number.isInteger(value));
  if (!round || distinct.size < 2 || isOutcomeName(name)) return false;
  if (isInputName(name)) return true;
  if (opens && distinct.size === cells.length) return isMonotone(given);
  return distinct.size < cells.length && isBalanced(lexemes, distinct.size);
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_ARM;
}

function significantDigits(lexeme: string): number {
  const mantissa = lexeme.replace(/(?<!e)e.*$/is, "");
  const digits = mantissa.replace(/[^\d]/g, "").replace(/^0+/, "");
  return (mantissa.includes(".") ? digits : digits.replace(/(?<!0)0+$/, "")).length;
}

function isMonotone(cells: readonly RecordCell[]): boolean {
  const numbers = cells.map(({ value }) => Number(value));
  const rising = numbers.every((number, at) => at === 0 || number > numbers[at - 1]!);
  return rising || numbers.every((number, at) => at === 0 || number < numbers[at - 1]!);
}

function isBalanced(lexemes: readonly string[], distinct: number): boolean {
  const counts = new Map<string, number>();
  for (const lexeme of lexemes) counts.set(lexeme, (counts.get(lexeme) ?? 0) + 1);
  const each = lexemes.length / distinct;
  return each >= 2 && [...counts.values()].every((count) => count === each);
}
