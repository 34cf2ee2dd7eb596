import type { ResultValue } from "../bundle.ts";
import type { JsonNode } from "../json-document.ts";
import { below } from "../json-pointer.ts";
import { isNotFinite, readCell, valuesOfCell } from "./cell.ts";
import { MAX_VALUES, TOO_MANY_VALUES } from "./limits.ts";
import { type ResultProblem, type ResultReading, undefinedValue, unread } from "./reading.ts";

/** A value so deep below keys so long is no measurement. */
const MAX_POINTER = 2_000;

/** A part of a file that is nested as JSON is, and where it hangs. */
export interface Branch {
  readonly node: JsonNode;
  readonly pointer: string;
  readonly keys: readonly string[];
  /** Where its text starts in the file. */
  readonly shift: number;
}

/** A whole file of one document. */
export function rootOf(node: JsonNode): Branch {
  return { node, pointer: "", keys: [], shift: 0 };
}

/** Takes every scalar, in reading order. What stands for a number and is none (NaN) is told of and has no value. */
export function valuesOfTree(
  roots: readonly Branch[],
  problems: readonly ResultProblem[],
): ResultReading {
  const values: ResultValue[] = [];
  const told: ResultProblem[] = [...problems];
  let isTooLong = false;
  const open: Branch[] = roots.toReversed();
  while (open.length > 0 && values.length < MAX_VALUES) {
    const at = open.pop()!;
    if (at.pointer.length > MAX_POINTER) isTooLong = true;
    else if (at.node.kind === "scalar") {
      const lost = lostValue(at);
      if (lost !== null) told.push(lost);
      else for (const value of leaf(at)) values.push(value);
    } else for (const child of children(at).toReversed()) open.push(child);
  }
  if (isTooLong)
    told.push(
      unread(`holds values below keys of more than ${MAX_POINTER} characters; they were not read`),
    );
  if (open.length > 0) told.push(unread(TOO_MANY_VALUES));
  return { values, problems: told };
}

function children({ node, pointer, keys, shift }: Branch): Branch[] {
  if (node.kind === "scalar") return [];
  if (node.kind === "array")
    return node.items.map((item, index) => ({
      node: item,
      pointer: below(pointer, index),
      keys,
      shift,
    }));
  return node.entries.map(({ key, value }) => ({
    node: value,
    pointer: below(pointer, key),
    keys: [...keys, key],
    shift,
  }));
}

/** A word for no number where a number should stand. */
function lostValue({ node, pointer, shift }: Branch): ResultProblem | null {
  if (node.kind !== "scalar") return null;
  const { value, lexeme, range } = node;
  const isLost =
    typeof value === "string" ? isNotFinite(value) : value === null && !NULL.test(lexeme);
  if (!isLost) return null;
  return undefinedValue(pointer, lexeme, { start: range.start + shift, end: range.end + shift });
}

const NULL = /^(?:null|~)?$/i;
/** Text that can only be a formatted number, by its fraction, unit or ±: `"7"` and `"run 3"` may be names. */
const FORMATTED = /^[+\-−]?\d{0,15}(?:\.\d\d|(?:\.\d+)? ?[%±×])/;

function leaf({ node, pointer, keys, shift }: Branch): readonly ResultValue[] {
  if (node.kind !== "scalar" || node.value === null) return [];
  const { value, lexeme } = node;
  const range = { start: node.range.start + shift, end: node.range.end + shift };
  if (typeof value === "string" && FORMATTED.test(value)) {
    const read = readCell(value, false);
    if (typeof read.value === "number")
      return valuesOfCell({ text: value, range }, read, pointer, keys);
  }
  return [{ pointer, keys, value, lexeme, range, unit: null }];
}
