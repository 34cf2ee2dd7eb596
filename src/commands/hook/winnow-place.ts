import { realpathSync } from "node:fs";
import { delimiter, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Repository } from "../../git/repository.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import type { Terminal } from "../command.ts";
import { isExecutable } from "./hook-file.ts";

/** Where a hook of this worktree finds winnow; the order is that of the hook's script. */
export type WinnowPlace =
  | { readonly kind: "node_modules"; readonly path: string }
  | { readonly kind: "main worktree"; readonly path: string }
  | { readonly kind: "PATH"; readonly path: string }
  /** Nowhere to be seen; npx may still have one. */
  | { readonly kind: "npx" };

const BIN = "node_modules/.bin/winnow";

/**
 * Where npm links winnow, from the top of the worktree: beside the program that runs where that lies within, as in a
 * base whose package is kept in a folder; else at the top.
 */
export function linkedBin(root: string, program: URL): string {
  const path = relative(root, fileURLToPath(program)).split(sep).join("/");
  const at = path.indexOf("node_modules/winnow/");
  const within = at !== -1 && !path.startsWith("../") && (at === 0 || path[at - 1] === "/");
  return within ? `${path.slice(0, at)}${BIN}` : BIN;
}

/** Looks where the hook's script looks, npx apart, which takes half a second. */
export function winnowPlace(
  { root, commonDirectory }: Repository,
  { variables }: Terminal,
  bin: string,
): WinnowPlace {
  const own = join(root, bin);
  if (isExecutable(own)) return { kind: "node_modules", path: own };
  const main = join(dirname(commonDirectory), bin);
  if (isExecutable(main)) return { kind: "main worktree", path: main };
  const onPath = (variables.PATH ?? "")
    .split(delimiter)
    // npx and npm run put these in front of PATH, where a hook does not see them.
    .filter((folder) => !folder.endsWith(join("node_modules", ".bin")))
    .map((folder) => resolve(root, folder, "winnow"))
    .find(isExecutable);
  return onPath === undefined ? { kind: "npx" } : { kind: "PATH", path: onPath };
}

/** How another hook calls winnow, run from the top of the worktree. */
export function callFrom(place: WinnowPlace, bin: string): string {
  switch (place.kind) {
    case "node_modules":
    case "main worktree":
      return `${shellQuote(bin)} lint --staged`;
    case "PATH":
      return "winnow lint --staged";
    case "npx":
      return "npx --offline --no-install winnow lint --staged";
  }
}

/** Whether what is found at a place is the winnow that runs now; its files lie in one folder. */
export function isThisProgram(path: string, program: URL): boolean {
  try {
    return dirname(realpathSync(path)) === dirname(realpathSync(fileURLToPath(program)));
  } catch {
    return false;
  }
}
