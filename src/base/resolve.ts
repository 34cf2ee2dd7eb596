import type { Link } from "../note/facts.ts";
import { nearNamesAmong } from "../text/near-names.ts";
import { hasAnchor } from "./anchor.ts";
import type { Base } from "./base.ts";
import { type FileNames, fileAt, fileNames, folderOf, joinPath, stemOf } from "./file-names.ts";
import type { Note } from "./note.ts";
import { notesByName, wikiCandidates, wikiNames } from "./wiki-names.ts";

/** Where a link leads. */
export type Resolution =
  | {
      readonly kind: "found";
      readonly path: string;
      /** Whether the place behind the `#` is there; `none` where the link names none. */
      readonly anchor: "found" | "missing" | "none";
    }
  /** Nothing there. `near`: paths of like name, likeliest first. */
  | { readonly kind: "missing"; readonly near: readonly string[] }
  | { readonly kind: "ambiguous"; readonly paths: readonly string[] }
  /** Another site, or a path above the root: not for a base to check. */
  | { readonly kind: "external" };

/** Answers where links lead, for one base. */
export interface LinkIndex {
  /** @param from path of the note the link stands in. */
  resolve(from: string, link: Link): Resolution;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Refers to a note by its path in the base, from the reference lists of fab's contracts. */
const BASE_SCHEME = "alexandria://";
/** Fields of site generators, filled in before anyone follows the link. */
const TEMPLATE = /\{\{|\$\{|<%/;

/** Builds the index, once a base. */
export function linkIndex(base: Base): LinkIndex {
  const files = fileNames(base.files);
  const names = wikiNames(base.notes);
  const notes = new Map(base.notes.map((note) => [note.path, note]));
  // Prepared at the first link that leads nowhere; most bases have none.
  let suggest: ((target: string) => string[]) | null = null;

  function near(target: string): string[] {
    suggest ??= suggestions(base.notes);
    return suggest(target);
  }

  function found(path: string, anchor: string | null): Resolution {
    return { kind: "found", path, anchor: anchorState(notes.get(path), anchor) };
  }

  function resolveWiki(link: Link): Resolution {
    const candidates = wikiCandidates(files, names, link.target);
    if (candidates.length > 1) return { kind: "ambiguous", paths: [...candidates].sort() };
    if (candidates.length === 1) return found(candidates[0]!, link.anchor);
    return { kind: "missing", near: near(link.target) };
  }

  return {
    resolve(from, link) {
      if (link.target === "") return found(from, link.anchor);
      if (TEMPLATE.test(link.target)) return { kind: "external" };
      const wiki = link.kind === "wiki" || link.kind === "embed";
      if (wiki && !/^\.{0,2}\//.test(link.target) && !SCHEME.test(link.target))
        return resolveWiki(link);
      const path = pathOf(files, from, link.target);
      if (path.kind === "external") return path;
      return path.file === null
        ? { kind: "missing", near: near(link.target) }
        : found(path.file, link.anchor);
    },
  };
}

/** The paths of the notes whose names are nearest to a link's target. */
function suggestions(notes: readonly Note[]): (target: string) => string[] {
  const known = notesByName(notes);
  const nearest = nearNamesAmong(known.keys());
  return (target) => [...new Set(nearest(stemOf(target)).map((name) => known.get(name)!))];
}

type LinkedPath =
  | { readonly kind: "external" }
  | { readonly kind: "inside"; readonly file: string | null };

function pathOf(files: FileNames, from: string, target: string): LinkedPath {
  const inBase = target.toLowerCase().startsWith(BASE_SCHEME);
  const written = inBase ? `/${target.slice(BASE_SCHEME.length)}` : target;
  const path = joinPath(folderOf(from), written);
  if (path === null || written.startsWith("//")) return { kind: "external" };
  const file = fileAt(files, path) ?? fileAt(files, path.replace(/\?.*$/, ""));
  // A file's name may look like it began with a scheme (`part 1: x.md`), so that is asked last.
  if (file === null && !inBase && SCHEME.test(target)) return { kind: "external" };
  return { kind: "inside", file };
}

function anchorState(note: Note | undefined, anchor: string | null): "found" | "missing" | "none" {
  if (anchor === null) return "none";
  // What is not a note (a page of a PDF, a line of code) has anchors of its own kind.
  return note === undefined || hasAnchor(note, anchor) ? "found" : "missing";
}
