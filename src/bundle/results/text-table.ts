import type { WrittenCell } from "./cell.ts";
import type { WrittenTable } from "./table.ts";
import type { TextLine } from "./text-lines.ts";

/** A table laid out with blanks, and the lines it takes. */
export interface TextTable extends WrittenTable {
  readonly first: number;
  readonly last: number;
}

/** Two blanks or more, a tab, or a bar between cells. */
const GAP = /\t| {2,}|[|│┃]/g;
const RULE = /^[\s+|=_:\-─━┄│┃┌┐└┘├┤┬┴┼╞╡╪]+$/;
const NUMERAL = /^[+\-−]?[\d.,]+(?:[eE][+-]?\d+)?%?$/;

/** The table whose head a line is; null where none begins there: two rows at least, each with a number. */
export function textTableAt(lines: readonly TextLine[], first: number): TextTable | null {
  const head = cellsOf(lines[first]!);
  if (head.length < 2 || head.some(({ text }) => NUMERAL.test(text))) return null;
  const rows: WrittenCell[][] = [];
  let last = first;
  for (let at = first + 1; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.text.trim() !== "" && RULE.test(line.text)) continue;
    const cells = cellsOf(line);
    const width = rows[0]?.length ?? cells.length;
    const fits = width === head.length || width === head.length + 1;
    if (!fits || cells.length !== width || !cells.some(({ text }) => NUMERAL.test(text))) break;
    rows.push(cells);
    last = at;
  }
  if (rows.length < 2) return null;
  const names = head.map(({ text }) => text);
  // A printed data frame leaves the head of its index blank.
  const columns = rows[0]!.length > head.length ? ["index", ...names] : names;
  return { name: captionAbove(lines, first), columns, rows, first, last };
}

/** The line right above, where it is one of words. */
function captionAbove(lines: readonly TextLine[], first: number): string {
  const above = lines[first - 1]?.text.trim() ?? "";
  return above === "" || RULE.test(above) ? "table" : above.replace(/:$/, "").slice(0, 100);
}

function cellsOf({ text, start }: TextLine): WrittenCell[] {
  const cells: WrittenCell[] = [];
  const add = (from: number, to: number): void => {
    const written = text.slice(from, to).trim();
    if (written === "") return;
    const at = start + text.indexOf(written, from);
    cells.push({ text: written, range: { start: at, end: at + written.length } });
  };
  let from = 0;
  for (const gap of text.matchAll(GAP)) {
    add(from, gap.index);
    from = gap.index + gap[0].length;
  }
  add(from, text.length);
  return cells;
}
