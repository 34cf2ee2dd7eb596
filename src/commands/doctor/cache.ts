import { join } from "node:path";
import type { Repository } from "../../git/repository.ts";
import { cacheHealth } from "../../store/cache-health.ts";
import { counted } from "../../text/counted.ts";
import { BUILD } from "../../version.ts";
import type { Terminal } from "../command.ts";
import { typedPath } from "../shown-path.ts";
import { type Check, note, ok } from "./check.ts";

const NAME = "cache";
/** The facts of a hundred thousand notes are smaller. */
const MOST_BYTES = 1 << 30;
/** A run that still writes has touched its file since. */
const ABANDONED_MILLISECONDS = 10 * 60 * 1000;

/** How the cache is; nothing about it can make winnow say anything else, so that it is never a problem. */
export function checkCache(repository: Repository, terminal: Terminal, now: number): Check[] {
  const folder = join(repository.commonDirectory, "winnow");
  const { size, stale, damaged, unfinished } = cacheHealth(folder, BUILD);
  const remove = (paths: readonly string[]) =>
    `rm -r ${paths.map((path) => typedPath(repository, terminal, join(folder, path))).join(" ")}`;
  const checks: Check[] = [];
  if (size > MOST_BYTES) checks.push(note(NAME, `it takes ${megabytes(size)}`, remove([""])));
  if (damaged.length > 0) {
    const message = `${counted(damaged.length, "file")} damaged: what they held is read anew`;
    checks.push(note(NAME, message, remove(damaged)));
  }
  if (stale.length > 0) {
    const message = `${counted(stale.length, "folder")} of other builds of winnow, of no use to this one`;
    checks.push(note(NAME, message, remove(stale)));
  }
  const abandoned = unfinished
    .filter(({ written }) => now - written > ABANDONED_MILLISECONDS)
    .map(({ path }) => path);
  if (abandoned.length > 0) {
    const message = `${counted(abandoned.length, "file")} that a run left unfinished`;
    checks.push(note(NAME, message, remove(abandoned)));
  }
  return checks.length > 0
    ? checks
    : [ok(NAME, size === 0 ? "empty" : `sound, ${megabytes(size)}`)];
}

function megabytes(size: number): string {
  return `${(size / (1 << 20)).toFixed(1)} MiB`;
}
