import { sentenceAt } from "../reading/scene.ts";
import type { AskedNumber } from "./asked-number.ts";
import type { ClaimText } from "./claim-text.ts";
import { describeTerm } from "./describe-term.ts";
import { undefinedFlaw } from "./measure-level.ts";
import { type Measured, type Refused, refuse } from "./measured.ts";
import { operandOf, together } from "./operand.ts";
import { checkOperand, foreignNames } from "./operand-check.ts";
import { cellsOf, type Term } from "./term.ts";
import { unusedAt } from "./use.ts";

const CORRELATED = /\b(?:correlat\p{L}*|pearson|spearman|rho|r)\b|ρ/iu;
const RANKED = /\b(?:spearman|rank\p{L}*|rho)\b|ρ/iu;

/** Holds a correlation of two columns against a number of the text. */
export function measureCorrelation(
  text: ClaimText,
  term: Term & { readonly kind: "correlation" },
  { written, role }: Pick<AskedNumber, "written" | "role">,
): Measured | Refused {
  const { at } = written;
  const { start, end } = sentenceAt(text.scene, at.start);
  const said = text.scene.text.slice(start, end);
  if (!CORRELATED.test(said) && role !== "correlation")
    return refuse("it takes a correlation, and the text speaks of none");
  if (term.by === "spearman" && !RANKED.test(said))
    return refuse(
      "it takes a correlation of ranks, and the text does not say so: take $pearson(…)",
    );
  if (term.by === "pearson" && RANKED.test(said))
    return refuse("the text speaks of a correlation of ranks: take $spearman(…)");
  const selections = [];
  for (const side of [term.left, term.right]) {
    const check = checkOperand(text, together(side.map(operandOf)), at);
    if (check.kind === "refused") return check;
    const flaw =
      unusedAt(text, check.selection, at)?.why ?? undefinedFlaw(text, check.selection, at);
    if (flaw !== null) return refuse(flaw);
    selections.push(check.selection);
  }
  const foreign = foreignNames(text, selections, at);
  if (foreign !== null) return refuse(foreign);
  return {
    kind: "measured",
    value: term.value,
    cases: [],
    cells: cellsOf(term),
    selections,
    what: describeTerm(text, term),
  };
}
