import { sentences } from "../text/sentences.ts";
import { align } from "./alignment.ts";
import { confidenceOf, type Weights } from "./confidence.ts";
import { comparisonConflict } from "./conflict/comparison.ts";
import type { Conflict, ConflictKind, Detector, Reason } from "./conflict/conflict.ts";
import { coverage } from "./conflict/coverage.ts";
import { definitionConflict } from "./conflict/definition.ts";
import { directionConflict } from "./conflict/direction.ts";
import { effectConflict } from "./conflict/effect.ts";
import { findingConflict } from "./conflict/finding.ts";
import { goalConflict } from "./conflict/goal.ts";
import { measurementConflict } from "./conflict/measurement.ts";
import { negationConflict } from "./conflict/negation.ts";
import { numberConflict } from "./conflict/number.ts";
import { practiceConflict } from "./conflict/practice.ts";
import { quantifierConflict } from "./conflict/quantifier.ts";
import { symmetric } from "./conflict/symmetric.ts";
import { differingScope } from "./differing-scope.ts";
import type { Lexicon } from "./lexicon.ts";
import { readOutcome } from "./outcome.ts";
import { refinement } from "./refinement.ts";
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

/** Two sentences laid beside each other. */
interface SentencePair {
  readonly conflicts: readonly WeighedConflict[];
  /** The share of its words that the sentence of the shorter text finds in the other: 0 to 1. */
  readonly covered: number;
  /** Whether both tell of an effect, or both of none. */
  readonly agrees: boolean;
}

const DETECTORS: readonly (readonly [name: string, Detector])[] = [
  ["negation", symmetric(negationConflict)],
  ["finding", symmetric(findingConflict)],
  ["direction", symmetric(directionConflict)],
  ["comparison", symmetric(comparisonConflict)],
  ["goal", symmetric(goalConflict)],
  ["practice", symmetric(practiceConflict)],
  ["effect", symmetric(effectConflict)],
  ["number", numberConflict],
  ["measurement", measurementConflict],
  ["quantifier", quantifierConflict],
  ["definition", definitionConflict],
];
/** Conflicts of what was found, which another sentence that agrees puts right; a number stays wrong. */
const OUTWEIGHED: ReadonlySet<ConflictKind> = new Set(["negation", "direction", "comparison"]);
/** Below this a possible conflict is not told. */
const LEAST_CONFIDENCE = 0.8;
const REFINEMENT_CONFIDENCE = 0.9;
/** Sentences of one text that are looked at. */
const MOST_SENTENCES = 24;

/** Prepares to compare statements with the words of a field and the weights of what speaks for a conflict. */
export function comparer(
  read: ReadStatement,
  lexicon: Lexicon,
  weights: Readonly<Record<string, Weights>>,
): Compare {
  const lay = (a: Statement, b: Statement, shorter: "a" | "b"): SentencePair => {
    const pair = { a, b, alignment: align(a, b, lexicon) };
    const conflicts = DETECTORS.flatMap(([name, detect]) => {
      const conflict = detect(pair, lexicon);
      return conflict === null
        ? []
        : [{ conflict, confidence: confidenceOf(conflict, weights[name] ?? {}) }];
    });
    const { onlyA, onlyB } = pair.alignment;
    const outcome = readOutcome(a, lexicon).kind;
    return {
      conflicts,
      covered: shorter === "a" ? coverage(a.terms, onlyA) : coverage(b.terms, onlyB),
      agrees:
        conflicts.length === 0 &&
        (outcome === "effect" || outcome === "none") &&
        outcome === readOutcome(b, lexicon).kind,
    };
  };
  /** Texts of several sentences hold of too much to differ in one scope. */
  const scopeBetween = ([one, ...more]: Statement[], [other, ...others]: Statement[]): Reason[] => {
    if (one === undefined || other === undefined || more.length + others.length > 0) return [];
    return differingScope({ a: one, b: other, alignment: align(one, other, lexicon) }, lexicon);
  };
  const refinementBetween = (
    [one, ...more]: Statement[],
    [other, ...others]: Statement[],
  ): Comparison | null => {
    if (one === undefined || other === undefined || more.length + others.length > 0) return null;
    const added = refinement(one, other, lexicon);
    if (added !== null) return refines("refines", added);
    const addedByOther = refinement(other, one, lexicon);
    return addedByOther === null
      ? null
      : refines(
          "refined-by",
          addedByOther.map(({ a, b, kind }) => ({ a: b, b: a, kind })),
        );
  };
  return (a, b) => {
    const ofA = statementsIn(a, read);
    const ofB = statementsIn(b, read);
    const shorter = ofA.length < ofB.length ? "a" : "b";
    const pairs = ofA.flatMap((one) => ofB.map((other) => lay(one, other, shorter)));
    const [strongest] = standing(pairs).sort((one, other) => other.confidence - one.confidence);
    if (strongest !== undefined && strongest.confidence >= LEAST_CONFIDENCE) {
      const { conflict, confidence } = strongest;
      return { relation: "conflicts", kind: conflict.kind, confidence, reasons: conflict.reasons };
    }
    const plain = relate(a, b);
    const refined = plain.kind === "same" ? null : refinementBetween(ofA, ofB);
    if (refined !== null) return refined;
    const scope = plain.kind === "same" ? [] : scopeBetween(ofA, ofB);
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

function refines(relation: "refines" | "refined-by", reasons: readonly Reason[]): Comparison {
  return { relation, kind: null, confidence: REFINEMENT_CONFIDENCE, reasons };
}

/** The conflicts that no other pair of sentences outweighs by agreeing on as much of what is said. */
function standing(pairs: readonly SentencePair[]): WeighedConflict[] {
  const agreed = Math.max(0, ...pairs.filter(({ agrees }) => agrees).map(({ covered }) => covered));
  return pairs.flatMap(({ conflicts, covered }) =>
    conflicts.filter(({ conflict }) => covered > agreed || !OUTWEIGHED.has(conflict.kind)),
  );
}

function statementsIn(text: string, read: ReadStatement): Statement[] {
  return sentences(text)
    .slice(0, MOST_SENTENCES)
    .map(({ start, end }) => read(text.slice(start, end)));
}
