import { contains, type Range, slice } from "../text/range.ts";
import type { ChangedNote, Comparison } from "./comparison.ts";
import type { RecordedOperation, RecordedSpan } from "./record-schema.ts";
import { sourceEntryAt } from "./source-entry.ts";
import { type Violation, violation } from "./verdict.ts";

/** What one operation did to a note: the text it replaced and where its own came to stand. */
export interface Piece {
  readonly operation: RecordedOperation;
  readonly path: string;
  readonly old: Range;
  readonly new: Range;
}

/** The pieces of all operations that changed something, by operation id. */
export type Pieces = ReadonlyMap<string, Piece>;

export type SpanMatching = { readonly kind: "matched"; readonly pieces: Pieces } | Violation;

const FOOTNOTE_MARK = /\[\^([^[\]\s]+)\]: /y;

/**
 * I3: every byte of a span has an owner. The old text of a span is what its operations say they replace, one behind
 * the other; the new text is what they say they put there, then or between it the footnote definitions they declare,
 * their runs among the sources of the front matter, and line ends, and nothing else.
 */
export function matchSpans({ notes, operations, record }: Comparison): SpanMatching {
  const pieces = new Map<string, Piece>();
  for (const note of notes.values()) {
    for (const span of note.spans) {
      const listed: RecordedOperation[] = [];
      for (const id of new Set(span.operations)) {
        const operation = operations.get(id);
        if (operation === undefined || operation.kind === "hold") {
          return unowned(
            note,
            span,
            operation === undefined ? `${id}, which is not there` : `the hold ${id}`,
          );
        }
        listed.push(operation);
      }
      const acting = listed.filter((each) => !pieces.has(each.id) && actsIn(each, note, span));
      acting.sort((a, b) => byPlace(a.target!.range, b.target!.range));
      const problem =
        checkOldText(note, span, acting) ?? placePieces(note, span, listed, acting, pieces);
      if (problem !== null) return problem;
    }
  }
  for (const operation of record.operations) {
    const problem = checkDone(operation, pieces);
    if (problem !== null) return problem;
  }
  return { kind: "matched", pieces };
}

function actsIn({ target }: RecordedOperation, note: ChangedNote, span: RecordedSpan): boolean {
  return target !== null && target.path === note.path && contains(span.old, target.range);
}

function byPlace(a: Range, b: Range): number {
  return a.start - b.start || a.end - b.end;
}

/** The operations' `before` stand at their ranges and fill the span's old text without gap or overlap. */
function checkOldText(
  note: ChangedNote,
  span: RecordedSpan,
  acting: readonly RecordedOperation[],
): Violation | null {
  let read = span.old.start;
  for (const { id, target, before } of acting) {
    const { range } = target!;
    if (range.start !== read || slice(note.oldText, range) !== before) {
      const message = `the old text of ${note.path} is not what ${id} says it replaces`;
      return violation("I2", message, note.path, range, slice(note.oldText, range));
    }
    read = range.end;
  }
  if (read === span.old.end) return null;
  const rest = { start: read, end: span.old.end };
  const message = `${note.path} lost text that no operation says it replaces`;
  return violation("I2", message, note.path, rest, slice(note.oldText, rest));
}

/** Reads the span's new text from left to right, giving each stretch to its owner. */
function placePieces(
  note: ChangedNote,
  span: RecordedSpan,
  listed: readonly RecordedOperation[],
  acting: readonly RecordedOperation[],
  pieces: Map<string, Piece>,
): Violation | null {
  const definitions = definitionsByLabel(listed);
  const { newText, path } = note;
  const idle = new Map(listed.map((each) => [each.id, each]));
  let offset = span.new.start;
  let next = 0;
  while (offset < span.new.end || next < acting.length) {
    const operation = acting[next];
    const definition = definitionAt(newText, offset, definitions);
    const source = sourceEntryAt(note, span, offset, listed);
    let end: number;
    if (operation !== undefined && newText.startsWith(operation.after, offset)) {
      end = offset + operation.after.length;
      pieces.set(operation.id, {
        operation,
        path,
        old: operation.target!.range,
        new: { start: offset, end },
      });
      idle.delete(operation.id);
      next += 1;
    } else if (definition !== null) {
      end = offset + definition.text.length;
      for (const each of definition.owners) idle.delete(each.id);
    } else if (source !== null) {
      end = offset + source.length;
      for (const each of source.owners) idle.delete(each.id);
    } else if (/[\r\n]/.test(newText[offset] ?? "")) {
      end = offset + 1;
    } else {
      return foreign(note, span, offset, operation);
    }
    if (end > span.new.end) return foreign(note, span, offset, operation);
    offset = end;
  }
  for (const id of idle.keys()) return unowned(note, span, `${id}, which does nothing there`);
  return null;
}

interface DeclaredDefinition {
  readonly text: string;
  readonly owners: RecordedOperation[];
}

function definitionsByLabel(listed: readonly RecordedOperation[]): Map<string, DeclaredDefinition> {
  const definitions = new Map<string, DeclaredDefinition>();
  for (const operation of listed) {
    const { footnote } = operation;
    if (footnote === null) continue;
    const text = `[^${footnote.label}]: ${footnote.text}`;
    const known = definitions.get(footnote.label);
    if (known?.text === text) known.owners.push(operation);
    else definitions.set(footnote.label, { text, owners: [operation] });
  }
  return definitions;
}

function definitionAt(
  text: string,
  offset: number,
  definitions: ReadonlyMap<string, DeclaredDefinition>,
): DeclaredDefinition | null {
  if (offset > 0 && !/[\r\n]/.test(text[offset - 1]!)) return null;
  FOOTNOTE_MARK.lastIndex = offset;
  const label = FOOTNOTE_MARK.exec(text)?.[1];
  const definition = label === undefined ? undefined : definitions.get(label);
  if (definition === undefined || !text.startsWith(definition.text, offset)) return null;
  const after = text[offset + definition.text.length] ?? "\n";
  return /[\r\n]/.test(after) ? definition : null;
}

function checkDone(operation: RecordedOperation, pieces: Pieces): Violation | null {
  const { id, kind, before, after, target } = operation;
  if (kind === "hold") {
    if (before === "" && after === "") return null;
    return violation("record", `${id} holds a claim back and yet changes text`, null, null, after);
  }
  if (target === null) return violation("record", `${id} has no place to act on`);
  if (before === after || pieces.has(id)) return null;
  const message = `${id} says it changes ${target.path}, but no span of it does`;
  return violation("record", message, target.path, target.range, after);
}

function foreign(
  { path, newText }: ChangedNote,
  span: RecordedSpan,
  offset: number,
  expected: RecordedOperation | undefined,
): Violation {
  const range = { start: offset, end: span.new.end };
  const message =
    expected === undefined
      ? `${path} was given text that no operation declares`
      : `${path} does not hold what ${expected.id} says it puts there`;
  return violation("I3", message, path, range, slice(newText, range));
}

function unowned({ path, newText }: ChangedNote, span: RecordedSpan, owner: string): Violation {
  const message = `a span of ${path} names as its owner ${owner}`;
  return violation("I3", message, path, span.new, slice(newText, span.new));
}
