import type { Finding } from "../lint/finding.ts";
import { nominalSeverity, type RuleRun } from "../lint/settings.ts";
import { FORMAT_NAMES, type FormatName } from "../report/format-names.ts";
import { FORMATS } from "../report/formats.ts";
import { placeFindings, type Report, type ReportedRule, type TextOf } from "../report/report.ts";
import { HOMEPAGE, VERSION } from "../version.ts";
import type { Terminal } from "./command.ts";
import { chosenValue, type Given } from "./flags.ts";
import { print, styleFor } from "./output.ts";
import { rulePage } from "./rule-page.ts";

/** What a command gives of its run to be reported. */
export interface Outcome
  extends Pick<Report, "revision" | "checked" | "unchecked" | "suppressed" | "bundles"> {
  readonly findings: readonly Finding[];
  readonly runs: readonly RuleRun[];
  readonly textOf: TextOf;
  /** When the command began, as `performance.now` tells it. */
  readonly started: number;
}

/**
 * The format that `--format` names. Asked for before the work begins, so that a wrong name costs nothing.
 * @throws WinnowError USAGE when there is none of that name.
 */
export function chosenFormat(given: Given): FormatName {
  return chosenValue(given, "format", FORMAT_NAMES);
}

/** Prints what a run of `lint` or `audit` found. */
export async function printReport(
  given: Given,
  terminal: Terminal,
  format: FormatName,
  outcome: Outcome,
): Promise<void> {
  const { findings, runs, textOf, started, ...rest } = outcome;
  const report: Report = {
    ...rest,
    tool: { name: "winnow", version: VERSION, homepage: HOMEPAGE },
    findings: placeFindings(findings, textOf),
    rules: runs.map((run) => reportedRule(run, terminal.program)),
    milliseconds: performance.now() - started,
  };
  const write = await FORMATS[format]();
  print(given, terminal, write(report, styleFor(given, terminal)));
}

function reportedRule(run: RuleRun, program: URL): ReportedRule {
  const { rule } = run;
  return {
    id: rule.id,
    summary: rule.summary,
    severity: nominalSeverity(run),
    // Few formats ask for it, and each asking reads a file.
    get page() {
      return rulePage(program, rule.id);
    },
  };
}
