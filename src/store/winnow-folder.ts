import { join } from "node:path";

/** winnow's folder in the common git folder: caches, locks, journals. */
export function winnowFolder(commonDirectory: string): string {
  return join(commonDirectory, "winnow");
}
