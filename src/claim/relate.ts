import { terms } from "../text/tokens.ts";
import type { Quantity } from "./claim.ts";
import { readQuantities } from "./quantities.ts";
import type { Difference, Relation } from "./relation.ts";

/** Two statements that share less of their words than this are about different things. */
const NEAR = 0.7;

const NEGATIONS: ReadonlySet<string> = new Set([
  "no",
  "not",
  "never",
  "none",
  "neither",
  "nor",
  "without",
  "fail",
  "lack",
]);

// Phrases that open with one of these tell where or under what an assertion holds, and may stand anywhere in it.
const SETTINGS: ReadonlySet<string> = new Set(
  "on in at for across over under with within during among after before".split(" "),
);
const PREPOSITIONS: ReadonlySet<string> = new Set([
  ...SETTINGS,
  ..."from to by of as into through than".split(" "),
]);

/** A statement as a sequence: its words as stems, each number with its unit as one member. */
interface Sequence {
  readonly members: readonly string[];
  readonly words: readonly string[];
  readonly numbers: readonly { readonly member: string; readonly written: string }[];
}

/**
 * Compares two statements. `same` asks for the same words, numbers and negations in the same order, where one phrase
 * of setting may have moved ("On X, A beats B" and "A beats B on X"). Mere similarity never makes two statements the
 * same: "A outperforms B" and "B outperforms A" share every word.
 */
export function relate(a: string, b: string): Relation {
  const left = readSequence(a);
  const right = readSequence(b);
  if (sharedShare(subject(left), subject(right)) < NEAR) return { kind: "unrelated" };
  const differences = [...numberDifferences(left, right), ...wordDifferences(left, right)];
  if (differences.length === 0 && !sameOrder(left.members, right.members)) {
    differences.push({ kind: "order", a, b });
  }
  return differences.length === 0 ? { kind: "same" } : { kind: "near", differences };
}

function readSequence(text: string): Sequence {
  const members: string[] = [];
  const words: string[] = [];
  const numbers: { member: string; written: string }[] = [];
  let read = 0;
  const readWords = (end: number) => {
    const found = wordsOf(text.slice(read, end));
    members.push(...found);
    words.push(...found);
  };
  for (const quantity of readQuantities(text)) {
    readWords(quantity.start);
    const member = canonical(quantity);
    members.push(member);
    numbers.push({ member, written: quantity.text });
    read = quantity.end;
  }
  readWords(text.length);
  return { members, words, numbers };
}

/** Stems and prepositions, short negations written out. */
function wordsOf(text: string): string[] {
  const expanded = text
    .replace(/\bcan['’]t\b|\bcannot\b/gi, "can not")
    .replace(/\bwon['’]t\b/gi, "will not")
    .replace(/n['’]t\b/gi, " not");
  return terms(expanded, PREPOSITIONS);
}

function subject({ words }: Sequence): string[] {
  return words.filter((word) => !PREPOSITIONS.has(word) && !NEGATIONS.has(word));
}

/** Shared terms over all terms, as bags (Jaccard). */
function sharedShare(a: readonly string[], b: readonly string[]): number {
  const shared = a.length - missing(a, b).length;
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** What stands in `a` more often than in `b`. */
function missing(a: readonly string[], b: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const term of b) counts.set(term, (counts.get(term) ?? 0) + 1);
  return a.filter((term) => {
    const left = counts.get(term) ?? 0;
    counts.set(term, left - 1);
    return left <= 0;
  });
}

function numberDifferences(a: Sequence, b: Sequence): Difference[] {
  const only = (one: Sequence, other: Sequence) => {
    const members = missing(
      one.numbers.map((number) => number.member),
      other.numbers.map((number) => number.member),
    );
    return members.map((member) => one.numbers.find((number) => number.member === member)!.written);
  };
  const onlyA = only(a, b);
  const onlyB = only(b, a);
  return Array.from({ length: Math.max(onlyA.length, onlyB.length) }, (_, index) => ({
    kind: "number" as const,
    a: onlyA[index] ?? "",
    b: onlyB[index] ?? "",
  }));
}

/** A quantity in one form, however it is written. */
function canonical({ value, unit }: Quantity): string {
  const { kind, ...numbers } = value;
  const name =
    unit.kind === "measure" ? unit.symbol : unit.kind === "count" ? unit.noun : unit.kind;
  return ["#", kind, ...Object.values(numbers), name].join(" ");
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
