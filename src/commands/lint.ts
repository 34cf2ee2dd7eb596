import type { Base } from "../base/base.ts";
import { indexBase } from "../base/base-index.ts";
import { dialectOf } from "../base/dialect.ts";
import type { RuleRun } from "../lint/settings.ts";
import type { FormatName } from "../report/format-names.ts";
import type { TextOf } from "../report/report.ts";
import { visible } from "../text/visible.ts";
import { changeBaseline } from "./change-baseline.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { type FixedBase, fixedBase, writeFixes } from "./fix-notes.ts";
import type { Given } from "./flags.ts";
import { keepBase, keepHeadBase } from "./keep-base.ts";
import { type Checker, checkerFor } from "./lint-check.ts";
import { dayOf } from "./lint-day.ts";
import { LINT_FACE, refuseContradictions, wantedBaseline, wantedFixes } from "./lint-flags.ts";
import { chosenScope, type Scope } from "./lint-scope.ts";
import { isColoured, print, styleFor } from "./output.ts";
import { type PathSelection, selectPaths, solePath } from "./path-selection.ts";
import { chosenFormat, printReport } from "./print-report.ts";
import { complainOfWarnings, exitCodeFor, rulesFor, shownFindings } from "./rule-flags.ts";
import { openSession, type Session } from "./session.ts";
import { withoutSettled } from "./settled.ts";
import { unchecked } from "./unchecked.ts";
import { tellUncompared, uncomparedNotes } from "./uncompared.ts";

/** `winnow lint`: checks the base. */
export const lint: Command = {
  face: LINT_FACE,
  async run(given, terminal) {
    refuseContradictions(given);
    const session = await openSession(
      given,
      terminal,
      given.switches.has("staged") ? "hook" : "detached",
    );
    try {
      return await lintSession(await dated(session, given), given, terminal);
    } finally {
      await session.close();
    }
  },
};

/** A session whose bases all know the day by which ages are judged, so that of two commits only changes differ. */
async function dated(session: Session, given: Given): Promise<Session> {
  const day = await dayOf(session.repository, given);
  return {
    ...session,
    loadBase: async (revision) => ({ ...(await session.loadBase(revision)), day }),
  };
}

/** One run of the command, once it is known what it looks at. */
interface Run {
  readonly session: Session;
  readonly given: Given;
  readonly terminal: Terminal;
  readonly scope: Scope;
  readonly base: Base;
  readonly selection: PathSelection;
  readonly runs: readonly RuleRun[];
  readonly checker: Checker;
}

async function lintSession(session: Session, given: Given, terminal: Terminal): Promise<ExitCode> {
  const started = performance.now();
  const format = chosenFormat(given);
  const runs = rulesFor(given, session.config);
  const scope = await chosenScope(session.repository, given, terminal);
  if (scope.staged !== null && scope.staged.changed.length === 0) return 0;

  const base = await session.loadBase(scope.revision);
  if (given.switches.has("debug")) tellDialect(base, terminal);
  const head = scope.staged?.head ?? null;
  const headBase = head === null ? null : await session.loadBase(head);
  const selection = selectionOf(session, given, terminal, scope, base);
  const checker = await checkerFor(session, given, scope, selection, runs, headBase);
  const run: Run = { session, given, terminal, scope, base, selection, runs, checker };
  const exitCode = await carryOut(run, format, started);
  if (head !== null && headBase !== null) await keepBase(session, head, headBase);
  else if (checker.whole) await keepHeadBase(session);
  return exitCode;
}

/** Says how notes are taken to be written here, for whoever wonders at a finding. */
function tellDialect(base: Base, terminal: Terminal): void {
  const { kind, because } = dialectOf(indexBase(base));
  terminal.err(`winnow: dialect ${kind}: ${because}\n`);
}

/** Does what the flags ask for: reports, fixes, or changes the baseline. */
async function carryOut(run: Run, format: FormatName, started: number): Promise<ExitCode> {
  const { given, terminal, scope, base } = run;
  const baseline = wantedBaseline(given);
  if (baseline !== null) return changeBaseline(baseline, run);
  const fixes = wantedFixes(given);
  if (fixes === null) return report(run, base, format, started);
  const fixed = await fixedBase(run, fixes);
  if (!fixed.settled)
    terminal.err("winnow: the fixes never come to rest, which is a defect of winnow\n");
  if (!fixes.write) return showFixes(run, fixed);
  const current = writeFixes(run, fixed.texts);
  // The index stays as it was, and it is what will be committed.
  const exitCode = await report(run, scope.staged === null ? fixed.base : base, format, started);
  return current ? exitCode : 2;
}

/** Prints what is found in a base, as it was or as fixes made it. */
async function report(
  { session, given, terminal, scope, runs, checker }: Run,
  base: Base,
  format: FormatName,
  started: number,
): Promise<ExitCode> {
  const checked = await checker.check(base);
  const found = checker.reported(checked);
  // What a commit brings was not there when something was settled.
  const { findings, suppressed } =
    scope.staged === null ? await withoutSettled(session.repository, found) : found;
  const exitCode = exitCodeFor(given, findings);
  await printReport(given, terminal, format, {
    revision: base.revision,
    checked: { count: base.notes.length, noun: "note" },
    findings: shownFindings(given, findings),
    bundles: null,
    suppressed,
    runs,
    unchecked: [...base.notes.flatMap(unchecked), ...uncomparedNotes(checked.uncompared)],
    textOf: textsOf(base, checker),
    started,
  });
  tellUncompared(terminal, checked.uncompared);
  complainOfWarnings(given, terminal, findings);
  return exitCode;
}

/** Prints what fixes would change; the exit code is of what they would leave. */
async function showFixes(
  { given, terminal, base, checker }: Run,
  { texts, base: after }: FixedBase,
): Promise<ExitCode> {
  const { paintedDiff, unifiedDiff } = await import("../report/unified-diff.ts");
  const textOf = textsOf(base, checker);
  const changes = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = changes.map(([path, text]) => ({ path, before: textOf(path), after: text }));
  const diff = unifiedDiff(files);
  // For git apply every byte counts; on a screen none may act.
  const shown = isColoured(given, terminal) ? paintedDiff(diff, styleFor(given, terminal)) : diff;
  print(given, terminal, shown);
  return exitCodeFor(given, checker.reported(await checker.check(after)).findings);
}

/** The notes that are looked at; what else was named is told. */
function selectionOf(
  { repository }: Session,
  given: Given,
  terminal: Terminal,
  { stdin }: Scope,
  base: Base,
): PathSelection {
  const selection =
    stdin === null
      ? selectPaths(given.operands, terminal.directory, repository.root, base)
      : solePath(stdin, base);
  for (const operand of selection.withoutNotes) {
    terminal.err(`winnow: ${visible(operand)} holds no notes, nothing was checked there\n`);
  }
  return selection;
}

function textsOf(base: Base, { baseline }: Checker): TextOf {
  const texts = new Map(base.notes.map(({ path, text }) => [path, text]));
  if (baseline !== null) texts.set(baseline.path, baseline.text);
  return (path) => texts.get(path) ?? "";
}
