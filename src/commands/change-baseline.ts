import type { Base } from "../base/base.ts";
import { replaceFile } from "../files/replace-file.ts";
import {
  type AcceptedFindings,
  acceptedFindings,
  BASELINE_PATH,
  type BaselineEntry,
  inOrder,
  prunedEntries,
} from "../lint/baseline.ts";
import { baselineText } from "../lint/baseline-file.ts";
import type { Finding } from "../lint/finding.ts";
import { comparesClaims } from "../lint/rule.ts";
import { checkBase } from "../lint/run.ts";
import { type RuleRun, runsAt } from "../lint/settings.ts";
import { encode } from "../text/source.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { ExitCode, Terminal } from "./command.ts";
import { interruptible } from "./interruptible.ts";
import type { Checker } from "./lint-check.ts";
import type { Scope } from "./lint-scope.ts";
import type { PathSelection } from "./path-selection.ts";
import type { Session } from "./session.ts";

/** What a change of the baseline is made of. */
export interface BaselineChange {
  readonly session: Session;
  readonly terminal: Terminal;
  readonly scope: Scope;
  readonly base: Base;
  readonly checker: Checker;
  readonly selection: PathSelection;
  readonly runs: readonly RuleRun[];
}

/**
 * Accepts all that is found where it is looked, in place of what was accepted there; or drops what is accepted and not
 * found any more. What no chosen rule or path is about stays.
 * @throws WinnowError UNREADABLE when the file can't be written.
 */
export async function changeBaseline(
  wanted: "write" | "prune",
  change: BaselineChange,
): Promise<ExitCode> {
  const { session, scope, checker, terminal } = change;
  const entries = await (wanted === "write" ? rewritten(change) : pruned(change));
  const before = checker.baseline;
  const text = baselineText(entries);
  const file = scope.revision.files.find(({ path }) => path === BASELINE_PATH);
  if (before === null ? entries.length > 0 : text !== before.text) {
    const { repository } = session;
    const outcome = replaceFile(repository, BASELINE_PATH, file?.blob ?? null, encode(text));
    if (outcome.kind === "refused")
      throw new WinnowError("UNREADABLE", `${BASELINE_PATH} was not written: ${outcome.reason}`);
  }
  const count = (all: readonly AcceptedFindings[]) =>
    all.reduce((sum, each) => sum + each.count, 0);
  const [now, then] = [count(entries), count(before?.entries ?? [])];
  const what = now === 1 ? "finding" : "findings";
  terminal.err(`${BASELINE_PATH} accepts ${now} ${what}, before ${then}\n`);
  return 0;
}

/** Whether an entry is about what was looked at; a note that is gone is looked for only where all notes are looked at. */
function isCovered({
  base,
  checker,
  selection,
  runs,
}: BaselineChange): (entry: BaselineEntry) => boolean {
  return ({ rule, path }) =>
    runsAt(runs, rule, path) && (base.files.has(path) ? selection.has(path) : checker.whole);
}

async function rewritten(change: BaselineChange): Promise<AcceptedFindings[]> {
  const { base, checker, selection, runs, session } = change;
  const choice = { isWanted: selection.has, openJudge: session.openJudge };
  const { findings } = await interruptible(() => checkBase(base, runs, choice));
  refuseFailure(findings);
  const isOld = isCovered(change);
  const kept = (checker.baseline?.entries ?? []).filter((entry) => !isOld(entry));
  const found = acceptedFindings(findings.filter(({ path }) => selection.has(path)));
  return inOrder([...kept.map(({ range: _, ...entry }) => entry), ...found]);
}

async function pruned(change: BaselineChange): Promise<AcceptedFindings[]> {
  const { base, checker, runs } = change;
  const { findings, baseline: use, uncompared } = await checker.check(base);
  refuseFailure(findings);
  if (use === null || checker.baseline === null) return [];
  const isOld = isCovered(change);
  const isCompared = ({ rule, path }: BaselineEntry) =>
    !uncompared.includes(path) ||
    !runs.some((run) => run.rule.id === rule && comparesClaims(run.rule));
  return prunedEntries(checker.baseline.entries, use, (entry) => isOld(entry) && isCompared(entry));
}

/** What a rule that failed would have found is not known, and must not be dropped. */
function refuseFailure(findings: readonly Finding[]): void {
  const failed = findings.find(({ rule }) => rule === "internal");
  if (failed !== undefined) throw new WinnowError("UNREADABLE", failed.message, failed.help);
}
