import type { Judgement } from "./judgement.ts";
import type { Term } from "./term.ts";
import type { WrittenNumber } from "./written-number.ts";

const SLACK = 1e-9;

/** What an expression compares with the numbers that are said: `$max(acc) < 0.52` says of acc that 0.52 bounds it. */
export function literalsAsked(
  judgement: Judgement,
  numbers: readonly WrittenNumber[],
): readonly Term[] {
  if (judgement.kind === "both")
    return judgement.parts.flatMap((part) => literalsAsked(part, numbers));
  if (judgement.kind !== "cases" || judgement.quantifier !== "all") return [];
  const isSaid = (term: Term): boolean =>
    term.kind === "literal" &&
    numbers.some(({ number }) =>
      [number, number / 100].some((each) => Math.abs(each - term.value) <= SLACK * Math.abs(each)),
    );
  return judgement.cases.flatMap(({ questions }) =>
    questions.flatMap(({ left, right }): Term[] => {
      if (isSaid(right)) return [left];
      return isSaid(left) ? [right] : [];
    }),
  );
}
