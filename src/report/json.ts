import { countBySeverity } from "./groups.ts";
import { jsonText } from "./json-text.ts";
import type { PlacedFinding, PlacedRelated, Report } from "./report.ts";

/** A report as the command line gives it to other programs. */
export function reportJson(report: Report): string {
  const { name, version } = report.tool;
  const { count, noun } = report.checked;
  const document = {
    version: 1,
    tool: { name, version },
    base: { revision: report.revision, notes: noun === "note" ? count : 0 },
    findings: report.findings.map(findingJson),
    ...(report.bundles === null ? {} : { bundles: report.bundles }),
    summary: {
      ...countBySeverity(report.findings),
      suppressed: report.suppressed,
      unchecked: report.unchecked.length,
      ms: Math.round(report.milliseconds),
    },
  };
  return `${jsonText(document, 2)}\n`;
}

/** One finding with its offsets as positions, in the order of keys that people read it. */
export function findingJson(finding: PlacedFinding): unknown {
  const { rule, severity, confidence, message, why, help, fix, fingerprint, data } = finding;
  return {
    rule,
    severity,
    confidence,
    message,
    why,
    help,
    ...placeJson(finding),
    related: finding.related.map((place) => ({ ...placeJson(place), role: place.role })),
    fix: fix?.safety ?? null,
    fingerprint,
    data,
  };
}

function placeJson({ path, positions, quote }: PlacedFinding | PlacedRelated): object {
  return { path, range: positions, quote };
}
