import { SIZE_NOUNS, singular } from "../../lexicon/sizes.ts";
import type { Range } from "../../text/range.ts";
import type { Quantity } from "../claim.ts";
import { readQuantities } from "../quantity/read-quantities.ts";
import type { AssertionContent, NumberRole } from "./assertion.ts";

/** Words before or behind a number that make it a difference: `a gain of 3.7 points`, `by 0.4`, `4.6 points lower`. */
const DIFFERENCE =
  /(?:\b(?:by|gains?|gap(?! (?:recovered|recovery|closed))|margin|drop|rise|advantage|lead|costs?|loses|raises|lowers|cuts|adds|improves|saves|reduc\p{L}+|increas\p{L}+|difference|short)\b[^.;,()]{0,24})$/iu;
const BEHIND_DIFFERENCE =
  /^[^.;,()]{0,24}\b(?:lower|higher|more|less|fewer|better|worse|ahead|behind|above|below|short|faster|slower|too)\b/iu;
/** `23.4 ms longer than`; `4 larger models` are four of them. */
const DIRECTLY_BEHIND_DIFFERENCE =
  /^ ?(?:\p{L}{1,12} )?(?:longer|shorter|larger|smaller|greater|bigger)(?: [\p{L}-]+){0,2} than\b/iu;
const RELATIVE_BEHIND =
  /^ ?(?:\p{L}+ )?(?:reduction|increase|decrease|drop|rise|gain|improvement|savings?|more|less|fewer|lower|higher|below|above|faster|slower|better|worse|smaller|larger|shorter|longer)\b/iu;
const RELATIVE_BEFORE =
  /\b(?:by|cuts?|reduc(?:es|ed|ing)|lowers?|rais(?:es|ed)|increas(?:es|ed)|improv(?:es|ed)|saves|removes) (?:about |nearly |almost |roughly |another )?$/iu;
/** `within 0.02`, `not differ by more than 0.02`: how far values lie apart. */
const LIMITS_DIFFERENCE = /^within\b|^\p{L}+(?: \p{L}+)? by\b/iu;
const CORRELATION = /(?:\b(?:r|rho|ρ|tau|correlation(?: of)?) ?[=≈]? ?)$/iu;
const LOOK = 60;
/** Numbers back that another may share its kind with. */
const MOST_BEFORE = 4;

/** Every number of a text as an assertion: what it counts, limits or measures. */
export function numberAssertions(
  text: string,
): readonly { readonly at: Range; readonly content: AssertionContent }[] {
  const quantities = readQuantities(text);
  const impossible = quantities
    .flatMap((part, index) => {
      const whole = quantities[index + 1];
      return whole === undefined ? [] : [{ part, whole }];
    })
    .filter(({ part, whole }) => isImpossibleShare(text, part, whole));
  const own = new Map(
    quantities.map((quantity) => [quantity, contentOf(text, inPoints(text, quantity))]),
  );
  const taken = new Set(impossible.flatMap(({ part, whole }) => [part, whole]));
  return [
    ...quantities.flatMap((quantity, index) => {
      if (taken.has(quantity)) return [];
      const earlier = quantities.slice(Math.max(0, index - MOST_BEFORE), index);
      const at = { start: quantity.start, end: quantity.end };
      return [{ at, content: shared(text, earlier, quantity, own) }];
    }),
    ...impossible.map(({ part, whole }) => ({
      at: { start: part.start, end: whole.end },
      content: countOf(text, whole, numberOf(part), numberOf(whole)),
    })),
  ].toSorted((a, b) => a.at.start - b.at.start);
}

/** `by 6.9 points at batch 16 and 7.0 at batch 64`: the second number is of the kind of the first. */
function shared(
  text: string,
  earlier: readonly Quantity[],
  quantity: Quantity,
  own: ReadonlyMap<Quantity, AssertionContent>,
): AssertionContent {
  const content = own.get(quantity)!;
  const isBare =
    content.kind === "number" && content.role === "level" && quantity.unit.kind === "none";
  if (
    !isBare ||
    !/\b(?:and|or) $/iu.test(text.slice(Math.max(0, quantity.start - 5), quantity.start))
  )
    return content;
  const first = earlier
    .map((before) => ({ before, said: own.get(before)! }))
    .findLast(({ said }) => said.kind === "number" && said.role !== "level");
  if (first?.said.kind !== "number") return content;
  const between = text.slice(first.before.end, quantity.start).replace(/\d\.\d/g, "");
  if (/[.;()]/.test(between)) return content;
  const { unit } = first.said.quantity;
  return { ...content, role: first.said.role, quantity: { ...quantity, unit } };
}

