import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathText, records } from "../../git/path-text.ts";
import type { Repository } from "../../git/repository.ts";
import { runGit } from "../../git/run.ts";
import { counted } from "../../text/counted.ts";
import type { Terminal } from "../command.ts";
import { shownPath, typedPath } from "../shown-path.ts";
import { type Check, note, ok, problem } from "./check.ts";

/** git holds a lock for moments; one that is older was left behind by a git that was killed. */
const LEFT_MILLISECONDS = 60 * 1000;
const TEMPORARY = /(?:^|\/)\.[^/]+\.[0-9a-f]{12}\.tmp$/;

/** Lock files in the git folder that stop a commit, or a branch from moving. */
export async function checkLocks(
  repository: Repository,
  terminal: Terminal,
  now: number,
): Promise<Check[]> {
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["rev-parse", "--path-format=absolute", "--git-dir"],
  });
  const gitFolder = output.toString("utf8").replace(/\n$/, "");
  const locks = new Set([
    ...["index.lock", "HEAD.lock", "ORIG_HEAD.lock"].map((name) => join(gitFolder, name)),
    ...["packed-refs.lock", "config.lock"].map((name) => join(repository.commonDirectory, name)),
    ...locksBelow(join(repository.commonDirectory, "refs", "heads")),
  ]);
  const checks = [...locks].flatMap((path) => {
    const age = ageOf(path, now);
    if (age === null) return [];
    const shown = shownPath(repository, path);
    return age > LEFT_MILLISECONDS
      ? [
          problem(
            "locks",
            `${shown} was left behind`,
            `if no git is running: rm ${typedPath(repository, terminal, path)}`,
          ),
        ]
      : [note("locks", `${shown} is held: git is at work`)];
  });
  return checks.length > 0 ? checks : [ok("locks", "none left behind")];
}

/** Files beside notes that a killed `lint --fix` or `init` was about to put in place. */
export async function checkLeftovers(repository: Repository, terminal: Terminal): Promise<Check> {
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["ls-files", "-z", "--others", "--exclude-standard"],
  });
  const found = records(output)
    .map(pathText)
    .filter((path) => TEMPORARY.test(path));
  if (found.length === 0) return ok("leftovers", "none");
  const typed = found.map((path) => typedPath(repository, terminal, join(repository.root, path)));
  const message = `${counted(found.length, "file")} that a killed run was writing`;
  return note("leftovers", message, `rm -- ${typed.join(" ")}`);
}

function locksBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".lock"))
      .map((path) => join(folder, path));
  } catch {
    return [];
  }
}

/** null where there is no such file. */
function ageOf(path: string, now: number): number | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? null : now - stat.mtimeMs;
}
