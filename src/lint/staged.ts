import { linkedFrom } from "../base/links.ts";
import type { Note } from "../base/note.ts";
import type { Baseline } from "./baseline.ts";
import { newFindings } from "./compare.ts";
import type { Finding } from "./finding.ts";
import type { BaseView } from "./rule.ts";
import { checkNotes } from "./run.ts";
import type { RuleRun } from "./settings.ts";

/** The baseline as a commit finds it and as it leaves it. */
export interface StagedBaselines {
  readonly before: Baseline | null;
  readonly now: Baseline | null;
}

/** What a commit would bring, and how much of it is answered already. */
export interface StagedFindings {
  readonly findings: Finding[];
  readonly suppressed: number;
}

/**
 * The findings that a commit would bring: those at the notes it changes, and at notes whose links it breaks, that the
 * base did not have before. Looks at no other note.
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
  const known = before === null ? [] : found(before, baselines.before).findings;
  return { findings: newFindings(findings, known), suppressed: suppressed.length };
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
