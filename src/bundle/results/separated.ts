import { parse } from "csv-parse/sync";
import type { WrittenCell } from "./cell.ts";
import { MAX_VALUES, TOO_MANY_VALUES } from "./limits.ts";
import { type ResultReading, unread, unreadable } from "./reading.ts";
import { valuesOfTables } from "./table.ts";

interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Reads a CSV or TSV file with a header line as one table. A cell that looks like a formula is text like any other. */
export function readSeparated(text: string, delimiter: string): ResultReading {
  const skipped = text.startsWith("\uFEFF") ? 1 : 0;
  const records = parseRecords(text.slice(skipped), delimiter);
  if (typeof records === "string") return unreadable(records);
  const [header, ...all] = records;
  if (header === undefined) return unreadable("has no header line");
  const columns = header.record.map((name) => name.trim());
  const body = all.slice(0, Math.ceil(MAX_VALUES / columns.length));
  let from = skipped + header.raw.length;
  const rows = body.map(({ record, raw }) => {
    const cells = readCells(raw, from, record.slice(0, columns.length));
    from += raw.length;
    return cells;
  });
  const { values, problems } = valuesOfTables([{ name: "", columns, rows }]);
  const cut = body.length < all.length ? [unread(TOO_MANY_VALUES)] : [];
  return { values, problems: [...problems, ...cut] };
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
      // The head, as many rows as there may be values, and one more to tell that there are more.
      to: MAX_VALUES + 2,
    }) as unknown as readonly RawRecord[];
  } catch (error) {
    return `cannot be read as a table: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** One row's cells; an empty one is null. Cells are found again in the row's text one after another, to know their places. */
function readCells(raw: string, start: number, record: readonly string[]): (WrittenCell | null)[] {
  let from = 0;
  return record.map((written) => {
    const text = written.trim();
    if (text === "") return null;
    const quoted = text.replaceAll('"', '""');
    const found = raw.indexOf(quoted, from);
    const at = found === -1 ? from : found;
    from = at + quoted.length;
    return { text, range: { start: start + at, end: start + from } };
  });
}
