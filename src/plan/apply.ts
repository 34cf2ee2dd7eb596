import type { Base } from "../base/base.ts";
import type { Note } from "../base/note.ts";
import { addSource } from "../note/source-entry.ts";
import { applyEdits, type Edit, type Splice } from "../text/edit.ts";
import { lineEnding } from "../text/line-ending.ts";
import type { Range } from "../text/range.ts";
import type { ChangedSpan, Fate, NoteChange, Operation, RecordEntry } from "./plan.ts";

export interface Applied {
  readonly changes: readonly NoteChange[];
  readonly record: readonly RecordEntry[];
}

interface OwnedEdit {
  readonly edit: Edit;
  readonly operations: readonly Operation[];
  readonly role: "statement" | "footnote" | "source";
}

// At one offset a footnote mark goes before a new sentence, and footnote definitions come last.
const ORDER: readonly Operation["kind"][] = ["confirm", "add", "contest", "create"];

/**
 * Carries operations out on the notes of a base, and records what became of each claim. Any subset of a plan's
 * operations may be given: each stands on its own.
 * @throws WinnowError EDIT_INVALID when operations overlap.
 */
export function applyOperations(base: Base, operations: readonly Operation[]): Applied {
  const byPath = new Map<string, Operation[]>();
  for (const operation of operations) {
    if (operation.target === null) continue;
    const { path } = operation.target;
    byPath.set(path, [...(byPath.get(path) ?? []), operation]);
  }
  const changes: NoteChange[] = [];
  const places = new Map<string, { path: string; range: Range }>();
  for (const path of [...byPath.keys()].sort()) {
    const note = base.notes.find((each) => each.path === path) ?? null;
    const { change, kept } = applyToNote(path, note, byPath.get(path)!);
    changes.push(change);
    for (const [id, range] of kept) places.set(id, { path, range });
  }
  return {
    changes,
    record: operations.map((operation) => recordEntry(operation, places.get(operation.id) ?? null)),
  };
}

function applyToNote(path: string, note: Note | null, operations: readonly Operation[]) {
  const text = note?.text ?? "";
  const owned = [
    ...sourceEdits(note, operations),
    ...statementEdits(operations),
    ...footnoteEdits(note, text, operations),
  ];
  const { text: after, splices } = applyEdits(
    text,
    owned.map(({ edit }) => edit),
  );
  const ownerOf = (splice: Splice) => owned.find(({ edit }) => edit === splice.edit)!;
  const spans: ChangedSpan[] = splices.map((splice) => ({
    old: splice.edit.range,
    new: splice.at,
    operations: ownerOf(splice).operations.map((operation) => operation.id),
  }));
  const kept = new Map<string, Range>();
  for (const splice of splices) {
    const {
      role,
      operations: [operation],
    } = ownerOf(splice);
    if (role === "statement" && operation)
      kept.set(operation.id, standsAt(note, operation, splice, splices));
  }
  const change: NoteChange = { path, before: note?.text ?? null, after, spans };
  return { change, kept };
}

function statementEdits(operations: readonly Operation[]): OwnedEdit[] {
  return [...operations]
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((operation) => ({
      edit: { range: operation.target!.range, text: operation.after },
      operations: [operation],
      role: "statement",
    }));
}

/** One entry for each run among the sources of a note that lists them in its front matter. */
function sourceEdits(note: Note | null, operations: readonly Operation[]): OwnedEdit[] {
  if (note === null) return [];
  return [...byLabel(operations)].flatMap(([id, users]) => {
    const resource = `fab run ${users[0]!.claim!.bundle}`;
    const edit = addSource(note.text, note.facts, { id, resource });
    return edit === null ? [] : [{ edit, operations: users, role: "source" as const }];
  });
}

/** The operations that lean on each footnote, in order of its label. */
function byLabel(operations: readonly Operation[]): ReadonlyMap<string, readonly Operation[]> {
  const users = new Map<string, Operation[]>();
  for (const operation of operations) {
    const label = operation.footnote?.label;
    if (label !== undefined) users.set(label, [...(users.get(label) ?? []), operation]);
  }
  return new Map([...users].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One definition for each label the operations lean on and the note does not define yet, at the end of the note. */
function footnoteEdits(
  note: Note | null,
  text: string,
  operations: readonly Operation[],
): OwnedEdit[] {
  const defined = new Set(
    note?.facts.footnotes.definitions.map((definition) => definition.name) ?? [],
  );
  const end = lineEnding(text);
  const finished = text === "" || text.endsWith("\n");
  const joins = note !== null && endsInDefinition(note);
  const at = { start: text.length, end: text.length };
  return [...byLabel(operations)]
    .filter(([label]) => !defined.has(label))
    .map(([label, users], index) => {
      const opened =
        index > 0 || joins ? (finished ? "" : end) : text.endsWith("\n") ? end : `${end}${end}`;
      const definition = `[^${label}]: ${users[0]!.footnote!.text}`;
      const edit = { range: at, text: `${opened}${definition}${finished ? end : ""}` };
      return { edit, operations: users, role: "footnote" };
    });
}

/** Whether a new definition would follow another one directly. */
function endsInDefinition({ text, facts }: Note): boolean {
  const last = facts.blocks.at(-1);
  const rest = last === undefined ? "" : text.slice(last.range.end);
  return last?.kind === "footnote-definition" && /^(?:[ \t]*\r?\n?)$/.test(rest);
}

/** Where the claim stands afterwards: the new sentence, or the old one with the marks put behind it. */
function standsAt(
  note: Note | null,
  operation: Operation,
  splice: Splice,
  splices: readonly Splice[],
): Range {
  if (operation.kind !== "confirm" || note === null) return splice.at;
  const offset = splice.edit.range.start;
  const statement = note.facts.statements.findLast(({ range }) => range.start < offset);
  const length = statement === undefined ? 0 : offset - statement.range.start;
  const firstMark = splices.find(({ edit }) => edit.range.start === offset) ?? splice;
  return { start: firstMark.at.start - length, end: splice.at.end };
}

const FATES: { readonly [kind in Operation["kind"]]?: Fate } = {
  confirm: "confirmed",
  add: "kept",
  contest: "contested",
  create: "kept",
  hold: "held",
};

function recordEntry(operation: Operation, at: RecordEntry["at"]): RecordEntry {
  const { text, bundle, path, pointer } = operation.claim!;
  return {
    text,
    from: { kind: "claim", bundle, path, pointer },
    fate: FATES[operation.kind]!,
    at,
    reason: operation.reason,
    operation: operation.id,
  };
}
