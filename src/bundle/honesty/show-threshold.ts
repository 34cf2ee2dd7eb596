import type { Quantity } from "../../claim/claim.ts";
import type { Assertion } from "../../claim/read/assertion.ts";
import { contains } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import { checkCases } from "./case-check.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Evidence } from "./evidence.ts";
import type { Case, Question } from "./judgement.ts";
import { speaksOf } from "./show-count.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import { casesGiven, type HeldCases } from "./verdicts.ts";
import { numbersIn, type WrittenNumber } from "./written-number.ts";

type Relation = (Quantity["value"] & { readonly kind: "bound" })["relation"];

const TURNED = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;
const OPPOSITE = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

/**
 * `scores above 0.55 on seven of ten tasks`: a limit that only says what is counted is shown by the count, where each case
 * was asked for that limit and the same expression shows how many there are. Null where the expression counts nothing.
 */
export function showThreshold(
  text: ClaimText,
  { at, content: { quantity } }: Assertion & { readonly content: { readonly quantity: Quantity } },
  evidence: Evidence,
): Outcome | null {
  if (quantity.value.kind !== "bound") return null;
  const { relation } = quantity.value;
  const held = casesGiven(evidence.gives);
  if (held === null || held.quantifier === "all" || held.quantifier === "some") return null;
  const numbers = numbersIn(text, { at, content: { quantity } });
  const signs = held.cases.map((one) => signAsked(one, numbers));
  const [sign] = signs;
  if (sign == null || signs.some((each) => each !== sign)) return null;
  const isDenied = held.quantifier === "none" && sign === OPPOSITE[relation];
  if (!isDenied && sign !== relation)
    return unbound(`it asks for ${sign}, and the text says ${relation} there`);
  if (!isDenied && !saysHowMany(text, at, held, evidence)) return null;
  const checked = checkCases(text, held.cases, at);
  if (checked.kind === "refused") return unbound(checked.why);
  const holds = evidence.gives.kind !== "verdict" || evidence.gives.holds;
  const fields = {
    value: `${checked.met} of ${checked.cases.length}`,
    derivation: `${checked.met} of ${checked.cases.length} counted`,
    evidence: evidenceFrom(checked.cells, evidence.expression),
    selections: checked.selections,
  };
  return holds
    ? { verdict: "supported", ...fields }
    : { verdict: "refuted", ...fields, correction: null };
}

/** How a case's value was set against the number that is written; null where it was not. */
function signAsked({ questions }: Case, numbers: readonly WrittenNumber[]): Relation | null {
  const found = questions.flatMap((question) => signIn(question, numbers) ?? []);
  return found.length === 1 ? found[0]! : null;
}

function signIn({ by, left, right }: Question, numbers: readonly WrittenNumber[]): Relation | null {
  if (by !== "<" && by !== "<=" && by !== ">" && by !== ">=") return null;
  const isLeft = left.kind === "literal";
  const literal = isLeft ? left : right;
  if (literal.kind !== "literal") return null;
  const isWritten = numbers.some(
    ({ number }) => number === literal.value || Math.abs(number - literal.value * 100) < 1e-9,
  );
  if (!isWritten) return null;
  return isLeft ? TURNED[by] : by;
}

/** Whether a word of the sentence that the same expression shows says of how many it holds. */
function saysHowMany(
  { assertions, scene }: ClaimText,
  at: Assertion["at"],
  { quantifier }: HeldCases,
  evidence: Evidence,
): boolean {
  const sentence = sentenceAt(scene, at.start);
  return assertions.some(({ content, at: place }) => {
    if (!contains(sentence, place) || !speaksOf(evidence, place)) return false;
    switch (content.kind) {
      case "count":
        return true;
      case "universal":
        return content.negated && quantifier === "none";
      case "superlative":
        return content.end === "only";
      case "number":
        return evidence.gives.kind === "values" && content.quantity.unit.kind === "percent";
      default:
        return false;
    }
  });
}
