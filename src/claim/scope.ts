import type { StatementPair } from "./conflict/conflict.ts";
import { areApart, type Figure, isComparable } from "./figures.ts";
import type { Lexicon } from "./lexicon.ts";
import { otherNames } from "./names.ts";
import { settingsOf } from "./settings.ts";
import type { SlotAlignment } from "./slots.ts";
import type { Term } from "./statement.ts";

/** What two statements hold of: where it differs, both may be right. */
export interface ScopeDifference {
  /** `name`: model, data set, place; `group`: split, population, metric; `setting`: "on X", "under X". */
  readonly slot: "name" | "group" | "time" | "condition" | "setting";
  /** As written; "" where only the other one says it. */
  readonly a: string;
  readonly b: string;
}

/** In what the scopes of two statements differ; empty where they may well be the same. */
export function scopeDifferences(
  { a, b, alignment }: StatementPair,
  laid: SlotAlignment,
  lexicon: Lexicon,
): ScopeDifference[] {
  return [
    ...sided("name", otherNames(a, b), otherNames(b, a)),
    ...groupDifferences(
      [...alignment.onlyA, ...alignment.opposites.map(({ a }) => a)],
      [...alignment.onlyB, ...alignment.opposites.map(({ b }) => b)],
      lexicon,
    ),
    ...figureDifferences("time", laid),
    ...figureDifferences("condition", laid),
    ...sided("setting", settingsOf(a, alignment.onlyA), settingsOf(b, alignment.onlyB)).filter(
      isTwoSided,
    ),
  ];
}

/** Whether each of the two names a scope of its own, so that they do not speak of the same. */
export function isTwoSided({ a, b }: ScopeDifference): boolean {
  return a !== "" && b !== "";
}

function sided(
  slot: ScopeDifference["slot"],
  a: readonly string[],
  b: readonly string[],
): ScopeDifference[] {
  if (a.length === 0 && b.length === 0) return [];
  return [{ slot, a: a.join(" "), b: b.join(" ") }];
}

function groupDifferences(
  onlyA: readonly Term[],
  onlyB: readonly Term[],
  { scopes }: Lexicon,
): ScopeDifference[] {
  return onlyA.flatMap((one) => {
    const other = onlyB.find((term) => scopes.get(one.stem)?.has(term.stem));
    return other === undefined ? [] : [{ slot: "group" as const, a: one.text, b: other.text }];
  });
}

function figureDifferences(slot: "time" | "condition", laid: SlotAlignment): ScopeDifference[] {
  const isOf = ({ role }: Figure) => role === slot;
  const paired = laid.figures
    .filter(({ a, b }) => (isOf(a) || isOf(b)) && isComparable(a, b) && areApart(a, b))
    .map(({ a, b }) => ({ slot, a: a.text, b: b.text }));
  const texts = (figures: readonly Figure[]) => figures.filter(isOf).map(({ text }) => text);
  return [...paired, ...sided(slot, texts(laid.onlyA), texts(laid.onlyB))];
}
