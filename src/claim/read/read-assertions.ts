import {
  BARE_COMPARATIVES,
  CAUSES,
  COMPARISONS,
  CORRELATIONS,
  DEGREES,
  EQUALITIES,
  MONOTONE,
  NEGATIONS,
  NO_EFFECT,
  SUPERLATIVES,
  TRENDS,
  UNIVERSALS,
  UNREAD_VERBS,
} from "../../lexicon/predicates.ts";
import { coverOf } from "../../text/cover.ts";
import { contains, type Range } from "../../text/range.ts";
import { sentences } from "../../text/sentences.ts";
import type { Assertion, AssertionContent } from "./assertion.ts";
import { numberAssertions } from "./number-assertions.ts";

interface Found {
  readonly at: Range;
  readonly content: AssertionContent;
}

/** Characters before a predicate in which a denial reaches it. */
const REACH_OF_DENIAL = 24;

/**
 * Reads a claim into its assertions, in the order of the text: each number, and each word that says how values stand to
 * each other, why, or to what degree. Of words that overlap the longest counts. Never throws; linear in the text.
 */
export function readAssertions(text: string): readonly Assertion[] {
  const numbers = numberAssertions(text);
  const inNumbers = coverOf(
    text.length,
    numbers.map(({ at }) => at),
  );
  const predicates = longest(text.length, predicatesIn(text)).filter(
    ({ at }) => !inNumbers.covers(at),
  );
  const denials = matches(text, NEGATIONS)
    .filter(unreadDenials(text.length, predicates))
    .map((at): Found => ({ at, content: { kind: "effect", effect: "denial" } }));
  const read = [...numbers, ...predicates, ...denials];
  const all = [...read, ...unreadClauses(text, read)].toSorted((a, b) => a.at.start - b.at.start);
  const principal = principalOf(all, sentences(text));
  return all.map((found) => ({
    at: found.at,
    says: text.slice(found.at.start, found.at.end),
    principal: principal.has(found),
    content: found.content,
  }));
}

const CLAUSE_ENDS =
  /(?:, (?:and|but|while|whereas|which|so|yet|though|although)\b|[;:]|(?<=[.!?]) | [–—] )/giu;
/** What opens a clause with a verb: `, which users like`, `, making it cheap`, ` and is easy to maintain`. */
const VERB_OPENS =
  /, (?:which|who|where)\b|,? (?:thereby |thus |hence )?(?:making|leaving|rendering|suggesting|implying|indicating|confirming|proving|demonstrating|meaning|allowing|enabling|causing|hinting|supporting|establishing)\b|,? and (?:is|are|was|were|has|have|had|can|could|will|would|may|might|should|remains?|stays?|becomes?|needs?|requires?|helps?|works?|runs?|uses?)\b/giu;
/** A shorter stretch is a phrase of its neighbour, unless it has a verb of its own. */
const WORDS_OF_CLAUSE = 4;
const WORDS_BEHIND_VERB = 1;

/** Clauses in which nothing was read state something all the same, which has to be shown like the rest. */
function unreadClauses(text: string, read: readonly Found[]): readonly Found[] {
  const taken = coverOf(
    text.length,
    read.map(({ at }) => at),
  );
  const verbs = matches(text, VERB_OPENS);
  const opening = coverOf(text.length, verbs);
  const plain = matches(text, CLAUSE_ENDS).filter((at) => !opening.touches(at));
  const last = { start: text.length, end: text.length };
  const ends = [...verbs, ...plain, last].toSorted((a, b) => a.start - b.start);
  let from = 0;
  let fewest = WORDS_OF_CLAUSE;
  return ends.flatMap((separator): readonly Found[] => {
    const at = { start: from, end: separator.start };
    const enough = fewest;
    from = separator.end;
    fewest = verbs.includes(separator) ? WORDS_BEHIND_VERB : WORDS_OF_CLAUSE;
    const words = text.slice(at.start, at.end).match(/\p{L}+/gu) ?? [];
    if (taken.touches(at) || words.length < enough) return [];
    return [{ at: trimmed(text, at), content: { kind: "effect", effect: "degree" } }];
  });
}

function trimmed(text: string, { start, end }: Range): Range {
  const written = text.slice(start, end);
  const from = start + (written.length - written.trimStart().length);
  return { start: from, end: from + written.trim().length };
}

