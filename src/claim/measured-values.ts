import type { Table, TableCell } from "../note/facts.ts";
import type { Range } from "../text/range.ts";
import { words } from "../text/tokens.ts";
import { isConditionName } from "./figure-role.ts";
import { type Figure, readFigures } from "./figures.ts";
import { tableSetting } from "./table-setting.ts";

/** A number of a table with everything the table says it holds of. */
export interface MeasuredValue {
  readonly figure: Figure;
  readonly range: Range;
  /** Its labels, bare and sorted: of its row, its column, and the cells of its row that set a condition. */
  readonly labels: readonly string[];
  /** Whether a label names a model by its version, `GPT-4`, and none is of this table alone, as "ours" is. */
  readonly named: boolean;
  /** The stems of the caption's and the heading's words, sorted: what the table as a whole holds of. */
  readonly setting: readonly string[];
}

/** Most words beside the number of a cell that still measures: "81.3 (n = 5)" does, a sentence does not. */
const MOST_WORDS = 4;
/** A column measures where this share of its cells does. */
const MEASURING = 0.5;
const EMPTY = /^(?:[-–—]|n\/?a|)$/i;
/** `GPT-4`, `Qwen2.5`, `ResNet-50`; not `F1`, and no numbering such as "Run 3". */
const VERSIONED = /\p{Lu}\p{L}{2,20}-?\d/u;
const METRIC = /^(?:rouge|bleu|recall|precision|top|hits?)\b/i;
const OF_THIS_TABLE = /\b(?:ours?|proposed|this work|baseline|default)\b/i;
const COUNTED_ROWS = /^(?:#|id|rank|no\.?|run|row)$/i;

/**
 * Reads the measured values of a table: a cell with one number in a column that measures. Labels are an unordered set,
 * so that a table and its transpose say the same; values that share all of them are left out.
 * @param heading of the section the table stands in
 */
export function measuredValues(table: Table, heading: string): MeasuredValue[] {
  const measuring = table.header.map((header, column) => measures(table, header, column));
  const setting = tableSetting(table.caption, heading);
  const values = table.rows.flatMap((row) => {
    const labelling = row.filter(
      ({ text }, column) => measuring[column] !== true && !EMPTY.test(text),
    );
    const rowLabels = labelling.map((cell) => labelOf(table, cell, row.indexOf(cell)));
    return row.flatMap((cell, column): MeasuredValue[] => {
      const header = table.header[column];
      const figure = measuring[column] === true ? numberOf(cell, header?.text ?? "") : null;
      if (figure === null || header === undefined) return [];
      const labels = [...rowLabels, bare(header.text)].filter((label) => label !== "").sort();
      const named = isNamed([...labelling, header]);
      return [{ figure, range: cell.range, labels, named, setting }];
    });
  });
  return unambiguous(values);
}

function isNamed(cells: readonly TableCell[]): boolean {
  const names = cells.filter(({ text }) => VERSIONED.test(text) && !METRIC.test(text));
  return names.length > 0 && !cells.some(({ text }) => OF_THIS_TABLE.test(text));
}

/** Labels that stand for two values of one table leave out what the table varies: they name no measurement. */
function unambiguous(values: readonly MeasuredValue[]): MeasuredValue[] {
  const counts = new Map<string, number>();
  const keyOf = ({ labels }: MeasuredValue) => labels.join("\n");
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return values.filter((value) => counts.get(keyOf(value)) === 1);
}

/** The first column names rows, and a column of sizes, seeds or years sets conditions. */
function measures({ rows }: Table, header: TableCell, column: number): boolean {
  const name = header.text.trim();
  if (column === 0 || COUNTED_ROWS.test(name) || isConditionName(bare(name))) return false;
  if (/\byears?\b|\bdate\b|\bparam/i.test(name)) return false;
  const filled = rows.flatMap((row) => row[column] ?? []).filter(({ text }) => !EMPTY.test(text));
  const numbers = filled.filter((cell) => numberOf(cell, name) !== null);
  return filled.length > 0 && numbers.length >= filled.length * MEASURING;
}

/** The one number of a cell, in the unit that the heading of its column gives. */
function numberOf({ text }: TableCell, header: string): Figure | null {
  const [figure, ...more] = readFigures(text);
  if (figure === undefined || more.length > 0) return null;
  if (words(text.replace(figure.text, "")).length > MOST_WORDS) return null;
  return figure.dimension === "" && header.includes("%")
    ? { ...figure, dimension: "percent" }
    : figure;
}

/** A condition is known by its name as well: depth 4 is not 4 shots. */
function labelOf({ header }: Table, { text }: TableCell, column: number): string {
  const isNumber = column > 0 && /^[\d.,]+$/.test(text);
  return isNumber ? `${bare(header[column]?.text ?? "")} ${text}` : bare(text);
}

function bare(text: string): string {
  return words(text.replace(/\([^()%]*%[^()]*\)|[↑↓%*†‡]/g, "")).join(" ");
}
