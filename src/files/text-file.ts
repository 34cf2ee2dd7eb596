import { readFileSync, statSync } from "node:fs";

/** More than any hook or settings file a person writes. */
const MOST_BYTES = 1 << 20;

/** The text of a small file; null where there is none, or it is no regular file, too large or not to be read. */
export function textFile(path: string): string | null {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= MOST_BYTES ? readFileSync(path, "utf8") : null;
  } catch {
    return null;
  }
}
