import type { Nodes } from "mdast";
import type { Range } from "../text/range.ts";
import type { Table, TableCell } from "./facts.ts";
import { nodeRange } from "./node-range.ts";
import type { VisibleText } from "./visible-text.ts";

/** Cells of one table that are read; more are data, and no table for people. */
const MOST_CELLS = 5000;

/** Reads a table's cells as a reader sees them; null where it is no table, has no rows, or is too large. */
export function tableOf(
  node: Nodes,
  visible: VisibleText,
  block: number,
  caption: string,
): Table | null {
  if (node.type !== "table") return null;
  const [header, ...rows] = node.children.map((row) => row.children.map(nodeRange));
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  if (header === undefined || count === 0 || count > MOST_CELLS) return null;
  let next = 0;
  // Cells come in the order of their text, so that one pass finds all.
  const cellOf = (range: Range): TableCell => {
    let text = "";
    while (next < visible.starts.length && visible.starts[next]! < range.end) {
      if (visible.starts[next]! >= range.start) text += visible.text[next] ?? "";
      next += 1;
    }
    return { text: text.trim(), range };
  };
  return { block, caption, header: header.map(cellOf), rows: rows.map((row) => row.map(cellOf)) };
}
