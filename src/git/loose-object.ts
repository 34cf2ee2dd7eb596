import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { type ObjectFormat, objectId } from "./object-id.ts";

/** Larger objects are for git. */
const MOST_BYTES = 1 << 24;

/**
 * A blob that lies in a file of its own, as `git add` writes it; null where it does not, or not as it should: git is
 * then to be asked, which takes a process. The format is that of gitformat-loose(5): type, size, NUL, bytes, deflated.
 * @param folder of the objects
 */
export function looseBlob(folder: string, format: ObjectFormat, id: string): Buffer | null {
  try {
    const path = join(folder, id.slice(0, 2), id.slice(2));
    const whole = inflateSync(readFileSync(path), { maxOutputLength: MOST_BYTES });
    const bytes = whole.subarray(whole.indexOf(0) + 1);
    return objectId(format, "blob", bytes) === id ? bytes : null;
  } catch {
    return null;
  }
}
