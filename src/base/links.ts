import type { Link } from "../note/facts.ts";
import { nearNamesAmong } from "../text/near-names.ts";
import { hasAnchor } from "./anchor.ts";
import type { BaseIndex } from "./base-index.ts";
import { fileNameOf, firstPartOf, folderOf, joinPath, stemOf } from "./file-names.ts";
import { aliasesOf, folderKey, linkedKey } from "./index-keys.ts";
import { fileAt, filesCalled } from "./named-files.ts";
import type { Note } from "./note.ts";

/** Where a link leads. */
export type Resolution =
  | {
      readonly kind: "found";
      readonly path: string;
      /** Whether the place behind the `#` is there; `none` where the link names none. */
      readonly anchor: "found" | "missing" | "none";
    }
  /** Nothing there. */
  | { readonly kind: "missing" }
  | { readonly kind: "ambiguous"; readonly paths: readonly string[] }
  /** Another site, or a path above the root: not for a base to check. */
  | { readonly kind: "external" };

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Refers to a note by its path in the base, from the reference lists of fab's contracts. */
const BASE_SCHEME = "alexandria://";
/** Fields of site generators, filled in before anyone follows the link. */
const TEMPLATE = /\{\{|\$\{|<%/;

/**
 * Finds where a link leads.
 * @param from path of the note the link stands in
 */
export function resolveLink(index: BaseIndex, from: string, link: Link): Resolution {
  const { target, anchor, kind } = link;
  if (target === "") return found(index, from, anchor);
  if (TEMPLATE.test(target)) return { kind: "external" };
  const wiki = kind === "wiki" || kind === "embed";
  if (wiki && !/^\.{0,2}\//.test(target) && !SCHEME.test(target)) {
    const called = filesCalled(index, target);
    if (called.length > 1) return { kind: "ambiguous", paths: [...called].sort() };
    return called.length === 1 ? found(index, called[0]!, anchor) : { kind: "missing" };
  }
  const linked = linkedPath(index, from, target);
  if (linked.kind === "external") return linked;
  return linked.file === null ? { kind: "missing" } : found(index, linked.file, anchor);
}

/** The notes that link to a file, in order of path; a note's links to itself do not count. */
export function linkedFrom(index: BaseIndex, path: string): string[] {
  const own = index.note(path);
  const names = [
    fileNameOf(path),
    stemOf(path),
    firstPartOf(fileNameOf(path)),
    fileNameOf(folderOf(path)),
    ...(own?.facts.title ? [own.facts.title.text] : []),
    ...(own === null ? [] : aliasesOf(own.facts)),
  ];
  const candidates = new Set(names.flatMap((name) => index.paths(linkedKey(name))));
  return [...candidates].sort().filter((from) => {
    const links = from === path ? [] : (index.note(from)?.facts.links ?? []);
    return links.some((link) => {
      const resolution = resolveLink(index, from, link);
      return resolution.kind === "found" && resolution.path === path;
    });
  });
}

/**
 * Finds the paths whose names are nearest to a broken link's target, likeliest first. Walks all names once, in
 * whatever order they come.
 */
export function nearestNames(index: BaseIndex): (target: string) => readonly string[] {
  const known = new Map<string, string>();
  for (const [name, path] of index.names()) {
    const other = known.get(name);
    if (other === undefined || path < other) known.set(name, path);
  }
  const nearest = nearNamesAmong(known.keys());
  return (target) => [...new Set(nearest(stemOf(target)).map((name) => known.get(name)!))];
}

function found(index: BaseIndex, path: string, anchor: string | null): Resolution {
  return { kind: "found", path, anchor: anchorState(index.note(path), anchor) };
}

type LinkedPath =
  | { readonly kind: "external" }
  | { readonly kind: "inside"; readonly file: string | null };

function linkedPath(index: BaseIndex, from: string, target: string): LinkedPath {
  const inBase = target.toLowerCase().startsWith(BASE_SCHEME);
  const written = inBase ? `/${target.slice(BASE_SCHEME.length)}` : target;
  const path = joinPath(folderOf(from), written);
  if (path === null || written.startsWith("//")) return { kind: "external" };
  const file =
    fileAt(index, path) ?? fileAt(index, path.replace(/\?.*/s, "")) ?? fileOfSite(index, written);
  if (file === null && isOfSite(index, written)) return { kind: "external" };
  // A file's name may look like it began with a scheme (`part 1: x.md`), so that is asked last.
  if (file === null && !inBase && SCHEME.test(target)) return { kind: "external" };
  return { kind: "inside", file };
}

/** The one file that a site built from a folder of the base shows at an address: `/guides/x` for `docs/guides/x.md`. */
function fileOfSite(index: BaseIndex, address: string): string | null {
  if (!/^\/[^/]/.test(address) || /\.md$/i.test(address)) return null;
  const [only, ...others] = filesCalled(index, address.replace(/(?<!\/)\/+$/, ""));
  return only !== undefined && others.length === 0 ? only : null;
}

/** An address without a file type that begins with no folder of the base is for the site to answer. */
function isOfSite(index: BaseIndex, address: string): boolean {
  const first = /^\/([^/?]+)/.exec(address)?.[1];
  const isFile = /\.\w{1,5}$/.test(address);
  return first !== undefined && !isFile && index.paths(folderKey(first)).length === 0;
}

/** Of a note that could not be read nobody knows what is in it. */
function isUnread({ facts }: Note): boolean {
  return facts.problems.some(({ kind }) => kind === "encoding" || kind === "resource-limit");
}

function anchorState(note: Note | null, anchor: string | null): "found" | "missing" | "none" {
  if (anchor === null) return "none";
  // What is not a note (a page of a PDF, a line of code) has anchors of its own kind.
  if (note === null || isUnread(note)) return "found";
  return hasAnchor(note, anchor) ? "found" : "missing";
}
