import type { ResultFile } from "../../bundle/bundle.ts";
import { markdownTables } from "../../bundle/results/markdown.ts";
import { applyEdits } from "../../text/edit.ts";
import type { BundleOperator } from "./bundle-operator.ts";
import { withText } from "./changed-folder.ts";

/** A number in a table of the report that is not the one of the results. */
export const reportNumberOff: BundleOperator = {
  name: "report-number-off",
  rules: ["layers-diverge", "number-mismatch", "formula-mismatch"],
  plant: ({ folder, bundle: { report, results } }) => {
    if (report === null) return null;
    const cells = markdownTables(report.text).flatMap(({ rows }) => rows.flat());
    const cell = cells.find((each) => {
      const text = each?.text ?? "";
      return /^\d+\.\d{2,}$/.test(text) && isInResults(text, results);
    });
    if (!cell) return null;
    const decimals = cell.text.split(".")[1]!.length;
    const other = (Number(cell.text) * 0.9).toFixed(decimals);
    const { text } = applyEdits(report.text, [{ range: cell.range, text: other }]);
    const what = `a table says ${other} where it said ${cell.text}`;
    return { folder: withText(folder, report.path, text), paths: [report.path], what };
  },
};

function isInResults(written: string, results: readonly ResultFile[]): boolean {
  const near = 0.5 * 10 ** -written.split(".")[1]!.length + 1e-9;
  return results.some(({ values }) =>
    values.some(
      ({ value }) => typeof value === "number" && Math.abs(value - Number(written)) <= near,
    ),
  );
}
