import type { Range } from "../../text/range.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Evidence } from "./evidence.ts";
import type { Judgement, Question } from "./judgement.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import { type CellTerm, cellsOf, idOf, type Term } from "./term.ts";

/** `falls below both of its parts`: one thing set against two others in each case. */
export function isOfBothSides(text: ClaimText, at: Range, gives: Evidence["gives"]): boolean {
  const { scene } = text;
  if (gives.kind !== "verdict" || !/^(?:both|either)$/iu.test(scene.text.slice(at.start, at.end)))
    return false;
  const sets = comparedSets(text, at, gives.judgement);
  return sets.length > 0 && sets.every((each) => each >= 2);
}

/** For each case against how many different ones one thing is set in it. */
function comparedSets(text: ClaimText, at: Range, judgement: Judgement): readonly number[] {
  // `h < a and h < b`: one case, of which each part says one half.
  if (judgement.kind === "both") {
    const cases = judgement.parts.flatMap((part) => (part.kind === "cases" ? part.cases : []));
    const isWhole = judgement.parts.every(({ kind }) => kind === "cases");
    const questions = cases.flatMap((one) => one.questions);
    return isWhole && !isOneOfBoth(text, at, questions[0]?.left) ? [rivalsOfOne(questions)] : [];
  }
  if (judgement.kind !== "cases") return [];
  return judgement.cases
    .filter(({ isMet }) => isMet)
    .map(({ questions }) => rivalsOfOne(questions));
}

/** How many different ones a single one is set against; 0 where there is no single one. */
function rivalsOfOne(questions: readonly Question[]): number {
  const compared = questions.filter(
    ({ by, left, right }) =>
      /^[<>]=?$/.test(by) && cellsOf(left).length > 0 && cellsOf(right).length > 0,
  );
  const [lefts, rights] = (["left", "right"] as const).map(
    (side) => new Set(compared.map((question) => idOf(question[side]))),
  );
  return lefts!.size === 1 ? rights!.size : 0;
}

/** Whether a value is of one of the two that a text names behind `both`: then it is not what is set against them. */
function isOneOfBoth({ scene, places }: ClaimText, at: Range, term: Term | undefined): boolean {
  const named = scene.selectors.filter((selector) => selector.at.start >= at.end).slice(0, 2);
  const own = (term === undefined ? [] : cellsOf(term)).flatMap(
    ({ cell }) => places.get(keyOf(cell)) ?? [],
  );
  return named.some(({ table, dimension, value }) =>
    own.some(
      (place) =>
        place.table === table &&
        scene.tables[table]!.rows[place.row]!.coordinates[dimension] === value,
    ),
  );
}

/** What an expression shows of both, where it sets one thing against each of the two. */
export function bothSides(
  gives: Evidence["gives"],
  cases: readonly (readonly CellTerm[])[],
  expression: Evidence["expression"],
): Outcome {
  const holds = gives.kind === "verdict" && gives.holds;
  const fields = {
    value: holds,
    derivation: "set against each of them",
    evidence: evidenceFrom(cases.flat().slice(0, 6), expression),
    selections: [],
  };
  if (holds) return { verdict: "supported", ...fields };
  // Which of the two it does not hold against, the comparison itself tells.
  return gives.kind === "verdict" && gives.judgement.kind === "both"
    ? unbound("its expression gives false")
    : { verdict: "refuted", ...fields, correction: null };
}
