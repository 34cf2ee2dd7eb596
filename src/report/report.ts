import type { ClaimAudit } from "../bundle/audit/claim-audit.ts";
import type { BoundEntry } from "../bundle/bind/bind-claims.ts";
import type { Finding, Place, RelatedPlace, Severity } from "../lint/finding.ts";
import {
  type LineStarts,
  lineStarts,
  type PositionRange,
  positionRange,
} from "../text/position.ts";
import { overlaps, type Range } from "../text/range.ts";

/** The text of a file by its path; "" where it has none. */
export type TextOf = (path: string) => string;

/** What of its first and last line stands around a place. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
}

const NOTHING: Surroundings = { before: "", after: "" };

interface Placed {
  /** The range as lines and columns. */
  readonly positions: PositionRange;
  readonly surroundings: Surroundings;
}

export interface PlacedRelated extends RelatedPlace, Placed {}

/** A finding whose places are known by line and column. */
export interface PlacedFinding extends Finding, Placed {
  readonly related: readonly PlacedRelated[];
}

/** A rule that was run. */
export interface ReportedRule {
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity;
  /** Its page, in Markdown; "" where there is none. */
  readonly page: string;
}

/** A file or bundle that could not be checked, and why. */
export interface Unchecked {
  readonly path: string;
  readonly reason: string;
}

/** A claim that was audited. */
export interface AuditedClaim extends ClaimAudit {
  /** Where it was asked for and the claim gives no expressions: entries for its evidence that winnow found. */
  readonly bind?: readonly BoundEntry[];
}

/** A bundle that was audited: each of its claims with what it rests on. */
export interface AuditedBundle {
  readonly path: string;
  readonly id: string;
  /** False where it was refused; its claims were not looked at then. */
  readonly accepted: boolean;
  readonly claims: readonly AuditedClaim[];
}

/** What a run of `lint` or `audit` gave: all that a format may show. */
export interface Report {
  readonly tool: {
    readonly name: "winnow";
    readonly version: string;
    readonly homepage: string | null;
  };
  readonly revision: string;
  readonly checked: { readonly count: number; readonly noun: "note" | "bundle" };
  readonly findings: readonly PlacedFinding[];
  readonly rules: readonly ReportedRule[];
  /** The bundles that were audited; null where notes were checked. */
  readonly bundles: readonly AuditedBundle[] | null;
  readonly suppressed: number;
  readonly unchecked: readonly Unchecked[];
  /** Wall time, in milliseconds. */
  readonly milliseconds: number;
}

/**
 * Finds lines and columns of findings; a file's lines are looked for once, however many findings it has. What one
 * finding withholds, no other quotes, nor shows around its own place.
 */
export function placeFindings(findings: readonly Finding[], textOf: TextOf): PlacedFinding[] {
  const known = new Map<string, { readonly text: string; readonly starts: LineStarts }>();
  const fileAt = (path: string) => {
    const found = known.get(path) ?? { text: textOf(path), starts: lineStarts(textOf(path)) };
    known.set(path, found);
    return found;
  };
  const withheld = findings.filter((finding) => finding.withheld).flatMap(placesOf);
  const isOpen = (path: string, shown: Range) =>
    !withheld.some((place) => place.path === path && overlaps(place.range, shown));

  const placed = <Of extends Place>(place: Of): Of & Placed => {
    const { path, range, quote } = place;
    const { text, starts } = fileAt(path);
    const positions = positionRange(starts, range);
    const lines = wholeLines(text, starts, positions);
    const surroundings = isOpen(path, lines)
      ? { before: text.slice(lines.start, range.start), after: text.slice(range.end, lines.end) }
      : NOTHING;
    return { ...place, quote: isOpen(path, range) ? quote : "", positions, surroundings };
  };
  return findings.map((finding) => ({ ...placed(finding), related: finding.related.map(placed) }));
}

function placesOf(finding: Finding): Place[] {
  return [finding, ...finding.related];
}

/** From the beginning of a place's first line to the end of its last, the line break left out. */
function wholeLines(text: string, starts: LineStarts, { start, end }: PositionRange): Range {
  const next = starts[end.line] ?? text.length;
  const last = Math.max(end.offset, next - 2);
  const lineBreak = /[\r\n]{0,2}$/.exec(text.slice(last, next))![0];
  return { start: starts[start.line - 1]!, end: next - lineBreak.length };
}
