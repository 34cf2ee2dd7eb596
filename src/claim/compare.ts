import { sentences } from "../text/sentences.ts";
import { align } from "./alignment.ts";
import { confidenceOf, type Weights } from "./confidence.ts";
import type { Conflict, ConflictKind, Detector, Reason } from "./conflict/conflict.ts";
import { definitionConflict } from "./conflict/definition.ts";
import { findingConflict } from "./conflict/finding.ts";
import { negationConflict } from "./conflict/negation.ts";
import { numberConflict } from "./conflict/number.ts";
import { quantifierConflict } from "./conflict/quantifier.ts";
import { differingScope } from "./differing-scope.ts";
import type { Lexicon } from "./lexicon.ts";
import { relate } from "./relate.ts";
import type { ReadStatement, Statement } from "./statement.ts";

/** How two statements stand, why, and how sure that is. */
export interface Comparison {
  readonly relation: "same" | "refines" | "refined-by" | "conflicts" | "differs" | "unrelated";
  /** In what they conflict; null for any other relation. */
  readonly kind: ConflictKind | null;
  /** Of ten verdicts at 0.9, nine should be right. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** Compares two texts of one or a few sentences each. */
export type Compare = (a: string, b: string) => Comparison;

interface WeighedConflict {
  readonly conflict: Conflict;
  readonly confidence: number;
}

const DETECTORS: readonly (readonly [name: string, Detector])[] = [
  ["negation", negationConflict],
  ["finding", findingConflict],
  ["number", numberConflict],
  ["quantifier", quantifierConflict],
  ["definition", definitionConflict],
];
/** Below this a possible conflict is not told. */
const LEAST_CONFIDENCE = 0.85;
/** Sentences of one text that are looked at. */
const MOST_SENTENCES = 24;

/** Prepares to compare statements with the words of a field and the weights of what speaks for a conflict. */
export function comparer(
  read: ReadStatement,
  lexicon: Lexicon,
  weights: Readonly<Record<string, Weights>>,
): Compare {
  const conflictsOf = (a: Statement, b: Statement): WeighedConflict[] => {
    const pair = { a, b, alignment: align(a, b, lexicon) };
    return DETECTORS.flatMap(([name, detect]) => {
      const conflict = detect(pair, lexicon);
      return conflict === null
        ? []
        : [{ conflict, confidence: confidenceOf(conflict, weights[name] ?? {}) }];
    });
  };
  /** Texts of several sentences hold of too much to differ in one scope. */
  const scopeBetween = ([one, ...more]: Statement[], [other, ...others]: Statement[]): Reason[] => {
    if (one === undefined || other === undefined || more.length + others.length > 0) return [];
    return differingScope({ a: one, b: other, alignment: align(one, other, lexicon) }, lexicon);
  };
  return (a, b) => {
    const ofB = statementsIn(b, read);
    const found = statementsIn(a, read).flatMap((one) =>
      ofB.flatMap((other) => conflictsOf(one, other)),
    );
    const [strongest] = found.sort((one, other) => other.confidence - one.confidence);
    if (strongest !== undefined && strongest.confidence >= LEAST_CONFIDENCE) {
      const { conflict, confidence } = strongest;
      return { relation: "conflicts", kind: conflict.kind, confidence, reasons: conflict.reasons };
    }
    const plain = relate(a, b);
    const scope = plain.kind === "same" ? [] : scopeBetween(statementsIn(a, read), ofB);
    if (scope.length > 0)
      return { relation: "differs", kind: null, confidence: 0.7, reasons: scope };
    return {
      relation: plain.kind === "same" || plain.kind === "differs" ? plain.kind : "unrelated",
      kind: null,
      confidence: plain.kind === "same" ? 0.95 : 0.7,
      reasons: [],
    };
  };
}

function statementsIn(text: string, read: ReadStatement): Statement[] {
  return sentences(text)
    .slice(0, MOST_SENTENCES)
    .map(({ start, end }) => read(text.slice(start, end)));
}
