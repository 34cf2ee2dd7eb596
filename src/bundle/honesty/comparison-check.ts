import type { Direction } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import { betterOf } from "../reading/merit.ts";
import type { ClaimText } from "./claim-text.ts";
import { subjectOf } from "./contrast.ts";
import { describeTerm } from "./describe-term.ts";
import { columnOf } from "./measure-level.ts";
import { checkSides } from "./measure-pair.ts";
import { type Refused, refuse } from "./measured.ts";
import { type Operand, operandOf } from "./operand.ts";
import { flawOf, foreignNames } from "./operand-check.ts";
import { statisticFlaw } from "./statistic-check.ts";
import { type CellTerm, cellsOf, type Term } from "./term.ts";

/** Two values set against each other, in one case. */
export interface Compared {
  readonly left: Term;
  readonly right: Term;
}

export interface CheckedComparison {
  readonly kind: "checked";
  /** For each case whether what the text speaks of has more than what it is set against, or less, or as much. */
  readonly stands: readonly ("more" | "less" | "same")[];
  /** Which of the two is the one that the words want, for `better` and `worse` too. */
  readonly wanted: "more" | "less";
  readonly cells: readonly CellTerm[];
  readonly what: string;
}

/** Whether two values, in each of several cases, are those that the text sets against each other, and how they stand. */
export function checkComparison(
  text: ClaimText,
  compared: readonly Compared[],
  direction: Direction,
  at: Range,
): CheckedComparison | Refused {
  const [left, right] = [
    joined(compared.map((each) => each.left)),
    joined(compared.map((each) => each.right)),
  ];
  const flaw = flawOf(left.term) ?? flawOf(right.term);
  if (flaw !== null) return refuse(flaw);
  const sides = checkSides(text, left, right, at);
  if ("kind" in sides) return sides;
  const [first, second] = sides;
  const wrong =
    foreignNames(text, sides, at) ??
    statisticFlaw(text, left.statistics, first, at, "asked") ??
    statisticFlaw(text, right.statistics, second, at, "asked");
  if (wrong !== null) return refuse(wrong);
  const subject = subjectOf(text, first, second, at);
  if (subject === null)
    return refuse(
      "the text does not name the two that it sets against each other, or names them as one",
    );
  const column = columnOf(text, first);
  const better = betterOf(column);
  if ((direction === "better" || direction === "worse") && better === null)
    return refuse(
      `the text speaks of better or worse: say which is better, "columns": {"${column.name}": {"better": "higher"}}`,
    );
  const isForMore = (better === "higher") === (direction === "better");
  const isMore = direction === "more" || (direction !== "less" && isForMore);
  return {
    kind: "checked",
    stands: compared.map((each) => {
      const [own, other] = [Number(each.left.value), Number(each.right.value)];
      if (own === other) return "same";
      return own > other === (subject === "left") ? "more" : "less";
    }),
    wanted: isMore ? "more" : "less",
    cells: [...left.cells, ...right.cells],
    what: `${describeTerm(text, compared[0]!.left)} against ${describeTerm(text, compared[0]!.right)}${compared.length > 1 ? `, ${compared.length} cases` : ""}`,
  };
}

/** The same side of all cases as one operand. */
function joined(terms: readonly Term[]): Operand {
  const [first] = terms;
  if (first !== undefined && terms.length === 1) return operandOf(first);
  return {
    term: { kind: "statistic", by: "mean", of: terms, value: Number.NaN },
    cells: terms.flatMap(cellsOf),
    statistics: first === undefined ? [] : operandOf(first).statistics,
  };
}
