import type { Quantity } from "../../claim/claim.ts";
import type { Assertion, AssertionContent } from "../../claim/read/assertion.ts";
import { readAssertions } from "../../claim/read/read-assertions.ts";
import { singular } from "../../lexicon/sizes.ts";
import { contains, overlaps, type Range } from "../../text/range.ts";
import type { AuditedAssertion } from "../audit/claim-audit.ts";
import { nameParts } from "../records/column-role.ts";
import type { Glossary } from "../records/record-table.ts";
import { isOfGap, OF_GAP } from "./apart.ts";
import { underDenial } from "./denial.ts";
import { directionSaid } from "./direction.ts";
import { LEFT_OUT } from "./mentions.ts";
import type { NameIndex } from "./name-index.ts";
import { certainMeasures, measuresFor } from "./named-measure.ts";
import { type Quantifier, quantified } from "./quantify.ts";
import { withEndsOfRanges } from "./range-of-cases.ts";
import { readNumber } from "./read-number.ts";
import { readSize } from "./read-size.ts";
import { type Scene, sceneOf, sentenceAt } from "./scene.ts";
import { tryBound } from "./try-bound.ts";
import { type TriedComparison, tryComparison, type Way } from "./try-comparison.ts";
import { statedShare, tryFlag } from "./try-flag.ts";
import { trySuperlative } from "./try-superlative.ts";
import { tryTrend } from "./try-trend.ts";
import { unreadWords } from "./unread-words.ts";
import { fieldsOf, type Outcome, unbound } from "./verdict-parts.ts";

/** A claim while it is read: its assertions, and what is known of some of them already. */
interface Reading {
  readonly scene: Scene;
  readonly assertions: readonly Assertion[];
  readonly glossary: Glossary;
  readonly known: ReadonlyMap<Assertion, Outcome>;
  /** Places of the numbers that may be values side by side, in order. */
  readonly levels: readonly Range[];
}

/**
 * Holds each assertion of a claim against the results, by reading alone: numbers first, then what is said of several
 * cases, then the words that only say how many those are.
 */
export function readClaim(
  text: string,
  index: NameIndex,
  glossary: Glossary,
  show: Show = () => new Map(),
): readonly AuditedAssertion[] {
  const scene = sceneOf(text, index, glossary);
  const assertions = readAssertions(text).filter((assertion) => !isSelecting(scene, assertion));
  const loose = [...unread(scene, assertions), ...unreadWords(scene).map(asAssertion(scene))];
  const shown = show(scene, [...assertions, ...loose]);
  const levels = levelsIn(assertions);
  let reading: Reading = { scene, assertions, glossary, known: knownFrom(shown), levels };
  for (const pass of [numberOutcome, predicateOutcome, quantityOutcome]) {
    const found = assertions.flatMap((assertion) => {
      if (reading.known.has(assertion)) return [];
      const outcome = pass(reading, assertion);
      return outcome === null
        ? []
        : [
            [
              assertion,
              onNamedMeasure(
                scene,
                assertion.at,
                underDenial(scene, assertions, assertion.at, outcome),
              ),
            ] as const,
          ];
    });
    reading = { ...reading, known: new Map([...reading.known, ...found]) };
  }
  const nothing = unbound("no setting or value of the results is named for it");
  const all = [
    ...assertions.map((assertion) => shown.get(assertion) ?? audited(reading, assertion)),
    ...loose.map((assertion) => shown.get(assertion) ?? auditedAs(assertion, nothing)),
  ].toSorted((a, b) => a.at.start - b.at.start);
  return withEndsOfRanges(scene, all);
}

/** What shows some of a claim's assertions before it is read: its own evidence expressions. */
export type Show = (
  scene: Scene,
  assertions: readonly Assertion[],
) => ReadonlyMap<Assertion, AuditedAssertion>;

function knownFrom(
  shown: ReadonlyMap<Assertion, AuditedAssertion>,
): ReadonlyMap<Assertion, Outcome> {
  return new Map(
    [...shown].map(([assertion, { verdict, value, derivation, evidence, found, correction }]) => {
      if (verdict === "unbound" || value === null) return [assertion, unbound(...found)];
      return verdict === "supported"
        ? [assertion, { verdict, over: 1, value, derivation, evidence }]
        : [assertion, { verdict, value, derivation, evidence, correction }];
    }),
  );
}

