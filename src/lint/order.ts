import type { Finding } from "./finding.ts";

/** What several notes yield alike counts once. */
export function onceEach(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, path, range, fingerprint: print } = finding;
    const key = [rule, path, range.start, range.end, print].join("\0");
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}

/** The order of findings: by path in code-unit order, which no locale changes, then by offset and rule. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.path, b.path) ||
    a.range.start - b.range.start ||
    compare(a.rule, b.rule) ||
    a.range.end - b.range.end ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
