import { isStopWord } from "../text/tokens.ts";
import type { Figure } from "./figures.ts";
import { areApart, isComparable } from "./figures.ts";
import type { Token } from "./language.ts";
import type { Lexicon } from "./lexicon.ts";

/** One place of a statement: a word, or a figure. */
export type Slot =
  | { readonly kind: "word"; readonly sense: string; readonly weight: number }
  | {
      readonly kind: "figure";
      readonly figure: Figure;
      /** The senses of the words directly behind it, which tell what a bare number counts. */
      readonly counted: readonly string[];
    };

/** Two figures that stand in the same place of two statements. */
export interface FigurePair {
  readonly a: Figure;
  readonly b: Figure;
}

/** Two statements laid over one another, in the order of their words. */
export interface SlotAlignment {
  readonly figures: readonly FigurePair[];
  /** The share of their words that answer each other in order, by weight: 0 to 1. */
  readonly cover: number;
  readonly onlyA: readonly Figure[];
  readonly onlyB: readonly Figure[];
}

/** Words that only join others say little about what a number stands for. */
const WEIGHT = { content: 1, joining: 0.25, figure: 0.5, equal: 0.9 };
/** Slots looked at: a sentence has fewer, and the work grows with the square. */
const MOST_SLOTS = 160;
const MOST_COUNTED = 3;
const OF_ALL: ReadonlySet<string> = new Set(["of", "the", "all"]);
const COUNTABLE: ReadonlySet<Token["wordClass"]> = new Set(["noun", "name", "adjective"]);

/** The words and figures of a statement, in order. */
export function slotsOf(
  tokens: readonly Token[],
  figures: readonly Figure[],
  { synonyms }: Lexicon,
): Slot[] {
  const places: { readonly start: number; readonly slot: Slot }[] = figures.map((figure) => ({
    start: figure.start,
    slot: { kind: "figure", figure, counted: countedBy(figure, tokens, synonyms) },
  }));
  for (const token of tokens) {
    if (token.wordClass === "punctuation" || !/[\p{L}\p{N}]/u.test(token.lower)) continue;
    if (figures.some(({ start, end }) => token.start < end && start < token.end)) continue;
    const sense = synonyms.get(token.stem) ?? token.stem;
    places.push({ start: token.start, slot: { kind: "word", sense, weight: weightOf(token) } });
  }
  return places
    .sort((one, other) => one.start - other.start)
    .slice(0, MOST_SLOTS)
    .map(({ slot }) => slot);
}

/** The nouns and adjectives directly behind a bare number, or behind a share and "of". */
function countedBy(
  { end, dimension }: Figure,
  tokens: readonly Token[],
  synonyms: Lexicon["synonyms"],
): string[] {
  if (dimension !== "" && dimension !== "percent") return [];
  const next = tokens.findIndex(({ start }) => start >= end);
  if (next < 0) return [];
  let from = next;
  while (OF_ALL.has(tokens[from]?.lower ?? "")) from += 1;
  if (dimension === "percent" && from === next) return [];
  const behind = tokens.slice(from, from + MOST_COUNTED);
  const stop = behind.findIndex(({ wordClass }) => !COUNTABLE.has(wordClass));
  return behind
    .slice(0, stop < 0 ? behind.length : stop)
    .map(({ stem }) => synonyms.get(stem) ?? stem);
}

function weightOf({ wordClass, lower }: Token): number {
  return wordClass === "other" || isStopWord(lower) ? WEIGHT.joining : WEIGHT.content;
}

/** Lays two statements over one another: the heaviest common subsequence of their words and figures. */
export function alignSlots(a: readonly Slot[], b: readonly Slot[]): SlotAlignment {
  const best = heaviest(a, b);
  const answered = new Map<Slot, Slot>();
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const score = answer(a[i]!, b[j]!);
    if (score > 0 && best[i]![j] === best[i + 1]![j + 1]! + score) {
      answered.set(a[i]!, b[j]!);
      if (a[i]!.kind === "word") shared += score;
      i += 1;
      j += 1;
    } else if (best[i + 1]![j]! >= best[i]![j + 1]!) i += 1;
    else j += 1;
  }
  const left = a.filter((slot) => slot.kind === "figure" && !answered.has(slot));
  const taken = new Set(answered.values());
  const right = b.filter((slot) => slot.kind === "figure" && !taken.has(slot));
  // A measurement told in another order of words: the only one that is left on either side.
  const isMoved = left.length === 1 && right.length === 1 && answer(left[0]!, right[0]!) > 0;
  if (isMoved) answered.set(left[0]!, right[0]!);
  const weight = weigh(a) + weigh(b);
  return {
    figures: [...answered].flatMap(([x, y]) =>
      x.kind === "figure" && y.kind === "figure" ? [{ a: x.figure, b: y.figure }] : [],
    ),
    cover: weight === 0 ? 0 : (2 * shared) / weight,
    onlyA: isMoved ? [] : figuresOf(left),
    onlyB: isMoved ? [] : figuresOf(right),
  };
}

/** The weight of the heaviest common subsequence of what follows each pair of places. */
function heaviest(a: readonly Slot[], b: readonly Slot[]): readonly Float64Array[] {
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const score = answer(a[i]!, b[j]!);
      const taken = score > 0 ? best[i + 1]![j + 1]! + score : 0;
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, taken);
    }
  }
  return best;
}

/** How much it weighs that one slot answers another; 0 where it does not. */
function answer(x: Slot, y: Slot): number {
  if (x.kind === "word")
    return y.kind === "word" && x.sense === y.sense ? Math.min(x.weight, y.weight) : 0;
  if (y.kind === "word" || !isComparable(x.figure, y.figure)) return 0;
  if (countOthers(x.counted, y.counted)) return 0;
  return areApart(x.figure, y.figure) ? WEIGHT.figure : WEIGHT.equal;
}

/** Whether each of two numbers counts something that the other does not: red probes, blue probes. */
function countOthers(a: readonly string[], b: readonly string[]): boolean {
  return a.some((sense) => !b.includes(sense)) && b.some((sense) => !a.includes(sense));
}

function weigh(slots: readonly Slot[]): number {
  return slots.reduce((sum, slot) => sum + (slot.kind === "word" ? slot.weight : 0), 0);
}

function figuresOf(slots: readonly Slot[]): Figure[] {
  return slots.flatMap((slot) => (slot.kind === "figure" ? [slot.figure] : []));
}
