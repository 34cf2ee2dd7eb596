import type { Quantity } from "../../claim/claim.ts";

/** What gives a thing its value: `was 0.17`, `an accuracy of 0.71`, `falls to 12%`, `AUROC: 0.9`. */
const ASSIGNMENT =
  /(?:[=:≈]|\b(?:is|are|was|were|be|been|of|reach\p{L}{0,4}|attain\p{L}{0,4}|achiev\p{L}{0,4}|averag\p{L}{0,4}|equals?|scor\p{L}{0,4}|stands? at|amounts? to|to|at|has|ha[ds]|took|takes|needed|needs|cost|costs))(?: (?:only|just|about|around|roughly|approximately|still|a|an|even)){0,4}[ ~≈$]{0,4}$/iu;
/** `from 3.4 to 0.9` and `between 2 and 5` give two ends, neither of which is the value. */
const ONE_END = /\b(?:from|between|goes|by)\b[^.;]{0,200}\b(?:to|and) ?$/iu;
/** All there may be between two numbers of one name. */
const CONNECTION =
  /^[%)\]]? ?(?:vs\.?|versus|and|or|against|to|from|compared (?:to|with)|than|[,/;]|[-–→])[ (]*(?:for |in |by |\$)?$/iu;

/** Whether the words before a number give it to something as its value; a bracket or a sign may do so too. */
export function isAssigned(quantity: Quantity, lead: string): boolean {
  if (quantity.name !== "") return true;
  return (ASSIGNMENT.test(lead) && !ONE_END.test(lead)) || /\(\s?$/.test(lead);
}

/** Whether a number stands directly beside another, so that one name is left to both. */
export function isPaired(text: string, quantity: Quantity, others: readonly Quantity[]): boolean {
  const index = others.indexOf(quantity);
  const [previous, next] = [others[index - 1], others[index + 1]];
  const joined = (from: Quantity | undefined, to: Quantity | undefined): boolean =>
    from !== undefined && to !== undefined && CONNECTION.test(text.slice(from.end, to.start));
  return joined(previous, quantity) || joined(quantity, next);
}
