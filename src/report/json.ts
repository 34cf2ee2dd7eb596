import type { Finding, Place } from "../lint/finding.ts";
import { type LineStarts, lineStarts, positionRange } from "../text/position.ts";

/** The text of a file by its path; "" where it has none. */
export type TextOf = (path: string) => string;

/** What a run of `lint` or `audit` gave. */
export interface Report {
  readonly revision: string;
  readonly notes: number;
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  /** Files that could not be checked. */
  readonly unchecked: number;
  /** Wall time, in milliseconds. */
  readonly milliseconds: number;
}

/** A report as the command line gives it to other programs. */
export function reportJson(report: Report, version: string, textOf: TextOf): string {
  const places = placer(textOf);
  const document = {
    version: 1,
    tool: { name: "winnow", version },
    base: { revision: report.revision, notes: report.notes },
    findings: report.findings.map((finding) => placed(finding, places)),
    summary: {
      ...countBySeverity(report.findings),
      suppressed: report.suppressed,
      unchecked: report.unchecked,
      ms: Math.round(report.milliseconds),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
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

/** One finding with its offsets as positions, in the order of keys that people read it. */
export function findingJson(finding: Finding, textOf: TextOf): unknown {
  return placed(finding, placer(textOf));
}

type Placer = (place: Place) => {
  readonly path: string;
  readonly range: ReturnType<typeof positionRange>;
  readonly quote: string;
};

/** Finds positions; a file's lines are looked for once, however many findings it has. */
function placer(textOf: TextOf): Placer {
  const starts = new Map<string, LineStarts>();
  return ({ path, range, quote }) => {
    const known = starts.get(path) ?? lineStarts(textOf(path));
    starts.set(path, known);
    return { path, range: positionRange(known, range), quote };
  };
}

function placed(finding: Finding, places: Placer): unknown {
  const { rule, severity, confidence, message, why, help, fix, fingerprint, data } = finding;
  return {
    rule,
    severity,
    confidence,
    message,
    why,
    help,
    ...places(finding),
    related: finding.related.map((place) => ({ ...places(place), role: place.role })),
    fix,
    fingerprint,
    data,
  };
}
