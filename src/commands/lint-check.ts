import type { Base } from "../base/base.ts";
import type { Revision } from "../base/ports.ts";
import { commitRevision } from "../git/revision.ts";
import type { Baseline } from "../lint/baseline.ts";
import { BASELINE_PATH, decodedBaseline } from "../lint/baseline-file.ts";
import { findingsAt, newFindings } from "../lint/compare.ts";
import type { Finding } from "../lint/finding.ts";
import { type Checked, checkBase } from "../lint/run.ts";
import type { RuleRun } from "../lint/settings.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { type Given, lastValue } from "./flags.ts";
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
  check(base: Base): Checked;
  /** Of all that was found what is to be reported. */
  reported(checked: Checked): Reported;
}

/**
 * Prepares what all checks of a scope share: the baseline, and what was found before where only news count.
 * @throws WinnowError CONFIG_INVALID for a baseline that can't be read.
 */
export async function checkerFor(
  session: Session,
  given: Given,
  { revision, staged, stdin }: Scope,
  selection: PathSelection,
  runs: readonly RuleRun[],
): Promise<Checker> {
  const baselineIn = given.switches.has("no-baseline") ? async () => null : baselineAt;
  const baseline = await baselineIn(revision);
  const found = async (earlier: Revision) =>
    checkBase(await session.loadBase(earlier), runs, {
      accepted: acceptedBy(await baselineIn(earlier), true),
    }).findings;
  const since = lastValue(given, "since");
  const before =
    since === null ? null : await found(await commitRevision(session.repository, since));
  const removes = staged !== null && staged.changed.removed.size > 0;
  const atHead = removes && staged.head !== null ? await found(staged.head) : null;
  const whole = staged === null && stdin === null && given.operands.length === 0;
  return {
    baseline,
    whole,
    check: (base) =>
      checkBase(base, runs, {
        isWanted: (path) => selection.has(path) && mayBeReported(path, staged),
        accepted: acceptedBy(baseline, whole),
      }),
    reported({ findings, suppressed }) {
      const selected = findingsAt(findings, selection.has);
      const news = before === null ? selected : newFindings(selected, before);
      const silenced = suppressed.map(({ finding }) => finding);
      return {
        findings: ofStaged(news, staged, atHead),
        suppressed: ofStaged(findingsAt(silenced, selection.has), staged, null).length,
      };
    },
  };
}

/** A removal may break any note; what is written breaks itself, or shows in rules of the whole base. */
function mayBeReported(path: string, staged: Staged | null): boolean {
  if (staged === null) return true;
  return staged.changed.removed.size > 0 || staged.changed.written.has(path);
}

/** When staged: what is found at what is staged, and what a removal broke elsewhere. */
function ofStaged(
  findings: readonly Finding[],
  staged: Staged | null,
  before: readonly Finding[] | null,
): readonly Finding[] {
  if (staged === null) return findings;
  const atStaged = new Set(findingsAt(findings, (path) => staged.changed.written.has(path)));
  const broken = new Set(before === null ? [] : newFindings(findings, before));
  return findings.filter((each) => atStaged.has(each) || broken.has(each));
}

/** The baseline of a revision; null where it has none. */
async function baselineAt(revision: Revision): Promise<Baseline | null> {
  const file = revision.files.find(({ path }) => path === BASELINE_PATH);
  if (file === undefined) return null;
  if (file.mode.startsWith("100"))
    return decodedBaseline((await revision.read([file.blob])).get(file.blob)!);
  throw new WinnowError("CONFIG_INVALID", `${BASELINE_PATH} is not a regular file`);
}

function acceptedBy(baseline: Baseline | null, whole: boolean) {
  return baseline === null ? null : { baseline, whole };
}
