import { createHash } from "node:crypto";
import { join } from "node:path";
import { RULES } from "../../rules/index.ts";
import type { BaseIndex } from "../base/base-index.ts";
import { pathKey } from "../base/index-keys.ts";
import { noteFilter } from "../base/note-filter.ts";
import { createNoteReader } from "../files/note-reader.ts";
import { hookEnvironment } from "../git/environment.ts";
import { locateRepository } from "../git/locate.ts";
import { runGitNow } from "../git/run.ts";
import { baseView } from "../lint/base-view.ts";
import type { Baseline } from "../lint/baseline.ts";
import { BASELINE_PATH, decodedBaseline } from "../lint/baseline-file.ts";
import type { Finding } from "../lint/finding.ts";
import { chooseRules } from "../lint/settings.ts";
import { type StagedBaselines, stagedFindings } from "../lint/staged.ts";
import { openFactCache } from "../store/fact-cache.ts";
import { openStoredBase } from "../store/stored-base.ts";
import { BUILD } from "../version.ts";
import type { Terminal } from "./command.ts";
import { readConfig } from "./read-config.ts";
import { type StagedBases, stagedBases } from "./staged-bases.ts";

/** What the index would bring, found out the quick way. */
export interface QuickFindings {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  readonly textOf: (path: string) => string;
}

/** The name that a base is stored under: it holds for this very program and these settings. */
export function storedBaseName(settings: string): string {
  return createHash("sha256").update(`${BUILD}\0${settings}`).digest("hex").slice(0, 24);
}

/**
 * Checks what git is about to commit against a base stored by an earlier run. Null where there is none to rely on, or
 * anything is out of the ordinary: the long way gives the same answer.
 */
export async function lintStagedQuickly(terminal: Terminal): Promise<QuickFindings | null> {
  const { directory, variables, program } = terminal;
  const located = locateRepository(directory, variables);
  if (located === null) return null;
  const folder = join(located.commonDirectory, "winnow");
  const config = await readConfig(located.root, directory, null);
  const stored = openStoredBase(folder, storedBaseName(JSON.stringify(config.bundles)));
  if (stored === null) return null;
  const cache = openFactCache(folder, BUILD);
  const reader = createNoteReader({ workerFile: program });
  const environment = hookEnvironment(variables, directory);
  try {
    const bases = await stagedBases({
      root: located.root,
      environment,
      stored,
      cache,
      reader,
      filter: noteFilter({
        bundles: config.bundles,
        ignored: [...stored.ignored, ...config.ignore],
      }),
    });
    if (bases === null) return null;
    const runs = chooseRules(RULES, config.rules, { only: [], skip: [] });
    const before = bases.before === null ? null : baseView(bases.before);
    const baselines = stagedBaselines(bases, (revision) =>
      runGitNow({
        directory: located.root,
        environment,
        args: ["cat-file", "blob", `${revision}:${BASELINE_PATH}`],
      }),
    );
    const found = stagedFindings(baseView(bases.now), before, bases.changed, runs, baselines);
    const textOf = (path: string) =>
      bases.now.note(path)?.text ?? (path === BASELINE_PATH ? (baselines.now?.text ?? "") : "");
    return bases.isSound() ? { ...found, textOf } : null;
  } finally {
    cache.close();
    stored.close();
    await reader.close();
  }
}

/** The baseline of the index and of the last commit; git is only asked where there is one. */
function stagedBaselines(
  { before, now, changed }: StagedBases,
  read: (revision: string) => Uint8Array,
): StagedBaselines {
  const at = (index: BaseIndex | null, revision: string): Baseline | null => {
    if (index === null || index.paths(pathKey(BASELINE_PATH)).length === 0) return null;
    return decodedBaseline(read(revision));
  };
  const own = at(now, "");
  return { now: own, before: changed.includes(BASELINE_PATH) ? at(before, "HEAD") : own };
}
