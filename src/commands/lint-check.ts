import type { Base } from "../base/base.ts";
import { indexBase } from "../base/base-index.ts";
import { commitRevision } from "../git/revision.ts";
import { baseView } from "../lint/base-view.ts";
import type { Baseline } from "../lint/baseline.ts";
import { findingsAt, newFindings } from "../lint/compare.ts";
import type { Finding } from "../lint/finding.ts";
import type { BaseView } from "../lint/rule.ts";
import { type Checked, checkBase } from "../lint/run.ts";
import type { RuleRun } from "../lint/settings.ts";
import { stagedFindings } from "../lint/staged.ts";
import { baselineAt } from "./baseline-at.ts";
import { type Given, lastValue } from "./flags.ts";
import { interruptible } from "./interruptible.ts";
import type { Scope, Staged } from "./lint-scope.ts";
import type { PathSelection } from "./path-selection.ts";
import type { Session } from "./session.ts";

/** What of a base is to be told. */
export interface Reported {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
}

/** Checks one base after another of the same scope, as fixes change it. */
export interface Checker {
  readonly baseline: Baseline | null;
  /** Whether all notes are looked at. */
  readonly whole: boolean;
  check(base: Base): Promise<Checked>;
  /** Of all that was found what is to be reported. */
  reported(checked: Pick<Checked, "findings" | "suppressed">): Reported;
}

/**
 * Prepares what all checks of a scope share: the baseline, and what was found before where only news count.
 * @param headBase when staged: the base that the commit would change; null before the first commit
 * @throws WinnowError CONFIG_INVALID for a baseline that can't be read.
 */
export async function checkerFor(
  session: Session,
  given: Given,
  { revision, staged, stdin }: Scope,
  selection: PathSelection,
  runs: readonly RuleRun[],
  headBase: Base | null = null,
): Promise<Checker> {
  const baselineIn = given.switches.has("no-baseline") ? async () => null : baselineAt;
  const baseline = await baselineIn(revision);
  const since = lastValue(given, "since");
  const before = since === null ? null : await foundAt(since);
  const whole = staged === null && stdin === null && given.operands.length === 0;
  const check =
    staged === null
      ? (base: Base) =>
          interruptible(() =>
            checkBase(base, runs, {
              isWanted: selection.has,
              accepted: acceptedBy(baseline, whole),
              openJudge: session.openJudge,
            }),
          )
      : await stagedCheck(staged);

  function viewOf(base: Base): BaseView {
    return baseView(indexBase(base), base.day ?? null, session.openJudge);
  }
  async function foundAt(commit: string): Promise<readonly Finding[]> {
    const earlier = await commitRevision(session.repository, commit);
    const accepted = acceptedBy(await baselineIn(earlier), true);
    const base = await session.loadBase(earlier);
    const { openJudge } = session;
    return (await interruptible(() => checkBase(base, runs, { accepted, openJudge }))).findings;
  }
  /** Checks what a commit would bring, and with `--all` what else is found where it changes something. */
  async function stagedCheck({ head, changed }: Staged): Promise<Checker["check"]> {
    const old = headBase === null ? null : viewOf(headBase);
    // A commit may mend a baseline that could not be read.
    const earlier = head === null ? null : await baselineIn(head).catch(() => null);
    const baselines = { now: baseline, before: earlier };
    return async (base) => {
      const all = given.switches.has("all");
      const { findings, brought, ...found } = await interruptible(() =>
        stagedFindings({
          now: viewOf(base),
          before: old,
          changed: [...changed, ...changedRoles(headBase, base)],
          runs,
          baselines,
          all,
        }),
      );
      return { ...found, findings: all ? findings : brought, baseline: null };
    };
  }

  return {
    baseline,
    whole,
    check,
    reported({ findings, suppressed }) {
      const selected = findingsAt(findings, selection.has);
      const silenced = suppressed.map(({ finding }) => finding);
      return {
        findings: before === null ? selected : newFindings(selected, before),
        suppressed: findingsAt(silenced, selection.has).length,
      };
    },
  };
}

/** Paths that are a note in one of two bases only: another file may decide that, as `.winnowignore` does. */
function changedRoles(before: Base | null, now: Base): string[] {
  const [old, current] = [before?.notes ?? [], now.notes].map((notes) =>
    notes.map(({ path }) => path),
  );
  return [...without(old!, new Set(current)), ...without(current!, new Set(old))];
}

function without(paths: readonly string[], others: ReadonlySet<string>): string[] {
  return paths.filter((path) => !others.has(path));
}

function acceptedBy(baseline: Baseline | null, whole: boolean) {
  return baseline === null ? null : { baseline, whole };
}
