import { overlaps, type Range } from "../../text/range.ts";
import { baselineOf } from "../reading/operands.ts";
import { sentenceAt } from "../reading/scene.ts";
import { nameParts } from "../records/column-role.ts";
import type { ClaimText } from "./claim-text.ts";
import { tieOf } from "./measure-tie.ts";
import { namedValues } from "./named-values.ts";
import type { Selection } from "./selection.ts";

/** Which of two things the text speaks of, and which it sets it against; null where it names them in no such order. */
export type Order = "left" | "right" | null;

/** Words that come before what something is set against. */
const AGAINST =
  /(?:\b(?:than|over|against|versus|vs\.?|compared (?:to|with)|relative to|behind|ahead of|beside|beyond|below|above|from|to|on|with respect to|of|exceeds?|outperforms?|beats?)) (?:the |its |that of (?:the )?|those of (?:the )?|both |a )?$/iu;
/** `from A to B`, `between A and B`: what comes second is what it came to. */
const COURSE =
  /\b(?:from|between|going from|moving from|starting at) (?:the |a )?(?:\p{L}+ ){0,3}$/iu;

/** The side of a pair that the text speaks of: the one it names first, unless its words say that it is set against the other. */
export function subjectOf(text: ClaimText, left: Selection, right: Selection, at: Range): Order {
  const [first, second] = [placesOf(text, left, right, at), placesOf(text, right, left, at)];
  if (first.length === 0 && second.length === 0) return null;
  if (second.length === 0) return "left";
  if (first.length === 0) return "right";
  const sentence = sentenceAt(text.scene, at.start);
  const near = (places: readonly Range[]): Range =>
    places.find(({ start }) => sentence.start <= start && start < sentence.end) ?? places[0]!;
  const [a, b] = [near(first), near(second)];
  if (overlaps(a, b)) return null;
  const [earlier, later] = a.start < b.start ? [a, b] : [b, a];
  const isCourse =
    COURSE.test(text.scene.text.slice(0, earlier.start)) && isCourseOfInput(text, left, right);
  const isTurned = isCourse || (isAgainst(text, earlier) && !isAgainst(text, later));
  const subject = isTurned ? later : earlier;
  return subject === a ? "left" : "right";
}

function isAgainst({ scene }: ClaimText, { start }: Range): boolean {
  return AGAINST.test(scene.text.slice(0, start));
}

/** Whether two sides differ in a setting that has an order, such as a learning rate or a layer. */
function isCourseOfInput({ scene }: ClaimText, left: Selection, right: Selection): boolean {
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
function placesOf(text: ClaimText, own: Selection, other: Selection, at: Range): readonly Range[] {
  const { table, measure } = own.sample;
  const isOtherTable = other.sample.table !== table;
  const dimensions = isOtherTable
    ? own.taken.flatMap((values, dimension) =>
        text.scene.tables[table]!.dimensions[dimension]!.values.length > values.size
          ? [dimension]
          : [],
      )
    : contrastOf(own, other);
  const arms = dimensions.flatMap((dimension) =>
    namedValues(text, table, dimension)
      .filter(({ value, isLeftOut }) => own.taken[dimension]!.has(value) && !isLeftOut)
      .map((named) => named.at),
  );
  const isOtherMeasure = !isOtherTable && other.sample.measure !== measure;
  const tie = isOtherMeasure ? tieOf(text, table, measure, at) : null;
  const names = tie?.kind === "named" ? tie.uses.map((use) => use.at) : [];
  return [...arms, ...names].toSorted((a, b) => a.start - b.start);
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
