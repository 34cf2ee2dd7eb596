import { RULES } from "../../rules/index.ts";
import type { Finding } from "../../src/lint/finding.ts";
import { lintBase } from "../../src/lint/run.ts";
import { chooseRules } from "../../src/lint/settings.ts";
import { placeFindings, type Report } from "../../src/report/report.ts";
import { createStyle } from "../../src/report/style.ts";
import { baseOf, type Files } from "./base.ts";
import { openJudge } from "./judge.ts";

/** The style that leaves every text as it is. */
export const plain = createStyle(false);

/** What rules find in notes, as a report. */
export async function reportOf(files: Files, only: readonly string[] = []): Promise<Report> {
  const base = await baseOf(files);
  const findings = lintBase(base, chooseRules(RULES, new Map(), { only, skip: [] }), openJudge);
  const textOf = (path: string) => base.notes.find((note) => note.path === path)?.text ?? "";
  return reportWith(findings, textOf, base.notes.length);
}

/** A report of findings made by hand. */
export function reportWith(
  findings: readonly Finding[],
  textOf: (path: string) => string = () => "",
  notes = 1,
): Report {
  return {
    tool: { name: "winnow", version: "0.1.0", homepage: null },
    revision: "worktree",
    checked: { count: notes, noun: "note" },
    findings: placeFindings(findings, textOf),
    rules: RULES.map(({ id, summary, severity }) => ({
      id,
      summary,
      severity,
      page: `# ${id}\n\n## Why\n\nBecause of ${id}.\n\n## Options\n\nNone.\n`,
    })),
    bundles: null,
    suppressed: 0,
    unchecked: [],
    milliseconds: 1.4,
  };
}

/** A finding at the beginning of a note, with whatever a test wants of it. */
export function findingWith(given: Partial<Finding>): Finding {
  return {
    rule: "broken-link",
    severity: "error",
    confidence: 0.93,
    message: "something is wrong",
    why: "It misleads.",
    help: "Mend it.",
    path: "a.md",
    range: { start: 0, end: 0 },
    quote: "",
    related: [],
    fix: null,
    fingerprint: "0123456789abcdef01234567",
    data: {},
    ...given,
  };
}

/** Two notes and three findings of every kind of place: one line, several lines, another note. */
export const CONFLICTING: Files = {
  "papers/one.md":
    "---\ntitle: One\nurl: https://arxiv.org/abs/1805.00899\n---\n# One\n\nSee [two](too.md).\n",
  "papers/two.md":
    "---\ntitle: Two\nurl: https://arxiv.org/abs/1805.00899\n---\n# Two\n\nSee [[Something nobody wrote]].\n",
};

/** Texts and names that would act if a format let them. */
export const HOSTILE = {
  path: "a,b: 50%\n<img src=x onerror=alert(1)>|`x`](javascript:alert(1))\u001b[2J\u202e@team #1 'q' \"q\".md",
  text: "</code></script><script>alert(1)</script> & ]]> {0} [click](https://example.org) @team #1 `|` %0A::error::\u0000\u001b[31m\u202eevil\u200b\ud800\uffff\n::warning::x",
};
