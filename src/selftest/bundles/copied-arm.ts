import type { RecordCell, RecordTable } from "../../bundle/records/record-table.ts";
import type { BundleOperator } from "./bundle-operator.ts";
import { withValues } from "./changed-folder.ts";

const FEWEST_VALUES = 3;

/** An arm that has another's results. */
export const copiedArm: BundleOperator = {
  name: "copied-arm",
  rules: ["degenerate-evidence", "copied-artifact"],
  plant: ({ folder, tables }) => {
    for (const table of tables) {
      const found = copyIn(table);
      if (found === null) continue;
      const { changes, what } = found;
      const paths = [...new Set(changes.map(({ cell }) => cell.path))];
      return { folder: withValues(folder, changes), paths, what };
    }
    return null;
  },
};

/** What of a table's second arm becomes as the first one's; null where there are no two that were measured as often. */
function copyIn(table: RecordTable) {
  const at = table.dimensions.findIndex(({ kind, values }) => kind === "arm" && values.length > 1);
  const [from, to] = table.dimensions[at]?.values ?? [];
  const rowsOf = (name: string | undefined) =>
    table.rows.filter(({ coordinates }) => coordinates[at] === name);
  const [first, second] = [rowsOf(from), rowsOf(to)];
  if (at < 0 || first.length !== second.length) return null;
  const columns = [...table.measures.entries()].filter(
    ([, { role, inherited }]) => role === "outcome" && !inherited,
  );
  const changes = second.flatMap(({ cells }, row) =>
    columns.flatMap(([column]) => changed(cells[column], first[row]!.cells[column])),
  );
  const what = `${to} has the values of ${from}`;
  return changes.length >= FEWEST_VALUES ? { changes, what } : null;
}

function changed(cell: RecordCell | null | undefined, like: RecordCell | null | undefined) {
  return cell == null || like == null ? [] : [{ cell, lexeme: like.lexeme }];
}
