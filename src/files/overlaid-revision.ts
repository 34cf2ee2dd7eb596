import type { Revision, RevisionFile } from "../base/ports.ts";
import { type ObjectFormat, objectId } from "../git/object-id.ts";

/** A revision in which some files have other bytes, or are there at all. Its name stays. */
export function overlaidRevision(
  revision: Revision,
  format: ObjectFormat,
  overlay: ReadonlyMap<string, Uint8Array>,
): Revision {
  const modes = new Map(revision.files.map(({ path, mode }) => [path, mode]));
  const own = new Map<string, Uint8Array>();
  const laid = [...overlay].map(([path, bytes]): RevisionFile => {
    const blob = objectId(format, "blob", bytes);
    own.set(blob, bytes);
    return { path, mode: modes.get(path) ?? "100644", blob };
  });
  return {
    name: revision.name,
    files: [...revision.files.filter(({ path }) => !overlay.has(path)), ...laid],
    async read(blobs) {
      const below = await revision.read(blobs.filter((blob) => !own.has(blob)));
      const above = blobs.flatMap((blob) =>
        own.has(blob) ? [[blob, own.get(blob)!] as const] : [],
      );
      return new Map([...below, ...above]);
    },
  };
}
