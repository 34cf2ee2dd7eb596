import { singular } from "../../lexicon/sizes.ts";
import type { Range } from "../../text/range.ts";
import { LEFT_OUT } from "../reading/mentions.ts";
import {
  isLetter,
  type NamePart,
  namesPart,
  partsOf,
  type TextWord,
} from "../reading/text-words.ts";

/** A place where a text uses a name, or most of it. */
export interface NameUse {
  readonly at: Range;
  /** Parts of the name that stand there, and how many do not. */
  readonly matched: readonly NamePart[];
  readonly missing: number;
  /** Whether a word shortly before takes away what is named. */
  readonly isLeftOut: boolean;
}

/** Words of one name stand close together. */
const WINDOW = 6;
const REACH_OF_LEFT_OUT = 4;
const SHORTEST_INITIALS = 3;

/**
 * Where a text uses a name of the results or of the glossary, the fullest uses only. `no_aux_loss` is used where the
 * text takes the auxiliary loss away, `ece` also where it says expected calibration error.
 */
export function usesOf(words: readonly TextWord[], written: string): readonly NameUse[] {
  const { parts, leavesOut } = partsOf(written);
  const uses = words.flatMap((_, position): NameUse[] => {
    const found = parts.map((part) => nearest(words, position, part));
    const hits = found.filter((hit) => hit !== null);
    if (!hits.some(({ from }) => from === position)) return [];
    const first = Math.min(...hits.map(({ from }) => from));
    const last = Math.max(...hits.map(({ to }) => to));
    const isLeftOut = words
      .slice(Math.max(0, first - REACH_OF_LEFT_OUT), first)
      .some(({ text }) => LEFT_OUT.test(text));
    if (leavesOut && !isLeftOut) return [];
    return [
      {
        at: { start: words[first]!.start, end: words[last]!.end },
        matched: parts.filter((_, at) => found[at] !== null),
        missing: parts.length - hits.length,
        isLeftOut: isLeftOut && !leavesOut,
      },
    ];
  });
  const initials = wordOfInitials(words, parts);
  const all = [...uses, ...initials];
  const least = Math.min(...all.map(({ missing }) => missing));
  return all.filter(({ missing }) => missing === least);
}

interface Hit {
  readonly from: number;
  readonly to: number;
}

/** The words nearest to a place that stand for a part of a name. */
function nearest(words: readonly TextWord[], position: number, part: NamePart): Hit | null {
  for (let distance = 0; distance <= WINDOW; distance += 1) {
    for (const at of distance === 0 ? [position] : [position - distance, position + distance]) {
      const word = words[at];
      if (word === undefined) continue;
      if (isNamedBy(word, part) && (!isLetter(part.text) || isBesideAnother(words, at)))
        return { from: at, to: at };
      if (isInitialled(words, at, part.text)) return { from: at, to: at + part.text.length - 1 };
    }
  }
  return null;
}

function isNamedBy(word: TextWord, part: NamePart): boolean {
  return namesPart(word, part) || singular(word.text) === singular(part.text);
}

/** A letter is part of a name only directly behind another part: `dense-s`. */
function isBesideAnother(words: readonly TextWord[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && words[at]!.start - before.end <= 1;
}

/** Whether words in a row begin with the letters of a short name. */
function isInitialled(words: readonly TextWord[], from: number, letters: string): boolean {
  if (letters.length < SHORTEST_INITIALS || letters.length > WINDOW) return false;
  return [...letters].every((letter, at) => words[from + at]?.text.startsWith(letter) === true);
}

/** The short name that the parts' first letters make: `expected_calibration_error` is ECE. */
function wordOfInitials(
  words: readonly TextWord[],
  parts: readonly NamePart[],
): readonly NameUse[] {
  const letters = parts.map(({ text }) => text[0] ?? "").join("");
  if (letters.length < SHORTEST_INITIALS) return [];
  return words
    .filter(({ text }) => text === letters)
    .map(({ start, end }) => ({
      at: { start, end },
      matched: parts,
      missing: 0,
      isLeftOut: false,
    }));
}
