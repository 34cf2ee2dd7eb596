import type { Quantity } from "../../claim/claim.ts";
import type { Assertion, NumberRole } from "../../claim/read/assertion.ts";
import { contains, type Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import { shown } from "../reading/verdict-parts.ts";
import type { AskedNumber } from "./asked-number.ts";
import type { ClaimText } from "./claim-text.ts";
import { isImplied } from "./contrast.ts";
import type { Evidence } from "./evidence.ts";
import { literalsAsked } from "./literals-asked.ts";
import { measureTerm } from "./measure-term.ts";
import type { Measured } from "./measured.ts";
import { NOTHING_IMPLIED } from "./operand-check.ts";
import { directionSaid } from "./said-direction.ts";
import { evidenceFrom, type Found, type Outcome, type Shown, together, unbound } from "./shown.ts";
import {
  isWrittenAs,
  keepsBound,
  type WrittenNumber,
  writtenLike,
  writtenNumbers,
} from "./written-number.ts";

type NumberAssertion = Assertion & {
  readonly content: { readonly quantity: Quantity; readonly role: NumberRole };
};

/** What a claim's expressions show of a number, range or bound; null where none speaks of it. */
export function showNumber(
  text: ClaimText,
  assertion: NumberAssertion,
  evidence: readonly Evidence[],
): Shown | null {
  const numbers = writtenNumbers(text, assertion.at);
  if (numbers.length === 0) return null;
  const pieces = numbers.map((number) => ({
    number,
    by: evidence.filter(({ places }) => places.some((place) => contains(place, number.at))),
  }));
  if (pieces.every(({ by }) => by.length === 0)) return null;
  if (pieces.some(({ by }) => by.length === 0)) {
    const [first] = pieces.filter(({ by }) => by.length === 0);
    const says = text.scene.text.slice(first!.number.at.start, first!.number.at.end);
    return { outcome: unbound(`no expression says ${says}`), direction: null };
  }
  const outcomes = new Map<Evidence, Outcome>();
  for (const one of new Set(pieces.flatMap(({ by }) => by))) {
    const own = pieces.filter(({ by }) => by.includes(one)).map(({ number }) => number);
    outcomes.set(one, shownBy(text, assertion, own, numbers, one));
  }
  const chosen = pieces.map(({ by }) => best(by.map((one) => outcomes.get(one)!)));
  const isDirected =
    assertion.content.role === "difference" || assertion.content.role === "relative";
  const direction = isDirected ? (directionSaid(text, numbers[0]!.at)?.at ?? null) : null;
  return { outcome: together([...new Set(chosen)]), direction };
}

/** Of several expressions for one number the one that shows it, else the one that denies it. */
function best(outcomes: readonly Outcome[]): Outcome {
  return (
    outcomes.find(({ verdict }) => verdict === "supported") ??
    outcomes.find(({ verdict }) => verdict === "refuted") ??
    outcomes[0]!
  );
}

function shownBy(
  text: ClaimText,
  assertion: NumberAssertion,
  own: readonly WrittenNumber[],
  all: readonly WrittenNumber[],
  evidence: Evidence,
): Outcome {
  const { gives } = evidence;
  if (gives.kind === "nothing") return unbound(gives.why);
  const given = gives.kind === "values" ? gives.terms : literalsAsked(gives.judgement, own);
  if (given.length === 0)
    return unbound(
      'its expression says what holds and not the number: write "value", or compare with the number',
    );
  const { quantity, role } = assertion.content;
  const kind = quantity.value.kind;
  const isEach = kind === "bound" || isUniversal(text, assertion.at);
  const measured = given.map((term, index) => {
    const number = own[Math.min(index, own.length - 1)]!;
    const place = all.indexOf(number);
    const asked: AskedNumber = {
      written: number,
      quantity,
      role,
      ends: kind === "range" || isEach ? "free" : "asked",
      implied:
        kind === "change" && place === 0
          ? (table, dimension, value) => isImplied(text, table, dimension, value)
          : NOTHING_IMPLIED,
      isSpread: kind === "plus-minus" && place === 1,
    };
    return measureTerm(text, term, asked);
  });
  const refused = measured.find((each) => each.kind === "refused");
  if (refused?.kind === "refused") return unbound(refused.why);
  const values = measured.filter((each) => each.kind === "measured");
  const unnamed = isEach ? unnamedFlaw(text, values, assertion.at) : null;
  if (unnamed !== null) return unbound(unnamed);
  return compared(text, assertion, own, values, evidence);
}

function isUniversal({ assertions, scene }: ClaimText, at: Range): boolean {
  const sentence = sentenceAt(scene, at.start);
  return assertions.some(
    ({ content, at: place }) => content.kind === "universal" && contains(sentence, place),
  );
}

/** What is said of each of several that are named has to be shown for each of them. */
function unnamedFlaw(
  { scene }: ClaimText,
  measured: readonly Measured[],
  at: Range,
): string | null {
  const sentence = sentenceAt(scene, at.start);
  const selections = measured.flatMap((each) => each.selections);
  for (const table of new Set(selections.map(({ sample }) => sample.table))) {
    for (const [dimension, { name, kind }] of scene.tables[table]!.dimensions.entries()) {
      const named = scene.selectors.filter(
        (selector) =>
          selector.table === table &&
          selector.dimension === dimension &&
          contains(sentence, selector.at),
      );
      const used = selections.filter(({ sample }) => sample.table === table);
      const missing = named.find(
        ({ value }) => !used.some(({ taken }) => taken[dimension]!.has(value)),
      );
      if (missing !== undefined)
        return `it is said of each, and the expression shows it without ${name || kind} ${missing.value}`;
    }
  }
  return null;
}

/** The numbers of the text against those that the expression gives. */
function compared(
  text: ClaimText,
  assertion: NumberAssertion,
  own: readonly WrittenNumber[],
  values: readonly Measured[],
  evidence: Evidence,
): Outcome {
  const { value: quantity } = assertion.content.quantity;
  const cells = values.flatMap((each) => each.cells);
  const derivation = [...new Set(values.map(({ what }) => what))].join("; ");
  const shownValues = values.map(({ value }) => shown(value));
  const fields = {
    value: shownValues.length === 1 ? shownValues[0]! : shownValues.join(" and "),
    derivation,
    evidence: evidenceFrom(cells, evidence.expression),
  };
  if (quantity.kind === "bound") {
    const each = values.flatMap(({ value, cases }) => (cases.length > 0 ? cases : [value]));
    const broken = each.find((value) => !keepsBound(quantity.relation, value, own[0]!.number));
    return broken === undefined
      ? { verdict: "supported", ...fields }
      : { verdict: "refuted", ...fields, value: shown(broken), correction: null };
  }
  if (quantity.kind === "range" && own.length === 2) return inRange(text, own, values, fields);
  if (values.length !== own.length && own.length > 1)
    return unbound(
      `its expression gives ${values.length} values, and ${own.length} numbers are said there`,
    );
  if (values.length > own.length)
    return unbound(
      `its expression gives ${values.length} values where one number is said: take $average(…), or say which`,
    );
  const wrong = own.findIndex((number, at) => !isWrittenAs(text, number, values[at]!.value));
  if (wrong === -1) return { verdict: "supported", ...fields };
  const number = own[wrong]!;
  const correction = correctedText(text, assertion.at, number, values[wrong]!.value);
  return { verdict: "refuted", ...fields, value: shown(values[wrong]!.value), correction };
}

/** The least and the greatest of all that the expression gives. */
function inRange(
  text: ClaimText,
  own: readonly WrittenNumber[],
  values: readonly Measured[],
  fields: Found,
): Outcome {
  const all = values.flatMap(({ value, cases }) => (cases.length > 0 ? cases : [value]));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const numbers = own.toSorted((a, b) => a.number - b.number);
  const isIt = isWrittenAs(text, numbers[0]!, low) && isWrittenAs(text, numbers[1]!, high);
  const value = `${shown(low)} to ${shown(high)}`;
  if (isIt) return { verdict: "supported", ...fields, value };
  return { verdict: "refuted", ...fields, value, correction: null };
}

/** The assertion's words with one number as the results have it. */
function correctedText(
  { scene }: ClaimText,
  at: Range,
  number: WrittenNumber,
  value: number,
): string {
  const before = scene.text.slice(at.start, number.at.start);
  const behind = scene.text.slice(number.at.end, at.end);
  return `${before}${writtenLike(number, value)}${behind}`;
}
