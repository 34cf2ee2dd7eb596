import type { ResultValue } from "../bundle.ts";
import { MAX_VALUES, TOO_MANY_VALUES } from "./limits.ts";
import { namedInLine } from "./named-values.ts";
import { type ResultReading, unread } from "./reading.ts";
import { distinct, valuesOfTables } from "./table.ts";
import { linesOf } from "./text-lines.ts";
import { type TextTable, textTableAt } from "./text-table.ts";

/**
 * Reads a log or another plain text as data: what its lines name (`epoch 3 loss=0.41`, `final accuracy: 0.87`), a row a
 * line, by the number of the line; and tables laid out with blanks, by the line above them.
 */
export function readLog(text: string): ResultReading {
  const lines = linesOf(text);
  const tables: TextTable[] = [];
  const values: ResultValue[] = [];
  let at = 0;
  for (; at < lines.length && values.length < MAX_VALUES; at += 1) {
    const table = textTableAt(lines, at);
    if (table === null) values.push(...namedInLine(lines[at]!, at + 1));
    else {
      tables.push(table);
      at = table.last;
    }
  }
  const names = distinct(tables.map(({ name }) => name));
  const tabled = valuesOfTables(tables.map((table, index) => ({ ...table, name: names[index]! })));
  const cut = at < lines.length ? [unread(TOO_MANY_VALUES)] : [];
  return { values: [...values, ...tabled.values], problems: [...tabled.problems, ...cut] };
}
