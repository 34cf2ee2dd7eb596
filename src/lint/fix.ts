import { applyEdits, type Edit } from "../text/edit.ts";
import type { Finding, Fix, Safety } from "./finding.ts";

/** How often a base is looked at again; fixes that still find something to do then undo each other. */
const MOST_PASSES = 10;

/** Which fixes are made. */
export interface FixChoice {
  /** The kinds that are made. */
  readonly kinds: ReadonlySet<Safety>;
  /** Whether a note may be edited. A fix that needs another one as well is left. */
  mayEdit(path: string): boolean;
}

/** Notes by path as fixes made them. */
export type FixedTexts = ReadonlyMap<string, string>;

export interface FixRun {
  /** Those texts that differ from what they were. */
  readonly texts: FixedTexts;
  /** Whether no fix was left to make. */
  readonly settled: boolean;
}

/**
 * The edits of one pass, by path. Of fixes that overlap, or touch, the first by place is made and the others wait for
 * the next pass; of one fix all edits are made or none.
 */
export function editsOf(
  findings: readonly Finding[],
  textOf: (path: string) => string,
  { kinds, mayEdit }: FixChoice,
): Map<string, Edit[]> {
  const chosen = new Map<string, Edit[]>();
  const isChange = ({ edits }: Fix) =>
    edits.some(({ path, range, text }) => textOf(path).slice(range.start, range.end) !== text);
  const fixes = findings.flatMap(({ fix }) =>
    fix !== null && kinds.has(fix.safety) && isChange(fix) ? [fix] : [],
  );
  for (const { edits } of fixes.sort(byPlace)) {
    const isFree = edits.every(
      (edit) => mayEdit(edit.path) && !chosen.get(edit.path)?.some((other) => touch(edit, other)),
    );
    if (!isFree) continue;
    for (const { path, range, text } of edits) {
      chosen.set(path, [...(chosen.get(path) ?? []), { range, text }]);
    }
  }
  return chosen;
}

/**
 * Makes fixes until there is none left, looking anew after each pass.
 * @param find what is found once the texts given stand in place of what they were
 * @param textOf a note as it was
 */
export async function fixUntilSettled(
  find: (fixed: FixedTexts) => Promise<readonly Finding[]>,
  textOf: (path: string) => string,
  choice: FixChoice,
): Promise<FixRun> {
  const fixed = new Map<string, string>();
  const now = (path: string) => fixed.get(path) ?? textOf(path);
  let settled = false;
  for (let pass = 0; pass < MOST_PASSES && !settled; pass += 1) {
    const edits = editsOf(await find(fixed), now, choice);
    settled = edits.size === 0;
    for (const [path, own] of edits) fixed.set(path, applyEdits(now(path), own).text);
  }
  return { texts: new Map([...fixed].filter(([path, text]) => text !== textOf(path))), settled };
}

function byPlace(a: Fix, b: Fix): number {
  const [first, second] = [a.edits[0]!, b.edits[0]!];
  if (first.path !== second.path) return first.path < second.path ? -1 : 1;
  return first.range.start - second.range.start || first.range.end - second.range.end;
}

/** Also true of two insertions at one place, whose order nobody knows. */
function touch(a: Edit, b: Edit): boolean {
  return a.range.start <= b.range.end && b.range.start <= a.range.end;
}
