import type { Range } from "../../text/range.ts";
import type { EvidenceValue } from "../audit/claim-audit.ts";
import type { EvidenceExpression } from "../bundle.ts";
import type { Selection } from "./selection.ts";
import type { CellTerm } from "./term.ts";

/** How a piece of the text stands against what an expression gives. */
export type Outcome =
  | ({ readonly verdict: "supported" } & Found)
  | ({ readonly verdict: "refuted"; readonly correction: string | null } & Found)
  | { readonly verdict: "unbound"; readonly found: readonly string[] };

export interface Found {
  readonly value: number | string | boolean;
  readonly derivation: string;
  readonly evidence: readonly EvidenceValue[];
  /** What was taken of the tables, where that is of rows of one column. */
  readonly selections: readonly Selection[];
}

export function unbound(...found: readonly string[]): Outcome {
  return { verdict: "unbound", found };
}

/** What an expression shows of one piece of the text. */
export interface Shown {
  readonly outcome: Outcome;
  /** The word by which a difference was given its direction; it is shown with it. */
  readonly direction: Range | null;
}

const MOST_EVIDENCE = 6;

/** The values that an expression rests on, those at the ends of many, with the expression that was asked of them. */
export function evidenceFrom(
  cells: readonly CellTerm[],
  { text }: EvidenceExpression,
): readonly EvidenceValue[] {
  const each = [
    ...new Map(cells.map(({ cell }) => [`${cell.path}#${cell.pointer}`, cell])).values(),
  ];
  const kept =
    each.length <= MOST_EVIDENCE
      ? each
      : [...each.slice(0, MOST_EVIDENCE / 2), ...each.slice(-MOST_EVIDENCE / 2)];
  return kept.map(({ path, pointer, lexeme }) => ({
    path,
    pointer,
    expression: text,
    quote: lexeme,
  }));
}

/** Several pieces as one: refuted by one that is, unbound by one that is, else supported. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const refuted = outcomes.find(({ verdict }) => verdict === "refuted");
  if (refuted !== undefined) return refuted;
  const unbound = outcomes.filter((each) => each.verdict === "unbound");
  if (unbound.length > 0)
    return { verdict: "unbound", found: [...new Set(unbound.flatMap(({ found }) => found))] };
  const supported = outcomes.filter((each) => each.verdict === "supported");
  const [first] = supported;
  if (first === undefined || supported.length === 1)
    return first ?? { verdict: "unbound", found: [] };
  return {
    verdict: "supported",
    value: supported.map(({ value }) => value).join(" and "),
    derivation: [...new Set(supported.map(({ derivation }) => derivation))].join("; "),
    evidence: supported.flatMap(({ evidence }) => evidence).slice(0, MOST_EVIDENCE),
    selections: supported.flatMap(({ selections }) => selections),
  };
}
