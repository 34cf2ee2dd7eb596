import type { BundleOperator } from "./bundle-operator.ts";
import { withValues } from "./changed-folder.ts";
import { outcomeColumns } from "./outcome-columns.ts";

/** A value that is not a number. */
export const plantedNan: BundleOperator = {
  name: "planted-nan",
  rules: ["invalid-data", "degenerate-evidence"],
  plant: ({ folder, tables }) => {
    const [column] = outcomeColumns(tables, 2);
    const cell = column?.cells.at(-1);
    if (column === undefined || cell === undefined) return null;
    const what = `${column.name} is NaN where it was ${cell.lexeme}`;
    return { folder: withValues(folder, [{ cell, lexeme: "NaN" }]), paths: [cell.path], what };
  },
};
