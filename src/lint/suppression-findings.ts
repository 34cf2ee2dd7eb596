import type { Mark } from "../note/facts.ts";
import type { Baseline, BaselineEntry, BaselineUse } from "./baseline.ts";
import type { Finding } from "./finding.ts";
import { comparesClaims, type SuppressionUse } from "./rule.ts";
import { runRule, type TextOf } from "./run-rule.ts";
import { type RuleRun, runsAt, useAt } from "./settings.ts";
import { judge, type NoteDirectives } from "./suppress.ts";

/** All that was known when findings had been suppressed. */
export interface SuppressionRun {
  readonly runs: readonly RuleRun[];
  /** What the rules found, suppressed or not. */
  readonly findings: readonly Finding[];
  readonly directives: readonly NoteDirectives[];
  readonly used: ReadonlySet<Mark>;
  /** Paths of the notes of whose claims not all were compared. */
  readonly uncompared: ReadonlySet<string>;
  readonly baseline: { readonly baseline: Baseline; readonly use: BaselineUse } | null;
  /** Whether all that could be found at a path was looked for. */
  isChecked(path: string): boolean;
}

/** What the rules about suppressing find: they run last, and nothing suppresses them in turn. */
export function suppressionFindings(run: SuppressionRun): Finding[] {
  const { directives, baseline } = run;
  const texts = new Map(directives.map(({ path, text }) => [path, text]));
  if (baseline !== null) texts.set(baseline.baseline.path, baseline.baseline.text);
  const textOf: TextOf = (path) => texts.get(path) ?? "";
  const ran = cameToAnEnd(run);
  const uses: SuppressionUse[] = directives.map((each) => ({
    kind: "directives",
    path: each.path,
    text: each.text,
    directives: judge(each, run.used, (rule) => ran(rule, each.path)),
  }));
  if (baseline !== null) {
    const { path, entries } = baseline.baseline;
    const isJudged = (entry: BaselineEntry) =>
      ran(entry.rule, entry.path) && run.isChecked(entry.path);
    const judged = entries.filter(isJudged).map((entry) => ({
      entry,
      used: baseline.use.used.get(entry) ?? 0,
    }));
    uses.push({ kind: "baseline", path, entries: judged });
  }
  return run.runs.flatMap((each) => {
    const { rule } = each;
    if (rule.scope !== "suppression") return [];
    return uses.flatMap((use) => {
      const { options } = useAt(each, use.path);
      return runRule(each, textOf, use.path, () => rule.check(use, options));
    });
  });
}

/** Tells whether a rule was asked about a path, did not fail on it, and compared all that it compares. */
function cameToAnEnd({
  runs,
  findings,
  uncompared,
}: SuppressionRun): (rule: string, path: string) => boolean {
  const failed = new Set(
    findings
      .filter(({ rule }) => rule === "internal")
      .map(({ data, path }) => `${data.rule}\0${path}`),
  );
  const comparing = new Set(
    runs.filter(({ rule }) => comparesClaims(rule)).map(({ rule }) => rule.id),
  );
  return (rule, path) =>
    runsAt(runs, rule, path) &&
    !failed.has(`${rule}\0${path}`) &&
    !(comparing.has(rule) && uncompared.has(path));
}
