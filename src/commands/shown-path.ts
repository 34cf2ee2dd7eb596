import { isAbsolute, relative, sep } from "node:path";
import type { Repository } from "../git/repository.ts";
import { shellQuote } from "../text/shell-quote.ts";
import type { Terminal } from "./command.ts";

/** A path for a message: from the top of the worktree where it lies within. */
export function shownPath({ root }: Pick<Repository, "root">, path: string): string {
  return isWithin(root, path) ? from(root, path) : path;
}

/** A path for a command that the user may type where winnow was started. */
export function typedPath({ root }: Repository, { directory }: Terminal, path: string): string {
  return shellQuote(isWithin(root, path) ? from(directory, path) : path);
}

function isWithin(root: string, path: string): boolean {
  const within = relative(root, path);
  return within !== "" && within !== ".." && !within.startsWith(`..${sep}`) && !isAbsolute(within);
}

function from(directory: string, path: string): string {
  return relative(directory, path).split(sep).join("/");
}
