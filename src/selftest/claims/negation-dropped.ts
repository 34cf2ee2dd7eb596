import type { ClaimOperator } from "./claim-operator.ts";

/** A denial that picks out whom the claim speaks of is none of what it says. */
const PICKS_OUT = /\b(?:that|which|who|whom|where|if|when) \S+$/i;
const DENIED_VERB = /\b(?:do|does|did|is|are|was|were|can|could|has|have)( not)(?=[ .;,])/gi;
/** What is denied of a part only may hold of the rest. */
const PARTIAL =
  /^ (?:always|all|every|only|necessarily|yet|more|less|higher|lower|better|worse)\b/i;

/** What does not hold said to hold. */
export const negationDropped: ClaimOperator = {
  name: "negation-dropped",
  because: "a statement and its denial do not both hold",
  turn: ({ text }) =>
    [...text.matchAll(DENIED_VERB)]
      .map((match) => {
        const end = match.index + match[0].length;
        return { start: end - match[1]!.length, end };
      })
      .filter(
        ({ start, end }) => !PICKS_OUT.test(text.slice(0, start)) && !PARTIAL.test(text.slice(end)),
      )
      .map((range) => [{ range, text: "" }]),
};
