import type { RecordRow, RecordTable } from "../../bundle/records/record-table.ts";
import type { NamedCase, NameGroup } from "./claim-operator.ts";

const FEWEST = 2;
const MOST = 40;
const LONGEST = 40;

/** What a run's results tell apart, and which numbers are of each. */
export function nameGroups(tables: readonly RecordTable[]): readonly NameGroup[] {
  const groups = new Map<string, NameGroup>();
  for (const { name, kind, values } of tables.flatMap(({ dimensions }) => dimensions)) {
    const names = values.filter((value) => value !== "" && value.length <= LONGEST);
    if (kind === "row" || kind === "seed" || names.length < FEWEST || names.length > MOST) continue;
    const key = JSON.stringify([name, [...names].sort()]);
    if (!groups.has(key))
      groups.set(key, { label: name, names: names.map((value) => namedCase(value, tables)) });
  }
  return [...groups.values()];
}

function namedCase(name: string, tables: readonly RecordTable[]): NamedCase {
  const values = tables.flatMap((table) => valuesOf(name, table));
  return {
    name,
    has: (value, decimals) => {
      const near = 0.5 * 10 ** -decimals + 1e-9;
      return values.some((each) =>
        [each, each * 100].some((scaled) => Math.abs(Math.abs(scaled) - value) <= near),
      );
    },
  };
}

/** The values of a case, and their means: over all its rows, and over those of each case of another kind. */
function valuesOf(name: string, { dimensions, rows }: RecordTable): number[] {
  const at = dimensions.findIndex(({ values }) => values.includes(name));
  if (at < 0) return [];
  const own = rows.filter(({ coordinates }) => coordinates[at] === name);
  const groups = dimensions.flatMap(({ values }, index) =>
    index === at
      ? [own]
      : values.map((value) => own.filter(({ coordinates }) => coordinates[index] === value)),
  );
  return [...own.map((row) => [row]), ...groups].flatMap(meansOf);
}

function meansOf(rows: readonly RecordRow[]): number[] {
  const columns =
    rows[0]?.cells.map((_, column) => rows.flatMap(({ cells }) => numberOf(cells[column]))) ?? [];
  return columns
    .filter((numbers) => numbers.length > 0)
    .map((numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length);
}

function numberOf(cell: RecordRow["cells"][number] | undefined): number[] {
  return typeof cell?.value === "number" ? [cell.value] : [];
}
