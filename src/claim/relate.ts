import { isOtherCase, isOutcome } from "./other-case.ts";
import type { Difference, Relation } from "./relation.ts";
import {
  missing,
  NEGATIONS,
  otherNumbers,
  readSequence,
  SETTINGS,
  type Sequence,
  subject,
} from "./sequence.ts";

/** Two statements that share this much of all their words speak of the same. */
const NEAR = 0.7;
/** Where one says less than the other, this much of the shorter one and most of the longer; a few words prove nothing. */
const WITHIN = 0.75;
const MOST = 0.5;
const LEAST_WORDS = 3;
/** Where they also give the same numbers, half of the shorter one: a number seldom recurs by chance. */
const WITHIN_SAME_NUMBERS = 0.5;

/**
 * Compares two statements. `same` asks for the same words, numbers and negations in the same order, where one phrase
 * of setting may have moved ("On X, A beats B" and "A beats B on X"). Mere similarity never makes two statements the
 * same: "A outperforms B" and "B outperforms A" share every word.
 */
export function relate(a: string, b: string): Relation {
  return relateSequences(readSequence(a), readSequence(b));
}

/** The same, for statements that were read before: what is compared with many is read once. */
export function relateSequences(left: Sequence, right: Sequence): Relation {
  if (!isNear(left, right)) return { kind: "unrelated" };
  const differences = [...numberDifferences(left, right), ...wordDifferences(left, right)];
  if (differences.length === 0 && !sameOrder(left.members, right.members)) {
    differences.push({ kind: "order", a: left.text, b: right.text });
  }
  if (differences.length === 0) return { kind: "same" };
  const negated = differences.some(({ kind }) => kind === "negation");
  return { kind: !negated && isOtherCase(left, right) ? "differs" : "near", differences };
}

function isNear(a: Sequence, b: Sequence): boolean {
  const wordsOfA = subject(a);
  const wordsOfB = subject(b);
  const shared = wordsOfA.length - missing(wordsOfA, wordsOfB).length;
  const all = wordsOfA.length + wordsOfB.length - shared;
  if (all === 0) return false;
  if (shared / all >= NEAR) return true;
  const shorter = Math.min(wordsOfA.length, wordsOfB.length);
  const longer = Math.max(wordsOfA.length, wordsOfB.length);
  if (shorter < LEAST_WORDS) return false;
  const comparable = bothMeasure(a, b) || isNegated(a) !== isNegated(b);
  return (
    (shared / shorter >= WITHIN && shared / longer > MOST && comparable) ||
    (shared / shorter >= WITHIN_SAME_NUMBERS && givesSameNumbers(a, b))
  );
}

/** A statement that gives a number says more than one without, and is not the same said shorter. */
function bothMeasure(a: Sequence, b: Sequence): boolean {
  return a.numbers.length > 0 === b.numbers.length > 0;
}

/** Denied as a whole; "without" and "no" may only be part of what it speaks of. */
function isNegated({ words }: Sequence): boolean {
  return words.includes("not") || words.includes("never");
}

/** All numbers of one stand in the other, an outcome or several: a number of seeds alone is shared by many. */
function givesSameNumbers(a: Sequence, b: Sequence): boolean {
  const contained = (one: Sequence, other: Sequence) =>
    (one.numbers.some(isOutcome) || one.numbers.length > 1) &&
    otherNumbers(one, other).length === 0;
  return contained(a, b) || contained(b, a);
}

function numberDifferences(a: Sequence, b: Sequence): Difference[] {
  const onlyA = otherNumbers(a, b).map(({ quantity }) => quantity.text);
  const onlyB = otherNumbers(b, a).map(({ quantity }) => quantity.text);
  return Array.from({ length: Math.max(onlyA.length, onlyB.length) }, (_, index) => ({
    kind: "number" as const,
    a: onlyA[index] ?? "",
    b: onlyB[index] ?? "",
  }));
}

function wordDifferences(a: Sequence, b: Sequence): Difference[] {
  const onlyA = missing(a.words, b.words);
  const onlyB = missing(b.words, a.words);
  if (onlyA.length === 0 && onlyB.length === 0) return [];
  const negation = [...onlyA, ...onlyB].some((word) => NEGATIONS.has(word));
  return [{ kind: negation ? "negation" : "words", a: onlyA.join(" "), b: onlyB.join(" ") }];
}

/** Whether `b` is `a`, or `a` with one phrase of setting moved. */
function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (start === a.length) return true;
  let end = a.length;
  while (end > start && a[end - 1] === b[end - 1]) end -= 1;
  const left = a.slice(start, end);
  const right = b.slice(start, end);
  return left.some((member, split) => {
    const moved = [...left.slice(split), ...left.slice(0, split)];
    const phrase = SETTINGS.has(member) || SETTINGS.has(left[0]!);
    return split > 0 && phrase && moved.every((each, index) => each === right[index]);
  });
}
