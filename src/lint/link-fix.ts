import { relativePath, stemOf } from "../base/file-names.ts";
import type { Note } from "../base/note.ts";
import type { Link } from "../note/facts.ts";
import { editDistance } from "../text/near-names.ts";
import { overlaps, slice } from "../text/range.ts";
import type { Fix } from "./finding.ts";
import type { BaseView } from "./rule.ts";

/** More letters than this are no slip. */
const MOST_SLIPS = 2;

/**
 * The edit that leads a broken link to the note that was meant. Null unless just one is nearest, and a slip away; and
 * in text pasted from elsewhere, which stays as it was written.
 * @param suggestions paths of notes that may have been meant
 */
export function linkFix(
  view: BaseView,
  note: Note,
  link: Link,
  suggestions: readonly string[],
): Fix | null {
  if (link.kind === "autolink") return null;
  if (note.facts.clippings.some((clipping) => overlaps(clipping, link.range))) return null;
  const ranked = suggestions
    .map((path) => ({ path, distance: distanceTo(view, path, link) }))
    .sort((a, b) => a.distance - b.distance);
  const [nearest, next] = ranked;
  if (nearest === undefined || nearest.distance > MOST_SLIPS) return null;
  if (next?.distance === nearest.distance) return null;
  const target = targetFor(note, link, nearest.path);
  const reached = view.resolve(note.path, { ...link, target });
  if (reached.kind !== "found" || reached.path !== nearest.path) return null;
  const text = writtenTarget(note.text, link, target);
  return text === null
    ? null
    : { safety: "unsafe", edits: [{ path: note.path, range: link.targetRange, text }] };
}

/** How many letters a link's name is away from a note's file name or title, whichever is nearer. */
function distanceTo(view: BaseView, path: string, { target }: Link): number {
  const title = view.index.note(path)?.facts.title?.text;
  const names = title === undefined ? [stemOf(path)] : [stemOf(path), title];
  const wanted = comparable(stemOf(target));
  return Math.min(...names.map((name) => editDistance(wanted, comparable(name), MOST_SLIPS)));
}

function comparable(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}

/** The target as the link's own way of naming notes has it: from the root or not, with `.md` or not. */
function targetFor(note: Note, link: Link, to: string): string {
  const path = isWiki(link)
    ? stemOf(to)
    : link.target.startsWith("/")
      ? `/${to}`
      : relativePath(note.path, to);
  const withoutEnd = path.replace(/\.md$/i, "");
  return /\.md$/i.test(link.target) ? `${withoutEnd}.md` : withoutEnd;
}

/** The target as it is to stand in the text, its anchor kept as it is; null where it can't be written there. */
function writtenTarget(text: string, link: Link, target: string): string | null {
  const before = slice(text, link.targetRange);
  const hash = before.indexOf("#");
  const anchor = hash === -1 ? "" : before.slice(hash);
  if (isWiki(link)) return /[[\]|#^]/.test(target) ? null : target + anchor;
  if (text[link.targetRange.start - 1] === "<") {
    return /[<>\\#%]/.test(target) ? null : target + anchor;
  }
  const escaped = encodeURI(target).replace(
    /[()#?]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16)}`,
  );
  return escaped + anchor;
}

function isWiki({ kind }: Link): boolean {
  return kind === "wiki" || kind === "embed";
}
