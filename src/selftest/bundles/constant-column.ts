import type { BundleOperator } from "./bundle-operator.ts";
import { withValues } from "./changed-folder.ts";
import { outcomeColumns } from "./outcome-columns.ts";

/** A measure that came out the same for every case. */
export const constantColumn: BundleOperator = {
  name: "constant-column",
  rules: ["degenerate-evidence"],
  plant: ({ folder, tables }) => {
    const [column] = outcomeColumns(tables, 3);
    if (column === undefined) return null;
    const { lexeme } = column.cells[0]!;
    return {
      folder: withValues(
        folder,
        column.cells.map((cell) => ({ cell, lexeme })),
      ),
      paths: [...new Set(column.cells.map(({ path }) => path))],
      what: `${column.name} is ${lexeme} in all ${column.cells.length} rows`,
    };
  },
};
