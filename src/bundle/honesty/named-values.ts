import { overlaps, type Range } from "../../text/range.ts";
import { stemOf } from "../reading/text-words.ts";
import { isSeedName, nameParts } from "../records/column-role.ts";
import type { Dimension } from "../records/record-table.ts";
import { assertionAt, type ClaimText, wordBefore } from "./claim-text.ts";
import { type NameUse, usesOf } from "./name-uses.ts";

/** A place where the text names a value of what tells cases apart: an arm, a setting. */
export interface NamedValue {
  readonly value: string;
  readonly at: Range;
  /** Whether the text takes it away there: `without code`. */
  readonly isLeftOut: boolean;
}

/**
 * Every place where a text may name a value of a dimension, in the order of the text. Wider than what the text must
 * mean: it says which values an expression may choose.
 */
export function namedValues(
  text: ClaimText,
  table: number,
  dimension: number,
): readonly NamedValue[] {
  const { scene } = text;
  const own = scene.tables[table]!.dimensions[dimension]!;
  // An arm is left out by its own name where the text says without it: `no_aux`.
  const isSetting = (value: string): boolean => Number.isFinite(Number(value));
  const strict = scene.selectors
    .filter((selector) => selector.table === table && selector.dimension === dimension)
    .map(
      ({ value, at }): NamedValue => ({
        value,
        at,
        isLeftOut: isSetting(value) && isExcepted(text, at),
      }),
    );
  const numeric = own.values.every(
    (value) => value.trim() !== "" && Number.isFinite(Number(value)),
  );
  const others = numeric ? numbersNaming(text, own) : namesNaming(text, own.values);
  return [...strict, ...others, ...scopeNaming(text, own)]
    .filter((one, at, all) => all.findIndex((other) => isSame(one, other)) === at)
    .toSorted((a, b) => a.at.start - b.at.start);
}

/** What the manifest says the claim holds for names settings and arms as the text does, but no single repetition. */
function scopeNaming({ scope }: ClaimText, { kind, values }: Dimension): readonly NamedValue[] {
  if (kind === "seed" || kind === "row") return [];
  const said = new Set(scope.values());
  return values
    .filter((value) => said.has(value))
    .map((value) => ({ value, at: { start: -1, end: -1 }, isLeftOut: false }));
}

function isSame(a: NamedValue, b: NamedValue): boolean {
  if (a.value !== b.value) return false;
  return a.at.start === b.at.start || overlaps(a.at, b.at);
}

/** Numbers of the text that are values of an input: not those that count things, have a unit, or follow another's name. */
function numbersNaming(text: ClaimText, dimension: Dimension): readonly NamedValue[] {
  return text.numbers.flatMap(({ number, start, end, percent }): NamedValue[] => {
    const value = dimension.values.find((each) => Number(each) === number);
    if (value === undefined || percent) return [];
    const at = { start, end };
    if (!isNamedSeed(text, at, dimension) && assertionAt(text, at, ["size", "count"]) !== undefined)
      return [];
    if (isMeasured(text, at) || isOfAnother(text, at, dimension)) return [];
    return [{ value, at, isLeftOut: isExcepted(text, at) }];
  });
}

/** `with seed 1`: a repetition that the text itself calls by its number. */
export function isNamedSeed(text: ClaimText, at: Range, { kind }: Dimension): boolean {
  return kind === "seed" && isSeedName(wordBefore(text, at));
}

function isMeasured(text: ClaimText, at: Range): boolean {
  const { content } = assertionAt(text, at, ["number", "bound"]) ?? {};
  if (content?.kind !== "number" && content?.kind !== "bound") return false;
  return content.quantity.unit.kind !== "none" || content.role !== "level";
}

/** `layer 4` is no batch of 4; a seed is named by its number only where it is called one. */
function isOfAnother(text: ClaimText, at: Range, { name, kind }: Dimension): boolean {
  const before = stemOf(wordBefore(text, at));
  const isOwn = nameParts(name).some((part) => stemOf(part) === before);
  if (kind === "seed" || kind === "row") return !isOwn && !isSeedName(wordBefore(text, at));
  if (isOwn) return false;
  return text.scene.tables.some(({ dimensions }) =>
    dimensions.some((other) => nameParts(other.name).some((part) => stemOf(part) === before)),
  );
}

/** Arms by their own names, or by what the glossary calls them. */
function namesNaming(text: ClaimText, values: readonly string[]): readonly NamedValue[] {
  const { scene, glossary } = text;
  const all = new Map(
    values.map((value) => {
      const told = glossary.arms.get(value);
      const toldUses = told === undefined ? [] : usesOf(scene.words, told).filter(isFull);
      return [value, [...ownUses(text, value), ...toldUses]];
    }),
  );
  return values.flatMap((value) => {
    const uses = all.get(value)!.filter((use) => !isNameOfAnother(use, value, all));
    return uses.map(({ at, isLeftOut }) => ({
      value,
      at,
      isLeftOut: isLeftOut || isExcepted(text, at),
    }));
  });
}

function ownUses({ scene }: ClaimText, value: string): readonly NameUse[] {
  return usesOf(scene.words, value).filter(isFull);
}

function isFull({ missing }: NameUse): boolean {
  return missing === 0;
}

/** Whether another arm goes by more of the same words: `dense` beside `dense-s` is the latter. */
function isNameOfAnother(
  { at, matched }: NameUse,
  value: string,
  all: ReadonlyMap<string, readonly NameUse[]>,
): boolean {
  return [...all].some(
    ([other, uses]) =>
      other !== value &&
      uses.some(
        (use) =>
          use.matched.length > matched.length && use.at.start < at.end && at.start < use.at.end,
      ),
  );
}

/** `except for legal`, `negation aside`, `the other 32`: whether a place is named to be left out. */
export function isExcepted({ scene }: ClaimText, { start, end }: Range): boolean {
  const before = scene.text.slice(Math.max(0, start - 30), start);
  const behind = scene.text.slice(end, end + 14);
  return (
    /\b(?:except|excepting|excluding|apart from|other than|all but|besides|without|leaving|outside)(?: \p{L}+)? ?(?:for |the |at |on |in )*$/iu.test(
      before,
    ) || /^ ?(?:aside|excluded|apart|left out)\b/iu.test(behind)
  );
}
