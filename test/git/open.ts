import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { onTestFinished } from "vitest";
import { detachedEnvironment } from "../../src/git/environment.ts";
import { openRepository, type Repository } from "../../src/git/repository.ts";
import {
  type RepositoryOptions,
  type TemporaryRepository,
  temporaryRepository,
} from "../support/repository.ts";

/** A temporary repository that goes with the test. */
export function madeRepository(
  files: Readonly<Record<string, string | Uint8Array>> = { "a.md": "# A\n" },
  options: RepositoryOptions = {},
): TemporaryRepository {
  const made = temporaryRepository(files, options);
  onTestFinished(() => made.remove());
  return made;
}

/** The same repository as winnow sees it. */
export function opened(made: TemporaryRepository, directory = made.root): Promise<Repository> {
  return openRepository(directory, detachedEnvironment(made.environment));
}

/** Puts other bytes where the object of an id lies, or would lie. */
export function forge(root: string, id: string, type: string, bytes: Uint8Array): void {
  const file = join(root, ".git", "objects", id.slice(0, 2), id.slice(2));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "", { flag: "a" });
  chmodSync(file, 0o644);
  writeFileSync(
    file,
    deflateSync(Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes])),
  );
}
