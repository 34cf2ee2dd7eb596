import { linkedFrom } from "../base/links.ts";
import type { Note } from "../base/note.ts";
import type { Baseline } from "./baseline.ts";
import { newFindings } from "./compare.ts";
import type { Finding } from "./finding.ts";
import type { BaseView } from "./rule.ts";
import { checkNotes } from "./run.ts";
import type { RuleRun } from "./settings.ts";
import type { Suppressed } from "./suppress.ts";

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

/**
 * What is found at the notes that a commit changes, and at notes whose links it breaks. Looks at no other note.
 * @param before the base at the commit's parent; null for a first commit
 * @param changed paths that the commit changes, notes or not
 */
export function stagedFindings(
  now: BaseView,
  before: BaseView | null,
  changed: readonly string[],
  runs: readonly RuleRun[],
  baselines: StagedBaselines,
): StagedFindings {
  const paths = new Set(changed);
  if (before !== null) {
    for (const path of changed) {
      if (!losesName(before.index.note(path), now.index.note(path))) continue;
      for (const from of linkedFrom(before.index, path)) paths.add(from);
    }
  }
  const ordered = [...paths].sort();
  const found = (view: BaseView, baseline: Baseline | null) => {
    const accepted = baseline === null ? null : { baseline, whole: false };
    return checkNotes(view, notesAt(view, ordered), runs, accepted);
  };
  const { findings, suppressed } = found(now, baselines.now);
  // Of a commit that brings nothing nobody needs to know what was there before.
  const compared = before === null || findings.length === 0 ? null : before;
  const known = compared === null ? [] : found(compared, baselines.before).findings;
  return { findings, brought: newFindings(findings, known), suppressed };
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
