import type { Revision } from "../base/ports.ts";
import { decode } from "../text/source.ts";

/** Where a base says, in gitignore syntax, which of its files are no notes. */
export const IGNORE_FILE = ".winnowignore";

/** The lines of a revision's `.winnowignore`; none where there is none that can be read. */
export async function ignoredAt(revision: Revision): Promise<string[]> {
  const file = revision.files.find(
    ({ path, mode }) => path === IGNORE_FILE && mode.startsWith("100"),
  );
  if (file === undefined) return [];
  const decoded = decode((await revision.read([file.blob])).get(file.blob)!);
  return decoded.kind === "text" ? decoded.text.split(/\r?\n/) : [];
}
