import type { Range } from "../text/range.ts";
import { codeTest } from "./own-words.ts";
import { textLines } from "./text-lines.ts";

/** A merge that was left unsettled in a text. */
export interface Conflict {
  readonly range: Range;
  readonly what: string;
  /** 0..1 */
  readonly confidence: number;
}

interface Line extends Range {
  readonly text: string;
}

const SIDE = /^<{7,9}(?: |$)/;
const BASE = /^\|{7,9}(?: \S|$)/;
const MIDDLE = /^={7,9}$/;
const END = /^>{7,9}(?: |$)/;
/** What git writes behind a marker: a branch, a commit with its subject, or the names of tools. */
const REFERENCE =
  /^[<>|]{7,9} (?:[\w./@{}~^-]+(?::\S*)?(?: \(.*\))?|merged common ancestors|Updated upstream|Stashed changes)$/;

/**
 * Conflicts between git's markers, outside code; each whole one counts once, be there a base (diff3) or not.
 * A marker whose partners are gone counts where a branch or commit stands behind it.
 */
export function conflictsIn(written: string): Conflict[] {
  // A byte-order mark must not keep the first line from being a marker; a line break keeps the offsets.
  const text = written.replace(/^\uFEFF/, "\n");
  if (!/^(?:<{7}|>{7}|\|{7} )/m.test(text)) return [];
  const lines = [...textLines(text)]
    .map((range) => ({ ...range, text: text.slice(range.start, range.end).trimEnd() }))
    .filter((line) => [SIDE, BASE, MIDDLE, END].some((pattern) => pattern.test(line.text)));
  const isCode = codeTest(text);
  return [...conflictsAmong(lines)].filter(({ range }) => {
    const firstLine = { start: range.start, end: range.start + 7 };
    return !isCode(firstLine);
  });
}

function* conflictsAmong(lines: readonly Line[]): Generator<Conflict> {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const end = SIDE.test(line.text) ? closing(lines, index) : -1;
    if (end !== -1) {
      const range = { start: line.start, end: lines[end]!.end };
      const three = lines.slice(index, end).some(({ text }) => BASE.test(text));
      yield {
        range,
        what: three
          ? "an unsettled merge: two versions and the one both come from"
          : "an unsettled merge: two versions of one place",
        confidence: 0.99,
      };
      index = end;
    } else if (REFERENCE.test(line.text)) {
      const range = { start: line.start, end: line.end };
      yield { range, what: `a marker of a merge: \`${line.text.slice(0, 60)}\``, confidence: 0.93 };
    }
  }
}

/** The line that ends the conflict begun at a line; -1 where none does. */
function closing(lines: readonly Line[], from: number): number {
  let middle = false;
  for (let index = from + 1; index < lines.length; index += 1) {
    const { text } = lines[index]!;
    if (SIDE.test(text)) return -1;
    if (MIDDLE.test(text)) middle = true;
    if (END.test(text)) return middle ? index : -1;
  }
  return -1;
}
