import type { ResultFile, ResultValue } from "../bundle.ts";
import type { RecordCell } from "./record-table.ts";

/** Results as they are nested: an object or list of branches, or one value. */
export type ResultNode = ResultLeaf | ResultBranch;

export interface ResultLeaf {
  readonly kind: "leaf";
  readonly cell: RecordCell;
}

export interface ResultBranch {
  readonly kind: "object" | "list";
  /** The file its values stand in; of joined files the first. */
  readonly path: string;
  readonly pointer: string;
  /** In the order of the file. */
  readonly children: ReadonlyMap<string, ResultNode>;
}

interface Growing {
  kind: "object" | "list";
  readonly path: string;
  readonly pointer: string;
  readonly children: Map<string, Growing | ResultLeaf>;
}

/** The values of one file as a tree. Each value's own pointer and keys say where it hangs, whatever the format. */
export function treeOf(file: ResultFile): ResultBranch {
  const root: Growing = { kind: "object", path: file.path, pointer: "", children: new Map() };
  for (const value of file.values) hang(root, value);
  return root;
}

/** Joins like files of sibling folders (`run_0/metrics.json`, `run_1/metrics.json`) to one object of their folders. */
export function joinedTrees(files: readonly ResultFile[]): readonly ResultBranch[] {
  const groups = siblingFolders(files);
  const joined = new Set([...groups.values()].flatMap((folders) => [...folders.values()].flat()));
  const alone = files.filter((file) => !joined.has(file)).map(treeOf);
  return [...alone, ...[...groups.values()].map(joinFolders)];
}

/** By parent folder, the folders below it that hold files of the same names, at least two of them. */
function siblingFolders(
  files: readonly ResultFile[],
): ReadonlyMap<string, ReadonlyMap<string, readonly ResultFile[]>> {
  const byName = new Map<string, Map<string, ResultFile[]>>();
  for (const file of files) {
    const parts = file.path.split("/");
    if (parts.length < 3) continue;
    const parent = parts.slice(0, -2).join("/");
    const folders = byName.get(parent) ?? new Map<string, ResultFile[]>();
    byName.set(parent, folders);
    const folder = parts.at(-2)!;
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const namesIn = (held: readonly ResultFile[]): Set<string> =>
    new Set(held.map(({ path }) => path.slice(path.lastIndexOf("/") + 1)));
  return new Map(
    [...byName].flatMap(([parent, folders]) => {
      const all = [...folders.values()].map(namesIn);
      const alike = [...all[0]!].some((name) => all.every((names) => names.has(name)));
      return folders.size >= 2 && alike ? [[parent, folders] as const] : [];
    }),
  );
}

function joinFolders(folders: ReadonlyMap<string, readonly ResultFile[]>): ResultBranch {
  const path = [...folders.values()][0]![0]!.path;
  const children = new Map(
    [...folders].map(([folder, files]) => {
      const trees = files.map(treeOf);
      const merged = new Map(trees.flatMap(({ children: below }) => [...below]));
      const branch: ResultBranch = {
        kind: trees[0]!.kind,
        path: files[0]!.path,
        pointer: "",
        children: merged,
      };
      return [folder, branch] as const;
    }),
  );
  return { kind: "object", path, pointer: "", children };
}

function hang(root: Growing, value: ResultValue): void {
  const segments = value.pointer.split("/").slice(1).map(unescapeKey);
  let at = root;
  let key = 0;
  for (const [depth, segment] of segments.entries()) {
    const isKey = segment === value.keys[key];
    if (isKey) key += 1;
    else at.kind = "list";
    if (depth === segments.length - 1) {
      at.children.set(segment, { kind: "leaf", cell: { ...value, path: root.path } });
      return;
    }
    const below = at.children.get(segment);
    if (below !== undefined && below.kind !== "leaf") at = below;
    else {
      const pointer = `/${segments
        .slice(0, depth + 1)
        .map(escapeKey)
        .join("/")}`;
      const grown: Growing = { kind: "object", path: root.path, pointer, children: new Map() };
      at.children.set(segment, grown);
      at = grown;
    }
  }
}

function unescapeKey(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

function escapeKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