function audited({ known }: Reading, assertion: Assertion): AuditedAssertion {
  return auditedAs(assertion, known.get(assertion) ?? unbound("nothing measures it"));
}

function auditedAs(
  { at, says, principal, content }: Assertion,
  outcome: Outcome,
): AuditedAssertion {
  return { at, says, kind: content.kind, principal, way: "reading", ...fieldsOf(outcome) };
}

/**
 * Whether words only say which rows are meant: a setting, a number that is part of a measure's name (`99 % accuracy` of
 * `steps_to_99`), `dropping` before what is dropped, or the course of an input along which another thing goes.
 */
function isSelecting(scene: Scene, { at, says, content }: Assertion): boolean {
  switch (content.kind) {
    case "number":
    case "bound":
    case "size": {
      const numbers = /^(?:range|change|plus-minus)$/.test(content.quantity.value.kind) ? 2 : 1;
      const settings = scene.selectors.filter(
        (one) => contains(at, one.at) || contains(one.at, at),
      );
      const parts = scene.mentions
        .filter(({ missing }) => missing === 0)
        .flatMap(({ places }) => places);
      return (
        new Set(settings.map((one) => one.at.start)).size >= numbers ||
        (numbers === 1 && parts.some((place) => contains(at, place)))
      );
    }
    case "effect":
      // `diverged` may be a column of the results.
      return (
        content.effect === "degree" &&
        scene.mentions.some(
          ({ missing, places }) =>
            missing === 0 &&
            places.some(
              (place) => contains(at, place) && place.end - place.start >= at.end - at.start - 2,
            ),
        )
      );
    case "trend": {
      const next = scene.selectors.some(
        ({ at: { start } }) => start >= at.end && start - at.end < 30,
      );
      // `the cost` may be what a column is called.
      // `costs more time than` is a comparison.
      const isCompared =
        /^(?:costs?|los|gain|adds?)/iu.test(says) &&
        /^ (?:\p{L}+ )?(?:more|less|fewer|higher|lower|greater)\b/iu.test(scene.text.slice(at.end));
      const isName =
        /\b(?:the|its|of|in) $/iu.test(scene.text.slice(0, at.start)) && isNamed(scene, at);
      return (
        (LEFT_OUT.test(says.toLowerCase()) && next) ||
        isName ||
        isCompared ||
        isCourseOfInput(scene, at)
      );
    }
    default:
      return false;
  }
}

function isNamed({ mentions }: Scene, at: Range): boolean {
  return mentions.some(
    ({ missing, places, things }) =>
      missing === 0 &&
      things.some(({ kind }) => kind === "measure") &&
      places.some((place) => contains(at, place)),
  );
}

/** `… as noise grows`, `as temperature goes from 1.0 to 2.2`. */
function isCourseOfInput({ mentions, text }: Scene, at: Range): boolean {
  const before = mentions.findLast(({ at: place }) => place.end <= at.start);
  const isInput = before?.things.some(({ kind }) => kind === "dimension") === true;
  return (
    isInput &&
    /^[\s\p{L}]{0,12}$/u.test(text.slice(before!.at.end, at.start)) &&
    /\b(?:as|when|while)\b[^,;.]{0,80}$/iu.test(text.slice(0, before!.at.start))
  );
}

function asAssertion({ text }: Scene): (at: Range) => Assertion {
  return (at) => ({
    at,
    says: text.slice(at.start, at.end),
    principal: true,
    content: { kind: "effect", effect: "degree" },
  });
}

/** What the text says of no measure that it names may be of another than the principal one: that refutes nothing. */
function onNamedMeasure(scene: Scene, at: Range, outcome: Outcome): Outcome {
  if (outcome.verdict !== "refuted" || measuresFor(scene, at).length > 0) return outcome;
  return unbound(
    `the text names no measure for it; of ${scene.principal ?? "the results"} it is not so`,
  );
}

