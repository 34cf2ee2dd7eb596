import { readFileSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { shellQuote } from "../text/shell-quote.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { writeNewFile } from "./new-file.ts";

/** Who holds a lock. */
interface Holder {
  readonly host: string;
  readonly process: number;
  /** When that process began, so that another one with its number is not taken for it; null where that is not told. */
  readonly began: string | null;
}

/**
 * Does something while no other process does, of those that ask for the same lock. A lock is broken only if the process
 * that held it is gone for certain.
 * @param file the lock, in a folder of winnow's own
 * @throws WinnowError BUSY when another process holds it, naming the file.
 */
export async function withLock<Value>(file: string, use: () => Promise<Value>): Promise<Value> {
  if (!take(file)) {
    if (isHeld(file)) throw held(file);
    rmSync(file, { force: true });
    if (!take(file)) throw held(file);
  }
  try {
    return await use();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  const { pid } = process;
  const holder: Holder = { host: hostname(), process: pid, began: beginningOf(pid) };
  try {
    writeNewFile(file, JSON.stringify(holder), 0o644);
    return true;
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    throw error;
  }
}

function isHeld(file: string): boolean {
  let holder: Partial<Holder>;
  try {
    holder = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
  if (holder.host !== hostname() || typeof holder.process !== "number") return true;
  try {
    process.kill(holder.process, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
  return holder.began === null || holder.began === beginningOf(holder.process);
}

/** The time at which a process began, in the system's own count (proc_pid_stat(5), field 22). */
function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function held(file: string): WinnowError {
  return new WinnowError(
    "BUSY",
    "another winnow is at work on this base",
    `wait for it; if there is none: rm ${shellQuote(file)}`,
  );
}
