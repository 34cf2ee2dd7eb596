import type { Lexicon } from "./lexicon.ts";
import type { Statement, Term } from "./statement.ts";

/** A term of one statement and the term of the other that answers it. */
export interface AlignedTerms {
  readonly a: Term;
  readonly b: Term;
}

/** Two terms of which one says the same more broadly: a dog and an animal. */
export interface AlignedKinds extends AlignedTerms {
  readonly broader: "a" | "b";
}

/** Which terms of two statements answer each other. */
export interface Alignment {
  /** The same word, or one that says the same. */
  readonly pairs: readonly AlignedTerms[];
  /** Words of which one is a kind of the other. */
  readonly kinds: readonly AlignedKinds[];
  /** Words that cannot both be true of the same. */
  readonly opposites: readonly AlignedTerms[];
  readonly onlyA: readonly Term[];
  readonly onlyB: readonly Term[];
}

/** Characters that two stems must share from the start to be forms of one word (`differ`, `different`). */
const SHARED_START = 5;

/** Characters of a word that a prefix may deny. */
const SHORTEST_DENIED = 4;
const DENYING: ReadonlySet<string> = new Set(["un", "non", "non-"]);
/** Of verbs they deny nothing: "impress". */
const DENYING_ADJECTIVES: ReadonlySet<string> = new Set(["im", "il", "ir", "dis"]);

/** Aligns the terms of two statements, each with one at most: same words first, then kinds, then opposites. */
export function align(a: Statement, b: Statement, lexicon: Lexicon): Alignment {
  const freeA = new Set(a.terms);
  const freeB = new Set(b.terms);
  function take(answers: (x: Term, y: Term) => boolean): AlignedTerms[] {
    const taken: AlignedTerms[] = [];
    for (const y of freeB) {
      for (const x of freeA) {
        if (!answers(x, y)) continue;
        taken.push({ a: x, b: y });
        freeA.delete(x);
        freeB.delete(y);
        break;
      }
    }
    return taken;
  }
  const same = take((x, y) => x.lower === y.lower || x.sense === y.sense);
  const forms = take((x, y) => isFormOf(x.stem, y.stem));
  const narrow = take((x, y) => isKindOf(x, y, lexicon));
  const broad = take((x, y) => isKindOf(y, x, lexicon));
  const opposites = take((x, y) => isOpposite(x, y, lexicon));
  const kinds = [
    ...narrow.map((pair) => ({ ...pair, broader: "b" as const })),
    ...broad.map((pair) => ({ ...pair, broader: "a" as const })),
  ];
  return { pairs: [...same, ...forms], kinds, opposites, onlyA: [...freeA], onlyB: [...freeB] };
}

function isFormOf(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length >= SHARED_START && a.slice(0, length) === b.slice(0, length);
}

function isOpposite(x: Term, y: Term, { antonyms }: Lexicon): boolean {
  return antonyms.get(x.stem)?.has(y.stem) === true || denies(x, y) || denies(y, x);
}

/** "Unstable" and "stable"; "in-" is left to the antonyms, since "invaluable" is no denial. */
function denies(x: Term, y: Term): boolean {
  if (y.lower.length < SHORTEST_DENIED) return false;
  const prefix = x.lower.endsWith(y.lower) ? x.lower.slice(0, -y.lower.length) : "";
  return DENYING.has(prefix) || (x.wordClass === "adjective" && DENYING_ADJECTIVES.has(prefix));
}

function isKindOf(x: Term, y: Term, { broader }: Lexicon): boolean {
  return broader.get(x.sense)?.has(y.sense) === true;
}
