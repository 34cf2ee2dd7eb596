import { describeMeasure, isSeedName } from "./column-role.ts";
import type { Case, Grain } from "./grain.ts";
import { type Column, keyColumns, written } from "./key-columns.ts";
import type { Dimension, Glossary, RecordCell, RecordTable } from "./record-table.ts";

/** One thing that tells cases apart, with its value for each case. */
interface Axis {
  readonly name: string;
  readonly kind: Dimension["kind"];
  readonly values: readonly string[];
}

/** Makes a table of the cases of one grain: what tells them apart becomes dimensions, what came out measures. */
export function tableOf({ path, pointer, parents, cases }: Grain, glossary: Glossary): RecordTable {
  const columns = columnsOf(cases.map(({ cells }) => cells));
  // One case alone is set apart from nothing: its numbers are what came out.
  const by = cases[0]!.coordinates.at(-1)?.kind;
  const keys = keyColumns(columns, by, glossary).filter(
    ({ cells }) => cases.length > 1 || cells.every(isText),
  );
  const own = columns.filter((column) => !keys.includes(column) && column.cells.some(isNumber));
  const around = columnsOf(cases.map(({ inherited }) => inherited)).filter(
    ({ name }) => !columns.some((column) => column.name === name),
  );
  const above = around.filter(({ cells }) => cells.every(isNumber));
  const describe =
    (inherited: boolean) =>
    ({ name, cells }: Column) => {
      const isWhole = cells.every((cell) => cell === null || Number.isInteger(cell.value));
      // What tells no rows apart and yet varies came out: steps that were needed, not steps that were set.
      const varies = !inherited && new Set(cells.map((cell) => cell?.value)).size > 1;
      const units = new Set(cells.map((cell) => cell?.unit ?? null));
      const written = units.size === 1 ? ([...units][0] ?? null) : null;
      return describeMeasure(name, parents, { inherited, isWhole, varies, written }, glossary);
    };
  const axes = axesOf(cases, [...around.filter(({ cells }) => cells.every(isText)), ...keys]);
  return {
    path,
    pointer,
    dimensions: axes.map(({ name, kind, values }) => ({
      name,
      kind,
      values: [...new Set(values)],
    })),
    measures: [...own.map(describe(false)), ...above.map(describe(true))],
    rows: cases.map((_, at) => ({
      coordinates: axes.map(({ values }) => values[at]!),
      cells: [...own, ...above].map(({ cells }) => {
        const cell = cells[at] ?? null;
        return isNumber(cell) ? cell : null;
      }),
    })),
  };
}

/** Names of columns in the order they are met, each with its cell in every case. */
function columnsOf(cases: readonly ReadonlyMap<string, RecordCell>[]): readonly Column[] {
  const names = new Set(cases.flatMap((cells) => [...cells.keys()]));
  return [...names].map((name) => ({ name, cells: cases.map((cells) => cells.get(name) ?? null) }));
}

/** Places in lists tell cases apart only where no column does: else they are left out, or count repetitions. */
function axesOf(cases: readonly Case[], keys: readonly Column[]): readonly Axis[] {
  const places = cases[0]!.coordinates.map(
    ({ name, kind }, index): Axis & { readonly isPlace: boolean } => {
      const values = cases.map(({ coordinates }) => coordinates[index]!.value);
      const named = kind === "keys" ? (values.every(isNumeral) ? "input" : "arm") : kind;
      return { name, kind: named, values, isPlace: kind === "row" };
    },
  );
  const columns = keys.map(({ name, cells }): Axis => {
    const numeric = cells.every((cell) => typeof cell!.value === "number");
    const values = cells.map((cell) => written(cell!));
    const repeats = isSeedName(name) || (keys.length > 1 && areSerial(values));
    return { name, kind: repeats ? "seed" : numeric ? "input" : "arm", values };
  });
  const telling = [...places.filter(({ isPlace }) => !isPlace), ...columns];
  if (places.length === telling.length - columns.length) return telling;
  const tuples = new Set(
    cases.map((_, at) => JSON.stringify(telling.map(({ values }) => values[at]))),
  );
  if (tuples.size === cases.length && cases.length > 1) return telling;
  const repeats = columns.length > 0 && tuples.size > 1 && tuples.size * 2 <= cases.length;
  const rows = places.filter(({ isPlace }) => isPlace);
  return [...rows.map((row): Axis => ({ ...row, kind: repeats ? "seed" : "row" })), ...telling];
}

/** Whether values number units one by one (`p100`, `p101`): who took part, which job it was. Units are repetitions. */
function areSerial(values: readonly string[]): boolean {
  const [first = ""] = values;
  const prefix = first.replace(/(?<!\d)\d+$/, "");
  const isNumbered = (value: string): boolean =>
    value.startsWith(prefix) && /^\d+$/.test(value.slice(prefix.length));
  return (
    prefix !== "" &&
    values.length > 3 &&
    new Set(values).size === values.length &&
    values.every(isNumbered)
  );
}

function isNumeral(text: string): boolean {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text);
}

function isText(cell: RecordCell | null): boolean {
  return cell !== null && typeof cell.value !== "number";
}

function isNumber(cell: RecordCell | null): cell is RecordCell {
  return typeof cell?.value === "number";
}
