import type { Token } from "../language.ts";
import type { StatementPair } from "./conflict.ts";

/** Whether two statements are word for word the same but for the words that clash: no more can speak for a conflict. */
export function isMinimal({ alignment }: StatementPair, clashing: readonly Token[]): boolean {
  const starts = new Set(clashing.map(({ start }) => start));
  return [...alignment.onlyA, ...alignment.onlyB].every(({ start }) => starts.has(start));
}
