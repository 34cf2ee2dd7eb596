import type { Range } from "./range.ts";
import { WinnowError } from "./winnow-error.ts";

/** Replace what stands at `range` by `text`. An empty range inserts; an empty text removes. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** Where an edit's text came to stand. */
export interface Splice {
  readonly edit: Edit;
  readonly at: Range;
}

export interface Spliced {
  readonly text: string;
  readonly splices: readonly Splice[];
}

/**
 * Applies edits to a text; every code unit outside their ranges stays as it is, in order.
 * Insertions at one offset are applied in the order given.
 * @throws WinnowError EDIT_INVALID when edits overlap, lie outside the text, or cut a surrogate pair.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Spliced {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => byPlace(a.edit, b.edit) || a.index - b.index)
    .map(({ edit }) => edit);
  const pieces: string[] = [];
  const splices: Splice[] = [];
  let read = 0;
  let written = 0;
  for (const edit of ordered) {
    assertApplicable(text, edit, read);
    const kept = text.slice(read, edit.range.start);
    pieces.push(kept, edit.text);
    written += kept.length;
    splices.push({ edit, at: { start: written, end: written + edit.text.length } });
    written += edit.text.length;
    read = edit.range.end;
  }
  pieces.push(text.slice(read));
  return { text: pieces.join(""), splices };
}

function byPlace(a: Edit, b: Edit): number {
  return a.range.start - b.range.start || a.range.end - b.range.end;
}

function assertApplicable(text: string, edit: Edit, from: number): void {
  const { start, end } = edit.range;
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start > end || start < 0 || end > text.length) {
    throw new WinnowError(
      "EDIT_INVALID",
      `edit ${start}..${end} lies outside the text (0..${text.length})`,
    );
  }
  if (start < from) {
    throw new WinnowError(
      "EDIT_INVALID",
      `edit ${start}..${end} overlaps one that ends at ${from}`,
    );
  }
  if (cutsSurrogatePair(text, start) || cutsSurrogatePair(text, end)) {
    throw new WinnowError("EDIT_INVALID", `edit ${start}..${end} cuts a character in two`);
  }
}

function cutsSurrogatePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
