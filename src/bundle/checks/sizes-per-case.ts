import { singular } from "../../lexicon/sizes.ts";
import { nameParts } from "../records/column-role.ts";
import type { RecordCell, RecordTable } from "../records/record-table.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";

/** `200 queries a corpus`, `1,000 items for each layer`. */
const PER_CASE =
  /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+) (\p{L}+) (?:(?:in |for |on |at )?(?:each|every)|per|an?) (\p{L}+)/giu;

/** Sizes that the report gives for each of several cases, and that one of them does not have. */
export function* sizesPerCase({ bundle, tables }: CheckedBundle): Iterable<BundleProblem> {
  const { report } = bundle;
  if (report === null) return;
  for (const match of report.text.matchAll(PER_CASE)) {
    const [says, number, noun, kind] = match as unknown as [string, string, string, string];
    const size = Number(number.replaceAll(",", ""));
    const others = casesOfOtherSize(tables, size, singular(noun), singular(kind));
    if (others.length === 0) continue;
    const told = others.map(({ name, cell }) => `${cell.lexeme} for ${name}`).join(", ");
    yield {
      severity: "warning",
      file: report.path,
      at: { kind: "text", range: { start: match.index, end: match.index + says.length } },
      message: `the report says “${says}”, the results give ${told} (${others[0]!.cell.path})`,
      help: "Correct the report, or say which ones differ.",
      confidence: 0.9,
      data: { shown: says, results: told, what: noun },
    };
  }
}

interface Case {
  readonly name: string;
  readonly cell: RecordCell;
}

/** The cases of the first column of such sizes that some cases bear out and others do not. */
function casesOfOtherSize(
  tables: readonly RecordTable[],
  size: number,
  noun: string,
  kind: string,
): readonly Case[] {
  for (const { dimensions, measures, rows } of tables) {
    const dimension = dimensions.findIndex(({ name }) => singular(name) === kind);
    const measure = measures.findIndex(
      ({ name, role }) => role === "size" && nameParts(name).map(singular).includes(noun),
    );
    if (dimension === -1 || measure === -1) continue;
    const cases = rows.flatMap(({ cells, coordinates }): Case[] => {
      const cell = cells[measure];
      return cell == null ? [] : [{ name: coordinates[dimension]!, cell }];
    });
    const differing = cases.filter(({ cell }) => cell.value !== size);
    if (differing.length < cases.length)
      return [...new Map(differing.map((each) => [each.name, each])).values()];
  }
  return [];
}
