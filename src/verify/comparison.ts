import type { Range } from "../text/range.ts";
import { decode } from "../text/source.ts";
import type { ProposalRecord, RecordedOperation, RecordedSpan } from "./record-schema.ts";
import { type Tree, type Violation, violation } from "./verdict.ts";

/** A note that the two trees hold differently, with its declared spans. A side where it is absent reads "". */
export interface ChangedNote {
  readonly path: string;
  readonly isNew: boolean;
  readonly isRemoved: boolean;
  readonly oldText: string;
  readonly newText: string;
  readonly spans: readonly RecordedSpan[];
}

/** The record beside what the trees hold: what every check looks at. */
export interface Comparison {
  readonly record: ProposalRecord;
  readonly oldTree: Tree;
  readonly newTree: Tree;
  /** By path, in order of path. */
  readonly notes: ReadonlyMap<string, ChangedNote>;
  readonly operations: ReadonlyMap<string, RecordedOperation>;
  /** The text of a path in each tree; null where there is none or it cannot be read. Read once each. */
  readonly oldTextOf: (path: string) => string | null;
  readonly newTextOf: (path: string) => string | null;
}

export type ComparisonReading =
  | { readonly kind: "compared"; readonly comparison: Comparison }
  | Violation;

/** Reads the changed notes of both trees; takes trees whose paths have been checked against the record. */
export function compareTrees(
  record: ProposalRecord,
  oldTree: Tree,
  newTree: Tree,
): ComparisonReading {
  const oldTextOf = onceEach((path: string) => textOf(oldTree, path));
  const newTextOf = onceEach((path: string) => textOf(newTree, path));
  const notes = new Map<string, ChangedNote>();
  const changes = [...record.changes].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, before, after, spans } of changes) {
    const oldText = before === null ? "" : oldTextOf(path);
    const newText = after === null ? "" : newTextOf(path);
    if (oldText === null || newText === null) {
      return violation("I1", `${path} is not UTF-8 text and cannot be compared`, path);
    }
    notes.set(path, {
      path,
      isNew: before === null,
      isRemoved: after === null,
      oldText,
      newText,
      spans,
    });
  }
  const operations = new Map<string, RecordedOperation>();
  for (const operation of record.operations) {
    if (operations.has(operation.id)) {
      return violation("record", `two operations are called ${operation.id}`);
    }
    operations.set(operation.id, operation);
  }
  const comparison = { record, oldTree, newTree, notes, operations, oldTextOf, newTextOf };
  return { kind: "compared", comparison };
}

/** The text at a path; null where there is none, or where its bytes are not text. */
export function textOf(tree: Tree, path: string): string | null {
  const file = tree.files.get(path);
  if (file === undefined || file.mode === "120000" || file.mode === "160000") return null;
  const decoded = decode(file.bytes());
  return decoded.kind === "text" ? decoded.text : null;
}

/** A function that works out its answer for each argument once. */
export function onceEach<T>(answer: (argument: string) => T): (argument: string) => T {
  const known = new Map<string, T>();
  return (argument) => {
    const found = known.get(argument);
    if (found !== undefined) return found;
    const fresh = answer(argument);
    known.set(argument, fresh);
    return fresh;
  };
}

/** Where a stretch of the new text stood in the old one; an end within a span goes to that span's own end. */
export function oldRangeOf(spans: readonly RecordedSpan[], range: Range): Range {
  return { start: oldOffset(spans, range.start, "start"), end: oldOffset(spans, range.end, "end") };
}

function oldOffset(spans: readonly RecordedSpan[], offset: number, side: "start" | "end"): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.new.start < offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  if (span === undefined) return offset;
  if (offset < span.new.end) return span.old[side];
  return span.old.end + offset - span.new.end;
}
