import type { WrittenCell } from "./cell.ts";
import { MAX_VALUES, TOO_MANY_VALUES } from "./limits.ts";
import { type ResultReading, unread } from "./reading.ts";
import { distinct, valuesOfTables, type WrittenTable } from "./table.ts";
import { plainTex } from "./tex-text.ts";

const BEGIN = /\\begin\{(tabular[x*]?|tabularx|longtable|tabulary)\}/g;
const CAPTION = /\\caption(?:\[[^\]]{0,300}\])?\{([^{}]{0,300})/;
/** Lines and distances, which are no cells. */
const RULES =
  /\\(?:hline|toprule|midrule|bottomrule|endhead|endfoot|endfirsthead|endlastfoot|addlinespace|arraystretch|cline\{[^{}]{0,40}\}|c?midrule(?:\([^()]{0,10}\))?\{[^{}]{0,40}\})(?:\[[^[\]]{0,40}\])?/g;
const BODY_BEGINS = /\\(?:midrule|hline|endhead|endfirsthead)\b/;
/** Columns that one cell spans, rows of a head, cells of a file: more are not meant for people. */
const MAX_SPAN = 100;
const MAX_HEADS = 6;
const MAX_CELLS = 4 * MAX_VALUES;
/** How far from its table a caption may stand. */
const CAPTION_REACH = 2_000;

/** Reads the tables of a TeX file as data: the rows of each `tabular`, heads of several columns repeated over them. */
export function readTexTables(text: string): ResultReading {
  const bare = withoutComments(text);
  const found: Omit<WrittenTable, "name">[] = [];
  const captions: string[] = [];
  const lost: string[] = [];
  let done = 0;
  let left = MAX_CELLS;
  for (const { 0: opening, 1: kind, index } of bare.matchAll(BEGIN)) {
    if (index < done) continue;
    const start = index + opening.length;
    const end = bare.indexOf(`\\end{${kind}}`, start);
    if (end === -1 || left <= 0) {
      lost.push(end === -1 ? "has a table without an end" : TOO_MANY_VALUES);
      break;
    }
    done = end;
    const { rows, cells } = rowsIn(bare, argumentsEnd(bare, start), end, left);
    left -= cells;
    const table = tableOf(rows);
    if (table === null) continue;
    found.push(table);
    captions.push(captionAround(bare, index, end));
  }
  const names = distinct(captions);
  const tables = found.map((table, at) => ({
    ...table,
    name: found.length === 1 ? "" : names[at]!,
  }));
  const { values, problems } = valuesOfTables(tables);
  return { values, problems: [...problems, ...lost.map((message) => unread(message))] };
}

/** The text with comments blanked, so that places stay. */
function withoutComments(text: string): string {
  return text.replace(/(?<!\\)%[^\n]*/g, (comment) => " ".repeat(comment.length));
}

/** What the float around a table is called. */
function captionAround(text: string, begin: number, end: number): string {
  const before = text.slice(Math.max(0, begin - CAPTION_REACH), begin);
  const after = text.slice(end, end + CAPTION_REACH);
  const from = before.lastIndexOf("\\begin{table");
  const to = after.indexOf("\\end{table");
  const written =
    (from === -1 ? null : CAPTION.exec(before.slice(from))) ??
    (to === -1 ? null : CAPTION.exec(after.slice(0, to)));
  return plainTex(written?.[1] ?? "").slice(0, 100) || "table";
}

/** The rows up to the first line drawn below one are its head, or else the first. */
function tableOf(rows: readonly Row[]): Omit<WrittenTable, "name"> | null {
  const ruled = rows.findIndex(({ isBelowRule }, at) => at > 0 && isBelowRule);
  const count = ruled > 0 && ruled <= MAX_HEADS ? ruled : 1;
  const heads = rows.slice(0, count).map(({ cells }) => cells);
  const body = rows
    .slice(count)
    .map(({ cells }) => cells)
    .filter((cells) => cells.length > 1);
  if (body.length === 0) return null;
  const width = Math.max(...heads.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, at) =>
    heads
      .map((cells) => cells[at]?.text ?? "")
      .filter((part) => part !== "")
      .join(" "),
  );
  return { columns, rows: filledDown(body) };
}

/** Past the arguments that follow `\begin{tabular}`: position, width, columns. */
function argumentsEnd(text: string, start: number): number {
  let at = start;
  while (text[at] === "[" || text[at] === "{") {
    let depth = 0;
    do {
      if (text[at] === "{" || text[at] === "[") depth += 1;
      else if (text[at] === "}" || text[at] === "]") depth -= 1;
      at += 1;
    } while (depth > 0 && at < text.length);
  }
  return at;
}

interface Row {
  readonly cells: readonly (WrittenCell & { readonly isRepeated: boolean })[];
  /** Whether a line was drawn above it. */
  readonly isBelowRule: boolean;
}

/** The rows of a table, and how many cells they are: no more than may be left of those of the file. */
function rowsIn(
  text: string,
  start: number,
  end: number,
  left: number,
): { readonly rows: readonly Row[]; readonly cells: number } {
  const rows: Row[] = [];
  let count = 0;
  let cells: Row["cells"][number][] = [];
  let open = start;
  let isBelowRule = false;
  const close = (at: number): void => {
    const written = text.slice(open, at);
    isBelowRule ||= BODY_BEGINS.test(written);
    const spans = spanned(written, open);
    count += spans.length;
    if (count <= left) cells.push(...spans);
  };
  for (let at = start; at <= end; at += 1) {
    const isRowEnd = at === end || (text[at] === "\\" && text[at + 1] === "\\");
    if (isRowEnd) {
      close(at);
      if (cells.some((cell) => cell.text !== "")) {
        rows.push({ cells, isBelowRule });
        isBelowRule = false;
      }
      cells = [];
      at += 1;
      // `\\[2pt]` sets a distance.
      const skip = /^\s*\[[^[\]\n]{0,20}\]/.exec(text.slice(at + 1, at + 40));
      open = at + 1 + (skip?.[0].length ?? 0);
      at = open - 1;
    } else if (text[at] === "\\") at += 1;
    else if (text[at] === "&") {
      close(at);
      open = at + 1;
    }
  }
  return { rows, cells: count };
}

/** A cell, as often as the columns it spans. */
function spanned(written: string, start: number): Row["cells"] {
  const content = written.replace(RULES, (rule) => " ".repeat(rule.length));
  const trimmed = content.trim();
  const at = start + (content.length - content.trimStart().length);
  const range = { start: at, end: at + trimmed.length };
  const span = /^\\multicolumn\s*\{(\d{1,3})\}\s*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}\s*/.exec(trimmed);
  const inner = span === null ? trimmed : trimmed.slice(span[0].length);
  const rows = /^\\multirow\s*(?:\[[^[\]]*\])?\{-?\d{1,3}\}\s*\{[^{}]*\}\s*/.exec(inner);
  const text = plainTex(rows === null ? inner : inner.slice(rows[0].length));
  const count = Math.min(MAX_SPAN, Math.max(1, Number(span?.[1] ?? 1)));
  return Array.from({ length: count }, () => ({ text, range, isRepeated: rows !== null }));
}

/** Rows in which a cell that spans several stands in each of them. */
function filledDown(rows: readonly Row["cells"][]): (WrittenCell | null)[][] {
  const above: (WrittenCell | null)[] = [];
  return rows.map((cells) =>
    cells.map((cell, at) => {
      if (cell.text !== "") above[at] = cell.isRepeated ? cell : null;
      return cell.text === "" ? (above[at] ?? null) : cell;
    }),
  );
}