/** Digits that nothing has read yet are numbers all the same, and have to be shown like any other. */
function unread(scene: Scene, assertions: readonly Assertion[]): readonly Assertion[] {
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
    .map(({ start, end, text }): Assertion => {
      const says = scene.text.slice(start, end);
      const number = Number.parseFloat(text);
      const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
      const quantity: Quantity = {
        start,
        end,
        text: says,
        value: { kind: "number", number },
        unit: { kind: "none" },
        decimals,
        sign: null,
        nearness: null,
        name: "",
      };
      return {
        at: { start, end },
        says,
        principal: false,
        content: { kind: "size", quantity, noun: "" },
      };
    });
}

const EXCEPTED =
  "some cases are excepted from it, which is not read; an evidence expression can show it";
/** Why nothing can be read of the cases that a claim speaks of; null where it can. */
function openCase({ hasException, unknownCase }: Scene): string | null {
  if (hasException) return EXCEPTED;
  return unknownCase === null ? null : `the results name no case “${unknownCase}”`;
}

/** Words that speak of how far values lie apart, and not of how large they are. */
const APART =
  /\b(?:span|spans|spread|deviations?|sd|std|vary|varies|variance|range|differ|differs|differences?|gap|margin)\b/iu;

function numberOutcome(reading: Reading, assertion: Assertion): Outcome | null {
  const { scene, glossary } = reading;
  const { content, at } = assertion;
  if (content.kind === "size") {
    const size = readSize(scene, at, content.quantity, content.noun);
    if (size.verdict === "supported") return size;
    // `1923 steps` may be what came out, of a column that names steps, and not how long it was run.
    const isOutcome = certainMeasures(scene, at).some(({ table, measure }) =>
      nameParts(scene.tables[table]!.measures[measure]!.name).some(
        (part) => singular(part) === content.noun,
      ),
    );
    if (!isOutcome) return size;
    const value = readNumber(
      scene,
      { at, quantity: content.quantity, role: "level", beside: reading.levels },
      glossary,
    );
    return value.verdict === "supported" ? value : size;
  }
  if (content.kind !== "number" && content.kind !== "bound") return null;
  const open = openCase(scene);
  if (open !== null) return unbound(open);
  if (content.kind === "bound" && content.role === "level") {
    const sentence = sentenceAt(scene, at.start);
    if (APART.test(scene.text.slice(sentence.start, sentence.end)))
      return unbound("it limits how far values lie apart, which is not read");
    const tried = tryBound(scene, at, content.quantity);
    const negated = /\b(?:never|not|no|none|neither)\b[^.;]{0,40}$/iu.test(
      scene.text.slice(0, at.start),
    );
    return quantified(tried, { kind: "each" }, negated, true);
  }
  const wanted = { at, quantity: content.quantity, role: content.role, beside: reading.levels };
  const outcome = readNumber(scene, wanted, glossary);
  const { unit } = content.quantity;
  if (outcome.verdict === "supported" || unit.kind !== "count") return outcome;
  const counted = readSize(scene, at, content.quantity, singular(unit.noun));
  return counted.verdict === "supported" ? counted : outcome;
}

function levelsIn(assertions: readonly Assertion[]): readonly Range[] {
  return assertions
    .filter(({ content }) => isLevel(content) || isShare(content) || content.kind === "size")
    .map(({ at }) => at);
}

function isLevel(content: AssertionContent): boolean {
  return content.kind === "number" && content.role === "level";
}

function isShare(content: AssertionContent): boolean {
  return content.kind === "number" && content.role === "share";
}

/** `first rises and then falls`: each holds on a part of the way only. */
function turnsRound({ assertions, scene }: Reading, at: Range, shape: string): boolean {
  const sentence = sentenceAt(scene, at.start);
  return assertions.some(
    ({ at: place, content }) =>
      content.kind === "trend" && content.shape !== shape && contains(sentence, place),
  );
}

/** `the second best`, `among the best`. */
const BELOW_FIRST =
  /\b(?:second|third|fourth|fifth|next|\d(?:nd|rd|th))[- ]$|\b(?:among|one of|some of) (?:the |its )?$/iu;

