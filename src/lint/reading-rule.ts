import type { Oddity, Refusal } from "../bundle/bundle.ts";
import type { Range } from "../text/range.ts";
import { type BundleView, defineRule, type Rule } from "./rule.ts";

/** What a rule that only passes on what reading a bundle gave adds to it. */
export interface ReadingRule {
  readonly id: Refusal["rule"] | Oddity["rule"];
  readonly summary: string;
  readonly why: string;
  readonly help: string;
}

/** Declares a rule that reports why a bundle was refused (an error), or what is odd about it (a warning). */
export function readingRule({ id, summary, why, help }: ReadingRule): Rule {
  return defineRule({
    id,
    summary,
    scope: "bundle",
    severity: "error",
    fix: null,
    kin: [],
    *check(view) {
      for (const { rule, message, file, range, refused } of reasonsOf(view)) {
        if (rule !== id) continue;
        yield {
          at: { path: `${view.folder.path}/${file}`, range: range ?? { start: 0, end: 0 } },
          message,
          why,
          help,
          related: [],
          confidence: refused ? 0.98 : 0.9,
          severity: refused ? "error" : "warning",
          data: { refused },
        };
      }
    },
  });
}

interface Reason {
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  readonly range: Range | null;
  readonly refused: boolean;
}

function reasonsOf({ reading }: BundleView): Reason[] {
  return reading.kind === "refused"
    ? reading.reasons.map((reason) => ({ ...reason, range: null, refused: true }))
    : reading.oddities.map((oddity) => ({ ...oddity, refused: false }));
}
