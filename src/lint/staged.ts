import { changedClaims } from "../base/changed-claims.ts";
import { linkedFrom } from "../base/links.ts";
import type { Note } from "../base/note.ts";
import type { Baseline } from "./baseline.ts";
import { newFindings } from "./compare.ts";
import type { Finding } from "./finding.ts";
import { type BaseView, comparesClaims } from "./rule.ts";
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
  /** Paths of the notes of whose claims not all were compared. */
  readonly uncompared: readonly string[];
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
 * where no claim that the commit brings is found fault with, compares no other.
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
  const found = (view: BaseView, baseline: Baseline | null) => {
    const accepted = baseline === null ? null : { baseline, whole: false };
    return checkNotes(view, notesAt(view, ordered), runs, accepted);
  };
  const quick = quickly(check, ordered);
  const first = found(quick?.now ?? now, baselines.now);
  const isEnough = quick === null || !first.findings.some(({ rule }) => quick.isAboutClaims(rule));
  const { findings, suppressed, uncompared } = isEnough ? first : found(now, baselines.now);
  const compared = isEnough ? (quick?.before ?? before) : before;
  // Of a commit that brings nothing nobody needs to know what was there before.
  const known =
    compared === null || findings.length === 0 ? [] : found(compared, baselines.before).findings;
  return { findings, brought: newFindings(findings, known), suppressed, uncompared };
}

/** A commit's two bases, of whose claims only those are compared that the commit brings. */
interface QuickCheck {
  readonly now: BaseView;
  readonly before: BaseView;
  /** Whether a rule compares claims: if one finds anything, all claims are to be compared to tell what of it is new. */
  isAboutClaims(rule: string): boolean;
}

/** null where no rule compares claims, where all is to be told, or where what silences findings about claims must be weighed against all of them. */
function quickly(
  { all, now, before, changed, runs, baselines }: StagedCheck,
  paths: readonly string[],
): QuickCheck | null {
  if (all || before === null || baselines.now?.text !== baselines.before?.text) return null;
  const rules = new Set(runs.flatMap(({ rule }) => (comparesClaims(rule) ? [rule.id] : [])));
  if (rules.size === 0) return null;
  const isAccepted = baselines.now?.entries.some(
    ({ rule, path }) => rules.has(rule) && paths.includes(path),
  );
  const isSilenced = [...notesAt(now, paths), ...notesAt(before, paths)].some((note) =>
    directivesOf(note)?.directives.some((each) => each.rules.some(({ name }) => rules.has(name))),
  );
  if (isAccepted || isSilenced) return null;
  return {
    now: now.comparing(changedClaims(before.index, now.index, changed)),
    before: before.comparing({ statements: new Map(), tables: new Set() }),
    isAboutClaims: (rule) => rules.has(rule) || rule === "internal",
  };
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
