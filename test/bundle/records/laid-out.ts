import { readRecords } from "../../../src/bundle/records/read-records.ts";
import type { RecordTable } from "../../../src/bundle/records/record-table.ts";
import { bundleOf } from "../bundle-fixtures.ts";

/** A table of records as a test compares it. */
export interface LaidOut {
  /** `planner arm`, `lr input`; the name is left out where there is none. */
  readonly dimensions: readonly string[];
  /** `loss outcome`, `wall_min outcome min`, with `above` for a value that stands one level up. */
  readonly measures: readonly string[];
  /** `Falcon 5 | 0.81 3.4`: coordinates, then cells as the file writes them, `-` where there is none. */
  readonly rows: readonly string[];
}

/** The tables that files below `artifact/results/` give: text as it is, anything else as JSON. */
export function tablesOf(
  files: { readonly [name: string]: unknown },
  manifest: { readonly [key: string]: unknown } = {},
): readonly RecordTable[] {
  const paths = Object.entries(files).map(([name, held]) => [
    `artifact/results/${name}`,
    typeof held === "string" ? held : JSON.stringify(held),
  ]);
  const { results, glossary } = bundleOf(manifest, Object.fromEntries(paths));
  return readRecords(results, glossary);
}

/** The same, to be compared: of one file mostly one table. */
export function laidOut(...given: Parameters<typeof tablesOf>): readonly LaidOut[] {
  return tablesOf(...given).map(layOut);
}

function layOut({ dimensions, measures, rows }: RecordTable): LaidOut {
  return {
    dimensions: dimensions.map(({ name, kind }) => words(name, kind)),
    measures: measures.map(({ name, parents, role, unit, inherited }) =>
      words([...parents, name].join("."), role, unit ?? "", inherited ? "above" : ""),
    ),
    rows: rows.map(
      ({ coordinates, cells }) =>
        `${words(...coordinates)} | ${words(...cells.map((cell) => cell?.lexeme ?? "-"))}`,
    ),
  };
}

function words(...all: readonly string[]): string {
  return all.filter((word) => word !== "").join(" ");
}
