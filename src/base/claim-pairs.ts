import { subjectTerms } from "../note/claim-terms.ts";
import type { Statement } from "../note/facts.ts";
import { remembered } from "../text/remembered.ts";
import type { Allowance } from "./allowance.ts";
import type { BaseIndex } from "./base-index.ts";
import { isClaim } from "./is-claim.ts";
import type { Note } from "./note.ts";
import { arePointed } from "./pointed.ts";

/** A statement and the note it stands in. */
export interface PlacedStatement {
  readonly note: Note;
  readonly statement: Statement;
  /** Its subject terms, each once. */
  readonly terms: ReadonlySet<string>;
}

/** Two statements that share enough words to speak of the same. */
export interface ClaimPair {
  readonly own: PlacedStatement;
  readonly other: PlacedStatement;
}

/** Notes that share fewer terms than this with a note make no claim like one of its. */
const LEAST_SHARED_BY_NOTES = 3;
/** Notes most like a note that are looked at. */
const MOST_NOTES = 48;
/** Terms that two statements must share at least, and the share of the shorter one's. */
const LEAST_SHARED = 4;
const LEAST_SHARE = 0.5;

/** Of two that tell of goals, or of what someone avoided. */
const LEAST_SHARED_POINTED = 2;

/** Some statements of a base, by the paths of their notes. */
export type ChosenStatements = ReadonlyMap<string, ReadonlySet<Statement>>;

/** Some of what a base claims. */
export interface ChosenClaims {
  readonly statements: ChosenStatements;
  /** Paths of the notes of which all tables count. */
  readonly tables: ReadonlySet<string>;
}

/**
 * Pairs the claims of a note with those that could say the same or the opposite, first its own, then those of the notes
 * most like it, as far as an allowance goes.
 * @param chosen those of which one must be in each pair; null where any will do
 */
export type PairClaims = (
  note: Note,
  chosen: ChosenStatements | null,
  allowance: Allowance,
) => Iterable<ClaimPair>;

/** What a note claims, with its statements by their terms. */
interface Claims {
  readonly statements: readonly PlacedStatement[];
  readonly using: ReadonlyMap<string, readonly PlacedStatement[]>;
}

/**
 * Prepares to pair the claims of a note with those of itself and of others that share its words. Works from inverted
 * indexes, never from all pairs: a note is compared with those that share uncommon terms with it.
 */
export function claimPairing(index: BaseIndex): PairClaims {
  const claimsOf = remembered((path: string) => {
    const note = index.note(path);
    return claims(note === null ? [] : claimsIn(note));
  });
  const likeliest = remembered((path: string) => likeliestNotes(index, index.note(path)!));
  return function* ({ path: from }, chosen, allowance) {
    if (chosen?.size === 0) return;
    const isChosen = ({ note, statement }: PlacedStatement) =>
      chosen === null || (chosen.get(note.path)?.has(statement) ?? false);
    const isAsked = (path: string) => chosen === null || chosen.has(path);
    for (const path of [from, ...likeliest(from)]) {
      if (!isAsked(from) && !isAsked(path)) continue;
      for (const own of claimsOf(from).statements) {
        if (!isAsked(path) && !isChosen(own)) continue;
        for (const other of likeStatements(own, claimsOf(path), allowance)) {
          if (allowance.isSpent()) return;
          if (isChosen(own) || isChosen(other)) yield { own, other };
        }
        if (allowance.isSpent()) return;
      }
    }
  };
}

function claims(statements: readonly PlacedStatement[]): Claims {
  const using = new Map<string, PlacedStatement[]>();
  for (const statement of statements) {
    for (const term of statement.terms) {
      const others = using.get(term);
      if (others === undefined) using.set(term, [statement]);
      else others.push(statement);
    }
  }
  return { statements, using };
}

/** The claims of a note, each with its subject terms. */
export function claimsIn(note: Note): PlacedStatement[] {
  return note.facts.statements
    .filter((statement) => isClaim(note, statement))
    .map((statement) => ({ note, statement, terms: new Set(subjectTerms(statement.text)) }));
}

/** The notes that share most uncommon terms with a note, those first that share more. */
export function likeliestNotes(index: BaseIndex, { path, facts }: Note): string[] {
  const shared = new Map<string, number>();
  for (const term of facts.claimTerms) {
    for (const other of index.claiming(term)) {
      if (other !== path) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .filter(([, count]) => count >= LEAST_SHARED_BY_NOTES)
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, MOST_NOTES)
    .map(([other]) => other);
}

/** The statements that share enough of their terms with one; of its own note those behind it, so that each pair comes once. */
function likeStatements(
  own: PlacedStatement,
  { using }: Claims,
  allowance: Allowance,
): PlacedStatement[] {
  const shared = new Map<PlacedStatement, number>();
  for (const term of own.terms) {
    const others = using.get(term) ?? [];
    for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
    allowance.spend(others.length);
  }
  return [...shared]
    .filter(([other, count]) => {
      const shorter = Math.min(own.terms.size, other.terms.size);
      const isBehind =
        other.note.path !== own.note.path ||
        other.statement.range.start > own.statement.range.start;
      if (!isBehind || shorter <= 1) return false;
      return (
        count >= leastShared(shorter) ||
        (count >= LEAST_SHARED_POINTED && arePointed(own.terms, other.terms))
      );
    })
    .map(([other]) => other);
}

function leastShared(terms: number): number {
  return Math.max(Math.min(LEAST_SHARED, terms), terms * LEAST_SHARE);
}
