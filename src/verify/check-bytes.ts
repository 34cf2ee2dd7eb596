import { lineStarts, positionAt } from "../text/position.ts";
import type { ChangedNote } from "./comparison.ts";
import { type Violation, violation } from "./verdict.ts";
import { cutsPair } from "./words.ts";

/**
 * I1: outside its spans a note is, byte for byte and in order, what it was. Within them too its byte-order mark,
 * its line ends and its final newline stay. Texts are compared in place of bytes: `decode` lets only those pass
 * that encode back to the same bytes.
 */
export function* checkBytes(note: ChangedNote): Generator<Violation> {
  yield* checkSpanPlaces(note);
  let oldEnd = 0;
  let newEnd = 0;
  for (const span of note.spans) {
    yield* checkStretch(note, oldEnd, span.old.start, newEnd, span.new.start);
    oldEnd = span.old.end;
    newEnd = span.new.end;
  }
  yield* checkStretch(note, oldEnd, note.oldText.length, newEnd, note.newText.length);
  if (!note.isNew && !note.isRemoved) yield* checkForm(note);
}

function* checkSpanPlaces({ path, spans, oldText, newText }: ChangedNote): Generator<Violation> {
  let oldEnd = 0;
  let newEnd = 0;
  for (const span of spans) {
    const inOrder = span.old.start >= oldEnd && span.new.start >= newEnd;
    const inside = span.old.end <= oldText.length && span.new.end <= newText.length;
    if (!inOrder || !inside) {
      yield violation("I1", `the spans of ${path} overlap, or lie outside its text`, path);
    }
    const cut =
      [span.old.start, span.old.end].some((offset) => cutsPair(oldText, offset)) ||
      [span.new.start, span.new.end].some((offset) => cutsPair(newText, offset));
    if (cut) yield violation("I1", `a span of ${path} cuts a character in two`, path, span.new);
    oldEnd = span.old.end;
    newEnd = span.new.end;
  }
}

function* checkStretch(
  note: ChangedNote,
  oldStart: number,
  oldEnd: number,
  newStart: number,
  newEnd: number,
): Generator<Violation> {
  const before = note.oldText.slice(oldStart, oldEnd);
  const after = note.newText.slice(newStart, newEnd);
  if (before === after) return;
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const { line } = positionAt(lineStarts(note.newText), newStart + same);
  const message = `${note.path} changed at line ${line}, outside every span the record declares`;
  yield violation(
    "I1",
    message,
    note.path,
    { start: newStart + same, end: newEnd },
    after.slice(same),
  );
}

function* checkForm({ path, oldText, newText, spans }: ChangedNote): Generator<Violation> {
  if (oldText.startsWith("\ufeff") !== newText.startsWith("\ufeff")) {
    yield violation("I1", `${path} gained or lost its byte-order mark`, path);
  }
  if (/[\r\n]$/.test(oldText) && !/[\r\n]$/.test(newText)) {
    yield violation("I1", `${path} lost the newline at its end`, path);
  }
  const known = lineEnds(oldText);
  for (const span of spans) {
    const added = newText.slice(span.new.start, span.new.end);
    if (known.size > 0 && [...lineEnds(added)].some((end) => !known.has(end))) {
      yield violation("I1", `${path} was given line ends of another kind`, path, span.new, added);
    }
  }
}

function lineEnds(text: string): ReadonlySet<string> {
  return new Set(text.match(/\r\n|\r|\n/g));
}
