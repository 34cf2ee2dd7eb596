import { createHash } from "node:crypto";
import { join } from "node:path";
import { RULES } from "../../rules/index.ts";
import { noteFilter } from "../base/note-filter.ts";
import { createNoteReader } from "../files/note-reader.ts";
import { hookEnvironment } from "../git/environment.ts";
import { locateRepository } from "../git/locate.ts";
import { baseView } from "../lint/base-view.ts";
import type { Finding } from "../lint/finding.ts";
import { chooseRules } from "../lint/settings.ts";
import { stagedFindings } from "../lint/staged.ts";
import { openFactCache } from "../store/fact-cache.ts";
import { openStoredBase } from "../store/stored-base.ts";
import { BUILD } from "../version.ts";
import type { Terminal } from "./command.ts";
import { readConfig } from "./read-config.ts";
import { stagedBases } from "./staged-bases.ts";

/** What the index would bring, found out the quick way. */
export interface QuickFindings {
  readonly findings: readonly Finding[];
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
  const config = readConfig(located.root, directory, null);
  const stored = openStoredBase(folder, storedBaseName(JSON.stringify(config.bundles)));
  if (stored === null) return null;
  const cache = openFactCache(folder, BUILD);
  const reader = createNoteReader({ workerFile: program });
  try {
    const bases = await stagedBases({
      root: located.root,
      environment: hookEnvironment(variables, directory),
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
    const findings = stagedFindings(baseView(bases.now), before, bases.changed, runs);
    const textOf = (path: string) => bases.now.note(path)?.text ?? "";
    return bases.isSound() ? { findings, textOf } : null;
  } finally {
    cache.close();
    stored.close();
    await reader.close();
  }
}
