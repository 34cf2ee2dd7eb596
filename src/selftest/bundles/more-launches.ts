import type { BundleOperator } from "./bundle-operator.ts";
import { fileText, withText } from "./changed-folder.ts";

const LOG = /^artifact\/logs\/.*\.(?:log|txt|out)$/;
const SEED = /\bseed[ =:]{1,2}(\d+)/i;

/** Launches that nothing else in the bundle tells of, as when a run is tried again until it comes out well. */
export const moreLaunches: BundleOperator = {
  name: "more-launches",
  rules: ["thin-evidence", "omitted-rows", "overclaim", "layers-diverge"],
  plant: ({ folder }) => {
    for (const { path } of folder.files.filter((file) => LOG.test(file.path))) {
      const lines = (fileText(folder, path) ?? "").split("\n");
      const last = lines.findLastIndex((line) => SEED.test(line));
      if (last < 0) continue;
      const seed = Math.max(...lines.map((line) => Number(SEED.exec(line)?.[1] ?? -1)));
      const more = [1, 2, 3].map((step) =>
        lines[last]!.replace(SEED, (whole, digits) => whole.replace(digits, String(seed + step))),
      );
      const text = [...lines.slice(0, last + 1), ...more, ...lines.slice(last + 1)].join("\n");
      const what = `three launches more, with seeds ${seed + 1} to ${seed + 3}`;
      return { folder: withText(folder, path, text), paths: [path], what };
    }
    return null;
  },
};
