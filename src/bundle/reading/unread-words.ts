import type { Range } from "../../text/range.ts";
import { isStopWord } from "../../text/tokens.ts";
import type { Scene } from "./scene.ts";
import type { TextWord } from "./text-words.ts";

/** Words that make another measure of one: balanced accuracy is no accuracy. */
const KINDS =
  /^(?:balanced|macro|micro|weighted|unweighted|normali[sz]ed|adjusted|calibrated|squared|log|cumulative|smoothed)$/u;
/** Words between such a word and the measure. */
const REACH = 2;
/** Names of columns that any adjective may stand before. */
const GENERAL =
  /^(?:model|method|system|approach|dataset|data|task|run|seed|experiment|study|set|suite|version|name|type|kind|source)s?$/u;

/**
 * Words that say the results were had in another way than these were, and that no name of the results has: another kind
 * of a measure (`balanced accuracy`), or a setting other than the one that all rows have (`the entity split`).
 */
export function unreadWords(scene: Scene): readonly Range[] {
  const named = new Set(scene.mentions.flatMap(({ places }) => places.map(({ start }) => start)));
  return scene.words.flatMap((word, index): readonly Range[] => {
    if (named.has(word.start) || isStopWord(word.text) || /^\d/.test(word.text)) return [];
    const behind = scene.words.slice(index + 1, index + 1 + REACH);
    const next = behind[0];
    const isKind =
      KINDS.test(word.text) &&
      next?.text !== "by" &&
      behind.some((other) => namesMeasure(scene, other));
    const isSetting = next !== undefined && isAdjacent(scene, word, next) && isSettled(scene, next);
    return isKind || isSetting ? [{ start: word.start, end: (isSetting ? next : word).end }] : [];
  });
}

function isAdjacent({ text }: Scene, word: TextWord, next: TextWord): boolean {
  return /^[ -]$/.test(text.slice(word.end, next.start));
}

function namesMeasure({ mentions }: Scene, { start }: TextWord): boolean {
  return mentions.some(
    ({ places, things }) =>
      places.some((place) => place.start === start) &&
      things.some(({ kind }) => kind === "measure"),
  );
}

/** Whether a word names a column of settings that has one value throughout. */
function isSettled({ mentions, tables }: Scene, { start, text }: TextWord): boolean {
  if (GENERAL.test(text)) return false;
  const things = mentions
    .filter(({ places }) => places.some((place) => place.start === start))
    .flatMap((mention) => mention.things);
  const dimensions = things.flatMap((thing) =>
    thing.kind === "dimension" ? [tables[thing.table]!.dimensions[thing.dimension]!] : [],
  );
  return (
    dimensions.length > 0 &&
    dimensions.length === things.length &&
    dimensions.every(({ values }) => values.length === 1)
  );
}
