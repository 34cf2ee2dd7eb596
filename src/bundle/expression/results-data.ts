import type { ResultFile } from "../bundle.ts";
import type { RecordCell } from "../records/record-table.ts";
import { type ResultNode, treeOf } from "../records/result-tree.ts";
import { chosen, list, NOTHING, type Row, type Scalar, type Traced } from "./traced.ts";

const NOT_A_NUMBER = /^[+-]?nan$/i;

/** The results of a bundle as expressions see them, by the path that an expression names. */
export interface ResultsData {
  /** The data of a file, or of a folder as an object of what lies in it; null where there is none. */
  at(path: string): Traced | null;
}

/**
 * Gives results to expressions: objects as they are; a list, a table, or lines of JSON as `rows`. A value that is not
 * a number (NaN) is none. Each file is made ready once.
 */
export function resultsData(files: readonly ResultFile[]): ResultsData {
  const made = new Map<string, Traced>();
  const dataOf = (file: ResultFile): Traced => {
    const known = made.get(file.path) ?? fileData(file);
    made.set(file.path, known);
    return known;
  };
  return {
    at(path) {
      const wanted = path.replace(/^\.\/|\/$/g, "");
      const file = files.find((each) => each.path === wanted);
      if (file !== undefined) return dataOf(file);
      const below = files.filter((each) => each.path.startsWith(`${wanted}/`));
      if (wanted === "" || below.length === 0) return null;
      return folderData(
        wanted,
        below.map((each) => [each.path.slice(wanted.length + 1), dataOf(each)]),
      );
    },
  };
}

function fileData(file: ResultFile): Traced {
  const root = traced(treeOf(file), file.path);
  return root.kind === "list" ? rowOf(file.path, "", new Map([["rows", root]])) : root;
}

/** A folder as nested objects: its folders and files by their names, without the ending. */
function folderData(path: string, files: readonly (readonly [string, Traced])[]): Row {
  const entries = new Map<string, Traced>();
  const folders = new Map<string, (readonly [string, Traced])[]>();
  for (const [name, data] of files) {
    const slash = name.indexOf("/");
    if (slash === -1) {
      const stem = name.replace(/(?<=.)\.[^.]*$/, "");
      entries.set(entries.has(stem) ? name : stem, data);
    } else {
      const folder = name.slice(0, slash);
      folders.set(folder, [...(folders.get(folder) ?? []), [name.slice(slash + 1), data]]);
    }
  }
  for (const [folder, below] of folders)
    entries.set(folder, folderData(`${path}/${folder}`, below));
  return rowOf(path, "", entries);
}

function traced(node: ResultNode, path: string): Traced {
  if (node.kind === "leaf") return cellOf(node.cell);
  const children = [...node.children].map(([key, child]) => [key, traced(child, path)] as const);
  if (node.kind === "list") return list(children.map(([, child]) => child));
  return rowOf(path, node.pointer, new Map(children));
}

function cellOf(cell: RecordCell): Traced {
  if (typeof cell.value === "string" && NOT_A_NUMBER.test(cell.value)) return NOTHING;
  const scalar: Scalar = {
    kind: "scalar",
    value: cell.value,
    lexeme: typeof cell.value === "string" ? null : cell.lexeme,
    from: { kind: "cell", cell, because: [] },
  };
  return scalar;
}

function rowOf(path: string, pointer: string, entries: ReadonlyMap<string, Traced>): Row {
  return { kind: "row", entries, from: { kind: "row", path, pointer, because: [], holds: [] } };
}

/** What a row holds under a key, chosen as the row was. */
export function entryOf(row: Row, key: string): Traced {
  const entry = row.entries.get(key) ?? NOTHING;
  return row.from.because.reduce((value, choice) => chosen(value, choice), entry);
}
