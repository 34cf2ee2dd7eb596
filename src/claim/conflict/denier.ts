import type { AlignedTerms } from "../alignment.ts";
import type { Statement, Term } from "../statement.ts";
import type { StatementPair } from "./conflict.ts";

/** A term of the statement that denies and the term of the other that answers it. */
export interface Answer {
  readonly denier: Term;
  readonly asserter: Term;
  /** Whether what the other says is as much or more: a dog answers an animal, an animal does not answer a dog. */
  readonly isEnough: boolean;
}

/** Two statements, of which one denies what the other asserts. */
export interface Denial {
  readonly denier: Statement;
  readonly asserter: Statement;
  /** By term of the denier. */
  readonly answers: ReadonlyMap<Term, Answer>;
  /** Answered by the opposite and denied by one of the two: that is agreement. */
  readonly opposites: ReadonlySet<Term>;
  /** Terms of the asserter that the denier does not speak of. */
  readonly unsaid: readonly Term[];
  readonly clashes: readonly AlignedTerms[];
}

/** Words between "without" and what is left out. */
const FAR = 3;
const SUPPOSING: ReadonlySet<string> = new Set(["if", "whether"]);
const ENDING: ReadonlySet<string> = new Set([",", ";", ":", "then"]);
const TELLING: ReadonlySet<Term["wordClass"]> = new Set(["verb", "noun", "name", "adjective"]);

/** Which of two statements denies what of the other; null where none does. */
export function readDenial(pair: StatementPair): Denial | null {
  const { alignment } = pair;
  const clashes = [...alignment.pairs, ...alignment.kinds].filter(
    ({ a: ofA, b: ofB }) =>
      TELLING.has(ofA.wordClass) &&
      ofA.negated !== ofB.negated &&
      !isLeftOut(pair, ofA, ofB) &&
      !isSupposed(ofA.negated ? pair.b : pair.a, ofA.negated ? ofB : ofA),
  );
  if (clashes.length === 0) return null;
  const side = clashes.filter((terms) => terms.b.negated).length * 2 >= clashes.length ? "b" : "a";
  const other = side === "a" ? "b" : "a";
  const answers = [
    ...alignment.pairs.map((terms) => ({ terms, isEnough: true })),
    ...alignment.kinds.map((terms) => ({ terms, isEnough: terms.broader === side })),
  ].map(({ terms, isEnough }) => ({ denier: terms[side], asserter: terms[other], isEnough }));
  return {
    denier: pair[side],
    asserter: pair[other],
    answers: new Map(answers.map((answer) => [answer.denier, answer])),
    opposites: new Set(alignment.opposites.filter(isDenied).map((terms) => terms[side])),
    unsaid: side === "a" ? alignment.onlyB : alignment.onlyA,
    clashes,
  };
}

function isDenied({ a, b }: AlignedTerms): boolean {
  return a.negated !== b.negated;
}

/** "Probes without labels" are other probes than those with labels, and deny nothing of them. */
function isLeftOut({ a, b }: StatementPair, ofA: Term, ofB: Term): boolean {
  const [statement, { start }] = ofA.negated ? [a, ofA] : [b, ofB];
  const before = statement.tokens.filter((token) => token.start < start).slice(-FAR);
  return before.some(({ lower }) => lower === "without");
}

/** "What it would reach if trained on gold labels" does not assert that it was. */
function isSupposed({ tokens }: Statement, { start }: Term): boolean {
  const before = tokens.filter((token) => token.start < start);
  const opening = before.findLast(({ lower }) => SUPPOSING.has(lower) || ENDING.has(lower));
  return opening !== undefined && SUPPOSING.has(opening.lower);
}
