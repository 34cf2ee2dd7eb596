import { type ParseError, printParseErrorCode, visit } from "jsonc-parser";
import { applyEdits } from "../text/edit.ts";
import type { Range } from "../text/range.ts";
import { type NotFinite, scanJson } from "./json-scan.ts";

/** A JSON value with its place in the text. A scalar keeps the way it was written, since `0.30` says more than 0.3. */
export type JsonNode =
  | { readonly kind: "object"; readonly range: Range; readonly entries: readonly JsonEntry[] }
  | { readonly kind: "array"; readonly range: Range; readonly items: readonly JsonNode[] }
  | {
      readonly kind: "scalar";
      readonly range: Range;
      readonly value: null | boolean | number | string;
      readonly lexeme: string;
    };

export interface JsonEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: JsonNode;
}

export interface JsonProblem {
  readonly kind: "syntax" | "too-deep" | "too-many" | "duplicate-key" | "unsafe-key" | "not-finite";
  readonly message: string;
  readonly range: Range;
}

/** `root` is null where the text could not be read at all; `plain` is the same value without places. */
export interface JsonDocument {
  readonly root: JsonNode | null;
  readonly plain: unknown;
  readonly problems: readonly JsonProblem[];
}

export const MAX_DEPTH = 200;
/** Each value becomes an object of its own, with its place. */
export const MAX_JSON_VALUES = 400_000;
const MAX_PROBLEMS = 20;
const UNSAFE_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads strict JSON: comments and trailing commas are errors. NaN and Infinity are reported and read as null;
 * of duplicate keys the last one counts, as everywhere, and each is reported. Never throws.
 */
export function readJson(text: string): JsonDocument {
  const scan = scanJson(text);
  if (scan.depth > MAX_DEPTH) {
    const message = `nested ${scan.depth} levels deep, more than the ${MAX_DEPTH} that are read`;
    return unreadable({ kind: "too-deep", message, range: { start: 0, end: text.length } });
  }
  if (scan.values > MAX_JSON_VALUES) {
    const message = `holds about ${scan.values} values, more than the ${MAX_JSON_VALUES} that are read`;
    return unreadable({ kind: "too-many", message, range: { start: 0, end: text.length } });
  }
  const blanked = blankNotFinite(text, scan.notFinite);
  const { root, problems, errors } = buildTree(text, blanked, scan.notFinite);
  if (errors[0] !== undefined) return unreadable(syntaxProblem(errors[0]));
  const plain = parsePlain(text, scan.notFinite);
  if (root === null || plain === undefined) {
    return unreadable({
      kind: "syntax",
      message: "not valid JSON",
      range: { start: 0, end: text.length },
    });
  }
  return { root, plain, problems: problems.slice(0, MAX_PROBLEMS) };
}

function unreadable(problem: JsonProblem): JsonDocument {
  return { root: null, plain: undefined, problems: [problem] };
}

/** The text with every NaN and Infinity as a number of the same length, and a byte-order mark as a blank. */
function blankNotFinite(text: string, found: readonly NotFinite[]): string {
  const edits = found.map((range) => ({ range, text: "0".padEnd(range.end - range.start) }));
  return applyEdits(text, edits).text.replace(/^\uFEFF/, " ");
}

function parsePlain(text: string, found: readonly NotFinite[]): unknown {
  const edits = found.map((range) => ({ range, text: "null" }));
  try {
    return JSON.parse(applyEdits(text, edits).text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function syntaxProblem(error: ParseError): JsonProblem {
  const words = printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  const range = { start: error.offset, end: error.offset + error.length };
  return { kind: "syntax", message: `not valid JSON: ${words} at offset ${error.offset}`, range };
}

type Open =
  | {
      readonly kind: "object";
      readonly start: number;
      readonly entries: JsonEntry[];
      readonly keys: Set<string>;
      key: string;
      keyRange: Range;
    }
  | { readonly kind: "array"; readonly start: number; readonly items: JsonNode[] };

interface Built {
  readonly root: JsonNode | null;
  readonly problems: readonly JsonProblem[];
  readonly errors: readonly ParseError[];
}

function buildTree(text: string, blanked: string, notFinite: readonly NotFinite[]): Built {
  const problems: JsonProblem[] = [];
  const errors: ParseError[] = [];
  const stack: Open[] = [];
  const ends = new Map(notFinite.map((range) => [range.start, range.end]));
  let root: JsonNode | null = null;

  function place(node: JsonNode): void {
    const top = stack.at(-1);
    if (top === undefined) root = node;
    else if (top.kind === "array") top.items.push(node);
    else top.entries.push({ key: top.key, keyRange: top.keyRange, value: node });
  }

  visit(
    blanked,
    {
      onObjectBegin: (offset) => {
        stack.push({
          kind: "object",
          start: offset,
          entries: [],
          keys: new Set(),
          key: "",
          keyRange: { start: offset, end: offset },
        });
      },
      onArrayBegin: (offset) => {
        stack.push({ kind: "array", start: offset, items: [] });
      },
      onObjectProperty: (key, offset, length) => {
        const top = stack.at(-1);
        if (top?.kind !== "object") return;
        top.key = key;
        top.keyRange = { start: offset, end: offset + length };
        if (top.keys.has(key))
          problems.push({
            kind: "duplicate-key",
            message: `key "${key}" is given twice; the last one counts`,
            range: top.keyRange,
          });
        if (UNSAFE_KEYS.has(key))
          problems.push({
            kind: "unsafe-key",
            message: `key "${key}" is not allowed`,
            range: top.keyRange,
          });
        top.keys.add(key);
      },
      onObjectEnd: (offset, length) => {
        const top = stack.pop();
        if (top?.kind === "object")
          place({
            kind: "object",
            range: { start: top.start, end: offset + length },
            entries: top.entries,
          });
      },
      onArrayEnd: (offset, length) => {
        const top = stack.pop();
        if (top?.kind === "array")
          place({
            kind: "array",
            range: { start: top.start, end: offset + length },
            items: top.items,
          });
      },
      onLiteralValue: (value, offset, length) => {
        const overflow = typeof value === "number" && !Number.isFinite(value);
        const end = ends.get(offset) ?? offset + length;
        const range = { start: offset, end };
        const lexeme = text.slice(offset, end);
        const lost = overflow || ends.has(offset);
        if (lost)
          problems.push({
            kind: "not-finite",
            message: `${lexeme} is not a number that JSON can carry`,
            range,
          });
        place({ kind: "scalar", range, value: lost ? null : value, lexeme });
      },
      onError: (error, offset, length) => {
        errors.push({ error, offset, length });
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  return { root, problems, errors };
}
