import type { Direction } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import { betterOf } from "../reading/merit.ts";
import type { ClaimText } from "./claim-text.ts";
import { subjectOf } from "./contrast.ts";
import { describeTerm } from "./describe-term.ts";
import { columnOf } from "./measure-level.ts";
import { checkSides } from "./measure-pair.ts";
import { type Refused, refuse } from "./measured.ts";
import { operandOf, together } from "./operand.ts";
import { flawOf, foreignNames } from "./operand-check.ts";
import type { Selection } from "./selection.ts";
import { statisticFlaw } from "./statistic-check.ts";
import type { CellTerm, Term } from "./term.ts";

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
  isCourse = false,
): CheckedComparison | Refused {
  const [left, right] = [
    together(compared.map((each) => operandOf(each.left))),
    together(compared.map((each) => operandOf(each.right))),
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
  const subject = subjectOf(text, first, second, at, isCourse);
  if (subject === null)
    return refuse(
      "the text does not name the two that it sets against each other, or names them as one",
    );
  const wanted = wantedWay(text, first, direction);
  if (wanted.kind === "refused") return wanted;
  return {
    kind: "checked",
    stands: compared.map((each) => {
      const [own, other] = [Number(each.left.value), Number(each.right.value)];
      if (own === other) return "same";
      return own > other === (subject === "left") ? "more" : "less";
    }),
    wanted: wanted.way,
    cells: [...left.cells, ...right.cells],
    what: `${describeTerm(text, compared[0]!.left)} against ${describeTerm(text, compared[0]!.right)}${compared.length > 1 ? `, ${compared.length} cases` : ""}`,
  };
}

/** Whether the words want more or less of a column: for the better is less of a loss. */
export function wantedWay(
  text: ClaimText,
  selection: Selection,
  direction: Direction,
): { readonly kind: "known"; readonly way: "more" | "less" } | Refused {
  if (direction === "more" || direction === "less") return { kind: "known", way: direction };
  const column = columnOf(text, selection);
  const better = betterOf(column);
  if (better === null)
    return refuse(
      `the text speaks of better or worse: say which is better, "columns": {"${column.name}": {"better": "higher"}}`,
    );
  return {
    kind: "known",
    way: (better === "higher") === (direction === "better") ? "more" : "less",
  };
}
