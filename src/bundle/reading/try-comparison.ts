import type { Range } from "../../text/range.ts";
import type { Glossary, RecordTable } from "../records/record-table.ts";
import { type Case, comparedDimensions, type Tried, valuesByCase } from "./cases.ts";
import { dependentOn } from "./dependent-dimensions.ts";
import { foreignTo } from "./filters.ts";
import { betterOf, isRate } from "./merit.ts";
import { certainMeasures } from "./named-measure.ts";
import { type Pair, pairsFor } from "./operands.ts";
import type { Scene } from "./scene.ts";
import { statisticFor } from "./statistic-words.ts";

/** Which way a comparison goes: in number, or in merit. */
export type Way = "more" | "less" | "better" | "worse";

/** A comparison tried on one pair that the text sets against each other. */
export interface TriedComparison extends Tried {
  readonly pair: Pair;
}

/**
 * Tries a comparison in every case the words leave open, for each pair that they may set against each other.
 */
export function tryComparison(
  scene: Scene,
  at: Range,
  way: Way,
  glossary: Glossary,
  others: readonly Range[] = [],
): readonly TriedComparison[] {
  return certainMeasures(scene, at).flatMap(({ table, measure }) => {
    if (foreignTo(scene, table, at).length > 0) return [];
    const source = scene.tables[table]!;
    return pairsFor(scene, table, measure, at, glossary, others).flatMap((pair) => {
      if (pair.how === "aside" || pair.how === "span") return [];
      const better = betterOf(source.measures[pair.first.measure]!);
      const isSaidOfSpeed =
        /^(?:faster|slower)\b/iu.test(scene.text.slice(at.start, at.end)) &&
        isRate(source.measures[pair.first.measure]!);
      const isMore = isSaidOfSpeed
        ? way === "less"
        : way === "more" || way === (better === "lower" ? "worse" : "better");
      if ((way === "better" || way === "worse") && better === null) return [];
      const isMean = statisticFor(scene, at, []) === "mean";
      if (pair.each !== undefined) {
        const all = isMean ? [] : pair.each.map((each) => casesOf(source, each, isMore)?.cases);
        const cases = all.flatMap((some) => some ?? []);
        const isWhole = all.length > 0 && !all.includes(undefined);
        const what = `${said(scene, table, pair.first)} ${isMore ? ">" : "<"} ${said(scene, table, pair.second)} and the like`;
        return isWhole ? [{ what, cases, table, pair }] : [];
      }
      const tried = casesOf(source, pair, isMore);
      if (tried === null) return [];
      const { first, second, cases } = tried;
      if (isMean) {
        const [a, b] = [first, second].map((side) => meanOfCases([...side.values()]));
        const holds = isMore ? a! > b! : a! < b!;
        const cells = cases.flatMap((one) => one.cells);
        return [
          {
            what: `mean ${said(scene, table, pair.first)} ${isMore ? ">" : "<"} ${said(scene, table, pair.second)}`,
            cases: [{ name: "", holds, cells }],
            table,
            pair,
          },
        ];
      }
      const what = `${said(scene, table, pair.first)} ${isMore ? ">" : "<"} ${said(scene, table, pair.second)}`;
      return [{ what, cases, table, pair }];
    });
  });
}

/** The cases of both sides beside each other; null where they do not go together. */
function casesOf(
  source: RecordTable,
  pair: Pick<Pair, "first" | "second">,
  isMore: boolean,
): { readonly first: Values; readonly second: Values; readonly cases: readonly Case[] } | null {
  const compared = dependentOn(source, comparedDimensions(pair));
  const first = valuesByCase(source, pair.first, compared);
  const second = valuesByCase(source, pair.second, compared);
  const cases = [...first].flatMap(([name, a]) => {
    const b = second.get(name);
    if (b === undefined) return [];
    const holds = isMore ? a.value > b.value : a.value < b.value;
    return [{ name, holds, cells: [...a.group.cells, ...b.group.cells] }];
  });
  if (cases.length === 0 || cases.length < Math.max(first.size, second.size)) return null;
  return { first, second, cases };
}

type Values = ReturnType<typeof valuesByCase>;

function meanOfCases(values: readonly { readonly value: number }[]): number {
  return values.reduce((sum, { value }) => sum + value, 0) / values.length;
}

/** An operand for a reader: `ndcg@10 of hybrid`. */
function said({ tables }: Scene, table: number, { measure, filter }: Pair["first"]): string {
  const where = [...filter.values()];
  return `${tables[table]!.measures[measure]!.name}${where.length === 0 ? "" : ` of ${where.join(", ")}`}`;
}
