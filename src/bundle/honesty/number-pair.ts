import type { Range } from "../../text/range.ts";
import { contains } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import type { ClaimText } from "./claim-text.ts";

const PAIRING = /^(?: \p{L}+)? ?(?:against|vs\.?|versus|and|to|→|compared (?:with|to)|or) ?$/iu;

/** Two measured numbers that stand side by side. */
export interface NumberPair {
  readonly first: Range;
  readonly second: Range;
  /** Whether the one asked for is the first. */
  readonly isFirst: boolean;
}

/** The pair that a number is one of: `0.52 against 0.48`; null where it is of none, or of a longer row. */
export function pairAround(text: ClaimText, at: Range): NumberPair | null {
  const sentence = sentenceAt(text.scene, at.start);
  const numbers = measuredNumbers(text).filter((number) => contains(sentence, number));
  const place = numbers.findIndex(({ start }) => start === at.start);
  const own = numbers[place];
  if (own === undefined) return null;
  const [before, behind] = [numbers[place - 1], numbers[place + 1]];
  const isFirst = joins(text, own, behind);
  if (isFirst === joins(text, before, own)) return null;
  return isFirst
    ? { first: own, second: behind!, isFirst }
    : { first: before!, second: own, isFirst };
}

function joins({ scene }: ClaimText, first: Range | undefined, second: Range | undefined): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    PAIRING.test(scene.text.slice(first.end, second.start))
  );
}

/** Where the text gives numbers that are measured. */
export function measuredNumbers({ assertions, numbers }: ClaimText): readonly Range[] {
  const measured = assertions.filter(
    ({ content }) => content.kind === "number" || content.kind === "bound",
  );
  return numbers
    .filter((number) => measured.some(({ at }) => contains(at, number)))
    .map(({ start, end }) => ({ start, end }));
}
