import { frontMatterSlice } from "../../note/front-matter-slice.ts";
import type { Range } from "../../text/range.ts";
import { textLines } from "../text-lines.ts";

const OPENING = /^(`{3,}|~{3,})[ \t]*(?:markdown|md|mdx)[ \t]*$/i;

/**
 * The line that puts a whole note into one fence of Markdown, as a chat program hands notes over; null where none
 * does. What stands before the fence may be one line of prose; nothing may follow it.
 */
export function wrappingFence(text: string): Range | null {
  const slice = frontMatterSlice(text);
  const body = slice.kind === "yaml" || slice.kind === "too-long" ? slice.range.end : 0;
  const lines = [...textLines(text)]
    .filter(({ start }) => start >= body)
    .map((range) => ({ ...range, text: text.slice(range.start, range.end).replace(/^\uFEFF/, "") }))
    .filter((line) => line.text.trim() !== "");
  const at = lines.findIndex((line) => OPENING.test(line.text));
  if (at === -1 || at > 1 || lines.length < at + 4) return null;
  const mark = OPENING.exec(lines[at]!.text)![1]!;
  const before = lines[0]!.text.trim();
  if (at === 1 && !/:$/.test(before)) return null;
  const last = lines.at(-1)!.text.trim();
  const closes = last === mark;
  return closes &&
    spansWhole(
      lines.slice(at + 1, -1).map((line) => line.text),
      mark,
    )
    ? { start: lines[at]!.start, end: lines[at]!.end }
    : null;
}

/** Whether the fences within come in pairs, so that the last line closes the first. */
function spansWhole(lines: readonly string[], mark: string): boolean {
  const fences = lines.filter((line) => line.trimStart().startsWith(mark));
  return (
    fences.length % 2 === 0 &&
    !fences.some((line, index) => index % 2 === 0 && line.trim() === mark)
  );
}
