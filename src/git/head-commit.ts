import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Located } from "./locate.ts";

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * The commit that HEAD stands for, as far as plain files tell; null where git is to be asked. To start a process would
 * take a hook ten times as long.
 */
export function headCommit({ gitDirectory, commonDirectory }: Located): string | null {
  const head = lineOf(join(gitDirectory, "HEAD"));
  if (head === null || COMMIT.test(head)) return head;
  const branch = /^ref: (refs\/heads\/.+)$/.exec(head)?.[1];
  if (branch === undefined) return null;
  const commit = lineOf(join(commonDirectory, branch)) ?? packedCommit(commonDirectory, branch);
  return commit !== null && COMMIT.test(commit) ? commit : null;
}

function packedCommit(commonDirectory: string, branch: string): string | null {
  const packed = textAt(join(commonDirectory, "packed-refs")) ?? "";
  const end = packed.indexOf(` ${branch}\n`);
  return end === -1 ? null : packed.slice(packed.lastIndexOf("\n", end) + 1, end);
}

function lineOf(path: string): string | null {
  return textAt(path)?.trimEnd() ?? null;
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
