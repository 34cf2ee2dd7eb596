import type { Range } from "../../text/range.ts";
import type { ClaimText } from "./claim-text.ts";
import type { NumberAssertion } from "./counted-number.ts";

const OR_MORE =
  /^(?: ?%| (?!or )\p{L}+| per cent)? or (?:more|above|higher|greater|larger|longer)\b/iu;
const OR_LESS =
  /^(?: ?%| (?!or )\p{L}+| per cent)? or (?:less|below|lower|smaller|fewer|shorter|under)\b/iu;

/** `4 points or more`: a number that the words behind it make a bound, as the bound that it is. */
export function withBoundBehind({ scene }: ClaimText, assertion: NumberAssertion): NumberAssertion {
  const { at, content } = assertion;
  const { value } = content.quantity;
  const behind = scene.text.slice(at.end);
  const relation = OR_MORE.test(behind) ? ">=" : OR_LESS.test(behind) ? "<=" : null;
  if (relation === null || value.kind !== "number") return assertion;
  const bound = { kind: "bound", relation, number: value.number } as const;
  return {
    ...assertion,
    content: { ...content, quantity: { ...content.quantity, value: bound } },
  } as NumberAssertion;
}

/** The number that a word makes a bound: of `4 points or more` that of `more`; null where it makes none. */
export function numberBounded(text: ClaimText, at: Range): NumberAssertion | null {
  for (const assertion of text.assertions) {
    const { content, at: number } = assertion;
    if (content.kind !== "number" || number.end > at.start) continue;
    const behind = text.scene.text.slice(number.end, at.end);
    const own = (OR_MORE.exec(behind) ?? OR_LESS.exec(behind))?.[0];
    if (own?.length === behind.length) return { ...assertion, content };
  }
  return null;
}
