import type { ResultFile } from "../bundle.ts";
import { isSeedName } from "./column-role.ts";
import type { Case, Coordinate, Grain } from "./grain.ts";
import { tableOf } from "./grain-table.ts";
import { meltedTables, STATISTICS } from "./melted-table.ts";
import type { Glossary, RecordCell, RecordTable } from "./record-table.ts";
import { joinedTrees, type ResultBranch } from "./result-tree.ts";

const MOST_CELLS = 400_000;

/**
 * Reads results as tidy tables: like things side by side (rows of a list, objects of like keys, folders of like files,
 * lists of one length) become rows, and what tells them apart their coordinates. Linear in the number of values.
 */
export function readRecords(
  files: readonly ResultFile[],
  glossary: Glossary,
): readonly RecordTable[] {
  const grains: Grains = new Map();
  for (const tree of joinedTrees(files)) walk(grains, tree, { ...START, tree: tree.path });
  const tables: RecordTable[] = [];
  const melted: RecordTable[] = [];
  let left = MOST_CELLS;
  for (const grain of grains.values()) {
    const table = tableOf(grain, glossary);
    left -= table.rows.length * (table.measures.length + table.dimensions.length);
    if (left < 0) break;
    if (table.measures.length > 0 || table.rows.length > 1) tables.push(table);
    melted.push(...meltedTables(table));
  }
  return [...tables, ...melted];
}

type Grains = Map<string, Grain & { readonly cases: Case[] }>;

/** Where the walk is. */
interface Position {
  readonly tree: string;
  /** Fixed keys and marks of what varies, which together tell one grain from another. */
  readonly signature: readonly string[];
  readonly parents: readonly string[];
  /** The key that names what varies below it. */
  readonly key: string;
  readonly coordinates: readonly Coordinate[];
  readonly inherited: ReadonlyMap<string, RecordCell>;
}

const START: Position = {
  tree: "",
  signature: [],
  parents: [],
  key: "",
  coordinates: [],
  inherited: new Map(),
};

function walk(grains: Grains, branch: ResultBranch, at: Position): void {
  if (branch.kind === "list") {
    walkList(grains, branch, at);
    return;
  }
  const leaves = leavesOf(branch);
  if (leaves.size > 0) addCase(grains, branch, at, leaves);
  addKeyed(grains, branch, at, leaves);
  const below = { ...at, inherited: new Map([...at.inherited, ...leaves]) };
  const children = [...branch.children].flatMap(([key, child]) =>
    child.kind === "leaf" ? [] : [[key, child] as const],
  );
  const alike = likeObjects(children);
  for (const [key, child] of children) {
    const next = alike.has(key) ? variant(below, key) : fixed(below, key, child);
    walk(grains, child, next);
  }
  addParallel(grains, branch, below, children);
}

/** One step into one of several like objects: its key is a coordinate. */
function variant(at: Position, key: string): Position {
  const name = singular(at.key);
  return {
    ...at,
    signature: [...at.signature, `*${name}`],
    parents: at.parents.at(-1) === at.key ? at.parents.slice(0, -1) : at.parents,
    key: "",
    coordinates: [...at.coordinates, { name, value: key, kind: "keys" }],
  };
}

/** One step below a key that has no like beside it: it is part of the names below. */
function fixed(at: Position, key: string, child: ResultBranch): Position {
  const parents = child.kind === "list" ? at.parents : [...at.parents, key];
  return { ...at, signature: [...at.signature, key], parents, key };
}

/** The objects of a list are rows. Values of a list are taken where the list hangs, beside lists of its length. */
function walkList(grains: Grains, branch: ResultBranch, at: Position): void {
  const name = singular(at.key);
  const kind = isSeedName(at.key) ? "seed" : "row";
  for (const [key, child] of branch.children) {
    if (child.kind === "leaf") continue;
    walk(grains, child, {
      ...at,
      signature: [...at.signature, "#"],
      key: "",
      coordinates: [...at.coordinates, { name, value: key, kind }],
    });
  }
}

