import { createHash, type Hash } from "node:crypto";

/** The hash a repository names its objects by; also what node:crypto calls it. */
export type ObjectFormat = "sha1" | "sha256";

export type ObjectType = "blob" | "tree" | "commit" | "tag";

/** The id git gives an object: the hash of its type, its size and its bytes. */
export function objectId(format: ObjectFormat, type: ObjectType, bytes: Uint8Array): string {
  return objectHash(format, type, bytes.length).update(bytes).digest("hex");
}

/** A hash that becomes the id of an object once its `size` bytes are fed to it. */
export function objectHash(format: ObjectFormat, type: ObjectType, size: number): Hash {
  return createHash(format).update(`${type} ${size}\0`);
}

/** The id git writes where there is no object, or where it has not looked. */
export function nullId(format: ObjectFormat): string {
  return "0".repeat(format === "sha1" ? 40 : 64);
}
