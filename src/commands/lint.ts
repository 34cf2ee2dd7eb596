import type { Base } from "../base/base.ts";
import { type ChangedPaths, changedPaths } from "../base/changed-paths.ts";
import type { Revision } from "../base/ports.ts";
import { worktreeRevision } from "../files/worktree-revision.ts";
import type { Repository } from "../git/repository.ts";
import { commitRevision, indexRevision, resolveCommit } from "../git/revision.ts";
import { findingsAt, newFindings } from "../lint/compare.ts";
import type { Finding } from "../lint/finding.ts";
import { lintBase } from "../lint/run.ts";
import type { RuleRun } from "../lint/settings.ts";
import type { TextOf, Unchecked } from "../report/report.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { type Given, lastValue } from "./flags.ts";
import { type PathSelection, selectPaths } from "./path-selection.ts";
import { chosenFormat, printReport } from "./print-report.ts";
import { exitCodeFor, RULE_FLAGS, rulesFor, shownFindings } from "./rule-flags.ts";
import { isReadForBase, openSession, type Session } from "./session.ts";

/** `winnow lint`: checks the base. */
export const lint: Command = {
  face: {
    name: "lint",
    operands: "[paths…]",
    summary: "Check the notes of the base, or those named.",
    flags: [
      { name: "staged", value: null, help: "check what git is about to commit" },
      { name: "ref", value: "REV", help: "check a commit" },
      { name: "since", value: "REV", help: "report what that commit did not have" },
      ...RULE_FLAGS,
    ],
  },
  async run(given, terminal) {
    const session = await openSession(
      given,
      terminal,
      given.switches.has("staged") ? "hook" : "detached",
    );
    try {
      return await lintSession(session, given, terminal);
    } finally {
      await session.close();
    }
  },
};

async function lintSession(session: Session, given: Given, terminal: Terminal): Promise<ExitCode> {
  const started = performance.now();
  const format = chosenFormat(given);
  const runs = rulesFor(given, session.config);
  const revision = await chosenRevision(session.repository, given);
  const staged = given.switches.has("staged")
    ? await stagedPaths(session.repository, revision)
    : null;
  if (staged !== null && staged.changed.written.size + staged.changed.removed.size === 0) return 0;

  const base = await session.loadBase(revision);
  const selection = selectPaths(given.operands, terminal.directory, session.repository.root, base);
  for (const operand of selection.withoutNotes) {
    terminal.err(`winnow: ${visible(operand)} holds no notes, nothing was checked there\n`);
  }
  const isWanted = (path: string) => selection.has(path) && mayBeReported(path, staged);
  const findings = await reported(
    session,
    given,
    lintBase(base, runs, isWanted),
    runs,
    staged,
    selection,
  );
  const exitCode = exitCodeFor(given, findings);
  await printReport(given, terminal, format, {
    revision: base.revision,
    checked: { count: base.notes.length, noun: "note" },
    findings: shownFindings(given, findings),
    runs,
    unchecked: base.notes.flatMap(unchecked),
    textOf: textsOf(base),
    started,
  });
  return exitCode;
}

async function chosenRevision(repository: Repository, given: Given): Promise<Revision> {
  const ref = lastValue(given, "ref");
  if (given.switches.has("staged")) {
    if (ref !== null) throw new WinnowError("USAGE", "--staged and --ref exclude each other");
    if (repository.bare) {
      throw new WinnowError(
        "GIT_FAILED",
        "a bare repository has no index",
        "name a revision: --ref HEAD",
      );
    }
    return indexRevision(repository);
  }
  return ref === null
    ? worktreeRevision(repository, isReadForBase)
    : commitRevision(repository, ref);
}

/** What a commit of the index would change, and the commit it would change. */
interface Staged {
  readonly changed: ChangedPaths;
  readonly head: Revision | null;
}

/** A removal may break any note; what is written breaks itself, or shows in rules of the whole base. */
function mayBeReported(path: string, staged: Staged | null): boolean {
  if (staged === null) return true;
  return staged.changed.removed.size > 0 || staged.changed.written.has(path);
}

async function stagedPaths(repository: Repository, index: Revision): Promise<Staged> {
  const head = await headRevision(repository);
  return { changed: changedPaths(head?.files ?? [], index.files), head };
}

/** null before the first commit. */
async function headRevision(repository: Repository): Promise<Revision | null> {
  try {
    await resolveCommit(repository, "HEAD");
  } catch (error) {
    if (error instanceof WinnowError && error.message.includes("no commit yet")) return null;
    throw error;
  }
  return commitRevision(repository, "HEAD");
}

/**
 * Of all findings those to report: at the paths named; when staged, at what is staged, and what a removal broke
 * elsewhere; with `--since`, those that are new.
 */
async function reported(
  session: Session,
  given: Given,
  all: readonly Finding[],
  runs: readonly RuleRun[],
  staged: Staged | null,
  selection: PathSelection,
): Promise<Finding[]> {
  const since = lastValue(given, "since");
  let findings = findingsAt(all, selection.has);
  if (since !== null) {
    const before = await session.loadBase(await commitRevision(session.repository, since));
    findings = newFindings(findings, lintBase(before, runs));
  }
  if (staged === null) return findings;
  const atStaged = new Set(findingsAt(findings, (path) => staged.changed.written.has(path)));
  if (staged.changed.removed.size === 0 || staged.head === null)
    return findings.filter((each) => atStaged.has(each));
  const before = lintBase(await session.loadBase(staged.head), runs);
  const broken = new Set(newFindings(findings, before));
  return findings.filter((each) => atStaged.has(each) || broken.has(each));
}

/** A note that could not be read, with what kept it from being read. */
function unchecked({ path, facts }: Base["notes"][number]): Unchecked[] {
  const problem = facts.problems.find(
    ({ kind }) => kind === "encoding" || kind === "resource-limit",
  );
  return problem === undefined ? [] : [{ path, reason: problem.message }];
}

function textsOf(base: Base): TextOf {
  const texts = new Map(base.notes.map(({ path, text }) => [path, text]));
  return (path) => texts.get(path) ?? "";
}
