import { otherNumbers, SETTINGS, type Sequence, type SequenceNumber } from "./sequence.ts";

/** Names as the field writes them, with a digit or a second capital in them: `GPT-2`, `best-of-16`, `IPO`, `TopK`. */
const NAME =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}-]{0,60}\p{L})(?:(?=[\p{L}\p{N}-]{0,60}\p{N})|(?=\p{L}{0,60}\p{Lu}\p{L}{0,60}\p{Lu}))[\p{L}][\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu;

/**
 * Whether two statements near in words that give other numbers speak of other cases, so that both may be true: one
 * names a model, data set or method that the other does not, or a condition they hold under is another as well.
 */
export function isOtherCase(a: Sequence, b: Sequence): boolean {
  const onlyA = otherNumbers(a, b);
  const onlyB = otherNumbers(b, a);
  if (onlyA.length === 0 || onlyB.length === 0) return false;
  return namesAnother(a, b) || (hasOtherCondition(a, onlyA) && hasOtherCondition(b, onlyB));
}

/** Whether a number says how something came out, and not how large or how long it was: a share, a change, a score. */
export function isOutcome({ quantity: { value, unit, decimals } }: SequenceNumber): boolean {
  if (value.kind === "change" || value.kind === "plus-minus" || value.kind === "share") return true;
  if (unit.kind === "percent" || unit.kind === "points" || unit.kind === "factor") return true;
  return unit.kind === "none" && decimals > 0;
}

function isOutcomeOf(sequence: Sequence, number: SequenceNumber): boolean {
  return isOutcome(number) && !opensWith(sequence.text, number);
}

/** A condition stands in the phrase of setting that opens the statement, or is a size; results joined by "and" are none. */
function hasOtherCondition(sequence: Sequence, numbers: readonly SequenceNumber[]): boolean {
  const outcomes = numbers.filter((number) => isOutcomeOf(sequence, number));
  if (outcomes.length === 0) return false;
  return numbers.some(
    (number) =>
      !outcomes.includes(number) &&
      outcomes.every((outcome) => !/\band\b|;/.test(between(sequence.text, number, outcome))),
  );
}

function between(text: string, { quantity: a }: SequenceNumber, { quantity: b }: SequenceNumber) {
  return text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
}

function opensWith(text: string, { quantity }: SequenceNumber): boolean {
  const [first = ""] = text.toLowerCase().split(/\s/, 1);
  const comma = text.search(/,\s/);
  return SETTINGS.has(first) && quantity.end <= comma;
}

function namesAnother(a: Sequence, b: Sequence): boolean {
  const ofA = namesIn(a.text);
  const ofB = namesIn(b.text);
  return [...ofA].some((name) => !ofB.has(name)) || [...ofB].some((name) => !ofA.has(name));
}

/** The names a text gives, in lower case. */
export function namesIn(text: string): ReadonlySet<string> {
  return new Set((text.match(NAME) ?? []).map((name) => name.toLowerCase()));
}
