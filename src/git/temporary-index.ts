import { randomUUID } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { WinnowError } from "../text/winnow-error.ts";
import type { Repository } from "./repository.ts";

const STALE_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Lets `use` build in an index file of its own, away from the user's, and removes it afterwards; also removes those
 * that a killed run left behind more than a day ago.
 * @throws WinnowError GIT_FAILED when the git folder cannot be written to.
 */
export async function withTemporaryIndex<T>(
  repository: Repository,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = join(repository.commonDirectory, "winnow", "tmp");
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new WinnowError("GIT_FAILED", "the git folder cannot be written to", null, cause);
  }
  sweep(folder, Date.now() - STALE_MILLISECONDS);
  const file = join(folder, `index-${randomUUID()}`);
  try {
    return await use(file);
  } finally {
    rmSync(file, { force: true });
    rmSync(`${file}.lock`, { force: true });
  }
}

function sweep(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (name.startsWith("index-") && stat?.isFile() && stat.mtimeMs < before)
      rmSync(file, { force: true });
  }
}
