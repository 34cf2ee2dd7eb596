import type { Base } from "../base/base.ts";
import { indexBase } from "../base/base-index.ts";
import type { Note } from "../base/note.ts";
import { baseView } from "./base-view.ts";
import type { Finding } from "./finding.ts";
import { fingerprint } from "./fingerprint.ts";
import type { BaseView, BundleView, RawFinding, RawPlace } from "./rule.ts";
import type { RuleRun } from "./settings.ts";

const REPORT = "artifact/report.md";

/** The text of a file by its path; "" where it has none. */
type TextOf = (path: string) => string;

/**
 * Checks a base by all rules but those of bundles.
 * @param isWanted which notes are looked at; what rules find in others because of them is reported as well
 * @returns findings sorted by path, offset and rule; a rule that fails gives one finding `internal` and the rest go on.
 */
export function lintBase(
  base: Base,
  runs: readonly RuleRun[],
  isWanted: (path: string) => boolean = () => true,
): Finding[] {
  const wanted = base.notes.filter(({ path }) => isWanted(path));
  return lintNotes(baseView(indexBase(base), base.day ?? null), wanted, runs);
}

/** Checks some notes of a base, whatever answers for the others. */
export function lintNotes(
  view: BaseView,
  notes: readonly Note[],
  runs: readonly RuleRun[],
): Finding[] {
  const textOf: TextOf = (path) => view.index.note(path)?.text ?? "";
  const findings: Finding[] = [];
  for (const run of runs) {
    const { rule, options } = run;
    if (rule.scope === "bundle") continue;
    for (const note of notes) {
      const { path, text, facts } = note;
      const check = () =>
        rule.scope === "note"
          ? rule.check(view, note, options)
          : rule.check({ path, text, clippings: facts.clippings }, options);
      findings.push(...guarded(run, textOf, path, check));
    }
  }
  return onceEach(findings).sort(byPlace);
}

/** What several notes yield alike counts once. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, path, range, fingerprint: print } = finding;
    const key = [rule, path, range.start, range.end, print].join("\0");
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}

/** Checks bundles by the bundle rules, and their reports by the text rules. Paths of findings begin with the bundle's path. */
export function lintBundles(bundles: readonly BundleView[], runs: readonly RuleRun[]): Finding[] {
  const findings: Finding[] = [];
  for (const view of bundles) {
    const textOf = bundleTexts(view);
    for (const run of runs) {
      const { rule, options } = run;
      if (rule.scope === "bundle") {
        findings.push(...guarded(run, textOf, view.folder.path, () => rule.check(view, options)));
      } else if (rule.scope === "text") {
        const path = `${view.folder.path}/${REPORT}`;
        const check = () => rule.check({ path, text: textOf(path), clippings: [] }, options);
        findings.push(...guarded(run, textOf, path, check));
      }
    }
  }
  return findings.sort(byPlace);
}

/** Runs one rule over one thing; what it found before it failed is kept. */
function guarded(
  run: RuleRun,
  textOf: TextOf,
  path: string,
  check: () => Iterable<RawFinding>,
): Finding[] {
  const findings: Finding[] = [];
  try {
    for (const raw of check()) findings.push(finished(run, textOf, raw));
  } catch (error) {
    findings.push(internal(run, path, error));
  }
  return findings;
}

function finished(run: RuleRun, textOf: TextOf, raw: RawFinding): Finding {
  const { severity, at, related, ...rest } = raw;
  const quoted = {
    rule: run.rule.id,
    quote: quote(textOf, at),
    message: raw.message,
    related: related.map((place) => ({ ...place, quote: quote(textOf, place) })),
  };
  return {
    ...rest,
    ...quoted,
    path: at.path,
    range: at.range,
    severity: run.severity ?? severity ?? run.rule.severity,
    fix: null,
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

/** The texts of a bundle's files by the paths findings give them. */
export function bundleTexts({ folder }: BundleView): TextOf {
  const files = new Map(folder.files.map((file) => [`${folder.path}/${file.path}`, file.bytes]));
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return (path) => {
    const bytes = files.get(path);
    return bytes === undefined || bytes === null ? "" : decoder.decode(bytes);
  };
}

/** By path in code-unit order, which no locale changes. */
function byPlace(a: Finding, b: Finding): number {
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
