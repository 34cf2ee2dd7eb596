import { onceEach, textOf } from "./comparison.ts";
import { foldPath } from "./note-path.ts";
import { scanAnchors, slug } from "./scan-headings.ts";
import type { ScannedLink } from "./scan-links.ts";
import type { Tree } from "./verdict.ts";

/** Finds what links lead to in one tree. */
export interface LinkIndex {
  /** The file a link of the note at `from` leads to; null where there is none. */
  readonly fileOf: (from: string, link: ScannedLink) => string | null;
  /** Whether a link leads to a file, and to an anchor within it where it names one of a note. */
  readonly holds: (from: string, link: ScannedLink) => boolean;
  /** The anchors of a note. */
  readonly anchorsOf: (path: string) => ReadonlySet<string>;
  /** Whether a wikilink could mean a path by its name or the last parts of it. */
  readonly hasName: (name: string) => boolean;
}

/** Builds the index of a tree; notes are read only as their anchors are asked for. */
export function linkIndex(tree: Tree): LinkIndex {
  const byName = new Map<string, string>();
  const folders = new Set<string>();
  for (const path of tree.files.keys()) {
    for (const name of namesOf(path)) {
      const known = byName.get(name);
      if (known === undefined || isNearer(path, known)) byName.set(name, path);
    }
    let slash = path.lastIndexOf("/");
    while (slash > 0 && !folders.has(path.slice(0, slash))) {
      folders.add(path.slice(0, slash));
      slash = path.lastIndexOf("/", slash - 1);
    }
  }
  const anchorsOf = onceEach((path) => scanAnchors(textOf(tree, path) ?? ""));

  function fileOf(from: string, { kind, target }: ScannedLink): string | null {
    if (target === "") return from;
    if (kind === "wiki" && !/^\.{1,2}\//.test(target)) {
      return byName.get(foldPath(target.replace(/^\//, ""))) ?? null;
    }
    const path = resolvePath(from, target);
    if (path === null) return null;
    if (path === "" || folders.has(path) || tree.files.has(path)) return path;
    return tree.files.has(`${path}.md`) ? `${path}.md` : null;
  }

  function holds(from: string, link: ScannedLink): boolean {
    const path = fileOf(from, link);
    if (path === null) return false;
    if (link.anchor === null || !/\.md$/i.test(path)) return true;
    const anchors = anchorsOf(path);
    return link.anchor.startsWith("^")
      ? anchors.has(link.anchor.toLowerCase())
      : anchors.has(slug(link.anchor));
  }

  return { fileOf, holds, anchorsOf, hasName: (name) => byName.has(name) };
}

/** The names a wikilink may call a path by: its last part, its last two, and so on; a note also without `.md`. */
export function namesOf(path: string): string[] {
  const parts = foldPath(path).split("/").slice(-8);
  const names = parts.map((_, index) => parts.slice(index).join("/"));
  names.push(foldPath(path));
  return names.flatMap((name) => (/\.md$/.test(name) ? [name, name.slice(0, -3)] : [name]));
}

/** Of several files of one name the one with the shortest path is meant. */
function isNearer(path: string, than: string): boolean {
  return path.length < than.length || (path.length === than.length && path < than);
}

/** A relative target from a note's folder, or a rooted one from the base's; null where it leads out of the base. */
export function resolvePath(from: string, target: string): string | null {
  const rooted = target.startsWith("/");
  const parts = rooted ? [] : from.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}
