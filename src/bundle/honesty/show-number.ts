import { contains, type Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import { shown } from "../reading/verdict-parts.ts";
import type { AskedNumber } from "./asked-number.ts";
import { assignedTerms, endOf } from "./assigned-terms.ts";
import { withBoundBehind } from "./bound-behind.ts";
import type { ClaimText } from "./claim-text.ts";
import { isImplied } from "./contrast.ts";
import { casesSaid, countedBy, limitBeside, type NumberAssertion } from "./counted-number.ts";
import { type Evidence, whereTrue } from "./evidence.ts";
import { joiningFlaw } from "./joining-flaw.ts";
import { isLimit } from "./licence.ts";
import { measureTerm } from "./measure-term.ts";
import type { Measured } from "./measured.ts";
import { NOTHING_IMPLIED } from "./operand-check.ts";
import { directionSaid } from "./said-direction.ts";
import { showThreshold } from "./show-threshold.ts";
import { evidenceFrom, type Found, type Outcome, type Shown, together, unbound } from "./shown.ts";
import type { Term } from "./term.ts";
import {
  isWrittenAs,
  keepsBound,
  numbersIn,
  type WrittenNumber,
  writtenLike,
} from "./written-number.ts";

/** What a claim's expressions show of a number, range or bound; null where none speaks of it. */
export function showNumber(
  text: ClaimText,
  read: NumberAssertion,
  evidence: readonly Evidence[],
): Shown | null {
  const assertion = withBoundBehind(text, read);
  const numbers = numbersIn(text, assertion);
  const assigned = evidence.map((one) => ({ one, ...assignedTerms(text, one) }));
  const pieces = numbers.map((number) => ({
    number,
    by: assigned.filter((each) => each.numbers.some(({ at }) => at.start === number.at.start)),
  }));
  const limit = limitBeside(text, assertion, evidence);
  if (limit !== null) return { outcome: limit, direction: null };
  if (pieces.every(({ by }) => by.length === 0)) return null;
  const missing = pieces.find(({ by }) => by.length === 0);
  if (missing !== undefined) {
    const says = text.scene.text.slice(missing.number.at.start, missing.number.at.end);
    return { outcome: unbound(`no expression says ${says}`), direction: null };
  }
  const outcomes = new Map<Evidence, Outcome>();
  for (const { one, numbers: covered, termFor } of assigned) {
    const own = covered.filter(({ at }) => contains(assertion.at, at));
    if (own.length === 0) continue;
    const terms = [...new Set(own.flatMap(termFor))];
    outcomes.set(one, whereTrue(one, shownBy(text, assertion, own, numbers, terms, one)));
  }
  const chosen = pieces.map(({ by }) => best(by.map(({ one }) => outcomes.get(one)!)));
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
  given: readonly Term[],
  evidence: Evidence,
): Outcome {
  const { gives } = evidence;
  if (gives.kind === "nothing") return unbound(gives.why);
  const limit = showThreshold(text, assertion, evidence) ?? casesSaid(text, assertion, evidence);
  if (limit !== null) return limit;
  if (given.length === 0)
    return unbound(
      'its expression says what holds and not the number: write "value", or compare with the number',
    );
  const counted = countedBy(text, assertion, own, given, evidence);
  if (counted !== null) return counted;
  const kind = assertion.content.quantity.value.kind;
  const isOfSeveral = kind === "range" || kind === "bound" || isUniversal(text, assertion.at);
  if (given.length > MOST_SINGLE && !isOfSeveral) return unbound(tooMany(given.length));
  const outcome =
    given.length > MOST_SINGLE
      ? unbound(tooMany(given.length))
      : measuredBy(text, assertion, own, all, given, evidence);
  if (outcome.verdict === "supported" || !isOfSeveral || given.length < 2) return outcome;
  if (joiningFlaw("max", given) !== null) return outcome;
  // Values of several cases, of which the least and the greatest are meant.
  const [least, most] = [endOf(given, "min"), endOf(given, "max")];
  const isRising = own.length < 2 || own[0]!.number <= own[1]!.number;
  const terms = own.length < 2 ? [most] : isRising ? [least, most] : [most, least];
  return measuredBy(text, assertion, own, all, terms, evidence);
}

/** More values than this are held against a number by their ends alone. */
const MOST_SINGLE = 60;

function tooMany(values: number): string {
  return `its expression gives ${values} values where one number is said: take $average(…), or say which`;
}

function measuredBy(
  text: ClaimText,
  assertion: NumberAssertion,
  own: readonly WrittenNumber[],
  all: readonly WrittenNumber[],
  given: readonly Term[],
  evidence: Evidence,
): Outcome {
  const { quantity, role } = assertion.content;
  const { kind } = quantity.value;
  const isEach = kind === "bound" || isUniversal(text, assertion.at);
  const hasEnds = kind === "range" || kind === "change";
  const measured = given.map((term, index) => {
    const written = own[Math.min(index, own.length - 1)]!;
    const place = all.findIndex(({ at }) => at.start === written.at.start);
    const asked: AskedNumber = {
      written,
      quantity,
      role,
      ends: kind === "range" || isEach || isEndOfRange(text, written, term) ? "free" : "asked",
      implied:
        hasEnds && place === 0
          ? (table, dimension, value) => isImplied(text, table, dimension, value)
          : NOTHING_IMPLIED,
      isSpread: kind === "plus-minus" && place === 1,
    };
    return measureTerm(text, term, asked);
  });
  const refused = measured.find((each) => each.kind === "refused");
  if (refused?.kind === "refused") return unbound(refused.why);
  const values = measured.filter((each) => each.kind === "measured");
  const unnamed = kind === "bound" && isEach ? unnamedFlaw(text, values, assertion.at) : null;
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
function unnamedFlaw(text: ClaimText, measured: readonly Measured[], at: Range): string | null {
  const { scene } = text;
  const sentence = sentenceAt(scene, at.start);
  const selections = measured.flatMap((each) => each.selections);
  for (const table of new Set(selections.map(({ sample }) => sample.table))) {
    for (const [dimension, { name, kind }] of scene.tables[table]!.dimensions.entries()) {
      const named = scene.selectors.filter(
        (selector) =>
          selector.table === table &&
          selector.dimension === dimension &&
          contains(sentence, selector.at) &&
          !isLimit(text, selector.at),
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
  const { value: quantity, nearness } = assertion.content.quantity;
  const cells = values.flatMap((each) => each.cells);
  const derivation = [...new Set(values.map(({ what }) => what))].join("; ");
  const shownValues = values.map(({ value }) => shown(value));
  const joining = quantity.kind === "change" ? " to " : " and ";
  const fields = {
    value: shownValues.length === 1 ? shownValues[0]! : shownValues.join(joining),
    derivation,
    evidence: evidenceFrom(cells, evidence.expression),
    selections: values.flatMap((each) => each.selections),
  };
  if (quantity.kind === "bound") {
    const each = values.flatMap(({ value, cases }) => (cases.length > 0 ? cases : [value]));
    const relation = isDenied(text, assertion.at) ? OPPOSITE[quantity.relation] : quantity.relation;
    const broken = each.find((value) => !keepsBound(relation, value, own[0]!.number));
    return broken === undefined
      ? { verdict: "supported", ...fields }
      : { verdict: "refuted", ...fields, value: shown(broken), correction: null };
  }
  if (quantity.kind === "range" && own.length === 2) return inRange(own, values, fields);
  if (values.length !== own.length && own.length > 1)
    return unbound(
      `its expression gives ${values.length} values, and ${own.length} numbers are said there`,
    );
  if (values.length > own.length) return unbound(tooMany(values.length));
  const wrong = own.findIndex((number, at) => !isWrittenAs(number, values[at]!.value, nearness));
  if (wrong === -1) return { verdict: "supported", ...fields };
  const number = own[wrong]!;
  const correction = correctedText(text, assertion.at, number, values[wrong]!.value);
  return { verdict: "refuted", ...fields, value: shown(values[wrong]!.value), correction };
}

/** `ranges from 0.81 (forum) to 0.86 (biomed)`: each is an end of several values. */
function isEndOfRange({ scene }: ClaimText, { at }: WrittenNumber, term: Term): boolean {
  const isEnd = term.kind === "statistic" && (term.by === "min" || term.by === "max");
  const before = scene.text.slice(sentenceAt(scene, at.start).start, at.start);
  return isEnd && /\b(?:rang|span|var(?:y|ies)|between)\p{L}*\b/iu.test(before);
}

const OPPOSITE = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

/** `no task spans more than 0.02`: a denial before a bound turns it round, where the bound is not read so already. */
function isDenied({ scene }: ClaimText, at: Range): boolean {
  const isRead = /^(?:no|not|never)\b/iu.test(scene.text.slice(at.start, at.end));
  const before = scene.text.slice(0, at.start);
  return !isRead && /\b(?:never|not|no|none|neither|nor)\b[^.;:]{0,50}$/iu.test(before);
}

/** The least and the greatest of all that the expression gives. */
function inRange(
  own: readonly WrittenNumber[],
  values: readonly Measured[],
  fields: Found,
): Outcome {
  const all = values.flatMap(({ value, cases }) => (cases.length > 0 ? cases : [value]));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const numbers = own.toSorted((a, b) => a.number - b.number);
  const isIt = isWrittenAs(numbers[0]!, low, null) && isWrittenAs(numbers[1]!, high, null);
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
  const written = scene.text.slice(number.at.start, number.at.end);
  const bare = written.endsWith("%") ? written.slice(0, -1).trimEnd() : written;
  const sign = written.slice(bare.length);
  const behind = `${sign}${scene.text.slice(number.at.end, at.end)}`;
  return `${before}${writtenLike(number, value)}${behind}`;
}
