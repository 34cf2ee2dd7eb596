import { terms } from "../text/tokens.ts";
import type { Quantity } from "./claim.ts";
import { readQuantities } from "./quantities.ts";
import type { Difference, Relation } from "./relation.ts";

/** Two statements that share less of their words than this are about different things. */
const NEAR = 0.7;

const NEGATIONS: ReadonlySet<string> = new Set([
  "no",
  "not",
  "never",
  "none",
  "neither",
  "nor",
  "without",
  "fail",
  "lack",
]);

/**
 * Compares two statements. `same` asks for the same words, numbers and negations, in an order that differs at most by a
 * part moved to the front or the back ("On X, A beats B" and "A beats B on X"), never for mere similarity:
 * "A outperforms B" and "B outperforms A" share every word.
 */
export function relate(a: string, b: string): Relation {
  const left = contentTerms(a);
  const right = contentTerms(b);
  if (left.length === 0 || right.length === 0) return { kind: "unrelated" };
  const asserted = (term: string) => !NEGATIONS.has(term);
  if (sharedShare(left.filter(asserted), right.filter(asserted)) < NEAR)
    return { kind: "unrelated" };
  const differences = [
    ...numberDifferences(readQuantities(a), readQuantities(b)),
    ...wordDifferences(left, right),
  ];
  if (differences.length === 0 && !isRotation(left, right)) {
    differences.push({ kind: "order", a, b });
  }
  return differences.length === 0 ? { kind: "same" } : { kind: "near", differences };
}

/** The terms of a statement without its numbers and their units, short negations written out. */
function contentTerms(text: string): string[] {
  let rest = text;
  for (const { start, end } of readQuantities(text).toReversed())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const expanded = rest
    .replace(/\bcan['’]t\b|\bcannot\b/gi, "can not")
    .replace(/\bwon['’]t\b/gi, "will not")
    .replace(/n['’]t\b/gi, " not");
  return terms(expanded).filter((term) => !/^\p{N}/u.test(term));
}

/** Shared terms over all terms, as bags (Jaccard). */
function sharedShare(a: readonly string[], b: readonly string[]): number {
  const shared = a.length - missing(a, b).length;
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** What stands in `a` more often than in `b`. */
function missing(a: readonly string[], b: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const term of b) counts.set(term, (counts.get(term) ?? 0) + 1);
  return a.filter((term) => {
    const left = counts.get(term) ?? 0;
    counts.set(term, left - 1);
    return left <= 0;
  });
}

function numberDifferences(a: readonly Quantity[], b: readonly Quantity[]): Difference[] {
  const left = a.map(canonical);
  const right = b.map(canonical);
  const onlyLeft = missing(left, right);
  const onlyRight = missing(right, left);
  const longest = Math.max(onlyLeft.length, onlyRight.length);
  return Array.from({ length: longest }, (_, index) => ({
    kind: "number" as const,
    a: onlyLeft[index] ?? "",
    b: onlyRight[index] ?? "",
  }));
}

function canonical(quantity: Quantity): string {
  const { value, unit } = quantity;
  const { kind: _, ...numbers } = value;
  const unitName =
    unit.kind === "measure" ? unit.symbol : unit.kind === "count" ? unit.noun : unit.kind;
  return [value.kind, ...Object.values(numbers), unitName === "none" ? "" : unitName]
    .join(" ")
    .trim();
}

function wordDifferences(a: readonly string[], b: readonly string[]): Difference[] {
  const onlyA = missing(a, b);
  const onlyB = missing(b, a);
  if (onlyA.length === 0 && onlyB.length === 0) return [];
  const negation = [...onlyA, ...onlyB].some((term) => NEGATIONS.has(term));
  return [{ kind: negation ? "negation" : "words", a: onlyA.join(" "), b: onlyB.join(" ") }];
}

/** Whether `b` is `a` with one end moved to the other. */
function isRotation(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  return a.some((_, shift) => a.every((term, index) => term === b[(index + shift) % b.length]));
}
