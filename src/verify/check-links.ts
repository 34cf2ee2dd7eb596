import type { ChangedNote, Comparison } from "./comparison.ts";
import { textOf } from "./comparison.ts";
import { type LinkIndex, linkIndex, namesOf, resolvePath } from "./link-index.ts";
import { type ScannedLink, scanLinks } from "./scan-links.ts";
import { type Violation, violation } from "./verdict.ts";

/**
 * I4: no link of the resulting tree leads nowhere that did not before. Changed notes are read whole; the others only
 * where a file, a heading or a block they may lead to is gone, or a new note may be taken for the one they meant.
 */
export function* checkLinks({ notes, oldTree, newTree }: Comparison): Generator<Violation> {
  const before = linkIndex(oldTree);
  const after = linkIndex(newTree);
  const changed = [...notes.values()];
  yield* checkChanged(changed, before, after);
  if (!changed.some((note) => mayUnsettle(note, before, after))) return;
  for (const path of [...newTree.files.keys()].sort()) {
    if (notes.has(path) || !/\.md$/i.test(path)) continue;
    for (const link of scanLinks(textOf(newTree, path) ?? "")) {
      const target = after.fileOf(path, link);
      const settled = target !== null && target === before.fileOf(path, link) && !notes.has(target);
      if (settled || after.holds(path, link) || !before.holds(path, link)) continue;
      yield dangling(path, link);
    }
  }
}

/** In changed notes, a target that is not there may be linked to as often as before, and no more. */
function* checkChanged(
  notes: readonly ChangedNote[],
  before: LinkIndex,
  after: LinkIndex,
): Generator<Violation> {
  const allowed = new Map<string, number>();
  for (const { path, oldText } of notes) {
    for (const link of scanLinks(oldText)) {
      if (before.holds(path, link)) continue;
      const key = targetKey(path, link);
      allowed.set(key, (allowed.get(key) ?? 0) + 1);
    }
  }
  for (const { path, newText } of notes) {
    for (const link of scanLinks(newText)) {
      if (after.holds(path, link)) continue;
      const key = targetKey(path, link);
      const left = allowed.get(key) ?? 0;
      if (left === 0) yield dangling(path, link);
      allowed.set(key, left - 1);
    }
  }
}

function mayUnsettle(note: ChangedNote, before: LinkIndex, after: LinkIndex): boolean {
  if (note.isRemoved) return true;
  if (note.isNew) return namesOf(note.path).some((name) => before.hasName(name));
  const anchors = after.anchorsOf(note.path);
  return [...before.anchorsOf(note.path)].some((anchor) => !anchors.has(anchor));
}

function targetKey(path: string, { kind, target, anchor }: ScannedLink): string {
  const place = kind === "wiki" && target !== "" ? target : (resolvePath(path, target) ?? target);
  return JSON.stringify([kind, target === "" ? path : place, anchor]);
}

function dangling(path: string, { target, anchor, range }: ScannedLink): Violation {
  const written = anchor === null ? target : `${target}#${anchor}`;
  const message = `a link in ${path} leads nowhere since the change: ${written}`;
  return violation("I4", message, path, range, written);
}
