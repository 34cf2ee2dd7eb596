import { max, min } from "simple-statistics";
import { contains, overlaps, type Range } from "../../text/range.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Evidence } from "./evidence.ts";
import { joiningFlaw } from "./joining-flaw.ts";
import { literalsAsked } from "./literals-asked.ts";
import type { Term } from "./term.ts";
import { numbersIn, type WrittenNumber } from "./written-number.ts";

/** What an expression gives for the numbers that it is to show. */
export interface Assigned {
  readonly numbers: readonly WrittenNumber[];
  /** For each number what is given for it, where as much is given as is said. */
  readonly termFor: (number: WrittenNumber) => readonly Term[];
}

/**
 * Which of the values that an expression gives are for which of the numbers in the piece of text it is to show: as many
 * as there are, one for each in their order; of more values for two numbers, the least and the greatest.
 */
export function assignedTerms(text: ClaimText, evidence: Evidence): Assigned {
  const numbers = numbersOf(text, evidence);
  const given = termsGiven(evidence, numbers);
  const [first] = given;
  // What counts is for the count that the piece speaks of, where it speaks of one.
  const counts = first?.kind === "count" || first?.kind === "share";
  if (
    counts &&
    text.assertions.some(({ content, at }) => content.kind === "count" && covers(evidence, at))
  )
    return { numbers: [], termFor: () => [] };
  if (given.length === numbers.length)
    return { numbers, termFor: (number) => [given[numbers.indexOf(number)]!] };
  if (numbers.length === 2 && given.length > 2) {
    const isRising = numbers[0]!.number <= numbers[1]!.number;
    const ends = [endOf(given, "min"), endOf(given, "max")];
    return {
      numbers,
      termFor: (number) => [ends[(number === numbers[0]) === isRising ? 0 : 1]!],
    };
  }
  return { numbers, termFor: () => given };
}

function termsGiven({ gives }: Evidence, numbers: readonly WrittenNumber[]): readonly Term[] {
  if (gives.kind === "nothing") return [];
  return gives.kind === "values" ? gives.terms : literalsAsked(gives.judgement, numbers);
}

function numbersOf(text: ClaimText, evidence: Evidence): readonly WrittenNumber[] {
  return text.assertions
    .flatMap(({ at, content }) =>
      content.kind === "number" || content.kind === "bound" ? numbersIn(text, { at, content }) : [],
    )
    .filter(({ at }) => covers(evidence, at));
}

function covers({ places }: Evidence, at: Range): boolean {
  return places.some((place) => contains(place, at) || overlaps(place, at));
}

/** The least or the greatest of several values as one. */
export function endOf(of: readonly Term[], by: "min" | "max"): Term {
  const flaw = joiningFlaw(by, of);
  if (flaw !== null) return { kind: "unclear", why: flaw, value: Number.NaN };
  const values = of.map(({ value }) => Number(value));
  return { kind: "statistic", by, of, value: by === "min" ? min(values) : max(values) };
}
