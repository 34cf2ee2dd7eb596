import type { Lexicon } from "./lexicon.ts";
import type { Statement, Term } from "./statement.ts";

/** What a study says it found: an effect, that there is none, both of different things, or neither. */
export interface Outcome {
  readonly kind: "effect" | "none" | "mixed" | "unsaid";
  /** The words that say so. */
  readonly words: readonly Term[];
}

/** Reads what a statement says was found; what is only conceded does not count. */
export function readOutcome({ clauses, terms }: Statement, lexicon: Lexicon): Outcome {
  const told = terms.filter(({ clause }) => !clauses[clause]!.conceded);
  const none = told.filter(
    (term) => lexicon.nulls.has(term.stem) || (term.negated && lexicon.effects.has(term.stem)),
  );
  const deniedIn = new Set(none.map(({ clause }) => clause));
  const effects = told.filter(
    (term) => lexicon.effects.has(term.stem) && !term.negated && !deniedIn.has(term.clause),
  );
  if (none.length > 0 && effects.length > 0) return { kind: "mixed", words: [...none, ...effects] };
  if (none.length > 0) return { kind: "none", words: none };
  return effects.length > 0 ? { kind: "effect", words: effects } : { kind: "unsaid", words: [] };
}
