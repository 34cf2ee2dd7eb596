import type { Range } from "../text/range.ts";

/** Where a token stands that other programs write and JSON forbids: NaN, Infinity, -Infinity. */
export type NotFinite = Range;

export interface JsonScan {
  /** How deep brackets nest. */
  readonly depth: number;
  /** How many values there are at most, objects and arrays among them. */
  readonly values: number;
  readonly notFinite: readonly NotFinite[];
}

const WORD = /-?(?:NaN|nan|Infinity|inf)(?![\w$])/y;

/**
 * Looks over JSON text without reading it, so that what reads it afterwards cannot be made to nest or to grow
 * without end.
 */
export function scanJson(text: string): JsonScan {
  const notFinite: NotFinite[] = [];
  let depth = 0;
  let deepest = 0;
  let values = 1;
  let offset = 0;
  while (offset < text.length) {
    const character = text[offset]!;
    if (character === '"') {
      offset = stringEnd(text, offset);
      continue;
    }
    if (character === "[" || character === "{") {
      depth += 1;
      values += 1;
      deepest = Math.max(deepest, depth);
    } else if (character === "]" || character === "}") {
      depth -= 1;
    } else if (character === ",") {
      values += 1;
    } else if ("-NnIi".includes(character)) {
      WORD.lastIndex = offset;
      const word = WORD.exec(text)?.[0];
      if (word !== undefined) {
        notFinite.push({ start: offset, end: offset + word.length });
        offset += word.length;
        continue;
      }
    }
    offset += 1;
  }
  return { depth: deepest, values, notFinite };
}

/** The offset behind the string that starts at `start`. */
function stringEnd(text: string, start: number): number {
  let offset = start + 1;
  while (offset < text.length && text[offset] !== '"') offset += text[offset] === "\\" ? 2 : 1;
  return offset + 1;
}