/** Lists of values of one length, side by side, are columns of the same rows: `seeds`, `student_acc`, `imitation`. */
function addParallel(
  grains: Grains,
  branch: ResultBranch,
  at: Position,
  children: readonly (readonly [string, ResultBranch])[],
): void {
  const byLength = new Map<number, (readonly [string, readonly RecordCell[]])[]>();
  for (const [key, child] of children) {
    const cells = child.kind === "list" ? [...leavesOf(child).values()] : [];
    if (cells.length < 2 || cells.length < child.children.size) continue;
    byLength.set(cells.length, [...(byLength.get(cells.length) ?? []), [key, cells] as const]);
  }
  for (const [length, lists] of byLength) {
    const ids =
      lists.length < 2
        ? undefined
        : lists.find(([key, cells]) => isSeedName(key) && cells.every(isWhole));
    const kind = lists.some(([key]) => isSeedName(key)) ? "seed" : "row";
    const name = singular(ids?.[0] ?? (kind === "seed" ? "seed" : ""));
    const columns = lists.filter((list) => list !== ids);
    const signature = [...at.signature, `[${columns.map(([key]) => key).join()}]`];
    for (let index = 0; index < length; index += 1) {
      const coordinate = { name, value: String(ids?.[1][index]?.value ?? index), kind } as const;
      const cells = new Map(columns.map(([key, list]) => [key, list[index]!] as const));
      const place = { ...at, signature, coordinates: [...at.coordinates, coordinate] };
      addCase(grains, branch, place, cells);
    }
  }
}

/** Values under like keys may be one measure of several cases: `{"legal": 0.48, "forum": 0.52}` under `ndcg`. */
function addKeyed(
  grains: Grains,
  branch: ResultBranch,
  at: Position,
  leaves: ReadonlyMap<string, RecordCell>,
): void {
  const name = at.key;
  const numbers = [...leaves].filter(([, { value }]) => typeof value === "number");
  if (name === "" || numbers.length < 2 || numbers.length < branch.children.size) return;
  // `{"mean": 0.81, "std": 0.02}` is said of one case, and neither is a case.
  if (numbers.some(([key]) => STATISTICS.has(key.toLowerCase()))) return;
  const place = { ...at, signature: [...at.signature, "="], parents: at.parents.slice(0, -1) };
  for (const [key, cell] of numbers) {
    const coordinate = { name: "", value: key, kind: "keys" } as const;
    const coordinates = [...at.coordinates, coordinate];
    addCase(grains, branch, { ...place, coordinates }, new Map([[name, cell]]));
  }
}

function addCase(
  grains: Grains,
  { path, pointer }: ResultBranch,
  { tree, signature, parents, coordinates, inherited }: Position,
  cells: ReadonlyMap<string, RecordCell>,
): void {
  const key = [tree, ...signature].join("\0");
  const grain = grains.get(key) ?? { path, pointer, parents, cases: [] };
  grains.set(key, grain);
  grain.cases.push({ coordinates, cells, inherited });
}

function leavesOf({ children }: ResultBranch): ReadonlyMap<string, RecordCell> {
  const leaves = new Map<string, RecordCell>();
  for (const [key, child] of children) if (child.kind === "leaf") leaves.set(key, child.cell);
  return leaves;
}

/** The keys of those children that share a key with another of them, at least two. */
function likeObjects(children: readonly (readonly [string, ResultBranch])[]): ReadonlySet<string> {
  const holders = new Map<string, string[]>();
  for (const [key, child] of children) {
    if (child.kind === "list") continue;
    for (const inner of child.children.keys()) {
      holders.set(inner, [...(holders.get(inner) ?? []), key]);
    }
  }
  return new Set([...holders.values()].filter((keys) => keys.length > 1).flat());
}

function isWhole({ value }: RecordCell): boolean {
  return Number.isInteger(value);
}

/** `layers` tells layers apart: each is a layer. */
function singular(key: string): string {
  if (/[^s]ies$/i.test(key)) return `${key.slice(0, -3)}y`;
  return /(?:ss|us|is)$/i.test(key) ? key : key.replace(/(?<=..)s$/i, "");
}
