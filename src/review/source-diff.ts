import { diffWordsWithSpace, structuredPatch } from "diff";
import { type Shown, shownPieces } from "../text/visible.ts";

/** A stretch of a line; `changed` where the other side has other words for it. */
export interface DiffPiece extends Shown {
  readonly changed: boolean;
}

export interface DiffLine {
  readonly kind: "same" | "removed" | "added";
  /** Its number in the note after the change; of a removed line, in the note before. */
  readonly number: number;
  readonly pieces: readonly DiffPiece[];
}

/** Lines that belong together, with three around them. */
export type Hunk = readonly DiffLine[];

interface Line {
  readonly kind: DiffLine["kind"];
  readonly number: number;
  readonly text: string;
}

/** What changes in a note's source, line by line and word by word, with every hidden character written out. */
export function sourceDiff(before: string, after: string): Hunk[] {
  const { hunks } = structuredPatch("", "", before, after, undefined, undefined, { context: 3 });
  return hunks.map(({ lines, oldStart, newStart }) =>
    withWords(numbered(lines, oldStart, newStart)),
  );
}

function numbered(lines: readonly string[], oldStart: number, newStart: number): Line[] {
  let [old, now] = [oldStart, newStart];
  return lines.flatMap((line): Line[] => {
    const text = line.slice(1);
    if (line.startsWith("-")) return [{ kind: "removed", number: old++, text }];
    if (line.startsWith("+")) return [{ kind: "added", number: now++, text }];
    if (!line.startsWith(" ")) return [];
    old += 1;
    return [{ kind: "same", number: now++, text }];
  });
}

/** Where as many lines come in as go out, each is held against its counterpart; else a line changed as a whole. */
function withWords(lines: readonly Line[]): DiffLine[] {
  const shown: DiffLine[] = [];
  for (let index = 0; index < lines.length; ) {
    const removed = runOf(lines, index, "removed");
    const added = runOf(lines, index + removed.length, "added");
    if (removed.length > 0 && removed.length === added.length) {
      shown.push(...removed.map((line, at) => compared(line, added[at]!.text, line.text)));
      shown.push(...added.map((line, at) => compared(line, line.text, removed[at]!.text)));
      index += removed.length + added.length;
    } else {
      shown.push(whole(lines[index]!));
      index += 1;
    }
  }
  return shown;
}

function runOf(lines: readonly Line[], from: number, kind: Line["kind"]): readonly Line[] {
  const end = lines.findIndex((line, index) => index >= from && line.kind !== kind);
  return lines.slice(from, end === -1 ? undefined : end);
}

function compared({ kind, number }: Line, after: string, before: string): DiffLine {
  const parts = diffWordsWithSpace(before, after).filter((part) =>
    kind === "removed" ? !part.added : !part.removed,
  );
  const pieces = parts.flatMap(({ value, added, removed }) => piecesOf(value, added || removed));
  return { kind, number, pieces };
}

function whole({ kind, number, text }: Line): DiffLine {
  return { kind, number, pieces: piecesOf(text, false) };
}

function piecesOf(text: string, changed: boolean): DiffPiece[] {
  return shownPieces(text).map((piece) => ({ ...piece, changed }));
}
