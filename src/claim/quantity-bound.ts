import type { BoundRelation } from "./interval.ts";

/** Words or a sign before a number that make it a bound. */
export interface BoundMark {
  readonly relation: BoundRelation;
  readonly mark: string;
  /** Where the mark starts. */
  readonly start: number;
}

const MARKS: ReadonlyMap<string, BoundRelation> = new Map([
  ["<", "<"],
  ["<=", "<="],
  ["≤", "<="],
  [">", ">"],
  [">=", ">="],
  ["≥", ">="],
  ["at least", ">="],
  ["no less than", ">="],
  ["no fewer than", ">="],
  ["not less than", ">="],
  ["not fewer than", ">="],
  ["a minimum of", ">="],
  ["upwards of", ">="],
  ["at most", "<="],
  ["no more than", "<="],
  ["not more than", "<="],
  ["a maximum of", "<="],
  ["up to", "<="],
  ["under", "<"],
  ["below", "<"],
  ["less than", "<"],
  ["fewer than", "<"],
  ["lower than", "<"],
  ["smaller than", "<"],
  ["over", ">"],
  ["above", ">"],
  ["more than", ">"],
  ["greater than", ">"],
  ["larger than", ">"],
  ["higher than", ">"],
  ["in excess of", ">"],
  ["exceeding", ">"],
  ["exceeds", ">"],
  ["exceeded", ">"],
]);

const LONGEST = 20;
const BEFORE = new RegExp(
  `((?:<=|>=|[<>≤≥])|\\b(?:${[...MARKS.keys()].filter((mark) => /\p{L}/u.test(mark)).join("|")})) ?$`,
  "iu",
);

/** The bound that stands directly before a place of a text; null where there is none. */
export function boundBefore(text: string, at: number): BoundMark | null {
  const found = BEFORE.exec(text.slice(Math.max(0, at - LONGEST), at));
  const mark = found?.[1]?.toLowerCase();
  const relation = mark === undefined ? undefined : MARKS.get(mark);
  if (found === null || mark === undefined || relation === undefined) return null;
  return { relation, mark, start: at - found[0].length };
}
