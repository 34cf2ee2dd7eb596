import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { records } from "./path-text.ts";
import type { Repository } from "./repository.ts";
import { gitFailure, tryGit } from "./run.ts";

/** Where git looks for the hooks of a repository. */
export type HooksFolder =
  /** The repository's own folder, or one that its own settings name. Absolute; it may not exist yet. */
  | { readonly kind: "own"; readonly path: string }
  /** A folder that settings for every repository of this user or machine name. */
  | { readonly kind: "shared"; readonly path: string }
  /** What is named is no folder, as `/dev/null`: git runs no hook. */
  | { readonly kind: "none"; readonly path: string };

/**
 * Finds the folder that git runs hooks from, in the words of git-config(1): a relative `core.hooksPath` counts from the
 * top of the worktree, and the last setting holds.
 * @throws WinnowError GIT_FAILED when the settings can't be read.
 */
export async function hooksFolder(repository: Repository): Promise<HooksFolder> {
  const call = {
    directory: repository.root,
    environment: repository.environment,
    args: ["config", "-z", "--show-scope", "--type=path", "--get-all", "core.hooksPath"],
  };
  const outcome = await tryGit(call);
  if (outcome.code > 1) throw gitFailure(call, outcome);
  const parts = records(outcome.output).map((part) => part.toString("utf8"));
  let folder: HooksFolder = { kind: "own", path: join(repository.commonDirectory, "hooks") };
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [scope, path] = [parts[at]!, resolve(repository.root, parts[at + 1]!)];
    // winnow itself runs git with a setting on the command line, which is no one's wish.
    if (scope === "command") continue;
    const own = scope === "local" || scope === "worktree";
    folder = { kind: own ? "own" : "shared", path };
  }
  const stat = statSync(folder.path, { throwIfNoEntry: false });
  return stat === undefined || stat.isDirectory() ? folder : { kind: "none", path: folder.path };
}