/** `77 of 60`: said as a share, though no part is more than its whole. */
function isImpossibleShare(text: string, part: Quantity, whole: Quantity): boolean {
  const joined = /^ (?:out )?of (?:the |all )?$/iu.test(text.slice(part.end, whole.start));
  const counts =
    part.value.kind === "number" && whole.value.kind === "number" && part.unit.kind !== "percent";
  return joined && counts && part.decimals <= 0 && numberOf(part) > numberOf(whole);
}

function numberOf({ value }: Quantity): number {
  return value.kind === "number" ? value.number : Number.NaN;
}

/** `4.2 nDCG points` are points as `4.2 points` are. */
function inPoints(text: string, quantity: Quantity): Quantity {
  const isPoints = /^ [\p{L}\d@-]{1,20} points?\b/iu.test(
    text.slice(quantity.end, quantity.end + LOOK),
  );
  return isPoints ? { ...quantity, unit: { kind: "points" } } : quantity;
}

function contentOf(text: string, quantity: Quantity): AssertionContent {
  const { value, unit } = quantity;
  if (value.kind === "share") {
    const count = countOf(text, quantity, value.part, value.whole);
    return value.relation === undefined ? count : { ...count, relation: value.relation };
  }
  if (unit.kind === "count" && isSize(quantity))
    return { kind: "size", quantity, noun: singular(unit.noun) };
  if (/^n$/i.test(quantity.name)) return { kind: "size", quantity, noun: "n" };
  const role = roleOf(text, quantity);
  if (value.kind === "bound") return { kind: "bound", quantity, role };
  return { kind: "number", quantity, role };
}

function countOf(
  text: string,
  quantity: Quantity,
  part: number,
  whole: number,
): Extract<AssertionContent, { kind: "count" }> {
  const behind = /^ (?:\p{L}+ ){0,2}?(\p{L}+)/u.exec(text.slice(quantity.end, quantity.end + LOOK));
  const noun = quantity.unit.kind === "count" ? quantity.unit.noun : nounIn(behind?.[1] ?? "");
  return { kind: "count", part, whole, noun: singular(noun) };
}

/** `2 of 4 at batch 16` does not say what it counts. */
function nounIn(word: string): string {
  return /^(?:at|in|on|for|with|and|or|of|to|by|from|as|had|has|have|are|is|were|was|did|do)$/iu.test(
    word,
  )
    ? ""
    : word;
}

/** A whole number of something that a study is made of, or of anything where it is small. */
function isSize({ unit, value }: Quantity): boolean {
  if (unit.kind !== "count" || value.kind === "change") return false;
  return SIZE_NOUNS.has(singular(unit.noun));
}

function roleOf(
  text: string,
  { start, end, text: written, unit, name, value }: Quantity,
): NumberRole {
  const before = text.slice(Math.max(0, start - LOOK), start);
  const behind = text.slice(end, end + LOOK).replace(/^ (?:percentage )?points?\b|^ ?pp\b/iu, "");
  if (CORRELATION.test(before) || /^(?:r|rho|ρ)$/iu.test(name)) return "correlation";
  if (unit.kind === "factor") return "ratio";
  if (value.kind === "change" || value.kind === "plus-minus") return "level";
  if (value.kind === "bound" && LIMITS_DIFFERENCE.test(written)) return "difference";
  const isReached = /\b(?:to|at|from|against|than|versus) $/iu.test(before);
  const differs =
    !isReached &&
    (DIFFERENCE.test(before) ||
      BEHIND_DIFFERENCE.test(behind) ||
      DIRECTLY_BEHIND_DIFFERENCE.test(behind));
  if (unit.kind === "points") return "difference";
  if (unit.kind === "percent" && (RELATIVE_BEHIND.test(behind) || RELATIVE_BEFORE.test(before)))
    return "relative";
  if (unit.kind === "percent" && /^ ?of\b/iu.test(behind)) return "share";
  return differs && (unit.kind === "none" || unit.kind === "measure") ? "difference" : "level";
}
