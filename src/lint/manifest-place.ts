import { readJson } from "../bundle/json-document.ts";
import { nodeAt } from "../bundle/json-pointer.ts";
import type { Range } from "../text/range.ts";

/**
 * Where a part of a JSON document stands in its text.
 * @param pointer RFC 6901: `/claims/1/text`.
 * @param within offsets into the string the pointer leads to; null for the whole value, quotes left out.
 * @returns the first character of the document where the pointer leads nowhere.
 */
export function placeInJson(text: string, pointer: string, within: Range | null): Range {
  const node = nodeAt(readJson(text).root, pointer);
  if (node === null) return { start: 0, end: 0 };
  if (node.kind !== "scalar" || typeof node.value !== "string") return node.range;
  const { start, end } = node.range;
  if (within === null) return { start: start + 1, end: end - 1 };
  const offsets = writtenOffsets(node.lexeme);
  const from = offsets[within.start];
  const to = offsets[within.end];
  return from === undefined || to === undefined
    ? node.range
    : { start: start + from, end: start + to };
}

/** For each UTF-16 unit of a JSON string's value, and for its end, the offset at which it is written. */
function writtenOffsets(lexeme: string): number[] {
  const offsets: number[] = [];
  let at = 1;
  while (at < lexeme.length - 1) {
    offsets.push(at);
    if (lexeme[at] !== "\\") at += 1;
    else at += lexeme[at + 1] === "u" ? 6 : 2;
  }
  offsets.push(lexeme.length - 1);
  return offsets;
}
