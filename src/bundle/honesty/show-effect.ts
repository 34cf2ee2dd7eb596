import type { Range } from "../../text/range.ts";
import { nameParts } from "../records/column-role.ts";
import { checkCases } from "./case-check.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Evidence } from "./evidence.ts";
import type { Question } from "./judgement.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import { cellsOf, type Term } from "./term.ts";
import { casesGiven, type HeldCases, verdictOn } from "./verdicts.ts";

export const NO_CAUSE = "it says why, and no results show a cause";

/** What an expression shows of a word that says why, to what degree, or that something is not. */
export function showEffect(
  text: ClaimText,
  at: Range,
  effect: "none" | "cause" | "degree" | "denial",
  { gives, expression }: Evidence,
): Outcome {
  if (effect === "cause") return unbound(NO_CAUSE);
  if (effect === "none")
    return unbound(
      "no expression can show that there is no effect: say how large the difference is",
    );
  const held = casesGiven(gives);
  const holds = gives.kind !== "verdict" || gives.holds;
  const over = overConfidence(text.scene.text);
  if (effect === "degree") {
    const says = text.scene.text.slice(at.start, at.end);
    if (held === null || overConfidence(says) === null)
      return unbound("it is a word of judgement, which no results measure: say how much");
    return showConfidence(text, at, held, overConfidence(says)!, holds, expression);
  }
  if (held === null) return unbound("its expression denies nothing");
  // `only the lowest bin is not [overconfident]`
  if (held.alone !== null && over !== null) {
    const opposite = over === "over" ? "under or even" : "over or even";
    return showConfidence(text, at, held, opposite, holds, expression);
  }
  const checked = checkCases(text, held.cases, at);
  if (checked.kind === "refused") return unbound(checked.why);
  const isDenied = held.quantifier === "none" && checked.met === 0;
  return isDenied
    ? verdictOn(holds, {
        derivation: `${checked.met} of ${checked.cases.length}`,
        evidence: evidenceFrom(checked.cells, expression),
        selections: checked.selections,
      })
    : unbound("its expression denies nothing: $count(rows[condition]) = 0");
}

type Confidence = "over" | "under" | "over or even" | "under or even";

function overConfidence(text: string): "over" | "under" | null {
  const found = /\b(over|under)-?confiden/iu.exec(text)?.[1]?.toLowerCase();
  return found === "over" || found === "under" ? found : null;
}

/** Overconfident is what is surer than it is right. */
function showConfidence(
  text: ClaimText,
  at: Range,
  held: HeldCases,
  wanted: Confidence,
  holds: boolean,
  expression: Evidence["expression"],
): Outcome {
  const checked = checkCases(text, held.cases, at);
  if (checked.kind === "refused") return unbound(checked.why);
  const stands = checked.cases
    .flatMap(({ questions }) => questions)
    .map((each) => standing(text, each));
  if (stands.some((each) => each === null))
    return unbound("it does not set confidence against accuracy: bins[conf > acc]");
  const asked = stands.every((each) => each === wanted);
  return asked
    ? verdictOn(holds, {
        derivation: `${checked.met} of ${checked.cases.length}`,
        evidence: evidenceFrom(checked.cells, expression),
        selections: checked.selections,
      })
    : unbound(`it asks whether confidence is ${stands[0]} accuracy, and the text says ${wanted}`);
}

/** What a question asks of confidence beside accuracy. */
function standing(text: ClaimText, { by, left, right }: Question): Confidence | null {
  const [first, second] = [kindOf(text, left), kindOf(text, right)];
  if (first === null || second === null || first === second) return null;
  const sign =
    first === "confidence" ? by : ({ "<": ">", "<=": ">=", ">": "<", ">=": "<=" }[by] ?? by);
  return (
    ({ ">": "over", "<": "under", ">=": "over or even", "<=": "under or even" } as const)[sign] ??
    null
  );
}

function kindOf({ scene, places }: ClaimText, term: Term): "confidence" | "accuracy" | null {
  const [cell] = cellsOf(term);
  const place = cell && places.get(keyOf(cell.cell))?.[0];
  if (place === undefined) return null;
  const { name, means } = scene.tables[place.table]!.measures[place.measure]!;
  const parts = nameParts(name).concat(nameParts(means ?? ""));
  if (parts.some((part) => /^conf(?:idence)?$/.test(part))) return "confidence";
  return parts.some((part) => /^(?:acc|accuracy|correct)$/.test(part)) ? "accuracy" : null;
}
