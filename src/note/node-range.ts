import type { Nodes } from "mdast";
import type { Range } from "../text/range.ts";

/** Where a node stands. @throws Error when the parser gave no position: a fault of the parser, never of a note. */
export function nodeRange(node: Nodes): Range {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) throw new Error(`${node.type} without a position`);
  return { start, end };
}
