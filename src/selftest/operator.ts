import type { PlacedStatement } from "../base/claim-pairs.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import type { Statement } from "../claim/statement.ts";

/** A claim as it is read, wherever it stands. */
export interface ReadClaim {
  readonly claim: Statement;
  readonly lexicon: Lexicon;
}

/** A claim of the base that flaws are made of. */
export interface Sample extends ReadClaim {
  readonly placed: PlacedStatement;
  /** What it names as its sources. */
  readonly sources: readonly string[];
}

/** Changes one claim in one way; null where it offers no hold. */
export type Change = (sample: Sample) => string | null;

/** The same for what needs to know no more than what the claim says. */
export type WordChange = (read: ReadClaim) => string | null;

/** The rules on contradictions: a planted one is found whichever of them reports it. */
export const CONFLICT_RULES: readonly string[] = [
  "number-conflict",
  "negation-conflict",
  "direction-conflict",
  "comparison-conflict",
  "quantifier-conflict",
  "definition-conflict",
];

/** The rules on how two claims stand. */
export const CLAIM_RULES: readonly string[] = [...CONFLICT_RULES, "duplicate-claim"];

/** A flaw that is planted as a sentence of its own in another note. */
export interface FlawOperator {
  readonly name: string;
  /** The rule that is made for it comes first; any of them may report it. */
  readonly rules: readonly string[];
  readonly change: Change;
}

/** What is planted with no flaw in it. No rule on contradictions may report it. */
export interface ControlOperator {
  readonly name: string;
  readonly change: Change;
  /** As what the sentence is planted. */
  readonly form: "statement" | "question" | "quote" | "contested";
}
