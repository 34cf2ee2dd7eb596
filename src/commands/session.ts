import type { Base } from "../base/base.ts";
import type { OpenJudge } from "../base/claim-comparing.ts";
import { loadBase } from "../base/load-base.ts";
import { type NoteFilter, noteFilter } from "../base/note-filter.ts";
import type { FactCache, Revision } from "../base/ports.ts";
import { isReferenceList } from "../base/reference-list.ts";
import type { Config } from "../config/config.ts";
import { createNoteReader } from "../files/note-reader.ts";
import { detachedEnvironment, hookEnvironment } from "../git/environment.ts";
import { openRepository, type Repository } from "../git/repository.ts";
import { openFactCache } from "../store/fact-cache.ts";
import { winnowFolder } from "../store/winnow-folder.ts";
import { BUILD } from "../version.ts";
import type { Terminal } from "./command.ts";
import { type Given, lastValue } from "./flags.ts";
import { IGNORE_FILE, ignoredAt } from "./ignore-file.ts";
import { openJudge } from "./open-judge.ts";
import { readConfig } from "./read-config.ts";

/** What commands that look at a base share. */
export interface Session {
  readonly repository: Repository;
  readonly config: Config;
  /** What is started as a worker. */
  readonly program: URL;
  /** Whether a base that was read may be kept for the next hook. */
  readonly keepsBase: boolean;
  /** Loads what compares statements, with the words that the configuration adds. */
  readonly openJudge: OpenJudge;
  /** Says which of a revision's files are notes. */
  filterFor(revision: Revision): Promise<NoteFilter>;
  /** Reads the notes of a revision. @throws WinnowError GIT_FAILED when a file can't be read. */
  loadBase(revision: Revision): Promise<Base>;
  /** Keeps what was read for the next run. */
  close(): Promise<void>;
}

/**
 * Opens the repository that the command was started in, with its configuration.
 * @param surroundings `hook`: git's state of the commit being made is honoured. `detached`: it is not.
 * @throws WinnowError NOT_A_REPOSITORY, CONFIG_INVALID.
 */
export async function openSession(
  given: Given,
  terminal: Terminal,
  surroundings: "hook" | "detached",
): Promise<Session> {
  const { directory, variables, program } = terminal;
  const environment =
    surroundings === "hook"
      ? hookEnvironment(variables, directory)
      : detachedEnvironment(variables);
  const repository = await openRepository(directory, environment);
  const named = lastValue(given, "config");
  const config = await readConfig(repository.root, directory, named);
  const caches = !given.switches.has("no-cache");
  const cache = caches ? openCache(repository) : noCache();
  const reader = createNoteReader({ workerFile: program });
  const filterFor = async (revision: Revision) => {
    const ignored = [...(await ignoredAt(revision)), ...config.ignore];
    return noteFilter({ bundles: config.bundles, ignored });
  };
  return {
    repository,
    config,
    program,
    openJudge: () => openJudge(config.lexicon),
    filterFor,
    keepsBase: caches && named === null && !repository.bare,
    async loadBase(revision) {
      return loadBase(revision, cache, reader, await filterFor(revision));
    },
    async close() {
      cache.close();
      await reader.close();
    },
  };
}

/** Which files of a worktree a base is read from; others need no hash. */
export function isReadForBase(path: string): boolean {
  return path === IGNORE_FILE || /\.md$/i.test(path) || isReferenceList(path);
}

function openCache(repository: Repository): ReturnType<typeof openFactCache> {
  return openFactCache(winnowFolder(repository.commonDirectory), BUILD);
}

function noCache(): FactCache & { close(): void } {
  return { get: () => null, put: () => {}, close: () => {} };
}
