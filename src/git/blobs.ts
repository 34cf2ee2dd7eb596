import { WinnowError } from "../text/winnow-error.ts";
import { type ObjectType, objectId } from "./object-id.ts";
import type { Repository } from "./repository.ts";
import { runGit } from "./run.ts";

/** What it takes to have objects read. */
export type ObjectSource = Pick<Repository, "root" | "environment" | "objectFormat">;

export interface GitObject {
  readonly type: ObjectType;
  readonly bytes: Uint8Array;
}

/** Bytes of one object that are read at most. */
const OBJECT_LIMIT = 1 << 26;
const NEWLINE = 10;

/**
 * Reads blobs by id.
 * @throws WinnowError GIT_FAILED when one is missing, is no blob, has more than 64 MiB, or does not hash to its id.
 */
export async function readBlobs(
  source: ObjectSource,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const blobs = new Map<string, Uint8Array>();
  for (const [id, object] of await readObjects(source, ids)) {
    if (object.type !== "blob")
      throw new WinnowError("GIT_FAILED", `object ${id} is a ${object.type}, not a blob`);
    blobs.set(id, object.bytes);
  }
  return blobs;
}

/**
 * Reads objects by id, all through one git process, and hashes each again: git itself does not, and a forged or
 * damaged object must not pass for what its id promises.
 * @throws WinnowError GIT_FAILED when one is missing, has more than 64 MiB, or does not hash to its id.
 */
export async function readObjects(
  source: ObjectSource,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GitObject>> {
  const wanted = [...new Set(ids)];
  const objects = new Map<string, GitObject>();
  if (wanted.length === 0) return objects;
  for (const id of wanted) assertId(id);
  const receive = batchReader((id, type, bytes) => {
    if (objectId(source.objectFormat, type, bytes) !== id) {
      throw new WinnowError(
        "GIT_FAILED",
        `object ${id} does not hold what its id promises`,
        "run: git fsck",
      );
    }
    objects.set(id, { type, bytes });
  });
  await runGit({
    directory: source.root,
    environment: source.environment,
    args: ["cat-file", "--batch", "--buffer"],
    input: `${wanted.join("\n")}\n`,
    receive,
  });
  if (objects.size !== wanted.length)
    throw new WinnowError("GIT_FAILED", "git cat-file stopped before its end");
  return objects;
}

function assertId(id: string): void {
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id)) {
    throw new WinnowError("GIT_FAILED", "an object was asked for by something other than its id");
  }
}

/** Cuts the output of `cat-file --batch` into objects as it comes in: a header line, the bytes, a line feed. */
function batchReader(
  emit: (id: string, type: ObjectType, bytes: Uint8Array) => void,
): (chunk: Buffer) => void {
  let header = Buffer.alloc(0);
  let current: {
    readonly id: string;
    readonly type: ObjectType;
    readonly bytes: Uint8Array;
  } | null = null;
  let filled = 0;
  return (chunk) => {
    let read = 0;
    while (read < chunk.length) {
      if (current === null) {
        const end = chunk.indexOf(NEWLINE, read);
        header = Buffer.concat([header, chunk.subarray(read, end === -1 ? chunk.length : end)]);
        if (end === -1) return;
        current = { ...parseHeader(header.toString("latin1")) };
        header = Buffer.alloc(0);
        filled = 0;
        read = end + 1;
      } else if (filled < current.bytes.length) {
        const piece = chunk.subarray(read, read + current.bytes.length - filled);
        current.bytes.set(piece, filled);
        filled += piece.length;
        read += piece.length;
      } else {
        emit(current.id, current.type, current.bytes);
        current = null;
        read += 1;
      }
    }
  };
}

function parseHeader(header: string): { id: string; type: ObjectType; bytes: Uint8Array } {
  const found = /^([0-9a-f]+) (blob|tree|commit|tag) (\d+)$/.exec(header);
  if (found === null) {
    const id = header.split(" ", 1)[0];
    throw new WinnowError(
      "GIT_FAILED",
      `object ${id} is missing from the repository`,
      "run: git fsck",
    );
  }
  const size = Number(found[3]);
  if (size > OBJECT_LIMIT) {
    throw new WinnowError(
      "GIT_FAILED",
      `object ${found[1]} has ${size} bytes, more than are read (${OBJECT_LIMIT})`,
      "keep files of that size out of the notes, by .winnowignore",
    );
  }
  return { id: found[1]!, type: found[2] as ObjectType, bytes: new Uint8Array(size) };
}
