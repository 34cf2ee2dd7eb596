import { changedStatements } from "../base/changed-statements.ts";
import { linkedFrom } from "../base/links.ts";
import type { Note } from "../base/note.ts";
import type { Baseline } from "./baseline.ts";
import { newFindings } from "./compare.ts";
import type { Finding } from "./finding.ts";
import type { BaseView } from "./rule.ts";
import { checkNotes } from "./run.ts";
import type { RuleRun } from "./settings.ts";
import { directivesOf, type Suppressed } from "./suppress.ts";

/** The baseline as a commit finds it and as it leaves it. */
export interface StagedBaselines {
  readonly before: Baseline | null;
  readonly now: Baseline | null;
}

/** What is found where a commit changes something. */
export interface StagedFindings {
  /** All of it, sorted by path, offset and rule. */
  readonly findings: readonly Finding[];
  /** Of that what the commit brings: what the base did not have before. */
  readonly brought: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** A commit as it is looked at. */
export interface StagedCheck {
  readonly now: BaseView;
  /** The base at the commit's parent; null for a first commit. */
  readonly before: BaseView | null;
  /** Paths that the commit changes, notes or not. */
  readonly changed: readonly string[];
  readonly runs: readonly RuleRun[];
  readonly baselines: StagedBaselines;
  /** Whether what the base had before is to be told as well. */
  readonly all: boolean;
}

/**
 * What is found at the notes that a commit changes, and at notes whose links it breaks. Looks at no other note, and
 * unless all is to be told compares no two statements that both stood there before.
 */
export function stagedFindings(check: StagedCheck): StagedFindings {
  const { now, before, changed, runs, baselines } = check;
  const paths = new Set(changed);
  if (before !== null) {
    for (const path of changed) {
      if (!losesName(before.index.note(path), now.index.note(path))) continue;
      for (const from of linkedFrom(before.index, path)) paths.add(from);
    }
  }
  const ordered = [...paths].sort();
  const compared = needsAllClaims(check, ordered) ? check : amongChanges(check);
  const found = (view: BaseView, baseline: Baseline | null) => {
    const accepted = baseline === null ? null : { baseline, whole: false };
    return checkNotes(view, notesAt(view, ordered), runs, accepted);
  };
  const { findings, suppressed } = found(compared.now, baselines.now);
  // Of a commit that brings nothing nobody needs to know what was there before.
  const known =
    compared.before === null || findings.length === 0
      ? []
      : found(compared.before, baselines.before).findings;
  return { findings, brought: newFindings(findings, known), suppressed };
}

type Views = Pick<StagedCheck, "now" | "before">;

/** The same two bases, in which claims are compared only where the commit changes one of the two. */
function amongChanges({ now, before, changed }: StagedCheck): Views {
  if (before === null) return { now, before };
  const statements = changedStatements(before.index, now.index, changed);
  return { now: now.comparing(statements.now), before: before.comparing(statements.before) };
}

/** Whether something that silences what is found of claims is to be weighed against all there is, or all is to be told. */
function needsAllClaims(
  { all, now, before, runs, baselines }: StagedCheck,
  paths: readonly string[],
): boolean {
  if (all || baselines.now?.text !== baselines.before?.text) return true;
  const rules = new Set(
    runs.flatMap(({ rule }) => (rule.scope === "note" && rule.comparesClaims ? [rule.id] : [])),
  );
  const isAccepted = baselines.now?.entries.some(
    ({ rule, path }) => rules.has(rule) && paths.includes(path),
  );
  const notes = [now, before].flatMap((view) => (view === null ? [] : notesAt(view, paths)));
  return (
    isAccepted === true ||
    notes.some((note) =>
      directivesOf(note)?.directives.some((each) => each.rules.some(({ name }) => rules.has(name))),
    )
  );
}

function notesAt(view: BaseView, paths: readonly string[]): Note[] {
  return paths.map((path) => view.index.note(path)).filter((note) => note !== null);
}

/** Whether something that a link could call is there no more: the note, its title, an alias, a heading, a block. */
function losesName(before: Note | null, now: Note | null): boolean {
  if (before === null) return false;
  if (now === null) return true;
  const kept = new Set(namesIn(now));
  return namesIn(before).some((name) => !kept.has(name));
}

function namesIn({ facts }: Note): string[] {
  const aliases = facts.frontMatter?.entries.filter(({ key }) => /^alias(?:es)?$/i.test(key)) ?? [];
  return [
    facts.title?.text ?? "",
    ...facts.headings.map(({ text }) => text),
    ...facts.blockIds.map(({ name }) => name),
    ...aliases.map(({ value }) => JSON.stringify(value)),
  ];
}
