import type { Quantity } from "../../claim/claim.ts";
import type { NumberKind } from "./series.ts";
import { DIFFERENCES } from "./words.ts";

const DIFFERENCE_BEHIND =
  /^ ?(?:percentage |percent )?(?:\p{L}{1,12} )?(?:absolute |relative )?(?:accuracy |performance )?(?:higher|lower|better|worse|faster|slower|more|less|fewer|larger|smaller|improvement|gain|advantage|increase|reduction|decrease|drop|gap|difference|lift|boost|above|below|ahead|apart|away|short of)\b/iu;

/** What kind of number a claim gives: a value, a difference of two, a count, … `before` and `behind` are the words next to it. */
export function kindOfQuantity(
  quantity: Quantity,
  named: readonly string[],
  before: readonly string[],
  lead: string,
  behind: string,
): NumberKind {
  if (quantity.unit.kind === "count" || quantity.value.kind === "share") return "count";
  const words = named.length > 0 ? named : before;
  if (words.includes("correlation")) return "correlation";
  if (named.includes("p")) return "p-value";
  if (words.includes("std") || words.includes("ci") || words.includes("varianc")) return "spread";
  if (quantity.unit.kind === "points" || quantity.text.startsWith("+")) return "difference";
  if (/\bby (?:about |~ ?|up to |an average of )?$/i.test(lead)) return "difference";
  if (/\b(?:to|at|reach\p{L}{0,4}|achiev\p{L}{0,4}|of only) $/iu.test(lead)) {
    return words.some((word) => word === "gap" || word === "gain") && /\bto $/i.test(lead)
      ? "difference"
      : "level";
  }
  if (DIFFERENCE_BEHIND.test(behind)) return "difference";
  return words.some((word) => DIFFERENCES.has(word)) ? "difference" : "level";
}
