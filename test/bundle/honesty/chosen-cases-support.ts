import { rowsStudy } from "./honesty-support.ts";

export { type Shows, type Study, told } from "./honesty-support.ts";

/** Bricks of two clays at three temperatures, of which the hottest burst but for one of each clay. */
export const BRICKS = rowsStudy(
  (
    [
      ["red", 900, [0.55, 0.56, 0.57]],
      ["red", 1000, [0.65, 0.66, 0.67]],
      ["red", 1300, [0.16, 0.17, 0.97]],
      ["white", 900, [0.5, 0.51, 0.52]],
      ["white", 1000, [0.6, 0.61, 0.62]],
      ["white", 1300, [0.25, 0.26, 0.92]],
    ] as const
  ).flatMap(([clay, temp, strengths]) =>
    strengths.map((strength, seed) => ({
      clay,
      temp,
      seed,
      strength,
      burst: temp === 1300 && seed < 2 ? 1 : 0,
    })),
  ),
  {
    columns: {
      temp: { means: "temperature", role: "input" },
      strength: { better: "higher" },
      burst: { role: "outcome" },
    },
  },
);

/** Three filters at four sites. */
export const FILTERS = rowsStudy(
  (
    [
      ["mesh", [0.62, 0.45, 0.6, 0.41]],
      ["foam", [0.55, 0.52, 0.5, 0.48]],
      ["felt", [0.4, 0.58, 0.45, 0.44]],
    ] as const
  ).flatMap(([filter, captures]) =>
    captures.map((capture, at) => ({
      site: ["harbour", "quarry", "forest", "airport"][at],
      filter,
      capture,
    })),
  ),
  { columns: { capture: { better: "higher" } } },
);
