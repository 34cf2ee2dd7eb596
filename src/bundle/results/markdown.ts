import type { Range } from "../../text/range.ts";
import type { Report, ResultFile } from "../bundle.ts";
import type { WrittenCell } from "./cell.ts";
import { namedInLine } from "./named-values.ts";
import type { ResultReading } from "./reading.ts";
import { distinct, valuesOfTables, type WrittenTable } from "./table.ts";
import { linesOf, type TextLine } from "./text-lines.ts";

/** A table of a Markdown text. */
export interface MarkdownTable {
  /** The heading it stands below; "" where there is none. */
  readonly heading: string;
  /** The line right above it; "" where there is none. */
  readonly caption: string;
  /** From the first character of its head to the last of its last row. */
  readonly range: Range;
  readonly columns: readonly string[];
  /** Cells by column; null where there is none or a blank one. */
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
}

/**
 * Finds the pipe tables of a Markdown text. It goes line by line and takes time linear in the text, whatever stands in
 * it, where a reader of all of Markdown can be held up.
 */
export function markdownTables(text: string): readonly MarkdownTable[] {
  const lines = linesOf(text);
  const tables: MarkdownTable[] = [];
  let heading = "";
  let caption = "";
  let fence: string | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const mark = /^ {0,3}(```|~~~)/.exec(line.text)?.[1];
    if (mark !== undefined && (fence === null || fence === mark))
      fence = fence === null ? mark : null;
    if (fence !== null || mark !== undefined) continue;
    const columns = headOf(line, lines[at + 1]);
    if (columns !== null) {
      const rows: (WrittenCell | null)[][] = [];
      let last = at + 1;
      for (; lines[last + 1]?.text.includes("|"); last += 1)
        rows.push(
          cellsIn(lines[last + 1]!)
            .slice(0, columns.length)
            .map(filled),
        );
      const range = { start: line.start, end: lines[last]!.start + lines[last]!.text.length };
      tables.push({ heading, caption, range, columns, rows });
      at = last;
      caption = "";
    } else if (line.text.trim() !== "") {
      const written = /^ {0,3}#{1,6}[ \t](.*)$/.exec(line.text)?.[1];
      if (written === undefined) caption = plain(line.text);
      else [heading, caption] = [plain(written.replace(/(?<![# ])[# ]+$/, "")), ""];
    }
  }
  return tables;
}

/** Reads the tables of a Markdown file as data, and the lines that name a value: `- **Accuracy**: 0.87`. */
export function readMarkdownResults(text: string): ResultReading {
  const tables = markdownTables(text);
  const { values, problems } = valuesOfTables(withNames(tables));
  const named = linesOf(blanked(text, tables)).flatMap((line, at) =>
    namedInLine(line, at + 1, true),
  );
  return { values: [...values, ...named], problems };
}

/** The text with tables and marks of emphasis blanked, so that lines and places stay. */
function blanked(text: string, tables: readonly MarkdownTable[]): string {
  let from = 0;
  const pieces = tables.map(({ range: { start, end } }) => {
    const piece = text.slice(from, start) + text.slice(start, end).replace(/[^\n]/g, " ");
    from = end;
    return piece;
  });
  const bare = pieces.join("") + text.slice(from);
  return bare.replace(/\*\*|`/g, (mark) => " ".repeat(mark.length));
}

/** What the tables of a report say, in the shape of results. They are told by the agent, and bear nothing out. */
export function reportTables({ path, text }: Report): ResultFile {
  return { path, values: valuesOfTables(withNames(markdownTables(text))).values };
}

/** Tables by their headings, or the lines above them; a table alone needs no name. */
function withNames(tables: readonly MarkdownTable[]): readonly WrittenTable[] {
  const names = distinct(
    tables.map(({ heading, caption }) => (heading || caption || "table").slice(0, 100)),
  );
  return tables.map(({ columns, rows }, at) => ({
    name: tables.length === 1 ? "" : names[at]!,
    columns,
    rows,
  }));
}

/** The columns of a table whose head this line is: the next one draws a line below each of them. */
function headOf(line: TextLine, next: TextLine | undefined): readonly string[] | null {
  if (next === undefined || !line.text.includes("|") || !next.text.includes("-")) return null;
  const rule = cellsIn(next);
  if (!rule.every(({ text }) => /^:?-+:?$/.test(text))) return null;
  const head = cellsIn(line);
  return head.length === rule.length ? head.map(({ text }) => text) : null;
}

function filled(cell: WrittenCell): WrittenCell | null {
  return cell.text === "" ? null : cell;
}

/** What stands between the bars of a row; the bars at its ends may be left out. */
function cellsIn({ text, start }: TextLine): WrittenCell[] {
  const from = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const cells: WrittenCell[] = [];
  let open = trimmed.startsWith("|") ? 1 : 0;
  const close = (end: number): void => {
    const written = trimmed.slice(open, end);
    const lead = written.length - written.trimStart().length;
    const at = start + from + open + lead;
    cells.push({ text: plain(written), range: { start: at, end: at + written.trim().length } });
    open = end + 1;
  };
  for (let at = open; at < trimmed.length; at += 1) {
    if (trimmed[at] === "\\") at += 1;
    else if (trimmed[at] === "|") close(at);
  }
  if (open < trimmed.length) close(trimmed.length);
  return cells;
}

/** Text without the marks of Markdown around it. */
function plain(written: string): string {
  return written
    .trim()
    .replace(/\\([|*_`\\#[\]])/g, "$1")
    .replace(/\[([^[\]]{1,500})\]\([^()\s]{0,500}\)/g, "$1")
    .replace(/\*\*|~~|`/g, "")
    .replace(/^(__|[*_])([^*_]{1,500})\1$/, "$2")
    .trim();
}
