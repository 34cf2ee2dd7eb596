import type { Quantity } from "../../claim/claim.ts";
import type { Range } from "../../text/range.ts";

const BOUNDARY =
  /[,;:()[\]]|\b(?:vs\.?|versus|compared (?:to|with)|than|but|while|whereas|and|with)\b/gi;
/** `accuracy with debate was 0.71`: what follows adds to the name. */
const ADDITION = /^with$/i;
const REACH_BEHIND = 60;
/** `over 5 seeds`, `across the 12 layers`: the count belongs to the clause and does not end it. */
const POPULATION = /\b(?:over|across|of|in|on|for) (?:all |the |all the |these |our )?$/i;

const VERB = /^ (?:is|was|are|were|equals|reache[sd]) (?:only |just |about )?$/i;

/** The words around a number that speak of it and of no other. */
export interface Clause {
  readonly before: string;
  /** The same, with what a `with` adds to. */
  readonly phrase: string;
  /** Behind it, within the bracket it stands in. */
  readonly inside: string;
  /** Behind that bracket. */
  readonly beyond: string;
}

/** Reads the clause of one of a claim's quantities. `others` are all of them, in order. */
export function clauseOf(text: string, quantity: Quantity, others: readonly Quantity[]): Clause {
  const index = others.indexOf(quantity);
  const previous = others
    .slice(0, index)
    .findLast((other) => !isPopulation(other, text) && !isSubject(other, quantity, text));
  const ceiling = others[index + 1]?.start ?? text.length;
  const behind = text.slice(quantity.end, Math.min(ceiling, quantity.end + REACH_BEHIND));
  const lead = leadOf(text, quantity.start, endOf(previous, text));
  const boundaries = boundariesOf(lead);
  const firm = boundaries.filter(({ start, end }) => !ADDITION.test(lead.slice(start, end)));
  return {
    before: lead.slice(boundaries.at(-1)?.end ?? 0),
    phrase: lead.slice(firm.at(-1)?.end ?? 0),
    ...clauseBehind(behind),
  };
}

function isPopulation({ start, unit, value }: Quantity, text: string): boolean {
  return (
    unit.kind === "count" &&
    value.kind === "number" &&
    POPULATION.test(text.slice(Math.max(0, start - 20), start))
  );
}

/** `latency at batch size 8 was 14`: the first number helps to name what has the second. */
function isSubject(other: Quantity, { start }: Quantity, text: string): boolean {
  return VERB.test(text.slice(other.end, start));
}

/** Where a quantity ends, the noun it counts included: `all 400 games` says nothing of the number after it. */
function endOf(quantity: Quantity | undefined, text: string): number {
  if (quantity === undefined) return 0;
  if (quantity.unit.kind !== "count") return quantity.end;
  const at = text.toLowerCase().indexOf(quantity.unit.noun, quantity.end);
  return at === -1 ? quantity.end : at + quantity.unit.noun.length;
}

/** What leads up to a number; a bracket directly before the number belongs to the clause before the bracket. */
function leadOf(text: string, start: number, floor: number): string {
  return text.slice(floor, start).replace(/(?<![\s([:–—~≈=+])[\s([:–—~≈=+]+$/u, "");
}

/** Where clauses end in a text: `between weak and strong` is one phrase. */
function boundariesOf(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(BOUNDARY)) {
    const phrase = text.slice(found.at(-1)?.end ?? 0, match.index);
    const joins = match[0].toLowerCase() === "and" && /\bbetween\b/i.test(phrase);
    if (!joins) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** What follows a number in its clause: within the bracket it stands in, and beyond that. */
function clauseBehind(text: string): Pick<Clause, "inside" | "beyond"> {
  const bracket = /^([^()]{0,24})\) ?/.exec(text);
  const inside = untilBoundary(bracket === null ? text : bracket[1]!);
  return { inside, beyond: bracket === null ? "" : untilBoundary(text.slice(bracket[0].length)) };
}

function untilBoundary(text: string): string {
  return text.slice(0, boundariesOf(text)[0]?.start);
}
