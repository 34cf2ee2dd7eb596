import type { BoundRelation } from "../interval.ts";

/** Words or a sign before a number that make it a bound. */
export interface BoundMark {
  readonly relation: BoundRelation;
  readonly mark: string;
  /** Where the mark starts, with the words that deny it. */
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
  ["no lower than", ">="],
  ["a minimum of", ">="],
  ["upwards of", ">="],
  ["at most", "<="],
  ["no more than", "<="],
  ["no higher than", "<="],
  ["no greater than", "<="],
  ["no larger than", "<="],
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
  ["exceed", ">"],
  ["exceeding", ">"],
  ["exceeds", ">"],
  ["exceeded", ">"],
  ["within", "<="],
]);
const DENIED: Readonly<Record<BoundRelation, BoundRelation>> = {
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

const LONGEST = 20;
const BEFORE = new RegExp(
  `((?:<=|>=|[<>≤≥])|\\b(?:${[...MARKS.keys()].filter((mark) => /\p{L}/u.test(mark)).join("|")})) ?±?$`,
  "iu",
);

/** `never`, `does not`, and a verb between the denial and the mark: `never falls below`, `not differ by more than`. */
const DENIAL =
  /\b(?:not|never|cannot|without|\p{L}{1,8}n['’]t)(?: (?:ever |once )?(?:fall|drop|dip|sink|go|get|rise|climb|come|differ|change|vary|move|falls|drops|dips|sinks|goes|gets|rises|climbs|fell|dropped|went|rose|falling|dropping|going|rising)(?: by)?)? $/iu;
const LONGEST_DENIAL = 40;

/** The bound that stands directly before a place of a text; null where there is none. */
export function boundBefore(text: string, at: number): BoundMark | null {
  const found = BEFORE.exec(text.slice(Math.max(0, at - LONGEST), at));
  const mark = found?.[1]?.toLowerCase();
  const relation = mark === undefined ? undefined : MARKS.get(mark);
  if (found === null || mark === undefined || relation === undefined) return null;
  const start = at - found[0].length;
  const denial = DENIAL.exec(text.slice(Math.max(0, start - LONGEST_DENIAL), start));
  if (denial === null) return { relation, mark, start };
  return { relation: DENIED[relation], mark, start: start - denial[0].length };
}

/** Words behind a number that make it a bound. */
const BEHIND =
  /^ (?:or (?:(?<orMore>more|above|higher|greater|larger|better|over|longer)|fewer|less|below|lower|smaller|under|shorter)|and (?:(?<andMore>above|up)|below)(?= ?[.,;:)]| ?$))(?!\p{L})(?! than)/iu;

/** The bound that stands directly behind a place, and where its words end; null where there is none. */
export function boundBehind(
  text: string,
  at: number,
): { readonly relation: BoundRelation; readonly end: number } | null {
  const found = BEHIND.exec(text.slice(at, at + 20));
  if (found === null) return null;
  const isMore = (found.groups?.orMore ?? found.groups?.andMore) !== undefined;
  return { relation: isMore ? ">=" : "<=", end: at + found[0].length };
}
