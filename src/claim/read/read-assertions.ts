import {
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
} from "../../lexicon/predicates.ts";
import { contains, overlaps, type Range } from "../../text/range.ts";
import { sentences } from "../../text/sentences.ts";
import type { Assertion, AssertionContent } from "./assertion.ts";
import { numberAssertions } from "./number-assertions.ts";

interface Found {
  readonly at: Range;
  readonly content: AssertionContent;
}

/** Characters before a predicate in which a denial reaches it. */
const REACH_OF_DENIAL = 14;

/**
 * Reads a claim into its assertions, in the order of the text: each number, and each word that says how values stand to
 * each other, why, or to what degree. Of words that overlap the longest counts. Never throws; linear in the text.
 */
export function readAssertions(text: string): readonly Assertion[] {
  const numbers = numberAssertions(text);
  const predicates = longest(predicatesIn(text)).filter(
    ({ at }) => !numbers.some((number) => contains(number.at, at)),
  );
  const denials = matches(text, NEGATIONS)
    .filter((at) => !predicates.some((other) => overlaps(other.at, at) || isDenied(other, at)))
    .map((at): Found => ({ at, content: { kind: "effect", effect: "denial" } }));
  const all = [...numbers, ...predicates, ...denials].toSorted((a, b) => a.at.start - b.at.start);
  const principal = principalOf(all, sentences(text));
  return all.map((found) => ({
    at: found.at,
    says: text.slice(found.at.start, found.at.end),
    principal: principal.has(found),
    content: found.content,
  }));
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
  add(DEGREES, () => ({ kind: "effect", effect: "degree" }));
  return found;
}

/** `a gain of 3.7 points`, `a 54.2 % reduction`, `a higher gain`: nouns of change that a number or comparison stands with. */
function isNoun(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    /(?:\d ?%|\d|\b(?:higher|lower|larger|smaller|greater|less|more|per cent|percent)) $/iu.test(
      before,
    ) ||
    (/\b(?:a|an|the|its|their|with) $/iu.test(before) && /^ of\b/iu.test(text.slice(end, end + 4)))
  );
}

function matches(text: string, pattern: RegExp): readonly Range[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function deniedBefore(text: string, at: Range): boolean {
  const before = text.slice(Math.max(0, at.start - REACH_OF_DENIAL), at.start);
  return /\b(?:not|n['’]t|never|no|cannot)(?: \p{L}+)? ?$/iu.test(before);
}

/** Whether a denial was read as part of the predicate behind it. */
function isDenied({ at, content }: Found, denial: Range): boolean {
  const near = at.start >= denial.end && at.start - denial.end < REACH_OF_DENIAL;
  return near && "negated" in content && content.negated && content.kind !== "universal";
}

/** Of findings that overlap, the longest; of the same length the first that was looked for. */
function longest(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  const sorted = found.toSorted((a, b) => b.at.end - b.at.start - (a.at.end - a.at.start));
  for (const one of sorted) {
    if (!kept.some((other) => overlaps(other.at, one.at))) kept.push(one);
  }
  return kept;
}

/**
 * What a claim stands or falls with: the measured numbers and predicates of its first sentence that has any; sizes only
 * where it says nothing else.
 */
function principalOf(all: readonly Found[], said: readonly Range[]): ReadonlySet<Found> {
  const weighty = all.filter(({ content }) => content.kind !== "size");
  const pool = weighty.length > 0 ? weighty : all;
  const first = said.find((sentence) => pool.some(({ at }) => contains(sentence, at)));
  return new Set(pool.filter(({ at }) => first === undefined || contains(first, at)));
}
