import { encode } from "../text/source.ts";
import { foldPath, isOrdinaryNotePath } from "./note-path.ts";
import { type ProposalRecord, type RecordedChange, recordPath } from "./record-schema.ts";
import { type Tree, type TreeFile, type Violation, violation } from "./verdict.ts";

/**
 * The paths in which the two trees differ are those the record declares, with the same blobs, and the record itself;
 * each is an ordinary note whose mode stays as it is (R39).
 */
export function* checkPaths(
  record: ProposalRecord,
  json: string,
  oldTree: Tree,
  newTree: Tree,
): Generator<Violation> {
  yield* checkRecordFile(recordPath(record.id), json, oldTree, newTree);
  const declared = new Map<string, RecordedChange>();
  for (const change of record.changes) {
    if (declared.has(change.path)) {
      yield violation("record", `the record declares ${change.path} twice`, change.path);
    }
    declared.set(change.path, change);
  }
  const paths = new Set([...oldTree.files.keys(), ...newTree.files.keys(), ...declared.keys()]);
  paths.delete(recordPath(record.id));
  for (const path of [...paths].sort()) {
    const before = oldTree.files.get(path) ?? null;
    const after = newTree.files.get(path) ?? null;
    yield* checkPath(path, before, after, declared.get(path) ?? null);
  }
  yield* checkCollisions(record, newTree);
}

function* checkRecordFile(
  path: string,
  json: string,
  oldTree: Tree,
  newTree: Tree,
): Generator<Violation> {
  const file = newTree.files.get(path);
  if (oldTree.files.has(path)) {
    yield violation("record", `${path} was there before the proposal`, path);
  }
  if (file === undefined) {
    yield violation("record", `the proposal does not hold its record, ${path}`, path);
  } else if (file.mode !== "100644" || !sameBytes(file.bytes(), encode(json))) {
    yield violation("record", `${path} in the proposal is not the record that was given`, path);
  }
}

function* checkPath(
  path: string,
  before: TreeFile | null,
  after: TreeFile | null,
  change: RecordedChange | null,
): Generator<Violation> {
  const sameBlob = before?.blob === after?.blob;
  const sameMode = before?.mode === after?.mode;
  if (change === null) {
    if (!sameBlob || !sameMode) yield undeclared(path, before, after);
    return;
  }
  if (change.before !== (before?.blob ?? null) || change.after !== (after?.blob ?? null)) {
    const message = `${path} is not what the record says: its contents before or after are others`;
    yield violation("record", message, path);
  }
  if (sameBlob)
    yield violation("record", `the record declares ${path}, which did not change`, path);
  if (!isOrdinaryNotePath(path)) {
    yield violation("record", `${path} is not an ordinary note; no proposal may touch it`, path);
  }
  if (before !== null && after !== null && !sameMode) yield changedMode(path, before, after);
  if (![before, after].every(isOrdinaryFile)) {
    yield violation("record", `${path} is a link or a submodule, not a note`, path);
  }
  if (before === null && after?.mode !== "100644") {
    yield violation("record", `${path} is new and must not be executable`, path);
  }
}

function undeclared(path: string, before: TreeFile | null, after: TreeFile | null): Violation {
  if (before === null)
    return violation("I3", `${path} was added; the record does not say so`, path);
  if (after === null)
    return violation("I2", `${path} was removed; the record does not say so`, path);
  if (before.mode !== after.mode) return changedMode(path, before, after);
  return violation("I1", `${path} was changed; the record does not say so`, path);
}

function changedMode(path: string, before: TreeFile, after: TreeFile): Violation {
  return violation("I1", `the mode of ${path} went from ${before.mode} to ${after.mode}`, path);
}

function isOrdinaryFile(file: TreeFile | null): boolean {
  return file === null || file.mode === "100644" || file.mode === "100755";
}

/** A new note must not be the same file as another one where names ignore case or composition. */
function* checkCollisions(record: ProposalRecord, newTree: Tree): Generator<Violation> {
  const created = record.changes.filter(({ before }) => before === null);
  if (created.length === 0) return;
  const paths = new Map<string, string[]>();
  for (const path of newTree.files.keys()) {
    const known = paths.get(foldPath(path));
    if (known === undefined) paths.set(foldPath(path), [path]);
    else known.push(path);
  }
  for (const { path } of created) {
    const other = paths.get(foldPath(path))?.find((each) => each !== path);
    if (other !== undefined) {
      const message = `${path} and ${other} are one file where names ignore case or composition`;
      yield violation("record", message, path);
    }
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
