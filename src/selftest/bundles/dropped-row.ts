import { applyEdits } from "../../text/edit.ts";
import type { BundleOperator } from "./bundle-operator.ts";
import { withText } from "./changed-folder.ts";
import { reportTables } from "./report-tables.ts";

const FEWEST = 4;

/** A case of the results that the report's table leaves out. */
export const droppedRow: BundleOperator = {
  name: "dropped-row",
  rules: ["omitted-rows", "layers-diverge"],
  plant: ({ folder, bundle: { report }, tables }) => {
    if (report === null) return null;
    const known = new Set(
      tables.flatMap(({ rows }) => rows.flatMap(({ coordinates }) => coordinates)),
    );
    const table = reportTables(report.text).find(
      (rows) => rows.length >= FEWEST && rows.every(({ cells }) => known.has(cells[0]?.text ?? "")),
    );
    if (table === undefined) return null;
    const { line, cells } = table[Math.floor(table.length / 2)]!;
    const { text } = applyEdits(report.text, [{ range: line, text: "" }]);
    const what = `the row of ${cells[0]!.text} is gone from a table of ${table.length} rows`;
    return { folder: withText(folder, report.path, text), paths: [report.path], what };
  },
};
