import { applyEdits, type Edit } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";

/** One claim of a manifest as JSON: a plain sentence, or an object with its text and evidence. */
export type ManifestClaim = string | Readonly<Record<string, unknown>>;

/** The text of a manifest's claim. */
export function claimText(claim: ManifestClaim): string {
  return typeof claim === "string" ? claim : String(claim.text ?? "");
}

/** Whether a claim says what its pieces rest on. */
export function hasExpressions(claim: ManifestClaim): boolean {
  return evidenceOf(claim).some(isExpression);
}

/**
 * A claim with edits in its text, in each of the ways in which whoever means the new text might write its evidence: what
 * `says` quotes follows the text; where all of it still stands there, it may stay; names that are exchanged in the text
 * may be exchanged in the expressions.
 */
export function rewrittenClaims(
  claim: ManifestClaim,
  edits: readonly Edit[],
): readonly ManifestClaim[] {
  const original = claimText(claim);
  const { text } = applyEdits(original, edits);
  if (typeof claim === "string") return [text];
  const evidence = evidenceOf(claim);
  if (!evidence.some(isExpression)) return [{ ...claim, text }];
  const follow = (change: (entry: Expression) => Expression) =>
    evidence.map((entry) => (isExpression(entry) ? change(entry) : entry));
  const moved = (entry: Expression) => ({
    ...entry,
    says: movedPiece(original, edits, entry.says),
  });
  const named = follow((entry) => exchangedNames(moved(entry), original, edits));
  const isVerbatim = evidence.filter(isExpression).every(({ says }) => text.includes(says));
  const ways = [follow(moved), named, ...(isVerbatim ? [evidence] : [])];
  const once = new Map(ways.map((way) => [JSON.stringify(way), way]));
  return [...once.values()].map((way) => ({ ...claim, text, evidence: way }));
}

interface Expression {
  readonly says: string;
  readonly value?: unknown;
  readonly holds?: unknown;
}

function evidenceOf(claim: ManifestClaim): readonly unknown[] {
  const evidence = typeof claim === "string" ? [] : claim.evidence;
  return Array.isArray(evidence) ? evidence : [];
}

function isExpression(entry: unknown): entry is Expression {
  if (typeof entry !== "object" || entry === null || !("says" in entry)) return false;
  return typeof entry.says === "string" && ("value" in entry || "holds" in entry);
}

/** The piece of the new text that stands where a piece of the old one stood. */
function movedPiece(original: string, edits: readonly Edit[], piece: string): string {
  const at = original.indexOf(piece);
  if (at < 0) return piece;
  const overlapping = edits.filter(
    ({ range }) => range.start < at + piece.length && range.end > at,
  );
  const start = Math.min(at, ...overlapping.map(({ range }) => range.start));
  const end = Math.max(at + piece.length, ...overlapping.map(({ range }) => range.end));
  return applyEdits(
    original.slice(start, end),
    overlapping.map(({ range, text }) => ({ range: shifted(range, -start), text })),
  ).text;
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** An expression whose quoted names are exchanged as those of the text are. */
function exchangedNames(entry: Expression, original: string, edits: readonly Edit[]): Expression {
  const names = new Map(
    edits.map(({ range, text }) => [
      original.slice(range.start, range.end).toLowerCase(),
      text.toLowerCase(),
    ]),
  );
  const exchange = (expression: unknown) =>
    typeof expression !== "string"
      ? expression
      : expression.replace(/'[^'\n]*'|"[^"\n]*"|`[^`\n]*`/g, (quoted) => {
          const other = names.get(quoted.slice(1, -1).toLowerCase());
          return other === undefined ? quoted : `${quoted[0]}${other}${quoted[0]}`;
        });
  return {
    ...entry,
    ...("value" in entry && { value: exchange(entry.value) }),
    ...("holds" in entry && { holds: exchange(entry.holds) }),
  };
}
