import type { AuditedAssertion } from "../audit/claim-audit.ts";
import { toldUnread } from "../unread.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";

/** The rule that reports a refuted assertion. */
export type MismatchRule =
  | "number-mismatch"
  | "range-mismatch"
  | "sign-mismatch"
  | "trend-mismatch"
  | "superlative-mismatch";

/** Which rule reports a refuted assertion: each finding is one rule's. */
export function mismatchRuleOf({ kind, says, correction }: AuditedAssertion): MismatchRule {
  switch (kind) {
    case "trend":
      return "trend-mismatch";
    case "superlative":
    case "universal":
      return "superlative-mismatch";
    case "comparison":
    case "correlation":
    case "equality":
    case "effect":
      return "sign-mismatch";
    default:
      if (/\d\s*(?:[-–]|to)\s*\d/u.test(says)) return "range-mismatch";
      return correction !== null && isOtherSign(says, correction)
        ? "sign-mismatch"
        : "number-mismatch";
  }
}

function isOtherSign(says: string, correction: string): boolean {
  const bare = (text: string) => text.replace(/^[+\-−]/u, "");
  return bare(says) === bare(correction);
}

/** Assertions that the run's own results contradict, of one kind. */
export function mismatches(rule: MismatchRule) {
  return function* ({ audits }: CheckedBundle): Iterable<BundleProblem> {
    for (const { pointer, assertions } of audits) {
      for (const assertion of assertions) {
        if (assertion.verdict !== "refuted" || mismatchRuleOf(assertion) !== rule) continue;
        const { at, says, value, derivation, correction } = assertion;
        const told =
          value === false ? derivation : `its results give ${correction ?? value} (${derivation})`;
        yield {
          severity: "error",
          file: "manifest.json",
          at: { kind: "json", pointer, within: at },
          message: `claims “${says}”, but ${told}`,
          help:
            correction === null
              ? "Say what the results show, or give the results that the claim rests on."
              : `Correct the claim to ${correction}, or give the results that it rests on.`,
          confidence: 0.93,
          data: { claimed: says, computed: correction ?? String(value), derivation },
        };
      }
    }
  };
}

/** Assertions that nothing in the results was found for, with what was looked for and what came near. */
export function* unboundClaims({ audits }: CheckedBundle): Iterable<BundleProblem> {
  for (const { pointer, verdict, assertions, unread } of audits) {
    if (verdict === "supported" || verdict === "refuted") continue;
    const missing = assertions.filter((assertion) => assertion.verdict === "unbound");
    const told = missing.map(
      ({ says, found }) => `“${says}”${found.length === 0 ? "" : ` (${found.join("; ")})`}`,
    );
    const first = missing[0];
    yield {
      severity: "info",
      file: "manifest.json",
      at: { kind: "json", pointer, within: first?.at ?? null },
      message:
        (first === undefined
          ? "says nothing that a value of the results could show"
          : `not shown by the results: ${told.join(", ")}`) +
        (unread.length === 0 ? "" : `; ${toldUnread(unread)}`),
      help: "Add an evidence expression for each piece, or say what the results show. `winnow audit --bind` prints a skeleton.",
      confidence: 0.9,
      data: { verdict, unbound: missing.map(({ says }) => says) },
    };
  }
}
