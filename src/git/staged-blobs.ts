import { join } from "node:path";
import { type ObjectSource, readBlobs } from "./blobs.ts";
import { looseBlob } from "./loose-object.ts";

/** Reads one blob. @throws WinnowError GIT_FAILED as `readBlobs`. */
export type ReadBlobBytes = (id: string) => Promise<Uint8Array>;

/**
 * Reads what is mostly staged just now, from its files; for what is packed away git is started, once for all that is
 * asked in one turn.
 * @param commonDirectory where the objects lie unless the environment names another folder
 */
export function stagedBlobs(source: ObjectSource, commonDirectory: string): ReadBlobBytes {
  const folder = source.environment.GIT_OBJECT_DIRECTORY ?? join(commonDirectory, "objects");
  const asked: string[] = [];
  let answers: ReturnType<typeof readBlobs> | null = null;
  function askGit(): ReturnType<typeof readBlobs> {
    const ids = asked.splice(0);
    answers = null;
    return readBlobs(source, ids);
  }
  return async (id) => {
    const loose = looseBlob(folder, source.objectFormat, id);
    if (loose !== null) return loose;
    asked.push(id);
    answers ??= Promise.resolve().then(askGit);
    return (await answers).get(id)!;
  };
}
