import type { RecordCell, RecordTable } from "../records/record-table.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";

/** Fewer equal values may be equal by chance. */
const FEWEST_VALUES = 4;

/** Arms whose results are the same throughout, and columns that repeat another: what they are to show was not varied. */
export function* degenerateEvidence({ tables }: CheckedBundle): Iterable<BundleProblem> {
  for (const table of tables) {
    yield* equalArms(table);
    yield* equalColumns(table);
  }
}

function* equalArms(table: RecordTable): Iterable<BundleProblem> {
  for (const [index, dimension] of table.dimensions.entries()) {
    if (dimension.kind !== "arm" || dimension.values.length < 2 || !isNamed(dimension.values))
      continue;
    if (isRepeated(table, index)) continue;
    const bySeries = new Map<string, { arm: string; cells: readonly RecordCell[] }>();
    for (const arm of dimension.values) {
      const cells = cellsOfArm(table, index, arm);
      if (new Set(cells.map(({ lexeme }) => lexeme)).size < FEWEST_VALUES) continue;
      const key = cells.map(({ lexeme }) => lexeme).join(" ");
      const twin = bySeries.get(key);
      if (twin === undefined) bySeries.set(key, { arm, cells });
      else yield equalArmsProblem(table, index, twin.arm, arm, cells);
    }
  }
}

function equalArmsProblem(
  table: RecordTable,
  dimension: number,
  first: string,
  second: string,
  cells: readonly RecordCell[],
): BundleProblem {
  const { path, pointer, range } = cells[0]!;
  const same = sameSwitches(table, dimension, first, second);
  const told = same.length === 0 ? "" : `; both have ${same.join(", ")}`;
  return {
    severity: "warning",
    file: path,
    at: { kind: "text", range },
    message: `all ${cells.length} values of ${second} are those of ${first}${told}, so the difference between them was never applied or never written`,
    help: `Check that ${second} was run with its own setting, and run it again; claims about it rest on nothing.`,
    confidence: 0.95,
    data: { first, second, values: cells.length, pointer },
  };
}

/** Switches that the arm's own name says should differ, but that both have alike. */
function sameSwitches(
  table: RecordTable,
  dimension: number,
  first: string,
  second: string,
): string[] {
  const rowOf = (arm: string) =>
    table.rows.find(({ coordinates }) => coordinates[dimension] === arm)!;
  const [a, b] = [rowOf(first), rowOf(second)];
  return table.dimensions.flatMap(({ name }, index) => {
    const named = name !== "" && (second.includes(name) || first.includes(name));
    return named && a.coordinates[index] === b.coordinates[index]
      ? [`${name} = ${a.coordinates[index]}`]
      : [];
  });
}

function isNamed(values: readonly string[]): boolean {
  return values.some((value) => !/^(?:true|false|[a-z]+_?\d+)$/i.test(value));
}

/** A dimension of which each value has a single cell, or that only describes rows of other arms, tells no arms apart. */
function isRepeated({ rows, dimensions }: RecordTable, index: number): boolean {
  const keys = new Set(
    rows.map(({ coordinates }) =>
      JSON.stringify(coordinates.filter((_, at) => dimensions[at]!.kind !== "seed")),
    ),
  );
  return keys.size < dimensions[index]!.values.length;
}

/** What was measured for an arm, in the order of the other coordinates; sizes and values that all arms share left out. */
function cellsOfArm(table: RecordTable, index: number, arm: string): readonly RecordCell[] {
  return table.rows
    .filter(({ coordinates }) => coordinates[index] === arm)
    .flatMap(({ cells }) =>
      cells.flatMap((cell, measure) => {
        const { role, inherited } = table.measures[measure]!;
        return cell === null || inherited || role !== "outcome" ? [] : [cell];
      }),
    );
}

function* equalColumns({ measures, rows }: RecordTable): Iterable<BundleProblem> {
  if (rows.length < FEWEST_VALUES) return;
  const seen = new Map<string, string>();
  for (const [index, { name, role, inherited }] of measures.entries()) {
    if (role !== "outcome" || inherited) continue;
    const cells = rows.flatMap((row) => row.cells[index] ?? []);
    const key = cells.map(({ value }) => value).join(" ");
    if (cells.length < rows.length || new Set(cells.map(({ value }) => value)).size < 2) continue;
    const twin = seen.get(key);
    if (twin === undefined) {
      seen.set(key, name);
      continue;
    }
    const { path, range, pointer } = cells[0]!;
    yield {
      severity: "warning",
      file: path,
      at: { kind: "text", range },
      message: `${name} equals ${twin} in all ${rows.length} rows, so one of the two was not measured`,
      help: `Check how ${name} was computed; what is said of the difference between the two rests on nothing.`,
      confidence: 0.9,
      data: { first: twin, second: name, rows: rows.length, pointer },
    };
  }
}
