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
