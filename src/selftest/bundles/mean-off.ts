import type { ResultValue } from "../../bundle/bundle.ts";
import type { BundleOperator } from "./bundle-operator.ts";
import { withValues } from "./changed-folder.ts";
import { outcomeColumns } from "./outcome-columns.ts";

const MEAN = /(?:^|[^\p{L}])(?:mean|avg|average)(?:$|[^\p{L}])/iu;

/** A stored mean that is not the mean of the values beside it. */
export const meanOff: BundleOperator = {
  name: "mean-off",
  rules: ["formula-mismatch", "layers-diverge", "number-mismatch"],
  plant: ({ folder, bundle, tables }) => {
    const means = outcomeColumns(tables, 2).map(({ cells }) =>
      meanOf(cells.map(({ value }) => Number(value))),
    );
    for (const { path, values } of bundle.results) {
      const stored = values.find((value) => isMean(value, means));
      if (stored === undefined) continue;
      const decimals = stored.lexeme.split(".")[1]!.length;
      const lexeme = (Number(stored.value) * 1.1).toFixed(decimals);
      const what = `${stored.pointer} is ${lexeme}, which the values beside it do not average`;
      return {
        folder: withValues(folder, [{ cell: { ...stored, path }, lexeme }]),
        paths: [path],
        what,
      };
    }
    return null;
  },
};

function isMean({ keys, value, lexeme }: ResultValue, means: readonly number[]): boolean {
  const decimals = lexeme.split(".")[1]?.length ?? 0;
  if (typeof value !== "number" || decimals < 2 || /e/i.test(lexeme)) return false;
  return (
    MEAN.test(keys.at(-1) ?? "") && means.some((mean) => Math.abs(mean - value) < 10 ** -decimals)
  );
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
