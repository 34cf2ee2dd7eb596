import type { BundleOperator } from "./bundle-operator.ts";
import { withValues } from "./changed-folder.ts";
import { outcomeColumns } from "./outcome-columns.ts";

const FEWEST = 6;

/** A measure whose lowest values were cut off at zero. */
export const clippedValues: BundleOperator = {
  name: "clipped-values",
  rules: ["clipped-metric", "formula-mismatch", "layers-diverge"],
  plant: ({ folder, tables }) => {
    const [column] = outcomeColumns(tables, FEWEST);
    if (column === undefined) return null;
    const lowest = [...column.cells].sort((a, b) => Number(a.value) - Number(b.value));
    const cut = lowest.slice(0, Math.ceil(lowest.length / 3));
    return {
      folder: withValues(
        folder,
        cut.map((cell) => ({ cell, lexeme: "0.0" })),
      ),
      paths: [...new Set(cut.map(({ path }) => path))],
      what: `the ${cut.length} lowest of ${lowest.length} values of ${column.name} are 0.0`,
    };
  },
};
