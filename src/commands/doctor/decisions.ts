import { readLogBranch } from "../../git/log-branch.ts";
import type { Repository } from "../../git/repository.ts";
import { LOG_BRANCH } from "../../proposal/log.ts";
import { counted } from "../../text/counted.ts";
import { readJournal } from "../deciding/journal.ts";
import { recoverAlone } from "../deciding/recover.ts";
import { type Check, note, ok, problem } from "./check.ts";

/** The log of decisions: whole, how long, and the hash that tells it from any other. */
export async function checkLog(repository: Repository): Promise<Check[]> {
  const { entries, heads } = await readLogBranch(repository);
  if (entries.length === 0) return [ok("log", "nothing was decided yet")];
  const hashes = heads.map((head) => head.slice(0, 16)).join(", ");
  return [
    ok("log", `${counted(entries.length, "entry", "entries")} on ${LOG_BRANCH}, up to ${hashes}`),
  ];
}

/**
 * Whether an acceptance was cut short.
 * @param fix whether it is to be finished, or taken back
 */
export async function checkAcceptance(repository: Repository, fix: boolean): Promise<Check[]> {
  const NAME = "acceptance";
  if (fix) {
    const recovery = await recoverAlone(repository);
    if (recovery === "finished") return [note(NAME, "one that was cut short is finished now")];
    if (recovery === "undone") return [note(NAME, "one that was cut short is taken back")];
  }
  const journal = readJournal(repository);
  if (journal === null) return [ok(NAME, "none was cut short")];
  return [problem(NAME, "one was cut short", "winnow doctor --fix finishes it, or takes it back")];
}
