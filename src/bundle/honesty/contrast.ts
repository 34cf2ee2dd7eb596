import { contains, type Range } from "../../text/range.ts";
import { baselineOf } from "../reading/operands.ts";
import { sentenceAt } from "../reading/scene.ts";
import { partsOf } from "../reading/text-words.ts";
import { nameParts } from "../records/column-role.ts";
import type { Measure, RecordTable } from "../records/record-table.ts";
import type { ClaimText } from "./claim-text.ts";
import { namedValues } from "./named-values.ts";
import { comparesAnywhere } from "./said-direction.ts";
import type { Selection } from "./selection.ts";

/** What always marks what something is set against. */
const SET_AGAINST =
  /\b(?:than|against|versus|vs\.?|compared (?:to|with)|relative to|with respect to|exceed(?:s|ed|ing)?|outperform(?:s|ed|ing)?|beat(?:s|ing)?) (?:(?:on|in|at|with|for|under) )?(?:(?:the|that of|those of|its|a|an|our|their) ){0,2}$/iu;
const BEHIND_THAN =
  /\b(?:than|against|versus|vs\.?|compared (?:to|with)) (?:(?:on|in|at|with|for|under) )?(?:the )?$/iu;
/** What marks it behind a word of comparison: `gains 4 points on`, `loses 12 points to`, `drops from`. */
const BEHIND_COMPARING =
  /\b(?:over|behind|ahead of|beyond|below|above|from|to|on|by|of) (?:(?:the|that of|those of|its|both|a|an|our|their) ){0,2}$/iu;

/**
 * The side of a pair that the text speaks of; null where it names neither, or both as one. That is the side named last
 * before the word that sets them against each other, unless that is marked as what the other is set against; else the
 * first behind it. Of a course along an input, it is what the course came to.
 */
export function subjectOf(
  text: ClaimText,
  left: Selection,
  right: Selection,
  pivot: Range,
  isCourse = false,
): "left" | "right" | null {
  const places = [
    ...placesOf(text, left, right).map((at) => ({ at, side: "left" as const })),
    ...placesOf(text, right, left).map((at) => ({ at, side: "right" as const })),
  ].toSorted((a, b) => a.at.start - b.at.start);
  const [first] = places;
  if (first === undefined) return null;
  if (places.every(({ side }) => side === first.side)) {
    const isSetAgainst = places.every(({ at }) => isObject(text, at, null));
    return isSetAgainst === (first.side === "left") ? "right" : "left";
  }
  const sentence = sentenceAt(text.scene, pivot.start);
  const inside = places.filter(({ at }) => contains(sentence, at));
  const near = new Set(inside.map(({ side }) => side)).size === 2 ? inside : places;
  const free = near.filter(({ at }, index) => !isObject(text, at, near[index - 1]?.at ?? null));
  const before = free.findLast(({ at }) => at.end <= pivot.start);
  // `lower on test than on dev`
  const within = near.find(({ at }) => contains(pivot, at));
  const behind = within ?? free.find(({ at }) => at.start >= pivot.end);
  if (isCourse && isAlongInput(text, left, right)) {
    const isStart =
      before !== undefined &&
      near.some(({ side, at }) => side !== before.side && at.start > pivot.end);
    if (isStart && behind !== undefined && behind.side !== before.side) return behind.side;
  }
  // `higher on the test set than on the training set`: what stands behind `than` is not the subject.
  const marked = new Set(near.filter(({ at }) => isMarked(text, at)).map(({ side }) => side));
  const unmarked = marked.size === 1 ? near.find(({ side }) => !marked.has(side)) : undefined;
  const next = unmarked ?? near.find(({ at }) => at.start >= pivot.end) ?? near[0];
  return (before ?? behind ?? next)!.side;
}

/** `the salt/tin ratio`, `salt-to-tin`: what stands behind is what the other is divided by. */
const OVER = /^(?: ?[/÷:] ?|-(?:to|over)-)$/iu;
const TO = /^.{0,40}\b(?:to|over) (?:(?:the|that of|those of) )*$/iu;

function isRatio(text: string, { start, end }: Range): boolean {
  return /\bratios?\b/iu.test(text.slice(start, end));
}

function isMarked({ scene }: ClaimText, at: Range): boolean {
  const { start } = sentenceAt(scene, at.start);
  return BEHIND_THAN.test(scene.text.slice(start, at.start));
}

/** Whether a name stands where what something is set against does. */
function isObject({ scene }: ClaimText, at: Range, previous: Range | null): boolean {
  const sentence = sentenceAt(scene, at.start);
  const from = Math.max(sentence.start, previous?.end ?? 0);
  const between = scene.text.slice(Math.min(from, at.start), at.start).split(CLAUSE).at(-1)!;
  if (previous !== null && OVER.test(between)) return true;
  if (previous !== null && TO.test(between) && isRatio(scene.text, sentence)) return true;
  return SET_AGAINST.test(between) || (BEHIND_COMPARING.test(between) && comparesAnywhere(between));
}

