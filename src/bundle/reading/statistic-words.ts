import type { Range } from "../../text/range.ts";
import { type Scene, sentenceAt } from "./scene.ts";
import type { Statistic } from "./selection.ts";

const WORDS: readonly (readonly [RegExp, Statistic | "best" | "worst"])[] = [
  [/\b(?:mean|averag(?:e|ed|es|ing)|on average)\b/giu, "mean"],
  [/\bmedian\b/giu, "median"],
  [
    /\b(?:highest|maxim(?:um|al)|largest|greatest|peaks?|peaked|peaking|top|slowest|longest)\b/giu,
    "max",
  ],
  [/\b(?:lowest|minim(?:um|al)|smallest|least|fastest|shortest)\b/giu, "min"],
  [/\b(?:best|optim(?:um|al))\b/giu, "best"],
  [/\bworst\b/giu, "worst"],
  [/\b(?:total|in all|altogether|sum|summed)\b/giu, "sum"],
  [/\b(?:standard deviations?|std\.?|s\.?d\.)(?![\p{L}])/giu, "sd"],
];

/** A word that says which statistic of several values is meant. */
export interface StatisticWord {
  readonly at: Range;
  readonly statistic: Statistic | "best" | "worst";
}

/** The words of a text that name statistics, in order. */
export function statisticWords(text: string): readonly StatisticWord[] {
  return WORDS.flatMap(([pattern, statistic]) =>
    [...text.matchAll(pattern)].map((match) => ({
      at: { start: match.index, end: match.index + match[0].length },
      statistic,
    })),
  ).toSorted((a, b) => a.at.start - b.at.start);
}

/** The statistic said of a number: the word nearest before it in its sentence, or one that ends the sentence or opens it. */
export function statisticFor(
  scene: Scene,
  at: Range,
  numbers: readonly Range[],
): StatisticWord["statistic"] | null {
  const sentence = sentenceAt(scene, at.start);
  const inside = statisticWords(scene.text).filter(
    (word) => sentence.start <= word.at.start && word.at.start < sentence.end,
  );
  const free = inside.filter(
    ({ at: place }) =>
      !numbers.some(({ start, end }) => place.end <= start && end <= at.start) ||
      isBroad(scene.text, place),
  );
  const before = free.findLast(({ at: place }) => place.end <= at.start);
  const behind = inside.find(({ at: place }) => place.start >= at.end);
  return (before ?? behind)?.statistic ?? null;
}

/** `Averaged over corpora, …` and `… on average` hold for all numbers of their sentence. */
function isBroad(text: string, place: Range): boolean {
  return /^(?:averaged|on average)$/iu.test(text.slice(place.start, place.end));
}
