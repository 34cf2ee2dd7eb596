import { join } from "node:path";
import { type HooksFolder, hooksFolder } from "../../git/hooks-folder.ts";
import type { Repository } from "../../git/repository.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import type { Terminal } from "../command.ts";
import { shownPath, typedPath } from "../shown-path.ts";
import { readHookFile } from "./hook-file.ts";
import { type HookManager, hasLintStaged, hookManager, runsManager } from "./hook-manager.ts";
import { hookScript } from "./hook-script.ts";
import { callFrom, linkedBin, type WinnowPlace, winnowPlace } from "./winnow-place.ts";

/** What is to be done for git to call winnow before each commit. */
export type HookStep =
  | { readonly kind: "write"; readonly path: string; readonly text: string }
  | { readonly kind: "make-executable"; readonly path: string }
  /** It calls winnow already. */
  | { readonly kind: "stands"; readonly path: string }
  /** Something of the user's is in the way, which is never changed: what to do about it, line for line. */
  | { readonly kind: "by-hand"; readonly reason: string; readonly lines: readonly string[] };

/** The hook of a repository, as it stands and as it should. */
export interface HookPlan {
  readonly step: HookStep;
  readonly place: WinnowPlace;
}

/**
 * Looks at what stands where git looks for hooks, and changes nothing.
 * @throws WinnowError GIT_FAILED when git's settings can't be read.
 */
export async function planHook(repository: Repository, terminal: Terminal): Promise<HookPlan> {
  const bin = linkedBin(repository.root, terminal.program);
  const place = winnowPlace(repository, terminal, bin);
  const folder = await hooksFolder(repository);
  return { place, step: stepFor(repository, terminal, folder, bin, callFrom(place, bin)) };
}

function stepFor(
  repository: Repository,
  terminal: Terminal,
  folder: HooksFolder,
  bin: string,
  call: string,
): HookStep {
  if (folder.kind === "none") {
    const reason = `git runs no hooks here: core.hooksPath is ${folder.path}`;
    return { kind: "by-hand", reason, lines: ownFolderLines(repository) };
  }
  const path = join(folder.path, "pre-commit");
  const file = readHookFile(path);
  if (file.kind === "current")
    return { kind: file.executable ? "stands" : "make-executable", path };
  if (file.kind === "foreign" && file.calls && file.executable) return { kind: "stands", path };
  const shown = shownPath(repository, path);
  const typed = typedPath(repository, terminal, path);
  if (file.kind === "changed") {
    const reason = `${shown} was made by another version of winnow, or changed since`;
    return { kind: "by-hand", reason, lines: [`rm ${typed}`, "winnow init"] };
  }
  const manager = hookManager(repository.root, call);
  if (manager !== null) {
    const installed = file.kind === "foreign" && file.executable && runsManager(manager, path);
    return managedStep(repository, manager, installed, path);
  }
  if (file.kind === "foreign" && file.calls) {
    const reason = `${shown} calls winnow, but git passes over it: it is not executable`;
    return { kind: "by-hand", reason, lines: [`chmod +x ${typed}`] };
  }
  if (file.kind === "foreign") {
    return {
      kind: "by-hand",
      reason: `there is a hook already: add this to ${shown}, above any exec or exit`,
      lines: [`${call} || exit`, ...lintStagedLines(repository)],
    };
  }
  if (folder.kind === "own") return { kind: "write", path, text: hookScript(bin) };
  // A hook there would stop the commits of all repositories that know no winnow.
  return {
    kind: "by-hand",
    reason: `core.hooksPath leads to ${folder.path}, for other repositories as well: give this one hooks of its own`,
    lines: ownFolderLines(repository),
  };
}

function managedStep(
  repository: Repository,
  manager: HookManager,
  installed: boolean,
  path: string,
): HookStep {
  if (manager.calls && installed) return { kind: "stands", path };
  if (manager.calls) {
    const reason = `${manager.file} calls winnow, but ${manager.name} has put no hook in place`;
    return { kind: "by-hand", reason, lines: [manager.install] };
  }
  return {
    kind: "by-hand",
    reason: `the hooks here are kept by ${manager.name}: add this to ${manager.file}`,
    lines: [...manager.lines, ...lintStagedLines(repository)],
  };
}

function ownFolderLines({ commonDirectory }: Repository): string[] {
  const own = shellQuote(join(commonDirectory, "hooks"));
  return [`git config --local core.hooksPath ${own}`, "winnow init"];
}

function lintStagedLines({ root }: Repository): string[] {
  if (!hasLintStaged(root)) return [];
  return ["# not as an entry of lint-staged, which does not tell of notes that are removed"];
}
