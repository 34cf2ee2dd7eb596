import { contains, type Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import { type NamePart, namesPart, partsOf } from "../reading/text-words.ts";
import type { Measure } from "../records/record-table.ts";
import type { ClaimText } from "./claim-text.ts";
import { usesOf } from "./name-uses.ts";
import { pairAround } from "./number-pair.ts";

/**
 * Of columns that a text names, the one that a place of it speaks of instead of another: of two numbers that stand as a
 * pair the one named as far before them, else the one named directly behind it, else nearest before, else next.
 * Null where none of the rivals is meant rather than the column itself.
 */
export function columnMeantInstead(
  text: ClaimText,
  own: Measure,
  rivals: readonly Measure[],
  at: Range,
): Measure | null {
  return rivals.find((rival) => isRatherMeant(text, own, rival, at)) ?? null;
}

function isRatherMeant(text: ClaimText, own: Measure, rival: Measure, at: Range): boolean {
  const theirs = wordsOfAlone(text, rival, own, at);
  if (theirs.length === 0 || !isSpokenOf(text, rival, at)) return false;
  const mine = wordsOfAlone(text, own, rival, at);
  const clause = clauseAt(text, at);
  if (mine.length === 0) return theirs.some((place) => contains(clause, place));
  const pair = pairAround(text, at);
  const before = (places: readonly Range[]): Range | undefined =>
    places.findLast(({ end }) => pair !== null && end <= pair.first.start);
  const [first, second] = [before(mine), before(theirs)];
  if (pair !== null && first !== undefined && second !== undefined)
    return first.start < second.start !== pair.isFirst;
  return distance(text, theirs, at) < distance(text, mine, at);
}

/** Whether the sentence uses a column's name, or most of what the glossary says it means. */
function isSpokenOf({ scene }: ClaimText, { name, means }: Measure, at: Range): boolean {
  const sentence = sentenceAt(scene, at.start);
  const words = scene.words.filter((word) => contains(sentence, word));
  const isUsed = (written: string): boolean =>
    usesOf(words, written).some(({ matched, missing }) => matched.length > missing);
  return isUsed(name) || (means !== null && isUsed(means));
}

/** Where the sentence uses words of one column's name that the other's has not, save names of arms and settings. */
function wordsOfAlone(
  { scene }: ClaimText,
  own: Measure,
  other: Measure,
  at: Range,
): readonly Range[] {
  const theirs = new Set(partsIn(other).map(({ stem }) => stem));
  const mine = partsIn(own).filter(({ stem }) => !theirs.has(stem));
  const sentence = sentenceAt(scene, at.start);
  return scene.words.filter(
    (word) =>
      mine.some((part) => namesPart(word, part)) &&
      contains(sentence, word) &&
      !scene.selectors.some((selector) => contains(selector.at, word)),
  );
}

function partsIn({ name, means, parents }: Measure): readonly NamePart[] {
  return [parents.join(" "), name, means ?? ""].flatMap((each) =>
    each === "" ? [] : partsOf(each).parts,
  );
}

const BREAK = /[;:()]|, (?:and|but|while|whereas|which|where)\b/giu;

function clauseAt({ scene }: ClaimText, at: Range): Range {
  const sentence = sentenceAt(scene, at.start);
  const breaks = [...scene.text.matchAll(BREAK)].map(({ index }) => index);
  return {
    start: Math.max(sentence.start, breaks.findLast((place) => place < at.start) ?? 0),
    end: breaks.find((place) => place >= at.end) ?? sentence.end,
  };
}

const REACH_BEHIND = 30;
const FAR = 10_000;

function distance({ scene }: ClaimText, places: readonly Range[], at: Range): number {
  return Math.min(
    ...places.map(({ start, end }) => {
      if (end <= at.start) return at.start - end + REACH_BEHIND;
      const between = scene.text.slice(at.end, start);
      const isDirect = start - at.end < REACH_BEHIND && !/[\d,;:()]/.test(between);
      return isDirect ? start - at.end : FAR + start - at.end;
    }),
  );
}
