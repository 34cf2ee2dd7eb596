import { createHash } from "node:crypto";
import type {
  ProposalRecord,
  RecordedEntry,
  RecordedOperation,
} from "../../src/verify/record-schema.ts";
import type { Tree, TreeFile, Verdict } from "../../src/verify/verdict.ts";
import { verify } from "../../src/verify/verify.ts";

export const BUNDLE = "copying-study/ws_001/run-20260101T000000";
export const FOOTNOTE = {
  label: "run-1",
  text: `fab run ${BUNDLE}, artifact/results/summary.json`,
};
export const DEFINITION = `[^${FOOTNOTE.label}]: ${FOOTNOTE.text}`;

/** A proposal under construction: two sets of files and a record, all free to be spoilt. */
export interface Draft {
  readonly oldFiles: Map<string, string>;
  readonly newFiles: Map<string, string>;
  readonly modes: Map<string, string>;
  readonly record: ProposalRecord;
}

/** One operation to carry out, the text it acts on found by its words. */
export interface Step {
  readonly id: string;
  readonly kind: RecordedOperation["kind"];
  readonly path: string;
  /** Where it acts: directly behind these words, or at the start of a new note. */
  readonly behind?: string;
  readonly before?: string;
  readonly after: string;
  readonly claim?: string;
  readonly cites?: boolean;
}

/** Carries steps out on notes, each in a span of its own, and declares them; the record's entries are left to the caller. */
export function draft(notes: Readonly<Record<string, string>>, steps: readonly Step[]): Draft {
  const oldFiles = new Map(Object.entries(notes));
  const operations = steps.map((step, index) => operationOf(step, index, oldFiles));
  const newFiles = new Map(oldFiles);
  const changes: ProposalRecord["changes"] = [];
  const acting = operations.filter(({ target }) => target !== null);
  for (const path of new Set(acting.map(({ target }) => target!.path))) {
    const own = acting.filter(({ target }) => target!.path === path);
    own.sort((a, b) => a.target!.range.start - b.target!.range.start);
    const { text, spans } = splice(oldFiles.get(path) ?? "", own);
    newFiles.set(path, text);
    changes.push({ path, before: null, after: null, spans });
  }
  const claims = operations.flatMap(({ claim }) => (claim === null ? [] : [claim]));
  const bundle = {
    id: BUNDLE,
    digest: "sha256:00",
    accepted: true,
    reasons: [],
    claims: claims.map(({ pointer, text }) => ({ pointer, text })),
  };
  const record: ProposalRecord = {
    version: 1,
    id: "p-1",
    base: "c0",
    bundles: [bundle],
    operations,
    changes,
    record: [],
  };
  return { oldFiles, newFiles, modes: new Map(), record };
}

function operationOf(
  step: Step,
  index: number,
  files: ReadonlyMap<string, string>,
): RecordedOperation {
  const { id, kind, path, behind = "", before = "", after, claim, cites = false } = step;
  const text = files.get(path) ?? "";
  const start = text.indexOf(behind + before) + behind.length;
  const target = { path, section: null, range: { start, end: start + before.length } };
  return {
    id,
    kind,
    claim:
      claim === undefined
        ? null
        : { bundle: BUNDLE, path: "manifest.json", pointer: `/claims/${index}`, text: claim },
    target: kind === "hold" ? null : target,
    before,
    after,
    footnote: cites ? FOOTNOTE : null,
    reason: `because of ${id}`,
    confidence: 0.9,
    evidence: [],
    alternatives: [],
    findings: [],
  };
}

function splice(old: string, operations: readonly RecordedOperation[]) {
  const spans: ProposalRecord["changes"][number]["spans"] = [];
  let text = "";
  let read = 0;
  for (const { id, target, after } of operations) {
    const { range } = target!;
    text += old.slice(read, range.start);
    spans.push({
      old: { ...range },
      new: { start: text.length, end: text.length + after.length },
      operations: [id],
    });
    text += after;
    read = range.end;
  }
  text += old.slice(read);
  const citing = operations.filter(({ footnote }) => footnote !== null).map(({ id }) => id);
  if (citing.length > 0) {
    const end = old.includes("\r\n") ? "\r\n" : "\n";
    const added = `${end}${DEFINITION}${end}`;
    const at = { start: old.length, end: old.length };
    spans.push({
      old: at,
      new: { start: text.length, end: text.length + added.length },
      operations: citing,
    });
    text += added;
  }
  return { text, spans };
}

/** Adds the entry of a claim: its fate, and the words of the new text it stands in. */
export function tellClaim(
  { record, newFiles }: Draft,
  operation: string,
  fate: RecordedEntry["fate"],
  at: string | null,
): void {
  const { claim, target, reason } = record.operations.find(({ id }) => id === operation)!;
  const { text, bundle, path, pointer } = claim!;
  const place = at === null ? null : placeOf(newFiles, target!.path, at);
  record.record.push({
    text,
    from: { kind: "claim", bundle, path, pointer },
    fate,
    at: place,
    reason,
    operation,
  });
}

/** Adds the entry of all that an operation takes out: its fate, and the words of the new text it survives in. */
export function tellRemoved(
  { record, newFiles }: Draft,
  operation: string,
  fate: RecordedEntry["fate"],
  at: { path: string; words: string } | null,
): void {
  const { target, before, reason } = record.operations.find(({ id }) => id === operation)!;
  const place = at === null ? null : placeOf(newFiles, at.path, at.words);
  record.record.push({
    text: before,
    from: { kind: "note", path: target!.path, range: { ...target!.range } },
    fate,
    at: place,
    reason,
    operation,
  });
}

export function placeOf(files: ReadonlyMap<string, string>, path: string, words: string) {
  const start = files.get(path)!.indexOf(words);
  return { path, range: { start, end: start + words.length } };
}

/** Gives the record the blob ids of the files as they now are, then lets it be judged. */
export function judge(draft: Draft): Verdict {
  for (const change of draft.record.changes) {
    change.before = blobOf(draft.oldFiles.get(change.path));
    change.after = blobOf(draft.newFiles.get(change.path));
  }
  return judgeAsIs(draft, JSON.stringify(draft.record));
}

/** Judges a record's text as it is. */
export function judgeAsIs(
  draft: Draft,
  json: string,
  files: readonly [string, string][] = [],
): Verdict {
  const recorded = new Map([
    ...draft.newFiles,
    [`.winnow/records/p-1.json`, json] as const,
    ...files,
  ]);
  const oldTree = treeOf(draft.oldFiles, new Map());
  const newTree = treeOf(recorded, draft.modes);
  return verify({ record: json, proposalId: "p-1", oldTree, newTree, edits: "refused" });
}

function treeOf(files: ReadonlyMap<string, string>, modes: ReadonlyMap<string, string>): Tree {
  const entries = [...files].map(([path, text]): [string, TreeFile] => {
    const file = {
      mode: modes.get(path) ?? "100644",
      blob: blobOf(text)!,
      bytes: () => Buffer.from(text),
    };
    return [path, file];
  });
  return { files: new Map(entries) };
}

function blobOf(text: string | undefined): string | null {
  return text === undefined ? null : createHash("sha1").update(text).digest("hex");
}
