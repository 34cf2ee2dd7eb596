import { mean } from "simple-statistics";
import { ownStatistic } from "../reading/derivation.ts";
import type { RecordCell, RecordTable } from "../records/record-table.ts";
import { bareName } from "./bare-name.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";
import { type StatedFormula, statedFormulas } from "./stated-formulas.ts";

/** Columns that are not what the report's own formula gives, and not because they were cut. */
export function* formulaMismatches({ bundle, tables }: CheckedBundle): Iterable<BundleProblem> {
  for (const stated of statedFormulas(bundle, tables)) {
    if (stated.wrong.length === 0 || stated.cut !== null) continue;
    const { cell, computed } = stated.wrong[0]!;
    yield {
      ...problemOf(bundle.report!.path, stated),
      message: `by this formula ${stated.measure} is ${shown(computed)} at ${cell.pointer}, where ${cell.lexeme} is recorded; ${stated.wrong.length} of ${stated.rows} rows differ`,
      help: `State the formula that the code uses, or compute ${stated.measure} anew.`,
    };
  }
}

/** Values that were cut at 0 or 1: against the report's formula, or against the repetitions that a mean is of. */
export function* clippedMetrics({ bundle, tables }: CheckedBundle): Iterable<BundleProblem> {
  for (const stated of statedFormulas(bundle, tables)) {
    if (stated.cut === null) continue;
    yield {
      ...problemOf(bundle.report!.path, stated),
      message: `${stated.measure} was cut at ${stated.cut} in ${stated.wrong.length} of ${stated.rows} rows: by this formula its mean is ${shown(stated.computedMean)}, not ${shown(stated.recordedMean)}`,
      help: `Give ${stated.measure} as the formula has it, or say in the report and in the claims that it was cut.`,
    };
  }
  for (const table of tables) yield* clippedMeans(table);
}

function problemOf(
  file: string,
  { where, measure, cut, wrong, rows, recordedMean, computedMean }: StatedFormula,
) {
  return {
    severity: "warning" as const,
    file,
    at: { kind: "text" as const, range: where },
    confidence: 0.95,
    data: {
      measure,
      cut,
      rows,
      wrong: wrong.length,
      recorded: shown(recordedMean),
      computed: shown(computedMean),
    },
  };
}

/** A mean of 0 or 1 beside repetitions whose mean lies beyond it. */
function* clippedMeans({ measures, rows, dimensions }: RecordTable): Iterable<BundleProblem> {
  const seed = dimensions.findIndex(({ kind }) => kind === "seed");
  if (seed === -1) return;
  for (const [stored, measure] of measures.entries()) {
    if (!measure.inherited || ownStatistic(measure) !== "mean") continue;
    const own = measures.findIndex(
      ({ name, inherited }) => !inherited && bareName(name) === bareName(measure.name),
    );
    if (own === -1) continue;
    for (const { cell, values } of casesOf(rows, stored, own)) {
      const real = mean(values);
      const cut = cell.value === 0 && real < 0 ? 0 : cell.value === 1 && real > 1 ? 1 : null;
      if (cut === null) continue;
      yield {
        severity: "warning",
        file: cell.path,
        at: { kind: "text", range: cell.range },
        message: `${measure.name} is ${cell.lexeme} at ${cell.pointer}, but the mean of its ${values.length} repetitions is ${shown(real)}: it was cut at ${cut}`,
        help: "Give the mean as it is, or say in the report and in the claims that it was cut.",
        confidence: 0.95,
        data: { measure: measure.name, recorded: Number(cell.value), computed: shown(real), cut },
      };
    }
  }
}

function casesOf(
  rows: RecordTable["rows"],
  stored: number,
  own: number,
): readonly { readonly cell: RecordCell; readonly values: number[] }[] {
  const cases = new Map<string, { cell: RecordCell; values: number[] }>();
  for (const { cells } of rows) {
    const [cell, value] = [cells[stored], cells[own]];
    if (cell == null || value == null) continue;
    const known = cases.get(cell.pointer) ?? { cell, values: [] };
    cases.set(cell.pointer, known);
    known.values.push(Number(value.value));
  }
  return [...cases.values()].filter(({ values }) => values.length > 1);
}

function shown(value: number): number {
  return Number(value.toPrecision(3));
}