const MERIT_UP = /^(?:improv|help|boost|speed)/iu;
const MERIT_DOWN = /^(?:hurt|degrad|worsen)/iu;

function predicateOutcome(reading: Reading, assertion: Assertion): Outcome | null {
  const { scene, glossary } = reading;
  const { at, content, says } = assertion;
  const open = openCase(scene);
  if (open !== null && content.kind !== "correlation") return unbound(open);
  const quantifier = quantifierFor(reading, at);
  switch (content.kind) {
    case "comparison": {
      if (isOfGap(scene, at)) return unbound(OF_GAP);
      const joint = comparativesOfCorrelation(reading, at);
      if (joint !== null) return joint;
      const others = reading.assertions
        .filter((other) => other.content.kind === "comparison" && other !== assertion)
        .map((other) => other.at);
      const tried = tryComparison(scene, at, content.direction, glossary, others);
      // Where the text sets two columns against each other, its own order counts and not that of time.
      const isSaid = tried.some(({ pair }) => pair.how === "measures" || pair.how === "named");
      const meant = tried.filter(({ pair }) => !isSaid || pair.how !== "stages");
      return judged(meant, quantifier, content.negated);
    }
    case "superlative": {
      if (isOfGap(scene, at)) return unbound(OF_GAP);
      if (BELOW_FIRST.test(scene.text.slice(0, at.start)))
        return unbound("a rank below the first is not read");
      const tried = trySuperlative(scene, at, content.end);
      return tried.length > 0
        ? quantified(tried, quantifier, false, true)
        : extremeBeside(reading, at, content.end);
    }
    case "trend": {
      if (isOfGap(scene, at)) return unbound(OF_GAP);
      const change = changeBeside(reading, at);
      if (change !== null) return directionOf(change, content.shape, content.negated);
      const rises = content.shape === "rises";
      if (!rises && content.shape !== "falls") return null;
      const along = tryTrend(scene, at, content.shape);
      if (along.length === 0) {
        const difference = differenceBeside(reading, at, content.shape);
        if (difference !== null && !content.negated) return difference;
      }
      const mayRefute = !turnsRound(reading, at, content.shape);
      if (along.length > 0) return quantified(along, quantifier, content.negated, mayRefute);
      const way: Way = MERIT_UP.test(says)
        ? "better"
        : MERIT_DOWN.test(says)
          ? "worse"
          : rises
            ? "more"
            : "less";
      const compared = tryComparison(scene, at, way, glossary).filter(
        ({ pair, table }) =>
          pair.how !== "measures" && (pair.how !== "named" || !isBetweenInputs(scene, table, pair)),
      );
      return judged(compared, quantifier, content.negated, mayRefute);
    }
    case "correlation":
      return correlationOf(reading, at, content.sign);
    case "count":
      return countOutcome(reading, assertion, content);
    default:
      return null;
  }
}

