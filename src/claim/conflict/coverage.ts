import type { Term } from "../statement.ts";

/** What a statement is about weighs more than how it is put. */
const WEIGHTS: Readonly<Partial<Record<Term["wordClass"], number>>> = { adverb: 0.5, number: 0.5 };

/** The share of a statement's terms that the other one answers, by weight: 0 to 1. */
export function coverage(terms: readonly Term[], missing: readonly Term[]): number {
  const all = weight(terms);
  return all === 0 ? 0 : 1 - weight(missing) / all;
}

function weight(terms: readonly Term[]): number {
  return terms.reduce((sum, { wordClass }) => sum + (WEIGHTS[wordClass] ?? 1), 0);
}

/** The terms that say what a statement is about; its numbers say how much of it. */
export function unnumbered(terms: readonly Term[]): Term[] {
  return terms.filter(({ wordClass }) => wordClass !== "number");
}
