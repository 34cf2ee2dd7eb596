import type { Assertion, AssertionContent } from "../../claim/read/assertion.ts";
import { readAssertions } from "../../claim/read/read-assertions.ts";
import { contains, overlaps, type Range } from "../../text/range.ts";
import type { AuditedAssertion } from "../audit/claim-audit.ts";
import type { Glossary } from "../records/record-table.ts";
import { LEFT_OUT } from "./mentions.ts";
import type { NameIndex } from "./name-index.ts";
import { type Quantifier, quantified } from "./quantify.ts";
import { readNumber } from "./read-number.ts";
import { readSize } from "./read-size.ts";
import { type Scene, sceneOf, sentenceAt } from "./scene.ts";
import { tryBound } from "./try-bound.ts";
import { tryComparison, type Way } from "./try-comparison.ts";
import { trySuperlative } from "./try-superlative.ts";
import { tryTrend } from "./try-trend.ts";
import { fieldsOf, type Outcome, unbound } from "./verdict-parts.ts";

/** A claim while it is read: its assertions, and what is known of some of them already. */
interface Reading {
  readonly scene: Scene;
  readonly assertions: readonly Assertion[];
  readonly glossary: Glossary;
  readonly known: ReadonlyMap<Assertion, Outcome>;
}

/**
 * Holds each assertion of a claim against the results, by reading alone: numbers first, then what is said of several
 * cases, then the words that only say how many those are.
 */
export function readClaim(
  text: string,
  index: NameIndex,
  glossary: Glossary,
): readonly AuditedAssertion[] {
  const scene = sceneOf(text, index);
  const assertions = readAssertions(text).filter((assertion) => !isSelecting(scene, assertion));
  let reading: Reading = { scene, assertions, glossary, known: new Map() };
  for (const pass of [numberOutcome, predicateOutcome, quantityOutcome]) {
    const found = assertions.flatMap((assertion) => {
      if (reading.known.has(assertion)) return [];
      const outcome = pass(reading, assertion);
      return outcome === null ? [] : [[assertion, outcome] as const];
    });
    reading = { ...reading, known: new Map([...reading.known, ...found]) };
  }
  return [
    ...assertions.map((assertion) => audited(reading, assertion)),
    ...unread(scene, assertions),
  ].toSorted((a, b) => a.at.start - b.at.start);
}

function audited({ known }: Reading, assertion: Assertion): AuditedAssertion {
  const { at, says, principal, content } = assertion;
  const outcome = known.get(assertion) ?? unbound("nothing measures it");
  return { at, says, kind: content.kind, principal, way: "reading", ...fieldsOf(outcome) };
}

/** Whether words only say which rows are meant: a setting, or `dropping` before what is dropped. */
function isSelecting(scene: Scene, { at, says, content }: Assertion): boolean {
  const within = scene.selectors.filter(
    (selector) => contains(at, selector.at) || contains(selector.at, at),
  );
  if (content.kind === "number") return within.length > 0;
  if (content.kind === "bound") return within.length > 0;
  if (content.kind !== "trend" || !LEFT_OUT.test(says.toLowerCase())) return false;
  return scene.selectors.some(({ at: { start } }) => start >= at.end && start - at.end < 30);
}

/** Digits that nothing has read yet are numbers all the same, and have to be shown like any other. */
function unread(scene: Scene, assertions: readonly Assertion[]): readonly AuditedAssertion[] {
  const covered = [
    ...assertions.map(({ at }) => at),
    ...scene.selectors.map(({ at }) => at),
    ...scene.mentions.map(({ at }) => at),
  ];
  return scene.words
    .filter(
      ({ start, end, text }) =>
        /^\d/.test(text) && !covered.some((at) => overlaps(at, { start, end })),
    )
    .map(({ start, end }) => ({
      at: { start, end },
      says: scene.text.slice(start, end),
      kind: "size",
      principal: false,
      way: "reading",
      ...fieldsOf(unbound("no setting or value of the results is named for it")),
    }));
}

function numberOutcome(
  { scene, assertions, glossary }: Reading,
  assertion: Assertion,
): Outcome | null {
  const { content, at } = assertion;
  if (content.kind === "size") return readSize(scene, at, content.quantity, content.noun);
  if (content.kind !== "number" && content.kind !== "bound") return null;
  if (content.kind === "bound" && content.role === "level") {
    const tried = tryBound(scene, at, content.quantity);
    const negated = /\b(?:never|not|no|none)\b[^.;]{0,40}$/iu.test(scene.text.slice(0, at.start));
    return quantified(tried, { kind: "each" }, negated);
  }
  const beside = assertions.filter((other) => isLevel(other.content)).map((other) => other.at);
  return readNumber(
    scene,
    assertion,
    { at, quantity: content.quantity, role: content.role, beside },
    glossary,
  );
}

function isLevel(content: AssertionContent): boolean {
  return content.kind === "number" && content.role === "level";
}

const MERIT_UP = /^(?:improv|help|boost|speed)/iu;
const MERIT_DOWN = /^(?:hurt|degrad|worsen)/iu;

