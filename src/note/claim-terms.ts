import { terms } from "../text/tokens.ts";
import type { Statement } from "./facts.ts";

/** The words that statements are made of, as stems, each once and sorted: by them other notes that claim alike are found. */
export function claimTerms(statements: readonly Statement[]): string[] {
  return [...new Set(statements.flatMap(({ text }) => subjectTerms(text)))].sort();
}

/** The stems of a statement that say what it is about: numbers and single letters do not. */
export function subjectTerms(text: string): string[] {
  return terms(text).filter((term) => term.length > 1 && /\p{L}/u.test(term));
}
