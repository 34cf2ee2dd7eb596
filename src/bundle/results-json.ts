import type { ResultTable, ResultValue } from "./bundle.ts";
import { type JsonNode, readJson } from "./json-document.ts";
import type { ResultProblem, ResultReading } from "./results.ts";

const MAX_VALUES = 100_000;
const MAX_PROBLEMS = 20;

/** Reads one JSON document as data. */
export function readJsonResults(path: string, text: string): ResultReading {
  const document = readJson(text);
  if (document.root === null) return { file: null, problems: document.problems };
  const root: Visit = { node: document.root, pointer: "", keys: [], shift: 0 };
  return reading(path, collect([root]), document.problems);
}

/** Reads JSON lines as data: one table of the objects, one a line. A broken line is a problem and the others still count. */
export function readJsonLines(path: string, text: string): ResultReading {
  const lines: Visit[] = [];
  const problems: ResultProblem[] = [];
  let shift = 0;
  for (const line of text.split("\n")) {
    const document = line.trim() === "" ? null : readJson(line);
    for (const { message, range } of document?.problems ?? []) {
      problems.push({ message, range: { start: shift + range.start, end: shift + range.end } });
    }
    if (document?.root)
      lines.push({ node: document.root, pointer: `/${lines.length}`, keys: [], shift });
    shift += line.length + 1;
  }
  const { values, tables } = collect(lines);
  const table = tableOf("", lines);
  return reading(path, { values, tables: table === null ? tables : [table, ...tables] }, problems);
}

function reading(
  path: string,
  collected: Collected,
  problems: readonly ResultProblem[],
): ResultReading {
  const kept: ResultProblem[] = problems.slice(0, MAX_PROBLEMS);
  if (collected.values.length >= MAX_VALUES) {
    kept.push({
      message: `holds more than ${MAX_VALUES} values; the rest was not read`,
      range: null,
    });
  }
  return { file: { path, ...collected }, problems: kept };
}

interface Collected {
  readonly values: readonly ResultValue[];
  readonly tables: readonly ResultTable[];
}

interface Visit {
  readonly node: JsonNode;
  readonly pointer: string;
  readonly keys: readonly string[];
  /** Where the document starts in the file. */
  readonly shift: number;
}

/** Walks values in reading order: every scalar leaf becomes a value, every like-shaped collection a table as well. */
function collect(roots: readonly Visit[]): Collected {
  const values: ResultValue[] = [];
  const tables: ResultTable[] = [];
  const open: Visit[] = roots.toReversed();
  while (open.length > 0 && values.length < MAX_VALUES) {
    const at = open.pop()!;
    if (at.node.kind === "scalar") {
      const value = leaf(at);
      if (value !== null) values.push(value);
      continue;
    }
    const below = children(at);
    const table =
      at.node.kind === "object" ? tableOfObject(at.pointer, below) : tableOf(at.pointer, below);
    if (table !== null) tables.push(table);
    for (const child of below.toReversed()) open.push(child);
  }
  return { values, tables };
}

function children({ node, pointer, keys, shift }: Visit): Visit[] {
  if (node.kind === "array") {
    return node.items.map((item, index) => ({
      node: item,
      pointer: `${pointer}/${index}`,
      keys,
      shift,
    }));
  }
  if (node.kind === "scalar") return [];
  return node.entries.map(({ key, value }) => ({
    node: value,
    pointer: `${pointer}/${escapeKey(key)}`,
    keys: [...keys, key],
    shift,
  }));
}

function leaf({ node, pointer, keys, shift }: Visit): ResultValue | null {
  if (node.kind !== "scalar" || node.value === null) return null;
  const range = { start: node.range.start + shift, end: node.range.end + shift };
  return { pointer, keys, value: node.value, lexeme: node.lexeme, range };
}

/** Rows of objects as a table; null where one is no object, or none has a scalar. */
function tableOf(pointer: string, items: readonly Visit[]): ResultTable | null {
  if (items.length === 0 || !items.every(({ node }) => node.kind === "object")) return null;
  const rows = items.map(cells);
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  if (columns.length === 0) return null;
  return {
    pointer,
    columns,
    rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)),
  };
}

/** An object of two objects or more is a table where all of them share a key with a scalar. */
function tableOfObject(pointer: string, entries: readonly Visit[]): ResultTable | null {
  const table = entries.length < 2 ? null : tableOf(pointer, entries);
  if (table === null) return null;
  const shared = table.columns.some((_, column) => table.rows.every((row) => row[column] !== null));
  return shared ? table : null;
}

/** The scalars of one row by column; keys of nested objects are joined by a dot, nested arrays are left out. */
function cells(row: Visit): Map<string, ResultValue> {
  const found = new Map<string, ResultValue>();
  const open: (Visit & { readonly column: string })[] = [{ ...row, column: "" }];
  while (open.length > 0) {
    const at = open.pop()!;
    const value = leaf(at);
    if (value !== null) found.set(at.column, value);
    if (at.node.kind !== "object") continue;
    const below = children(at).map((child) => ({
      ...child,
      column: at.column === "" ? child.keys.at(-1)! : `${at.column}.${child.keys.at(-1)!}`,
    }));
    for (const child of below.toReversed()) open.push(child);
  }
  return found;
}

function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
