import type { Finding } from "../lint/finding.ts";

/** Findings that have something in common, in the order they came. */
export interface Group<Item> {
  readonly key: string;
  readonly findings: readonly Item[];
}

/** Findings by the note they stand in. */
export function byPath<Item extends Finding>(findings: readonly Item[]): Group<Item>[] {
  return groupedBy(findings, ({ path }) => path);
}

/** Findings by rule, the rule that found most first. */
export function byRule<Item extends Finding>(findings: readonly Item[]): Group<Item>[] {
  return groupedBy(findings, ({ rule }) => rule).sort(
    (a, b) => b.findings.length - a.findings.length || (a.key < b.key ? -1 : 1),
  );
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
} {
  const of = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { errors: of("error"), warnings: of("warning"), infos: of("info") };
}

/** `1 error, 0 warnings`, and infos where there are any. */
export function countsInWords(findings: readonly Finding[]): string {
  const { errors, warnings, infos } = countBySeverity(findings);
  const counts = [counted(errors, "error"), counted(warnings, "warning")];
  if (infos > 0) counts.push(counted(infos, "info"));
  return counts.join(", ");
}

/** `1 note`, `2 notes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Group<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups].map(([key, findings]) => ({ key, findings }));
}
