import type { Base } from "../base/base.ts";
import { indexBase } from "../base/base-index.ts";
import type { OpenJudge } from "../base/claim-comparing.ts";
import { pathKey } from "../base/index-keys.ts";
import type { Note } from "../base/note.ts";
import { remembered } from "../text/remembered.ts";
import { baseView } from "./base-view.ts";
import { applyBaseline, type Baseline, type BaselineUse } from "./baseline.ts";
import type { Finding } from "./finding.ts";
import { byPlace, onceEach } from "./order.ts";
import type { BaseView } from "./rule.ts";
import { runRule, type TextOf } from "./run-rule.ts";
import { type RuleRun, useAt } from "./settings.ts";
import { directivesOf, type Suppressed, silence } from "./suppress.ts";
import { suppressionFindings } from "./suppression-findings.ts";

/** What a run over notes gave. */
export interface Checked {
  /** What is to be reported, sorted by path, offset and rule. */
  readonly findings: readonly Finding[];
  /** What directives and the baseline answer. */
  readonly suppressed: readonly Suppressed[];
  /** What the baseline was needed for; null where there is none. */
  readonly baseline: BaselineUse | null;
  /** Paths of the notes of whose claims not all were compared: what the rules that compare claims find there may be less than all. */
  readonly uncompared: readonly string[];
}

/** Findings that are accepted already. */
export interface Accepted {
  readonly baseline: Baseline;
  /** Whether all notes are looked at, so that entries of a note that is gone must match now or never. */
  readonly whole: boolean;
}

/** Which notes of a base are looked at, and what is accepted. */
export interface CheckChoice {
  /** Compares statements; not needed where no rule asks for conflicts. */
  readonly openJudge?: OpenJudge | null;
  /** All of them unless told; what rules find in others because of them is reported as well. */
  readonly isWanted?: (path: string) => boolean;
  readonly accepted?: Accepted | null;
}

/** The findings of a base that no directive answers. */
export function lintBase(
  base: Base,
  runs: readonly RuleRun[],
  openJudge: OpenJudge | null = null,
): Finding[] {
  return [...checkBase(base, runs, { openJudge }).findings];
}

/**
 * Checks a base by all rules but those of bundles. A rule that fails gives one finding `internal`, and the rest go on.
 */
export function checkBase(
  base: Base,
  runs: readonly RuleRun[],
  { isWanted = () => true, accepted = null, openJudge = null }: CheckChoice = {},
): Checked {
  const wanted = base.notes.filter(({ path }) => isWanted(path));
  return checkNotes(baseView(indexBase(base), base.day ?? null, openJudge), wanted, runs, accepted);
}

/** Checks some notes of a base, whatever answers for the others. */
export function lintNotes(
  view: BaseView,
  notes: readonly Note[],
  runs: readonly RuleRun[],
): Finding[] {
  return [...checkNotes(view, notes, runs).findings];
}

/**
 * The same, told with what was suppressed: by a directive at a finding's own place, be it in another note, or by the
 * baseline. Whether a directive is needed is judged in the notes that are looked at.
 */
export function checkNotes(
  view: BaseView,
  notes: readonly Note[],
  runs: readonly RuleRun[],
  accepted: Accepted | null = null,
): Checked {
  const all = findingsIn(view, notes, runs);
  const directives = remembered((path: string) => {
    const note = view.index.note(path);
    return note === null ? null : directivesOf(note);
  });
  const silenced = silence(all, directives);
  const exists = (path: string) => view.index.paths(pathKey(path)).length > 0;
  const use =
    accepted === null ? null : applyBaseline(accepted.baseline.entries, silenced.findings, exists);
  const unneeded = suppressionFindings({
    runs,
    findings: all,
    directives: notes.flatMap(({ path }) => directives(path) ?? []),
    used: silenced.used,
    uncompared: new Set(view.uncompared()),
    baseline: accepted === null || use === null ? null : { ...accepted, use },
    isChecked: isAmong(notes, exists, accepted?.whole ?? false),
  });
  return {
    findings: [...(use?.findings ?? silenced.findings), ...unneeded].sort(byPlace),
    suppressed: [...silenced.suppressed, ...(use?.suppressed ?? [])],
    baseline: use,
    uncompared: view.uncompared(),
  };
}

/** Everything the rules find, whoever answers it. */
function findingsIn(view: BaseView, notes: readonly Note[], runs: readonly RuleRun[]): Finding[] {
  const textOf: TextOf = (path) => view.index.note(path)?.text ?? "";
  const findings: Finding[] = [];
  for (const run of runs) {
    const { rule } = run;
    if (rule.scope !== "note" && rule.scope !== "text") continue;
    for (const note of notes) {
      const { path, text, facts } = note;
      const { options } = useAt(run, path);
      const check = () =>
        rule.scope === "note"
          ? rule.check(view, note, options)
          : rule.check({ path, text, clippings: facts.clippings }, options);
      findings.push(...runRule(run, textOf, path, check));
    }
  }
  return onceEach(findings).sort(byPlace);
}

/** Whether all that could be found at a path was looked for: its note was, or is gone from a base that was looked at whole. */
function isAmong(
  notes: readonly Note[],
  exists: (path: string) => boolean,
  whole: boolean,
): (path: string) => boolean {
  const paths = new Set(notes.map(({ path }) => path));
  return (path) => paths.has(path) || (whole && !exists(path));
}
