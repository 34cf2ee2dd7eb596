import { checkBytes } from "./check-bytes.ts";
import { checkClaims } from "./check-claims.ts";
import { checkFootnotes } from "./check-footnotes.ts";
import { checkLinks } from "./check-links.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkPaths } from "./check-paths.ts";
import { checkRemoved, entriesByPath } from "./check-removed.ts";
import { type Comparison, compareTrees } from "./comparison.ts";
import { matchSpans, type Pieces } from "./match-spans.ts";
import { readRecord } from "./record-schema.ts";
import { type Checked, type Tree, type Verdict, type Violation, violation } from "./verdict.ts";

export interface VerifyInput {
  /** The JSON text of the record. */
  readonly record: string;
  readonly proposalId: string;
  readonly oldTree: Tree;
  readonly newTree: Tree;
  /** Whether a person may have changed the words of claims: in what is being accepted, never in a proposal. */
  readonly edits: "allowed" | "refused";
}

/**
 * Recomputes a proposal's conservation record from the two trees alone, and gives the first thing that does not hold.
 * Shares no code with what plans a proposal, so that a planner's mistake cannot hide here. Each check relies on those
 * before it. Takes time in proportion to the trees' paths and the changed notes; all notes are read only where
 * something they may link to is gone. The order is fixed, so the same input gives the same verdict.
 */
export function verify({
  record: json,
  proposalId,
  oldTree,
  newTree,
  edits,
}: VerifyInput): Verdict {
  const reading = readRecord(json);
  if (reading.kind === "malformed") return violation("record", reading.message);
  const { record } = reading;
  if (record.id !== proposalId) {
    return violation("record", `this is the record of ${record.id}, not of ${proposalId}`);
  }
  const edited = record.operations.find((operation) => operation.edited !== undefined);
  if (edited !== undefined && edits === "refused") {
    const message = `${edited.id} says that a person changed its words, and nobody has accepted it yet`;
    return violation("record", message);
  }
  const paths = first(checkPaths(record, json, oldTree, newTree));
  if (paths !== null) return paths;
  const compared = compareTrees(record, oldTree, newTree);
  if (compared.kind === "violated") return compared;
  const { comparison } = compared;
  for (const note of comparison.notes.values()) {
    const bytes = first(checkBytes(note));
    if (bytes !== null) return bytes;
  }
  const matching = matchSpans(comparison);
  if (matching.kind === "violated") return matching;
  return (
    first(checkConserved(comparison, matching.pieces)) ?? {
      kind: "holds",
      checked: counts(comparison),
    }
  );
}

function* checkConserved(comparison: Comparison, pieces: Pieces): Generator<Violation> {
  const entriesOf = entriesByPath(comparison.record.record);
  yield* checkClaims(comparison, pieces);
  yield* checkRemoved(comparison, pieces);
  for (const note of comparison.notes.values())
    yield* checkNumbers(note, entriesOf.get(note.path) ?? []);
  yield* checkFootnotes(comparison, entriesOf);
  yield* checkLinks(comparison);
}

function first(violations: Iterable<Violation>): Violation | null {
  for (const violation of violations) return violation;
  return null;
}

function counts({ record }: Comparison): Checked {
  return {
    changes: record.changes.length,
    spans: record.changes.reduce((sum, { spans }) => sum + spans.length, 0),
    operations: record.operations.length,
    claims: record.bundles.reduce(
      (sum, { accepted, claims }) => sum + (accepted ? claims.length : 0),
      0,
    ),
    entries: record.record.length,
  };
}
