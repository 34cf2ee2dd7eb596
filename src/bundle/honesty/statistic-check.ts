import type { Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import { statisticFor } from "../reading/statistic-words.ts";
import { nameParts } from "../records/column-role.ts";
import type { ClaimText } from "./claim-text.ts";
import { usesOf } from "./name-uses.ts";
import { measuredNumbers } from "./number-pair.ts";
import type { Selection } from "./selection.ts";
import { superlativeFor } from "./superlative-words.ts";
import type { Statistic } from "./term.ts";

/** What lets an expression take the end of several values without a word of its own: a range, a bound, something said of each. */
export type Ends = "free" | "asked";

const SAID: Readonly<Record<Exclude<Statistic, "mean" | "min" | "max">, RegExp>> = {
  median: /\bmedian\b/iu,
  sd: /\b(?:standard deviations?|std|s\.?d\b|spread|deviation)|±/iu,
  sum: /\b(?:of all|of the|overall|total|sum|summed|in all|altogether|combined|together|added up)\b/iu,
  range: /\b(?:span|spans|spread|range|ranges|var(?:y|ies|ied|iation)|apart|differ)\b/iu,
  interval: /\b(?:interval|ci|confidence)\b|±/iu,
};
const REPETITION = /\b(?:seeds?|runs?|trials?|repeats?|repetitions?|folds?|replicates?)\b/iu;

/** Why the text does not speak of the statistics that an expression takes; null where it does. */
export function statisticFlaw(
  text: ClaimText,
  statistics: readonly Statistic[],
  selection: Selection,
  at: Range,
  ends: Ends,
): string | null {
  const { scene } = text;
  const sentence = sentenceAt(scene, at.start);
  const said = scene.text.slice(sentence.start, sentence.end);
  for (const statistic of new Set(statistics)) {
    if (statistic === "mean") continue;
    if (statistic === "max" || statistic === "min") {
      const end = statistic === "max" ? "highest" : "lowest";
      if (ends === "asked" && superlativeFor(text, [selection.sample], end) === null)
        return `it takes the ${end} of several, and the text does not say so: take $average(…), or say which`;
      if (takesSingles(text, statistics, selection) && ends === "asked" && !REPETITION.test(said))
        return `it takes the ${end} of single repetitions, and the text does not speak of them: take means first, as with $groupmeans`;
    } else if (!SAID[statistic].test(said)) {
      return `it takes the ${NAMES[statistic]}, and the text does not say so`;
    }
  }
  return missingFlaw(text, statistics, selection, at);
}

const NAMES: Readonly<Record<Exclude<Statistic, "mean" | "min" | "max">, string>> = {
  median: "median",
  sd: "standard deviation",
  sum: "sum",
  range: "range",
  interval: "confidence interval",
};

/** Whether the end is taken of repetitions that were not made one value first. */
function takesSingles(
  { scene }: ClaimText,
  statistics: readonly Statistic[],
  { sample }: Selection,
): boolean {
  const innermost = statistics.at(-1);
  if (innermost !== "max" && innermost !== "min") return false;
  const { dimensions, rows } = scene.tables[sample.table]!;
  return dimensions.some(
    ({ kind }, dimension) =>
      kind === "seed" &&
      new Set(sample.rows.map((row) => rows[row]!.coordinates[dimension])).size > 1,
  );
}

/** What the text says of a number that the expression leaves out: the median, the standard deviation, weights. */
function missingFlaw(
  text: ClaimText,
  statistics: readonly Statistic[],
  { sample }: Selection,
  at: Range,
): string | null {
  const { scene } = text;
  const said = statisticFor(scene, at, measuredNumbers(text));
  if (said !== "median" && said !== "sd") return null;
  const { name, means } = scene.tables[sample.table]!.measures[sample.measure]!;
  const stored = [...nameParts(name), ...nameParts(means ?? "")].some((part) =>
    said === "median" ? part === "median" : /^(?:sd|std|stdev|deviation|spread)$/.test(part),
  );
  if (stored || statistics.includes(said) || (said === "sd" && statistics.includes("interval")))
    return null;
  return said === "median" ? "the text speaks of the median: take $median(…)" : null;
}

/** Whether the text names a dimension: `over corpora`, `each layer`. */
export function namesDimension({ scene }: ClaimText, table: number, dimension: number): boolean {
  const { name } = scene.tables[table]!.dimensions[dimension]!;
  return name !== "" && usesOf(scene.words, name).some(({ missing }) => missing === 0);
}