function predicateOutcome(reading: Reading, assertion: Assertion): Outcome | null {
  const { scene, glossary } = reading;
  const { at, content, says } = assertion;
  const quantifier = quantifierFor(reading, at);
  switch (content.kind) {
    case "comparison":
      return quantified(
        tryComparison(scene, at, content.direction, glossary),
        quantifier,
        content.negated,
      );
    case "superlative":
      return quantified(trySuperlative(scene, at, content.end), quantifier, false);
    case "trend": {
      const change = changeBeside(reading, at);
      if (change !== null) return directionOf(change, content.shape, content.negated);
      const rises = content.shape === "rises";
      if (!rises && content.shape !== "falls") return null;
      const along = tryTrend(scene, at, content.shape);
      if (along.length > 0) return quantified(along, quantifier, content.negated);
      const way: Way = MERIT_UP.test(says)
        ? "better"
        : MERIT_DOWN.test(says)
          ? "worse"
          : rises
            ? "more"
            : "less";
      const compared = tryComparison(scene, at, way, glossary).filter(
        ({ pair, table }) => pair.how !== "named" || !isBetweenInputs(scene, table, pair),
      );
      return quantified(compared, quantifier, content.negated);
    }
    case "correlation":
      return correlationOf(reading, at, content.sign);
    default:
      return null;
  }
}

function isBetweenInputs(
  { tables }: Scene,
  table: number,
  {
    first,
    second,
  }: {
    first: { filter: ReadonlyMap<number, string> };
    second: { filter: ReadonlyMap<number, string> };
  },
): boolean {
  return [...first.filter].some(
    ([dimension, value]) =>
      second.filter.get(dimension) !== value &&
      tables[table]!.dimensions[dimension]!.kind === "input",
  );
}

/** How many cases the words around a predicate speak of. */
function quantifierFor({ assertions, scene }: Reading, at: Range): Quantifier {
  const sentence = sentenceAt(scene, at.start);
  const inside = assertions.filter((other) => contains(sentence, other.at));
  const count = nearest(
    inside.filter(({ content }) => content.kind === "count"),
    at,
  );
  if (count !== undefined && count.content.kind === "count")
    return { kind: "count", part: count.content.part, whole: count.content.whole };
  const universal = nearest(
    inside.filter(({ content }) => content.kind === "universal"),
    at,
  );
  return universal?.content.kind === "universal" && universal.content.negated
    ? { kind: "none" }
    : { kind: "each" };
}

function nearest(all: readonly Assertion[], at: Range): Assertion | undefined {
  return all.toSorted(
    (a, b) => Math.abs(a.at.start - at.start) - Math.abs(b.at.start - at.start),
  )[0];
}

/** Characters between a word of change and the numbers that give it. */
const REACH_OF_CHANGE = 90;

/** The two numbers that a word of change introduces, where they were found in the results. */
function changeBeside({ assertions, known, scene }: Reading, at: Range): Outcome | null {
  const sentence = sentenceAt(scene, at.start);
  const change = assertions.find(
    ({ at: place, content }) =>
      content.kind === "number" &&
      content.quantity.value.kind === "change" &&
      contains(sentence, place) &&
      Math.abs(place.start - at.end) < REACH_OF_CHANGE,
  );
  return change === undefined ? null : (known.get(change) ?? null);
}

function directionOf(change: Outcome, shape: string, negated: boolean): Outcome {
  if (change.verdict !== "supported" || typeof change.value !== "string")
    return unbound("the numbers that it rests on were not found");
  const [from, to] = change.value.split(" to ").map(Number);
  const rises = to! > from!;
  const isSo = (shape === "rises" && rises) || (shape === "falls" && to! < from!);
  if (isSo !== negated) return { ...change, value: true };
  return {
    verdict: "refuted",
    value: false,
    derivation: `it goes from ${from} to ${to}`,
    evidence: change.evidence,
    correction: null,
  };
}

function correlationOf({ assertions, known }: Reading, _at: Range, sign: string): Outcome {
  const number = assertions.find(
    ({ content }) => content.kind === "number" && content.role === "correlation",
  );
  const outcome = number === undefined ? undefined : known.get(number);
  if (outcome?.verdict !== "supported") return unbound("no correlation was found for it");
  const value = Number(outcome.value);
  if (sign === "none") return unbound("a correlation was found");
  if (sign === "some" || value > 0 === (sign === "positive")) return { ...outcome, value: true };
  return {
    verdict: "refuted",
    value: false,
    derivation: `it is ${value}`,
    evidence: outcome.evidence,
    correction: null,
  };
}

/** Words that only say of how many something holds stand with what holds of so many. */
function quantityOutcome(
  { assertions, known, scene }: Reading,
  assertion: Assertion,
): Outcome | null {
  const { content, at } = assertion;
  if (content.kind !== "universal" && content.kind !== "count") return null;
  const sentence = sentenceAt(scene, at.start);
  const said = assertions.filter(
    (other) =>
      contains(sentence, other.at) &&
      (other.content.kind === "comparison" ||
        other.content.kind === "trend" ||
        other.content.kind === "superlative" ||
        other.content.kind === "bound" ||
        (other.content.kind === "number" && other.content.quantity.value.kind === "range")),
  );
  const predicate = nearest(said, at);
  const outcome = predicate === undefined ? undefined : known.get(predicate);
  if (outcome?.verdict === "supported") return outcome;
  return unbound("nothing that is said of so many was found");
}
