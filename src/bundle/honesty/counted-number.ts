import type { Quantity } from "../../claim/claim.ts";
import type { Assertion, NumberRole } from "../../claim/read/assertion.ts";
import { singular } from "../../lexicon/sizes.ts";
import type { RowOrigin } from "../expression/traced.ts";
import { checkCases } from "./case-check.ts";
import type { ClaimText } from "./claim-text.ts";
import { type Evidence, whereTrue } from "./evidence.ts";
import { type Case, casesCounted } from "./judgement.ts";
import { usesOf } from "./name-uses.ts";
import { isProperty } from "./property.ts";
import { speaksOf } from "./show-count.ts";
import { showSize } from "./show-size.ts";
import { showThreshold } from "./show-threshold.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import type { CountTerm, Term } from "./term.ts";
import { casesHeld } from "./verdicts.ts";
import type { WrittenNumber } from "./written-number.ts";

export type NumberAssertion = Assertion & {
  readonly content: { readonly quantity: Quantity; readonly role: NumberRole };
};

/** A limit that only says what is counted, shown by an expression that counts. */
export function limitBeside(
  text: ClaimText,
  assertion: NumberAssertion,
  evidence: readonly Evidence[],
): Outcome | null {
  const outcomes = evidence
    .filter((one) => speaksOf(one, assertion.at))
    .flatMap((one) => {
      const outcome = showThreshold(text, assertion, one);
      return outcome === null ? [] : [whereTrue(one, outcome)];
    });
  return outcomes.find(({ verdict }) => verdict === "supported") ?? null;
}

/** `at all three depths`, `none of the other 32`: the number that a word of each carries is how many cases the expression asks. */
export function casesSaid(
  text: ClaimText,
  { at, content: { quantity } }: NumberAssertion,
  { gives, expression }: Evidence,
): Outcome | null {
  if (gives.kind !== "verdict" || !gives.holds || quantity.value.kind !== "number") return null;
  const carrying = text.assertions.find(
    ({ content, at: each }) =>
      content.kind === "universal" &&
      /^ (?:of )?(?:the )?(?:other )?$/u.test(text.scene.text.slice(each.end, at.start)),
  );
  const held = carrying === undefined ? null : casesHeld(gives.judgement);
  const isNone = carrying?.content.kind === "universal" && carrying.content.negated;
  if (held === null || held.quantifier === "some" || (held.quantifier === "none" && !isNone))
    return null;
  const checked = checkCases(text, held.cases, at);
  if (checked.kind === "refused") return unbound(checked.why);
  const { cases, cells, selections } = checked;
  if (typeof held.quantifier === "number" && held.quantifier !== cases.length) return null;
  const fields = {
    value: cases.length,
    derivation: `${cases.length} cases`,
    evidence: evidenceFrom(cells, expression),
    selections,
  };
  return quantity.value.number === cases.length
    ? { verdict: "supported", ...fields }
    : unbound(`it asks ${cases.length} cases, and the text speaks of ${quantity.value.number}`);
}

/** A whole number may be how many there are, of which it holds or which were asked: `none of the other 32`. */
export function countedBy(
  text: ClaimText,
  { content: { quantity }, at }: NumberAssertion,
  [own]: readonly WrittenNumber[],
  [term]: readonly Term[],
  evidence: Evidence,
): Outcome | null {
  if (term?.kind !== "count" || quantity.value.kind !== "number") return null;
  if (quantity.unit.kind !== "none" && quantity.unit.kind !== "count") return null;
  const counted = casesCounted(term);
  if (counted === null && quantity.unit.kind === "count") {
    const noun = singular(quantity.unit.noun);
    return showSize(text, { quantity, noun }, evidence);
  }
  const others = othersCounted(text, at, term, counted ?? []);
  if (others !== null && own!.number === others)
    return {
      verdict: "supported",
      value: others,
      derivation: `${others} counted`,
      evidence: evidenceFrom([], evidence.expression),
      selections: [],
    };
  const checked = checkCases(text, counted ?? [], at);
  if (checked.kind === "refused") return unbound(checked.why);
  const { met, cases, cells, selections } = checked;
  const fields = {
    value: `${met} of ${cases.length}`,
    derivation: `${met} of ${cases.length} counted`,
    evidence: evidenceFrom(cells, evidence.expression),
    selections,
  };
  return own!.number === met || own!.number === cases.length
    ? { verdict: "supported", ...fields }
    : { verdict: "refuted", ...fields, correction: null };
}

/**
 * `none of the other 32`: how many rows there are beside those that the text names, each once, where only those are left
 * out. Null where anything else is counted.
 */
function othersCounted(
  text: ClaimText,
  at: Assertion["at"],
  { of, value }: CountTerm,
  counted: readonly Case[],
): number | null {
  const isOfOthers = /\b(?:other|remaining) $/iu.test(text.scene.text.slice(0, at.start));
  const rows = new Set(of.flatMap((each) => (each.kind === "row" ? [placeOf(each)] : [])));
  if (!isOfOthers || rows.size < of.length) return null;
  const areOthers = counted.every(({ questions }) =>
    questions.every(
      (question) =>
        question.by === "!=" &&
        !isProperty(text, question) &&
        [question.left, question.right].some((term) => isNamedHere(text, term)),
    ),
  );
  return areOthers && counted.length > value ? value : null;
}

function placeOf({ path, pointer }: RowOrigin): string {
  return `${path}#${pointer}`;
}

/** Whether a number or name that an expression writes stands in the text. */
function isNamedHere({ scene, numbers }: ClaimText, term: Term): boolean {
  if (term.kind === "literal") return numbers.some(({ number }) => number === term.value);
  return (
    term.kind === "text" &&
    term.from.kind === "literal" &&
    usesOf(scene.words, term.value).some(({ missing }) => missing === 0)
  );
}
