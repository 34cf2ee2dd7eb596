import { markdownTables } from "../../bundle/results/markdown.ts";
import { applyEdits } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";
import type { BundleOperator } from "./bundle-operator.ts";
import { withText } from "./changed-folder.ts";

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
    const table = markdownTables(report.text).find(
      ({ rows }) => rows.length >= FEWEST && rows.every(([first]) => known.has(first?.text ?? "")),
    );
    if (table === undefined) return null;
    const first = table.rows[Math.floor(table.rows.length / 2)]![0]!;
    const line = lineAround(report.text, first.range);
    const { text } = applyEdits(report.text, [{ range: line, text: "" }]);
    const what = `the row of ${first.text} is gone from a table of ${table.rows.length} rows`;
    return { folder: withText(folder, report.path, text), paths: [report.path], what };
  },
};

/** The line that something stands in, with the break behind it. */
function lineAround(text: string, { start, end }: Range): Range {
  const next = text.indexOf("\n", end);
  return {
    start: text.lastIndexOf("\n", start - 1) + 1,
    end: next === -1 ? text.length : next + 1,
  };
}
