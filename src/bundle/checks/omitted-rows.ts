import { groupsOf, meanOf } from "../reading/selection.ts";
import type { RecordTable } from "../records/record-table.ts";
import { type MarkdownTable, markdownTables } from "../results/markdown.ts";
import { type AlignedTable, alignTable, measureNamed, valueNamed } from "./aligned-table.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";
import { type JoinedKeys, joinedKeys } from "./joined-keys.ts";

const MOST_TOLD = 4;

/** Rows that the results hold and a table of the report leaves out, with what stands in them. */
export function* omittedRows({ bundle, tables }: CheckedBundle): Iterable<BundleProblem> {
  const { report, glossary } = bundle;
  if (report === null) return;
  for (const shown of markdownTables(report.text)) {
    const aligned = alignTable(shown, tables, glossary);
    if (aligned === null) {
      const joined = joinedKeys(shown, tables);
      if (joined !== null) yield* unnamedRows(report.path, shown, joined);
      continue;
    }
    for (const key of aligned.keys) {
      const missing = missingValues(aligned, key);
      if (missing.length === 0) continue;
      const { name } = aligned.table.dimensions[key.dimension]!;
      const told = missing.map((value) => describe(aligned, key.dimension, value));
      yield {
        ...leftOut(report.path, shown, name, told, aligned.table.path),
        data: { dimension: name, missing, results: aligned.table.path },
      };
    }
  }
}

function leftOut(
  file: string,
  { heading, range }: MarkdownTable,
  name: string,
  told: readonly string[],
  results: string,
): Omit<BundleProblem, "data"> {
  const under = heading === "" ? "" : ` under “${heading}”`;
  const more = told.length > MOST_TOLD ? ` and ${told.length - MOST_TOLD} more` : "";
  const rows = `${name === "" ? "" : `${name} `}${told.slice(0, MOST_TOLD).join(", ")}${more}`;
  return {
    severity: "warning",
    file,
    at: { kind: "text", range },
    message: `the table${under} leaves out ${rows}, which ${told.length === 1 ? "is" : "are"} in ${results}`,
    help: "Show every row, or say in the report which rows are left out and why.",
    confidence: 0.85,
  };
}

/** Rows that a table does not show which names its rows by several numbers. */
function* unnamedRows(
  file: string,
  shown: MarkdownTable,
  { table, names, shown: present, missing }: JoinedKeys,
): Iterable<BundleProblem> {
  if (missing.length === 0 || missing.length >= present) return;
  const head = names.join(" → ");
  const measure = shown.columns
    .map((column) => measureNamed(column, "", table))
    .find((named) => named !== -1 && !names.includes(table.measures[named]!.name));
  const told = missing.map(({ key, rows }) => {
    const name = key.join(" → ");
    const cell =
      measure === undefined || rows.length > 1 ? null : table.rows[rows[0]!]!.cells[measure];
    if (cell == null) return name;
    return `${name} (${table.measures[measure!]!.name} ${Number(Number(cell.value).toPrecision(4))})`;
  });
  const problem = leftOut(file, shown, head, told, table.path);
  yield {
    ...problem,
    message: `${problem.message}: ${present} of ${present + missing.length} are shown`,
    data: {
      dimension: head,
      missing: missing.map(({ key }) => key.join(" → ")),
      results: table.path,
    },
  };
}

/** Values that the rows of the results have, in what the heading speaks of, and the table does not show. A table that shows the lesser part is a choice. */
function missingValues(
  { shown, table, heading }: AlignedTable,
  { column, dimension }: AlignedTable["keys"][number],
): readonly string[] {
  const values = table.dimensions[dimension]!.values;
  const present = new Set(
    shown.rows.flatMap((row) =>
      row[column] == null ? [] : (valueNamed(row[column], values) ?? []),
    ),
  );
  const held = new Set(
    table.rows
      .filter(({ coordinates }) =>
        [...heading].every(([index, value]) => coordinates[index] === value),
      )
      .map(({ coordinates }) => coordinates[dimension]!),
  );
  const missing = [...held].filter((value) => !present.has(value));
  return missing.length < present.size ? missing : [];
}

/** A left-out row with its value and where it stands among the others, since the worst is what is left out. */
function describe(
  { table, values, heading }: AlignedTable,
  dimension: number,
  value: string,
): string {
  const measure =
    values.find((one) => table.measures[one.measure]!.role === "outcome")?.measure ??
    firstOutcome(table);
  if (measure === -1) return value;
  const means = new Map<string, number[]>();
  for (const group of groupsOf(table, measure, heading)) {
    if (group.cells.length === 0) continue;
    const key = group.coordinates[dimension]!;
    means.set(key, [...(means.get(key) ?? []), meanOf(group)]);
  }
  const own = means.get(value);
  if (own === undefined) return value;
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const all = [...means.values()].map(mean);
  const mine = mean(own);
  const place =
    mine === Math.min(...all) ? ", the lowest" : mine === Math.max(...all) ? ", the highest" : "";
  return `${value} (${table.measures[measure]!.name} ${Number(mine.toPrecision(4))}${place})`;
}

function firstOutcome({ measures }: RecordTable): number {
  return measures.findIndex(({ role, inherited }) => role === "outcome" && !inherited);
}
