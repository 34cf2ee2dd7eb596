import type { ResultTable, ResultValue } from "./bundle.ts";
import { type JsonNode, MAX_JSON_VALUES, readJson } from "./json-document.ts";
import { below } from "./json-pointer.ts";
import { scanJson } from "./json-scan.ts";
import type { ResultProblem, ResultReading } from "./results.ts";
import { MAX_VALUES, TOO_MANY_VALUES } from "./results-limit.ts";

const MAX_PROBLEMS = 20;
/** A value so deep below keys so long is no measurement. */
const MAX_POINTER = 2_000;
/**
 * Cells of all tables for each value there is, and some for a small file. Rows of like shape fill most of their cells,
 * however often they are nested; unlike ones would make a table of the square of their number.
 */
const CELLS_A_VALUE = 10;
const FREE_CELLS = 1_000;

/** Reads one JSON document as data. */
export function readJsonResults(path: string, text: string): ResultReading {
  const document = readJson(text);
  if (document.root === null) return { file: null, problems: document.problems };
  const root: Visit = { node: document.root, pointer: "", keys: [], shift: 0 };
  return reading(path, collect([root]), document.problems);
}

/** Reads JSON lines as data: one table of the objects, one a line. A broken line is a problem and the others still count. */
export function readJsonLines(path: string, text: string): ResultReading {
  const held = scanJson(text).values;
  if (held > MAX_JSON_VALUES) {
    const message = `holds about ${held} values, more than the ${MAX_JSON_VALUES} that are read`;
    return { file: null, problems: [{ message, range: null }] };
  }
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
  return reading(path, collect(lines, true), problems);
}

function reading(
  path: string,
  collected: Collected,
  problems: readonly ResultProblem[],
): ResultReading {
  const kept: ResultProblem[] = problems.slice(0, MAX_PROBLEMS);
  const { values, tables, left } = collected;
  for (const message of left) kept.push({ message, range: null });
  return { file: { path, values, tables }, problems: kept };
}

interface Collected {
  readonly values: readonly ResultValue[];
  readonly tables: readonly ResultTable[];
  /** What was left out, in words. */
  readonly left: readonly string[];
}

interface Visit {
  readonly node: JsonNode;
  readonly pointer: string;
  readonly keys: readonly string[];
  /** Where the document starts in the file. */
  readonly shift: number;
}

/**
 * Walks values in reading order: every scalar leaf becomes a value, every like-shaped collection a table as well.
 * @param areRows whether the roots themselves are rows of one table
 */
function collect(roots: readonly Visit[], areRows = false): Collected {
  const values: ResultValue[] = [];
  const tables: ResultTable[] = [];
  const left = new Set<string>();
  let cellsLeft =
    CELLS_A_VALUE * roots.reduce((sum, { node }) => sum + scalarsIn(node), 0) + FREE_CELLS;
  const take = (make: (limit: number) => Tabled) => {
    const { table, cost } = make(cellsLeft);
    cellsLeft -= cost;
    if (cellsLeft < 0)
      left.add("holds rows too unlike each other; they were not all read as tables");
    else if (table !== null) tables.push(table);
  };
  if (areRows) take((limit) => tableOf("", roots, limit));
  const open: Visit[] = roots.toReversed();
  while (open.length > 0 && values.length < MAX_VALUES) {
    const at = open.pop()!;
    if (at.pointer.length > MAX_POINTER) {
      left.add(
        `holds values below keys of more than ${MAX_POINTER} characters; they were not read`,
      );
      continue;
    }
    if (at.node.kind === "scalar") {
      const value = leaf(at);
      if (value !== null) values.push(value);
      continue;
    }
    const inner = children(at);
    const isObject = at.node.kind === "object";
    if (cellsLeft > 0)
      take((limit) => (isObject ? tableOfObject : tableOf)(at.pointer, inner, limit));
    for (const child of inner.toReversed()) open.push(child);
  }
  if (open.length > 0) left.add(TOO_MANY_VALUES);
  return { values, tables, left: [...left] };
}

function scalarsIn(root: JsonNode): number {
  let count = 0;
  const open: JsonNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === "scalar") count += 1;
    else if (node.kind === "array") for (const item of node.items) open.push(item);
    else for (const { value } of node.entries) open.push(value);
  }
  return count;
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
    pointer: below(pointer, key),
    keys: [...keys, key],
    shift,
  }));
}

function leaf({ node, pointer, keys, shift }: Visit): ResultValue | null {
  if (node.kind !== "scalar" || node.value === null) return null;
  const range = { start: node.range.start + shift, end: node.range.end + shift };
  return { pointer, keys, value: node.value, lexeme: node.lexeme, range };
}

/** A table, where there is one, and how many cells it took to find out. */
interface Tabled {
  readonly table: ResultTable | null;
  readonly cost: number;
}

/** Rows of objects as a table; none where one is no object, none has a scalar, or it takes more cells than it may. */
function tableOf(pointer: string, items: readonly Visit[], limit: number): Tabled {
  if (items.length === 0 || !items.every(({ node }) => node.kind === "object"))
    return { table: null, cost: 0 };
  const rows = items.map(cells);
  const filled = rows.reduce((sum, row) => sum + row.size, 0);
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const cost = Math.max(filled, rows.length * columns.length);
  if (columns.length === 0 || cost > limit) return { table: null, cost };
  const table = {
    pointer,
    columns,
    rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)),
  };
  return { table, cost };
}

/** An object of two objects or more is a table where all of them share a key with a scalar. */
function tableOfObject(pointer: string, entries: readonly Visit[], limit: number): Tabled {
  if (entries.length < 2) return { table: null, cost: 0 };
  const { table, cost } = tableOf(pointer, entries, limit);
  const shared = table?.columns.some((_, column) =>
    table.rows.every((row) => row[column] !== null),
  );
  return { table: shared === true ? table : null, cost };
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
    const inner = children(at).map((child) => ({
      ...child,
      column: at.column === "" ? child.keys.at(-1)! : `${at.column}.${child.keys.at(-1)!}`,
    }));
    for (const child of inner.toReversed()) open.push(child);
  }
  return found;
}
