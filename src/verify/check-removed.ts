import { contains, type Range, slice } from "../text/range.ts";
import { readPlace } from "./check-place.ts";
import type { ChangedNote, Comparison } from "./comparison.ts";
import type { Pieces } from "./match-spans.ts";
import type { RecordedEntry } from "./record-schema.ts";
import { labelName } from "./scan-footnotes.ts";
import { type Violation, violation } from "./verdict.ts";
import { asRead, standsIn, withoutQuoteMarks } from "./words.ts";

export type NoteEntry = RecordedEntry & { readonly from: { readonly kind: "note" } };

const FOOTNOTE = /\[\^([^[\]\s]+)\]/g;

/**
 * I2 for what was taken out: every removed character that is not blank lies in one entry of the record, and that
 * entry's fate is true of the resulting tree. Since `at` is a place in that tree, no chain and no circle of removed
 * texts can vouch for one another.
 */
export function* checkRemoved(comparison: Comparison, pieces: Pieces): Generator<Violation> {
  const entriesOf = entriesByPath(comparison.record.record);
  const removed = removedStretches(pieces);
  for (const path of [...new Set([...comparison.notes.keys(), ...entriesOf.keys()])].sort()) {
    const entries = entriesOf.get(path) ?? [];
    const note = comparison.notes.get(path);
    if (note === undefined) {
      yield violation(
        "record",
        `the record tells of text taken out of ${path}, which did not change`,
        path,
      );
      return;
    }
    for (const entry of entries) yield* checkEntry(entry, note, comparison, pieces);
    yield* checkCoverage(note, entries, removed.get(path) ?? []);
  }
}

/** The entries of the record that tell of notes, by path, in order of place. */
export function entriesByPath(record: readonly RecordedEntry[]): Map<string, NoteEntry[]> {
  const entries = new Map<string, NoteEntry[]>();
  for (const entry of record) {
    if (!isNoteEntry(entry)) continue;
    const known = entries.get(entry.from.path);
    if (known === undefined) entries.set(entry.from.path, [entry]);
    else known.push(entry);
  }
  for (const each of entries.values()) {
    each.sort(
      (a, b) => a.from.range.start - b.from.range.start || a.from.range.end - b.from.range.end,
    );
  }
  return entries;
}

function isNoteEntry(entry: RecordedEntry): entry is NoteEntry {
  return entry.from.kind === "note";
}

/** What each operation took out: its `before` without what it begins and ends with in common with its `after`. */
function removedStretches(pieces: Pieces): Map<string, Range[]> {
  const removed = new Map<string, Range[]>();
  for (const { operation, path, old } of pieces.values()) {
    const { before, after } = operation;
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before[head] === after[head]) head += 1;
    let tail = 0;
    while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
    const range = { start: old.start + head, end: old.end - tail };
    const known = removed.get(path);
    if (known === undefined) removed.set(path, [range]);
    else known.push(range);
  }
  for (const ranges of removed.values()) ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  return removed;
}

function* checkCoverage(
  { path, oldText }: ChangedNote,
  entries: readonly NoteEntry[],
  removed: readonly Range[],
): Generator<Violation> {
  let next = 0;
  for (const range of removed) {
    let offset = range.start;
    while (offset < range.end) {
      while (next < entries.length && entries[next]!.from.range.end <= offset) next += 1;
      const covering = entries[next]?.from.range;
      const gapEnd = Math.min(covering?.start ?? range.end, range.end);
      const gap = { start: offset, end: Math.max(offset, gapEnd) };
      if (slice(oldText, gap).trim() !== "") {
        const message = `text was taken out of ${path}, and the record does not say what became of it`;
        yield violation("I2", message, path, gap, slice(oldText, gap).trim());
      }
      offset =
        covering === undefined ? range.end : Math.max(gap.end, Math.min(covering.end, range.end));
    }
  }
  let end = 0;
  for (const { from, text } of entries) {
    if (from.range.start < end)
      yield violation("I2", `two entries tell of the same text of ${path}`, path, from.range, text);
    end = from.range.end;
  }
}

function* checkEntry(
  entry: NoteEntry,
  { path, oldText }: ChangedNote,
  comparison: Comparison,
  pieces: Pieces,
): Generator<Violation> {
  const { from, text, fate, at, reason, operation } = entry;
  const piece = pieces.get(operation);
  if (from.range.end > oldText.length || slice(oldText, from.range) !== text) {
    yield violation(
      "record",
      `the record quotes ${path} in words that did not stand there`,
      path,
      from.range,
      text,
    );
  }
  if (piece === undefined || piece.path !== path || !contains(piece.old, from.range)) {
    yield violation(
      "record",
      `${operation} did not take this out of ${path}`,
      path,
      from.range,
      text,
    );
  }
  switch (fate) {
    case "confirmed":
    case "held":
      yield violation(
        "record",
        `text taken out of ${path} cannot be ${fate}`,
        path,
        from.range,
        text,
      );
      return;
    case "pruned":
      if (at !== null)
        yield violation("I2", `text pruned from ${path} stands nowhere`, path, from.range, text);
      if (reason.trim() === "")
        yield violation(
          "I2",
          `text was pruned from ${path} without a reason`,
          path,
          from.range,
          text,
        );
      return;
    case "superseded":
      if (reason.trim() === "")
        yield violation(
          "I2",
          `text of ${path} was superseded without a reason`,
          path,
          from.range,
          text,
        );
      break;
  }
  const place = readPlace(entry, comparison, "I2");
  if (place.kind === "violated") yield place;
  else if (fate !== "superseded") yield* checkSurvives(entry, fate, place.text, place.whole);
}

function* checkSurvives(
  { text, at }: NoteEntry,
  fate: "kept" | "merged" | "moved" | "contested",
  found: string,
  whole: string,
): Generator<Violation> {
  const words = asRead(text);
  const there = asRead(fate === "contested" ? withoutQuoteMarks(found) : found);
  const survives = fate === "merged" || fate === "moved" ? words === there : standsIn(words, there);
  if (!survives) {
    const message = `this is said to be ${fate}, but ${at!.path} does not hold its words there`;
    yield violation("I2", message, at!.path, at!.range, text);
  }
  const following = /^(?:\[\^[^[\]\s]{1,200}\])*/.exec(
    whole.slice(at!.range.end, at!.range.end + 2000),
  )![0];
  const carried = new Set(labelsIn(found + following));
  const lost = labelsIn(text).find((label) => !carried.has(label));
  if (lost !== undefined) {
    const message = `this is said to be ${fate} to ${at!.path}, but not its footnote [^${lost}]`;
    yield violation("I3", message, at!.path, at!.range, text);
  }
}

function labelsIn(text: string): string[] {
  return [...text.matchAll(FOOTNOTE)].map((match) => labelName(match[1]!));
}
