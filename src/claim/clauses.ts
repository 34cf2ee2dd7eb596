import type { Token } from "./language.ts";

/** A stretch of a statement that says one thing. */
export interface Clause {
  /** Indexes into the statement's tokens; the end is not part of it. */
  readonly start: number;
  readonly end: number;
  /** Granted only to say something else: "Although X, …", "Despite X, …". */
  readonly conceded: boolean;
}

const CONCESSIONS: ReadonlySet<string> = new Set(
  "although though despite whereas while albeit notwithstanding".split(" "),
);
const TURNS: ReadonlySet<string> = new Set("but however yet nevertheless nonetheless".split(" "));

/** The clauses of a statement, in order: they end at semicolons, at words that turn, and where a concession ends. */
export function readClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let conceded = false;
  function close(end: number, next: boolean): void {
    if (end > start) clauses.push({ start, end, conceded });
    start = end;
    conceded = next;
  }
  for (const [index, { lower }] of tokens.entries()) {
    if (CONCESSIONS.has(lower)) close(index, true);
    else if (TURNS.has(lower) || lower === ";") close(index, false);
    else if (lower === "," && conceded) close(index, false);
  }
  close(tokens.length, false);
  return clauses;
}
