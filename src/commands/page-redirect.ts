import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A file that leads a browser to a page. */
export interface PageRedirect {
  readonly file: string;
  remove(): void;
}

/**
 * Writes a file, for this user alone, that leads on to a page: whoever else works on this machine sees what a browser is
 * started with, and an address that holds a token is not for them. It goes with the program at the latest.
 * @param folder a folder of winnow's own, where browsers that are shut out of `/tmp` may look as well
 * @param address without any character that HTML would take for its own
 */
export function writePageRedirect(folder: string, address: string): PageRedirect {
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(join(folder, "page-"));
  const remove = () => rmSync(own, { recursive: true, force: true });
  process.once("exit", remove);
  const file = join(own, "review.html");
  writeFileSync(
    file,
    `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${address}">
<title>winnow review</title>
<a href="${address}">Go on to the review</a>
`,
    { mode: 0o600, flag: "wx" },
  );
  return { file, remove };
}
