import type { Finding } from "./finding.ts";
import { fingerprint } from "./fingerprint.ts";
import type { RawFinding, RawPlace } from "./rule.ts";
import { type RuleRun, useAt, weighed } from "./settings.ts";

/** The text of a file by its path; "" where it has none. */
export type TextOf = (path: string) => string;

/** Runs one rule over one thing and finishes what it yields; what it found before it failed is kept. */
export function runRule(
  run: RuleRun,
  textOf: TextOf,
  path: string,
  check: () => Iterable<RawFinding>,
): Finding[] {
  const findings: Finding[] = [];
  try {
    for (const raw of check()) {
      const finding = finished(run, textOf, raw);
      if (finding !== null) findings.push(finding);
    }
  } catch (error) {
    findings.push(internal(run, path, error));
  }
  return findings;
}

/** null where the rule is off at the finding's path, whichever note it was found by. */
function finished(run: RuleRun, textOf: TextOf, raw: RawFinding): Finding | null {
  const { severity: own = run.rule.severity, at, related, fix = null, ...rest } = raw;
  const severity = weighed(useAt(run, at.path).severity, own);
  if (severity === null) return null;
  const quoteOf = (place: RawPlace) => (raw.withheld ? "" : quote(textOf, place));
  const quoted = {
    rule: run.rule.id,
    quote: quoteOf(at),
    message: raw.message,
    related: related.map((place) => ({ ...place, quote: quoteOf(place) })),
  };
  return {
    ...rest,
    ...quoted,
    path: at.path,
    range: at.range,
    severity,
    fix,
    fingerprint: fingerprint(quoted),
  };
}

function internal(run: RuleRun, path: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `rule ${run.rule.id} failed: ${reason}`;
  const subject = { rule: "internal", quote: "", message, related: [] };
  return {
    ...subject,
    path,
    range: { start: 0, end: 0 },
    severity: "error",
    confidence: 1,
    why: "What a failed rule did not look at is not known to be sound.",
    help: `This is a defect of winnow. To go on without the rule: --skip ${run.rule.id}`,
    fix: null,
    fingerprint: fingerprint(subject),
    data: { rule: run.rule.id },
  };
}

function quote(textOf: TextOf, place: RawPlace): string {
  return textOf(place.path).slice(place.range.start, place.range.end);
}
