import { setTimeout as pause } from "node:timers/promises";
import type { RefMove } from "../proposal/ports.ts";
import { shellQuote } from "../text/shell-quote.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { nullId } from "./object-id.ts";
import type { Repository } from "./repository.ts";
import { type GitCall, gitFailure, runGit, tryGit } from "./run.ts";

/** Objects and refs are on the disk before a ref that leads to them is. */
export const DURABLE: readonly string[] = ["-c", "core.fsync=committed,reference"];

const RETRY_MILLISECONDS: readonly number[] = [50, 100, 200, 400, 800];
const LOCKED = /Unable to create '([^'\n]+\.lock)': File exists/;

/** The refs a pattern of `git for-each-ref` matches (a whole name, or the start of one up to a slash), with their objects. */
export async function refsAt(
  repository: Repository,
  pattern: string,
): Promise<ReadonlyMap<string, string>> {
  const output = await runGit({
    directory: repository.root,
    environment: repository.environment,
    args: ["for-each-ref", "--format=%(refname) %(objectname)", pattern],
  });
  const lines = output.toString("utf8").split("\n");
  return new Map(
    lines.filter((line) => line !== "").map((line) => line.split(" ") as [string, string]),
  );
}

/**
 * Sets a ref to `to` (null: removes it) if it stands at `from` (null: if there is none), in one step.
 * @throws WinnowError BUSY when a lock file stays for more than a second, naming it; GIT_FAILED when git refuses.
 */
export async function swapRef(
  repository: Repository,
  ref: string,
  to: string | null,
  from: string | null,
): Promise<RefMove> {
  const absent = nullId(repository.objectFormat);
  const call: GitCall = {
    directory: repository.root,
    // The log of the ref wants a name; that of the user may not be known, as under cron.
    environment: {
      ...repository.environment,
      GIT_COMMITTER_NAME: "winnow",
      GIT_COMMITTER_EMAIL: "winnow@localhost",
    },
    args: [...DURABLE, "update-ref", "--no-deref", ref, to ?? absent, from ?? absent],
  };
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await tryGit(call);
    if (outcome.code === 0) return "moved";
    const current = (await refsAt(repository, ref)).get(ref) ?? null;
    if (current === to) return "already";
    if (current !== from) return "changed";
    const lock = LOCKED.exec(outcome.complaint)?.[1];
    if (lock === undefined) throw gitFailure(call, outcome);
    const wait = RETRY_MILLISECONDS[attempt];
    if (wait === undefined) throw locked(ref, lock);
    await pause(wait);
  }
}

function locked(ref: string, lock: string): WinnowError {
  return new WinnowError(
    "BUSY",
    `${ref} is locked by ${lock}`,
    `if no git process is running, clear it: rm ${shellQuote(lock)}`,
  );
}
