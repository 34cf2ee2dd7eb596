import { resultsData } from "../../../src/bundle/expression/results-data.ts";
import type { Traced } from "../../../src/bundle/expression/traced.ts";
import { workOut } from "../../../src/bundle/expression/work-out.ts";
import { bundleOf } from "../bundle-fixtures.ts";

export type Files = { readonly [path: string]: string };

/** What an expression gives on a file or folder of results, as plain data; `fails` with the reason where it gives nothing. */
export function gives(files: Files, path: string, expression: string, steps = 200_000): unknown {
  const data = resultsData(bundleOf({}, files).results).at(path);
  if (data === null) throw new Error(`there is no ${path}`);
  const outcome = workOut(expression, data, { steps });
  return outcome.kind === "value" ? plain(outcome.value) : { fails: outcome.reason };
}

/** A value without what it comes from. */
export function plain(value: Traced): unknown {
  switch (value.kind) {
    case "nothing":
      return undefined;
    case "scalar":
      // Plain data has one zero.
      return value.value === 0 ? 0 : value.value;
    case "list":
      return value.items.map(plain);
    case "row":
      return Object.fromEntries([...value.entries].map(([key, each]) => [key, plain(each)]));
  }
}

/** A sweep over doses and beds, three plots each; one bed flooded at the highest dose. */
export const SWEEP = [
  "dose,bed,plot,yield,flooded",
  "1e-2,4,0,0.31,0",
  "1e-2,4,1,0.33,0",
  "1e-2,4,2,0.35,0",
  "1e-2,8,0,0.41,0",
  "1e-2,8,1,0.40,0",
  "1e-2,8,2,0.45,0",
  "3e-2,4,0,0.52,0",
  "3e-2,4,1,0.50,0",
  "3e-2,4,2,0.57,0",
  "3e-2,8,0,0.61,0",
  "3e-2,8,1,0.66,0",
  "3e-2,8,2,0.62,0",
  "1e-1,4,0,0.22,0",
  "1e-1,4,1,0.08,1",
  "1e-1,4,2,0.27,0",
  "1e-1,8,0,0.44,0",
  "1e-1,8,1,0.48,0",
  "1e-1,8,2,0.43,0",
].join("\n");
