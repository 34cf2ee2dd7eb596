import type { Range } from "../text/range.ts";
import type { Finding } from "./finding.ts";
import type { Suppressed } from "./suppress.ts";

/** Where the baseline stands, at the git root. */
export const BASELINE_PATH = "winnow-baseline.json";

/** Findings that were accepted as they stand: so many of one rule, in one file, about one content. */
export interface AcceptedFindings {
  readonly rule: string;
  readonly path: string;
  readonly fingerprint: string;
  readonly count: number;
  /** For whoever reads the file; it is not compared. */
  readonly message: string;
}

/** One entry of a baseline, with its place in the file. */
export interface BaselineEntry extends AcceptedFindings {
  readonly range: Range;
}

/** A baseline as read. */
export interface Baseline {
  readonly path: string;
  readonly text: string;
  readonly entries: readonly BaselineEntry[];
}

/** Findings cut down by a baseline, and what of it was needed. */
export interface BaselineUse {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** How many findings each entry was needed for. */
  readonly used: ReadonlyMap<BaselineEntry, number>;
  /** For entries whose note is gone: the path at which its findings stand now. */
  readonly moved: ReadonlyMap<BaselineEntry, string>;
}

/** What is not there to be accepted: a rule that failed, and what is wrong with the baseline itself. */
const NEVER_ACCEPTED: ReadonlySet<string> = new Set(["internal"]);

/**
 * Takes out the findings that a baseline accepts. They match by rule, path and content, not by line. Entries of a note
 * that is gone match in the one note that holds most of the same: it was renamed.
 * @param exists whether there is a file at a path
 */
export function applyBaseline(
  entries: readonly BaselineEntry[],
  findings: readonly Finding[],
  exists: (path: string) => boolean,
): BaselineUse {
  const used = new Map<BaselineEntry, number>();
  const moved = new Map<BaselineEntry, string>();
  const taken = new Set<Finding>();
  const byKey = grouped(findings.filter(isAcceptable), (each) => keyOf(each, each.path));
  const take = (entry: BaselineEntry, path: string): boolean => {
    const left = entry.count - (used.get(entry) ?? 0);
    const free = (byKey.get(keyOf(entry, path)) ?? []).filter((each) => !taken.has(each));
    for (const finding of free.slice(0, left)) taken.add(finding);
    const count = Math.min(left, free.length);
    if (count > 0) used.set(entry, (used.get(entry) ?? 0) + count);
    return count > 0;
  };
  for (const entry of entries) take(entry, entry.path);
  const gone = grouped(
    entries.filter(({ path }) => !exists(path)),
    ({ path }) => path,
  );
  for (const orphans of gone.values()) {
    const home = newHome(
      orphans,
      findings.filter((each) => !taken.has(each)),
    );
    if (home === null) continue;
    for (const entry of orphans) if (take(entry, home)) moved.set(entry, home);
  }
  return {
    findings: findings.filter((each) => !taken.has(each)),
    suppressed: findings
      .filter((each) => taken.has(each))
      .map((finding) => ({ finding, by: "baseline" as const, reason: "" })),
    used,
    moved,
  };
}

/** The findings as a baseline accepts them, equal ones counted. */
export function acceptedFindings(findings: readonly Finding[]): AcceptedFindings[] {
  const groups = grouped(findings.filter(isAcceptable), (each) => keyOf(each, each.path));
  return inOrder(
    [...groups.values()].map((group) => {
      const { rule, path, fingerprint, message } = group[0]!;
      return { rule, path, fingerprint, count: group.length, message };
    }),
  );
}

/** Accepted findings in an order that no run changes. */
export function inOrder(accepted: readonly AcceptedFindings[]): AcceptedFindings[] {
  const key = (each: AcceptedFindings) => [each.path, each.rule, each.fingerprint].join("\0");
  return [...accepted].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What is left of a baseline without what is no more needed, renamed notes under their new names. */
export function prunedEntries(
  entries: readonly BaselineEntry[],
  { used, moved }: BaselineUse,
  isJudged: (entry: BaselineEntry) => boolean,
): AcceptedFindings[] {
  return inOrder(
    entries.flatMap((entry) => {
      const { range: _, ...accepted } = entry;
      const count = isJudged(entry) ? (used.get(entry) ?? 0) : entry.count;
      return count === 0 ? [] : [{ ...accepted, count, path: moved.get(entry) ?? entry.path }];
    }),
  );
}

/** The path at which most of a gone note's findings stand; null where none do. */
function newHome(orphans: readonly BaselineEntry[], findings: readonly Finding[]): string | null {
  const wanted = new Set(orphans.map((entry) => keyOf(entry, "")));
  const alike = findings.filter((each) => isAcceptable(each) && wanted.has(keyOf(each, "")));
  const places = [...grouped(alike, ({ path }) => path)];
  places.sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1));
  return places[0]?.[0] ?? null;
}

function isAcceptable({ rule }: Finding): boolean {
  return !NEVER_ACCEPTED.has(rule);
}

function keyOf({ rule, fingerprint }: Pick<Finding, "rule" | "fingerprint">, path: string): string {
  return [rule, path, fingerprint].join("\0");
}

function grouped<Item>(
  items: readonly Item[],
  keyOfItem: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