/** A comparison refutes only where the text itself names both sides: a baseline that is only likely may not be meant. */
function judged(
  tried: readonly TriedComparison[],
  quantifier: Quantifier,
  negated: boolean,
  mayRefute = true,
): Outcome {
  const isNamed = tried.every(({ pair }) => pair.how !== "baseline");
  return quantified(tried, quantifier, negated, mayRefute && isNamed);
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
  if (count !== undefined && count.content.kind === "count") return count.content;
  const universal = nearest(
    inside.filter(({ content, at: place }) => {
      const between = scene.text.slice(
        Math.min(place.end, at.end),
        Math.max(place.start, at.start),
      );
      return content.kind === "universal" && !/[;:]/.test(between);
    }),
    at,
  );
  if (universal?.content.kind !== "universal") return { kind: "each" };
  return universal.content.negated ? { kind: "none" } : { kind: "each", isSaid: true };
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

/** A difference that was found, whose sign the word of change has to agree with: `fell by 5 points`. */
function differenceBeside(
  { assertions, known, scene }: Reading,
  at: Range,
  shape: string,
): Outcome | null {
  const sentence = sentenceAt(scene, at.start);
  const number = assertions.find(
    ({ at: place, content }) =>
      (content.kind === "number" || content.kind === "bound") &&
      (content.role === "difference" || content.role === "relative") &&
      contains(sentence, place) &&
      place.start >= at.end &&
      place.start - at.end < REACH_OF_CHANGE,
  );
  const outcome = number === undefined ? undefined : known.get(number);
  if (number === undefined || outcome?.verdict !== "supported") return null;
  const said = directionSaid(scene, number.at);
  return (said === "up" && shape === "rises") || (said === "down" && shape === "falls")
    ? { ...outcome, value: true }
    : null;
}

/** A superlative that only said which value a number is: the least or greatest of several, which was found. */
function extremeBeside({ assertions, known, scene }: Reading, at: Range, end: string): Outcome {
  const sentence = sentenceAt(scene, at.start);
  const number = nearest(
    assertions.filter(({ at: place, content }) => contains(sentence, place) && isLevel(content)),
    at,
  );
  const outcome = number === undefined ? undefined : known.get(number);
  const isExtreme =
    outcome?.verdict === "supported" &&
    end !== "only" &&
    /^(?:max|min) of |(?:^|[_.])(?:best|worst|max|min|highest|lowest|peak)_/.test(
      outcome.derivation,
    );
  return isExtreme ? outcome : unbound("nothing in the results is named that it could be said of");
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

/** `3 of the 8 runs diverged`, `47 of 60 answers`: a flag counted over rows, or part and whole as the results state them. */
function countOutcome(
  reading: Reading,
  { at }: Assertion,
  count: Extract<AssertionContent, { kind: "count" }>,
): Outcome | null {
  const { part, whole, relation } = count;
  const { scene, assertions } = reading;
  if (whole !== null && part > whole) return unbound("a part cannot be more than its whole");
  const sentence = sentenceAt(scene, at.start);
  const isSaidOf = assertions.some(
    ({ at: place, content }) =>
      contains(sentence, place) &&
      (content.kind === "comparison" ||
        content.kind === "bound" ||
        content.kind === "superlative" ||
        content.kind === "trend"),
  );
  if (isSaidOf) return null;
  if (whole !== null && relation === undefined) {
    const stated = statedShare(scene, at, part, whole);
    if (stated !== null) return stated;
  }
  return quantified(tryFlag(scene, at), count, false, false);
}

/** `Lower accuracy predicts a higher gain (r = -0.77)`: two comparatives say the sign of a correlation. */
function comparativesOfCorrelation(reading: Reading, at: Range): Outcome | null {
  const sentence = sentenceAt(reading.scene, at.start);
  const inside = reading.assertions.filter((other) => contains(sentence, other.at));
  const compared = inside.flatMap(({ content }) =>
    content.kind === "comparison" ? [content.direction] : [],
  );
  if (compared.length !== 2 || !inside.some(({ content }) => content.kind === "correlation"))
    return null;
  return correlationOf(reading, at, compared[0] === compared[1] ? "positive" : "negative");
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

/** `across all 400 games`: the size of what was averaged over, of which nothing more is said. */
function scopeOf(
  { text }: Scene,
  assertions: readonly Assertion[],
  at: Range,
): Assertion | undefined {
  if (!/\b(?:across|over) $/iu.test(text.slice(0, at.start))) return undefined;
  return assertions.find(
    ({ at: place, content }) => content.kind === "size" && place.start - at.end === 1,
  );
}

/** Words that only say of how many something holds stand with what holds of so many. */
function quantityOutcome(
  { assertions, known, scene }: Reading,
  assertion: Assertion,
): Outcome | null {
  const { content, at } = assertion;
  if (content.kind !== "universal" && content.kind !== "count") return null;
  if (content.kind === "count" && content.whole !== null && content.part > content.whole)
    return unbound("a part cannot be more than its whole");
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
  if (content.kind === "universal") {
    const scope = scopeOf(scene, assertions, at);
    const size = scope === undefined ? undefined : known.get(scope);
    if (size?.verdict === "supported") return size;
  }
  const predicate = nearest(said, at);
  const outcome = predicate === undefined ? undefined : known.get(predicate);
  if (outcome?.verdict !== "supported") return unbound("nothing that is said of so many was found");
  return outcome.over > 1 ? outcome : unbound("it was found for one case only");
}
