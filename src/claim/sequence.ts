import { terms } from "../text/tokens.ts";
import type { Quantity } from "./claim.ts";
import { readQuantities } from "./quantity/read-quantities.ts";

export const NEGATIONS: ReadonlySet<string> = new Set([
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
export const SETTINGS: ReadonlySet<string> = new Set(
  "on in at for across over under with within during among after before".split(" "),
);
const PREPOSITIONS: ReadonlySet<string> = new Set([
  ...SETTINGS,
  ..."from to by of as into through than".split(" "),
]);

/** A statement as a sequence: its words as stems, each number with its unit as one member. */
export interface Sequence {
  readonly text: string;
  readonly members: readonly string[];
  readonly words: readonly string[];
  readonly numbers: readonly SequenceNumber[];
}

/** A number of a statement, and the one form that stands for it however it is written. */
export interface SequenceNumber {
  readonly member: string;
  readonly quantity: Quantity;
}

/** Reads a statement's words and numbers. */
export function readSequence(text: string): Sequence {
  const members: string[] = [];
  const words: string[] = [];
  const numbers: SequenceNumber[] = [];
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
    numbers.push({ member, quantity });
    read = quantity.end;
  }
  readWords(text.length);
  return { text, members, words, numbers };
}

/** Stems and prepositions, short negations written out. */
function wordsOf(text: string): string[] {
  const expanded = text
    .replace(/\bcan['’]t\b|\bcannot\b/gi, "can not")
    .replace(/\bwon['’]t\b/gi, "will not")
    .replace(/n['’]t\b/gi, " not");
  return terms(expanded, PREPOSITIONS);
}

/** The words that say what a statement is about. */
export function subject({ words }: Sequence): string[] {
  return words.filter((word) => !PREPOSITIONS.has(word) && !NEGATIONS.has(word));
}

/** What stands in `a` more often than in `b`. */
export function missing(a: readonly string[], b: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const term of b) counts.set(term, (counts.get(term) ?? 0) + 1);
  return a.filter((term) => {
    const left = counts.get(term) ?? 0;
    counts.set(term, left - 1);
    return left <= 0;
  });
}

/** Numbers of `a` that `b` does not give. */
export function otherNumbers(a: Sequence, b: Sequence): SequenceNumber[] {
  const members = missing(
    a.numbers.map((number) => number.member),
    b.numbers.map((number) => number.member),
  );
  return members.map((member) => a.numbers.find((number) => number.member === member)!);
}

/** A quantity in one form, however it is written. */
function canonical({ value, unit }: Quantity): string {
  const { kind, ...numbers } = value;
  const name =
    unit.kind === "measure" ? unit.symbol : unit.kind === "count" ? unit.noun : unit.kind;
  return ["#", kind, ...Object.values(numbers), name].join(" ");
}
