import type { PlacedStatement } from "../base/claim-pairs.ts";
import type { ClaimConflict } from "../base/claim-relations.ts";
import type { ConflictKind } from "../claim/conflict/conflict.ts";
import { defineRule, type RawFinding, type Rule } from "./rule.ts";

/** What sets one rule on contradictions apart from the others. */
export interface ConflictRule {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly summary: string;
  /** What it says of two statements, the second of them at `there`. */
  message(conflict: ClaimConflict, there: string): string;
  /** What would settle it. */
  readonly help: string;
}

/** Declares a rule on one kind of contradiction. Told once a pair, at the statement that comes later. */
export function defineConflictRule({ id, kind, summary, message, help }: ConflictRule): Rule {
  return defineRule({
    id,
    summary,
    scope: "note",
    severity: "info",
    fix: null,
    kin: [],
    comparesClaims: true,
    *check(view, note): Iterable<RawFinding> {
      for (const conflict of view.claims(note.path).conflicts) {
        if (conflict.kind !== kind) continue;
        const { own: earlier, other: later, confidence, reasons } = conflict;
        const within = earlier.note.path === later.note.path;
        yield {
          at: placeOf(later),
          message: message(conflict, within ? "another place of it" : `\`${earlier.note.path}\``),
          why: within
            ? "A reader who meets one of the two believes what the other denies."
            : "Two notes that cannot both be right: whoever reads one of them believes what the other denies.",
          help,
          related: [{ ...placeOf(earlier), role: "conflicts-with" }],
          confidence,
          data: {
            here: later.statement.text,
            there: earlier.statement.text,
            reasons: reasons.map(({ a, b, kind }) => ({ here: b, there: a, kind })),
          },
        };
      }
    },
  });
}

function placeOf({ note, statement }: PlacedStatement) {
  return { path: note.path, range: statement.range };
}
