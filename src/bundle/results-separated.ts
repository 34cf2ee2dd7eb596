import { parse } from "csv-parse/sync";
import type { ResultTable, ResultValue } from "./bundle.ts";
import { below } from "./json-pointer.ts";
import type { ResultProblem, ResultReading } from "./results.ts";
import { MAX_VALUES, TOO_MANY_VALUES } from "./results-limit.ts";

const MAX_ROWS = 20_000;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const NOT_FINITE = /^[+-]?(?:nan|inf(?:inity)?)$/i;

interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Reads a CSV or TSV file with a header line as one table. A cell that looks like a formula is text like any other. */
export function readSeparated(path: string, text: string, delimiter: string): ResultReading {
  const skipped = text.startsWith("\uFEFF") ? 1 : 0;
  const records = parseRecords(text.slice(skipped), delimiter);
  if (typeof records === "string")
    return { file: null, problems: [{ message: records, range: null }] };
  const [header, ...all] = records;
  if (header === undefined)
    return { file: null, problems: [{ message: "has no header line", range: null }] };
  const columns = header.record.map((name) => name.trim());
  const body = all.slice(0, Math.ceil(MAX_VALUES / columns.length));
  const problems: ResultProblem[] = [];
  if (body.length < all.length || records.length === MAX_ROWS)
    problems.push({ message: TOO_MANY_VALUES, range: null });
  if (new Set(columns).size < columns.length)
    problems.push({ message: "two columns have the same name", range: null });
  const values: ResultValue[] = [];
  const rows: (ResultValue | null)[][] = [];
  let from = skipped + header.raw.length;
  for (const [index, { record, raw }] of body.entries()) {
    const cells = readCells(raw, from, record, columns, index);
    from += raw.length;
    rows.push(columns.map((_, column) => cells[column] ?? null));
    for (const cell of cells) if (cell !== null) values.push(cell);
  }
  const lost = values.find(({ lexeme }) => NOT_FINITE.test(lexeme));
  if (lost !== undefined)
    problems.push({ message: `${lost.lexeme} stands where a number should`, range: lost.range });
  const table: ResultTable = { pointer: "", columns, rows };
  return { file: { path, values, tables: rows.length === 0 ? [] : [table] }, problems };
}

/** The records with the text each was read from, or what is wrong with the file. */
function parseRecords(text: string, delimiter: string): readonly RawRecord[] | string {
  try {
    return parse(text, {
      delimiter,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MAX_ROWS,
    }) as unknown as readonly RawRecord[];
  } catch (error) {
    return `cannot be read as a table: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** One row's cells; an empty one is null. Cells are found again in the row's text one after another, to know their places. */
function readCells(
  raw: string,
  start: number,
  record: readonly string[],
  columns: readonly string[],
  row: number,
): (ResultValue | null)[] {
  let from = 0;
  return record.slice(0, columns.length).map((written, column) => {
    const lexeme = written.trim();
    if (lexeme === "") return null;
    const quoted = lexeme.replaceAll('"', '""');
    const found = raw.indexOf(quoted, from);
    const at = found === -1 ? from : found;
    from = at + quoted.length;
    return {
      pointer: below(`/${row}`, columns[column]!),
      keys: [columns[column]!],
      value: NUMBER.test(lexeme) ? Number(lexeme) : lexeme,
      lexeme,
      range: { start: start + at, end: start + from },
    };
  });
}
