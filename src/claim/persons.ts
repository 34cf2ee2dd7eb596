import type { Statement } from "./statement.ts";

const PERSONS: ReadonlyMap<string, string> = new Map([
  ["i", "speaker"],
  ["we", "speaker"],
  ["you", "hearer"],
  ["he", "man"],
  ["she", "woman"],
  ["they", "others"],
  ["it", "thing"],
]);

/** "I saw it" and "you did not see it" may both be true. */
export function hasOtherPerson(a: Statement, b: Statement): boolean {
  const [ofA, ofB] = [personOf(a), personOf(b)];
  return ofA !== undefined && ofB !== undefined && ofA !== ofB;
}

/** The person that a statement is of, where a pronoun tells so before any noun does. */
function personOf({ tokens }: Statement): string | undefined {
  const first = tokens.find(
    ({ lower, wordClass }) => PERSONS.has(lower) || wordClass === "noun" || wordClass === "name",
  );
  return first === undefined ? undefined : PERSONS.get(first.lower);
}
