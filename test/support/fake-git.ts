import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { TemporaryRepository } from "./repository.ts";

/**
 * A `git` that runs a few lines of shell, in which `$REAL` is the true one.
 * @returns a PATH on which it is found first.
 */
export function fakeGit(made: TemporaryRepository, lines: string): string {
  const folder = join(made.root, "..", "fake");
  const file = join(folder, "git");
  const options = { encoding: "utf8", env: made.environment } as const;
  const real = execFileSync("/bin/sh", ["-c", "command -v git"], options).trim();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `#!/bin/sh\nREAL='${real}'\n${lines}\n`);
  chmodSync(file, 0o755);
  return `${folder}${delimiter}${made.environment.PATH}`;
}
