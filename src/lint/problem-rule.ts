import type { Problem } from "../note/facts.ts";
import { defineRule, type Rule } from "./rule.ts";

/** What a rule that only passes on the problems of reading a note adds to them. */
export interface ProblemRule {
  readonly id: Problem["kind"];
  readonly summary: string;
  readonly why: string;
  readonly help: string;
  readonly kin: readonly string[];
}

/** Declares a rule that reports one kind of problem found while a note was read. */
export function problemRule({ id, summary, why, help, kin }: ProblemRule): Rule {
  return defineRule({
    id,
    summary,
    scope: "note",
    severity: "error",
    fix: null,
    kin,
    *check(_view, note) {
      for (const { kind, message, range } of note.facts.problems) {
        if (kind !== id) continue;
        const at = { path: note.path, range };
        yield { at, message, why, help, related: [], confidence: 0.99, data: {} };
      }
    },
  });
}
