import type { ReportingDescriptor } from "sarif";
import type { Severity } from "../lint/finding.ts";
import type { PlacedFinding, ReportedRule } from "./report.ts";

/** What the standard calls our severities. */
export const LEVELS = {
  error: "error",
  warning: "warning",
  info: "note",
} as const satisfies Record<Severity, string>;

/** Every rule that ran, and those that findings name besides: `internal`, where a rule failed. */
export function describeRules(
  rules: readonly ReportedRule[],
  findings: readonly PlacedFinding[],
): ReportingDescriptor[] {
  const known = new Set(rules.map(({ id }) => id));
  const others = new Map(
    findings.filter(({ rule }) => !known.has(rule)).map((finding) => [finding.rule, finding]),
  );
  return [...rules.map(describe), ...[...others.values()].map(describeByFinding)];
}

function describe({ id, summary, severity, page }: ReportedRule): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: sectionOf(page, "Why") ?? summary },
    help: { text: summary, ...(page === "" ? {} : { markdown: page }) },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function describeByFinding({ rule, why, help, severity }: PlacedFinding): ReportingDescriptor {
  return {
    id: rule,
    shortDescription: { text: why },
    fullDescription: { text: why },
    help: { text: help },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** The text below one of a page's headings; null where the page has none such. */
function sectionOf(page: string, heading: string): string | null {
  const [, after] = page.split(`\n## ${heading}\n`);
  if (after === undefined) return null;
  return after.split(/\n## /)[0]!.trim();
}
