import { createHash } from "node:crypto";

/** The key of what is stored under a name. */
export function keyOf(name: string): Buffer {
  return createHash("sha1").update(name).digest();
}
