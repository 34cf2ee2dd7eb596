import * as z from "zod";
import { decode } from "../text/source.ts";
import { WinnowError } from "../text/winnow-error.ts";

/** Two statements to compare, and the name their result is given. */
export interface NamedPair {
  readonly id: string | number;
  readonly a: string;
  readonly b: string;
}

const PAIR = z.object({ id: z.union([z.string(), z.number()]), a: z.string(), b: z.string() });

/**
 * Reads JSON lines `{"id","a","b"}`; blank lines count for nothing, and further keys are let be.
 * @throws WinnowError UNREADABLE naming the first line that is none.
 */
export function readPairs(bytes: Uint8Array): NamedPair[] {
  const decoded = decode(bytes);
  if (decoded.kind !== "text") {
    throw new WinnowError("UNREADABLE", "standard input is not UTF-8 text");
  }
  return decoded.text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [readPair(line, index + 1)]));
}

function readPair(line: string, number: number): NamedPair {
  const wrong = (what: string) =>
    new WinnowError(
      "UNREADABLE",
      `line ${number} of standard input ${what}`,
      'each line is one pair: {"id": "1", "a": "…", "b": "…"}',
    );
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw wrong("is not JSON");
  }
  const read = PAIR.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw wrong(`has no usable \`${issue?.path.join(".") || "pair"}\``);
  }
  return read.data;
}