const CLAUSE = /[;:()]|, (?:and|but|while|whereas|which|where)\b/u;

/** Whether two sides differ in a setting that has an order, such as a learning rate or a layer. */
function isAlongInput({ scene }: ClaimText, left: Selection, right: Selection): boolean {
  return contrastOf(left, right).some(
    (dimension) => scene.tables[left.sample.table]!.dimensions[dimension]?.kind === "input",
  );
}

/** The dimensions in which two sides of one table differ. */
export function contrastOf(left: Selection, right: Selection): readonly number[] {
  if (left.sample.table !== right.sample.table) return [];
  return left.taken.flatMap((values, dimension) => {
    const others = right.taken[dimension]!;
    const isSame = values.size === others.size && [...values].every((value) => others.has(value));
    return isSame ? [] : [dimension];
  });
}

/** Where the text names one side as something that the other is not. */
function placesOf(text: ClaimText, own: Selection, other: Selection): readonly Range[] {
  const { table, measure } = own.sample;
  const { dimensions, measures } = text.scene.tables[table]!;
  const isOtherTable = other.sample.table !== table;
  const contrasted = isOtherTable
    ? own.taken.flatMap((values, dimension) =>
        dimensions[dimension]!.values.length > values.size && !isShared(text, own, other, dimension)
          ? [dimension]
          : [],
      )
    : contrastOf(own, other);
  const arms = contrasted.flatMap((dimension) =>
    namedValues(text, table, dimension)
      .filter(({ value, isLeftOut }) => own.taken[dimension]!.has(value) && !isLeftOut)
      .map(({ at }) => at),
  );
  const files = isOtherTable
    ? placesOfFile(text, text.scene.tables[table]!, text.scene.tables[other.sample.table]!)
    : [];
  const isOtherMeasure = !isOtherTable && other.sample.measure !== measure;
  const names = isOtherMeasure
    ? placesOfOwnWords(text, measures[measure]!, measures[other.sample.measure]!, measures)
    : [];
  return [...arms, ...names, ...files].filter(({ start }) => start >= 0);
}

/** `lower on test than on dev`: where the text uses the words of one file's path that the other's has not. */
function placesOfFile(
  { scene }: ClaimText,
  own: RecordTable,
  other: RecordTable,
): readonly Range[] {
  const theirs = new Set(stemsOfPath(other));
  const mine = new Set(stemsOfPath(own).filter((stem) => !theirs.has(stem)));
  return scene.words.filter(({ stem }) => mine.has(stem));
}

function stemsOfPath({ path }: RecordTable): readonly string[] {
  const bare = path.replace(/\.[^./]*$/, "");
  return bare.split("/").flatMap((each) => partsOf(each).parts.map(({ stem }) => stem));
}

/** Whether both sides have the same values of a dimension, each in a table of its own. */
function isShared(
  { scene }: ClaimText,
  own: Selection,
  other: Selection,
  dimension: number,
): boolean {
  const { name } = scene.tables[own.sample.table]!.dimensions[dimension]!;
  const there = scene.tables[other.sample.table]!.dimensions.findIndex(
    (each) => each.name === name,
  );
  const values = other.taken[there];
  return values !== undefined && [...own.taken[dimension]!].every((value) => values.has(value));
}

/** Where the text uses the words of one column's name that the other's has not, those that fewest columns have. */
function placesOfOwnWords(
  { scene }: ClaimText,
  own: Measure,
  other: Measure,
  all: readonly Measure[],
): readonly Range[] {
  const theirs = new Set(stemsOf(other));
  const mine = new Set(stemsOf(own).filter((stem) => !theirs.has(stem)));
  const used = scene.words.filter(({ stem }) => mine.has(stem));
  const holders = (stem: string): number =>
    all.filter((column) => stemsOf(column).includes(stem)).length;
  const fewest = Math.min(...used.map(({ stem }) => holders(stem)));
  return used.filter(({ stem }) => holders(stem) === fewest);
}

function stemsOf({ name, means, parents }: Measure): readonly string[] {
  return [parents.join(" "), name, means ?? ""].flatMap((each) =>
    each === "" ? [] : partsOf(each).parts.map(({ stem }) => stem),
  );
}

/** Whether a value needs no name beside what is set against it: the baseline, or the only other one. */
export function isImplied(
  { scene, glossary }: ClaimText,
  table: number,
  dimension: number,
  value: string,
): boolean {
  const { values } = scene.tables[table]!.dimensions[dimension]!;
  if (values.length === 2) return true;
  if (glossary.baseline === value) return true;
  const told = glossary.arms.get(value);
  if (told !== undefined && nameParts(told).includes("baseline")) return true;
  return baselineOf(values, glossary) === value;
}
