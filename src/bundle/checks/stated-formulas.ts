import { mean } from "simple-statistics";
import { lineStarts } from "../../text/position.ts";
import type { Range } from "../../text/range.ts";
import type { Bundle } from "../bundle.ts";
import { nameParts } from "../records/column-role.ts";
import type { RecordCell, RecordTable } from "../records/record-table.ts";
import { bareName } from "./bare-name.ts";
import { columnsOf, evaluate, type Formula, readFormula } from "./formula.ts";

/** A formula that the report states for a column of the results, worked out row by row. */
export interface StatedFormula {
  readonly measure: string;
  readonly formula: Formula;
  readonly where: Range;
  /** Rows whose recorded value is not what the formula gives. */
  readonly wrong: readonly { readonly cell: RecordCell; readonly computed: number }[];
  /** How the wrong values came about: cut at 0 or 1, or in no way that is known. */
  readonly cut: 0 | 1 | null;
  readonly rows: number;
  readonly recordedMean: number;
  readonly computedMean: number;
}

const LONGEST_NAME = 80;

/** Recomputes every formula of the report whose columns stand in one table of the results. */
export function statedFormulas(
  { report }: Bundle,
  tables: readonly RecordTable[],
): readonly StatedFormula[] {
  if (report === null) return [];
  const { text } = report;
  const starts = lineStarts(text);
  return starts.flatMap((start, index) => {
    const line = text.slice(start, starts[index + 1] ?? text.length);
    return [...line.matchAll(/[=:]\**[ \t]*`?/g)].flatMap((match) => {
      const formula = readFormula(line, match.index + match[0].length);
      if (formula === null) return [];
      const name = line.slice(Math.max(0, match.index - LONGEST_NAME), match.index);
      const where = { start, end: start + line.trimEnd().length };
      return tables.flatMap((table) => recompute(table, name, formula, where) ?? []);
    });
  });
}

function recompute(
  table: RecordTable,
  name: string,
  formula: Formula,
  where: Range,
): StatedFormula | null {
  const columnOf = (column: string): number =>
    table.measures.findIndex((measure) => same(measure.name, column));
  const columns = columnsOf(formula).map(columnOf);
  const words = new Set(nameParts(name));
  const target = table.measures.findIndex(
    (measure, index) =>
      !columns.includes(index) && nameParts(measure.name).every((part) => words.has(part)),
  );
  if (columns.includes(-1) || target === -1) return null;
  const rows = table.rows.flatMap(({ cells }) => {
    const cell = cells[target];
    const computed = evaluate(formula, (column) =>
      Number(cells[columnOf(column)]?.value ?? Number.NaN),
    );
    return cell == null || !Number.isFinite(computed) ? [] : [{ cell, computed }];
  });
  if (rows.length === 0) return null;
  const places = Math.max(...rows.map(({ cell }) => decimalsOf(cell)));
  const wrong = rows.filter(({ cell, computed }) => !isSame(Number(cell.value), computed, places));
  const isCutAt = (bound: 0 | 1) =>
    wrong.every(
      ({ cell, computed }) => cell.value === bound && (bound === 0 ? computed < 0 : computed > 1),
    );
  return {
    measure: table.measures[target]!.name,
    formula,
    where,
    wrong,
    cut: wrong.length === 0 ? null : isCutAt(0) ? 0 : isCutAt(1) ? 1 : null,
    rows: rows.length,
    recordedMean: mean(rows.map(({ cell }) => Number(cell.value))),
    computedMean: mean(rows.map(({ computed }) => computed)),
  };
}

function same(a: string, b: string): boolean {
  return nameParts(a).join(" ") === nameParts(b).join(" ");
}

function decimalsOf({ lexeme }: RecordCell): number {
  return Math.min(lexeme.split(".")[1]?.split(/e/i)[0]?.length ?? 0, 6);
}

/** Whether a recorded value is the computed one, as far as the column and those it was computed from were rounded. */
function isSame(recorded: number, computed: number, places: number): boolean {
  const slack = Math.max(10 ** -places, 0.005 * Math.abs(computed), 1e-6);
  return Math.abs(recorded - computed) <= slack;
}

/** The names of measures whose recorded values are not what the report's own formula gives. */
export function distrustedMeasures(
  bundle: Bundle,
  tables: readonly RecordTable[],
): ReadonlyMap<string, string> {
  return new Map(
    statedFormulas(bundle, tables)
      .filter(({ wrong }) => wrong.length > 0)
      .map(({ measure, wrong, rows, cut }) => [
        bareName(measure),
        cut === null
          ? `${measure} is not what the report's formula gives in ${wrong.length} of ${rows} rows`
          : `${measure} was cut at ${cut} in ${wrong.length} of ${rows} rows, against the report's own formula`,
      ]),
  );
}