function predicatesIn(text: string): readonly Found[] {
  let found: Found[] = [];
  const add = (pattern: RegExp, content: (at: Range) => AssertionContent) => {
    for (const at of matches(text, pattern)) found.push({ at, content: content(at) });
  };
  for (const [pattern, direction] of COMPARISONS)
    add(pattern, (at) => ({ kind: "comparison", direction, negated: deniedBefore(text, at) }));
  for (const [pattern, end] of SUPERLATIVES) add(pattern, () => ({ kind: "superlative", end }));
  for (const [pattern, negated] of UNIVERSALS) add(pattern, () => ({ kind: "universal", negated }));
  for (const [pattern, shape] of TRENDS) {
    add(pattern, (at) => {
      const around = text.slice(at.start, at.end + 60).split(/[.;]/)[0]!;
      return {
        kind: "trend",
        shape,
        steady: MONOTONE.test(around),
        negated: deniedBefore(text, at),
      };
    });
  }
  for (const [pattern, sign] of CORRELATIONS) add(pattern, () => ({ kind: "correlation", sign }));
  found = found.filter(({ at, content }) => content.kind !== "trend" || !isNoun(text, at));
  add(EQUALITIES, (at) => ({ kind: "equality", negated: deniedBefore(text, at) }));
  add(NO_EFFECT, () => ({ kind: "effect", effect: "none" }));
  add(CAUSES, () => ({ kind: "effect", effect: "cause" }));
  for (const [pattern, direction] of BARE_COMPARATIVES) {
    for (const at of matches(text, pattern)) {
      if (isBehindNumber(text, at)) continue;
      const negated = deniedBefore(text, at);
      found.push({ at, content: { kind: "comparison", direction, negated } });
    }
  }
  add(UNREAD_VERBS, () => ({ kind: "effect", effect: "degree" }));
  add(DEGREES, () => ({ kind: "effect", effect: "degree" }));
  return found;
}

/**
 * `a gain of 3.7 points`, `a 54.2 % reduction`, `a higher gain`: nouns of change that a number or comparison stands with.
 * The digit of a name is no number: `F1 falls`.
 */
function isNoun(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    /(?:\d ?%|(?<![\p{L}_@\d.]|\p{L}-)[\d.]+|\b(?:higher|lower|larger|smaller|greater|less|more|per cent|percent)) $/iu.test(
      before,
    ) ||
    (/\b(?:a|an|the|its|their|with) $/iu.test(before) && /^ of\b/iu.test(text.slice(end, end + 4)))
  );
}

/** `29 % more`, `0.6 points lower`: the number says how much, and is held against the results as such. */
function isBehindNumber(text: string, { start }: Range): boolean {
  return /(?<![\p{L}_@\d.]|\p{L}-)[\d.]+ ?(?:%|per cent|percent|(?:percentage )?points?|pp|times|x|×|\p{L}{1,12})? $/iu.test(
    text.slice(Math.max(0, start - 30), start),
  );
}

function matches(text: string, pattern: RegExp): readonly Range[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `never` and `no` say of how many it holds, and are read as such; a word between is no verb of another clause. */
const DENIED =
  /(?:\b(?:not|cannot)|n['’]t)(?: (?:\p{L}+ly|be|been|any|even|ever|yet|much|significantly|always|have|show|give|get|see|do|a|the))? ?$/iu;

function deniedBefore(text: string, at: Range): boolean {
  return DENIED.test(text.slice(Math.max(0, at.start - REACH_OF_DENIAL), at.start));
}

/** Denials that are no part of a predicate, nor were read with the one behind them. */
function unreadDenials(length: number, predicates: readonly Found[]): (denial: Range) => boolean {
  const own = coverOf(
    length,
    predicates.map(({ at }) => at),
  );
  const reached = coverOf(
    length,
    predicates.filter(isDenied).map(({ at: { start } }) => ({
      start: start - REACH_OF_DENIAL + 1,
      end: start + 1,
    })),
  );
  return (denial) =>
    !own.touches(denial) && !reached.touches({ start: denial.end, end: denial.end + 1 });
}

function isDenied({ content }: Found): boolean {
  return "negated" in content && content.negated && content.kind !== "universal";
}

/** Of findings that overlap, the longest; of the same length the first that was looked for. */
function longest(length: number, found: readonly Found[]): readonly Found[] {
  const sorted = found.toSorted((a, b) => b.at.end - b.at.start - (a.at.end - a.at.start));
  const taken = coverOf(length, []);
  return sorted.filter(({ at }) => {
    if (taken.touches(at)) return false;
    taken.add(at);
    return true;
  });
}

/**
 * What a claim stands or falls with: the measured numbers and predicates of its first sentence that has any; sizes only
 * where it says nothing else.
 */
function principalOf(all: readonly Found[], said: readonly Range[]): ReadonlySet<Found> {
  const weighty = all.filter(({ content }) => content.kind !== "size");
  const pool = weighty.length > 0 ? weighty : all;
  let next = 0;
  const first = said.find((sentence) => {
    while (next < pool.length && pool[next]!.at.start < sentence.start) next += 1;
    return next < pool.length && contains(sentence, pool[next]!.at);
  });
  return new Set(pool.filter(({ at }) => first === undefined || contains(first, at)));
}
