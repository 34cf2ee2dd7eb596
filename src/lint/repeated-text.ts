import type { Range } from "../text/range.ts";
import { words } from "../text/tokens.ts";
import { type TextBlock, textBlocks } from "./text-block.ts";

/** A stretch of text that stands twice in one text. */
export interface Repetition {
  readonly first: Range;
  readonly second: Range;
  readonly blocks: number;
  /** Words of prose: headings and heads of tables left out. */
  readonly words: number;
}

/** So many words are never repeated by chance. */
export const MANY_WORDS = 60;
const MANY_BLOCKS = 3;
/** A repeated template (`## Method`, `TODO`, `## Results`) has fewer words of prose. */
const FEW_WORDS = 20;

/**
 * Finds stretches that a text holds twice: three consecutive blocks or `manyWords`, equal but for blanks. Time is
 * linear in the text: blocks are looked up by what they say, and a stretch once compared is not compared again.
 */
export function repetitions(text: string, manyWords = MANY_WORDS): Repetition[] {
  const blocks = textBlocks(text);
  const ids = idsOf(blocks);
  const firstAt = new Map<string, number>();
  const found: Repetition[] = [];
  let next = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const keys = keysAt(ids, index);
    if (index >= next) {
      const key = keys.find((candidate) => firstAt.has(candidate));
      if (key !== undefined) {
        const earlier = firstAt.get(key)!;
        const length = sharedLength(ids, earlier, index);
        const repetition = repetitionOf(text, blocks, earlier, index, length, manyWords);
        if (repetition !== null) found.push(repetition);
        next = index + length;
      }
    }
    for (const key of keys) if (!firstAt.has(key)) firstAt.set(key, index);
  }
  return found;
}

/** Equal numbers for equal blocks. */
function idsOf(blocks: readonly TextBlock[]): number[] {
  const known = new Map<string, number>();
  return blocks.map(({ folded }) => {
    const id = known.get(folded) ?? known.size;
    known.set(folded, id);
    return id;
  });
}

/** What begins at a block, the longest first: three blocks, two, the block alone. */
function keysAt(ids: readonly number[], index: number): string[] {
  return [3, 2, 1]
    .filter((length) => index + length <= ids.length)
    .map((length) => ids.slice(index, index + length).join(" "));
}

/** For how many blocks two stretches agree without running into each other. */
function sharedLength(ids: readonly number[], first: number, second: number): number {
  let length = 1;
  while (
    first + length < second &&
    second + length < ids.length &&
    ids[first + length] === ids[second + length]
  ) {
    length += 1;
  }
  return length;
}

function repetitionOf(
  text: string,
  blocks: readonly TextBlock[],
  first: number,
  second: number,
  length: number,
  manyWords: number,
): Repetition | null {
  const at = (index: number): Range => ({
    start: blocks[index]!.range.start,
    end: blocks[index + length - 1]!.range.end,
  });
  const count = blocks
    .slice(second, second + length)
    .reduce((sum, { prose }) => sum + words(text.slice(prose.start, prose.end)).length, 0);
  const enough = count >= manyWords || (length >= MANY_BLOCKS && count >= FEW_WORDS);
  return enough ? { first: at(first), second: at(second), blocks: length, words: count } : null;
}
