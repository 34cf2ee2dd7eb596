import type { Range } from "../../text/range.ts";

/** A row of a table in a report. */
export interface ReportRow {
  /** Its whole line, with the break behind it. */
  readonly line: Range;
  readonly cells: readonly ReportCell[];
}

export interface ReportCell {
  readonly range: Range;
  readonly text: string;
}

const ROW = /^\|.*\|[ \t]*\r?(?:\n|$)/;
const RULE = /^\|[ \t:|-]+\|[ \t]*\r?\n?$/;

/** The tables of a report, each as its rows below the head. */
export function reportTables(text: string): readonly (readonly ReportRow[])[] {
  const tables: ReportRow[][] = [];
  let open: ReportRow[] | null = null;
  let start = 0;
  for (const line of text.split(/(?<=\n)/)) {
    if (!ROW.test(line)) open = null;
    else if (RULE.test(line)) {
      open = [];
      tables.push(open);
    } else open?.push({ line: { start, end: start + line.length }, cells: cellsOf(line, start) });
    start += line.length;
  }
  return tables;
}

function cellsOf(line: string, start: number): ReportCell[] {
  return [...line.matchAll(/\|([^|\r\n]*)(?=\|)/g)].map((match) => {
    const text = match[1]!.trim();
    const at = start + match.index + 1 + match[1]!.indexOf(text);
    return { text, range: { start: at, end: at + text.length } };
  });
}
