import { createHash } from "node:crypto";
import type { Base } from "../../src/base/base.ts";
import { loadBase } from "../../src/base/load-base.ts";
import { noteFilter } from "../../src/base/note-filter.ts";
import type { NoteReader, Revision } from "../../src/base/ports.ts";
import type { BundleFolder } from "../../src/bundle/bundle.ts";
import { readNote } from "../../src/note/read-note.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A revision that lies in memory. */
export function memoryRevision(files: Files): Revision {
  const entries = Object.entries(files).map(([path, content]) => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    return { path, mode: "100644", blob: createHash("sha1").update(bytes).digest("hex"), bytes };
  });
  const byBlob = new Map(entries.map(({ blob, bytes }) => [blob, bytes]));
  return {
    name: "worktree",
    files: entries.map(({ path, mode, blob }) => ({ path, mode, blob })),
    read: async (blobs) => new Map(blobs.map((blob) => [blob, byBlob.get(blob)!])),
  };
}

/** Reads on the spot. */
export const plainReader: NoteReader = {
  read: async (text) => readNote(text),
  close: async () => {},
};

/** A base of the given files, with the default settings, as of 2026-11-21. */
export async function baseOf(files: Files): Promise<Base> {
  const filter = noteFilter({ bundles: ["artifacts/*/*/*/"], ignored: [] });
  const cache = { get: () => null, put: () => {} };
  const base = await loadBase(memoryRevision(files), cache, plainReader, filter);
  return { ...base, day: "2026-11-21" };
}

/** The bundle folders among the given files: those that hold a manifest. */
export function bundleFoldersOf(files: Files): BundleFolder[] {
  const roots = Object.keys(files)
    .filter((path) => path.endsWith("/manifest.json"))
    .map((path) => path.slice(0, -"/manifest.json".length));
  return roots.map((root) => ({
    path: root,
    id: root.split("/").slice(-3).join("/"),
    refused: [],
    skipped: [],
    files: Object.entries(files)
      .filter(([path]) => path.startsWith(`${root}/`))
      .map(([path, content]) => {
        const bytes = typeof content === "string" ? Buffer.from(content) : content;
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        return { path: path.slice(root.length + 1), size: bytes.length, sha256, bytes };
      }),
  }));
}
