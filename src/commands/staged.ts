import { RULES } from "../../rules/index.ts";
import { noteFilter } from "../base/note-filter.ts";
import { createNoteReader } from "../files/note-reader.ts";
import { hookEnvironment } from "../git/environment.ts";
import { locateRepository } from "../git/locate.ts";
import { type StagedGit, startStagedGit } from "../git/start-staged.ts";
import { baseView } from "../lint/base-view.ts";
import { BASELINE_PATH } from "../lint/baseline.ts";
import type { Finding } from "../lint/finding.ts";
import { comparesClaims } from "../lint/rule.ts";
import { chooseRules } from "../lint/settings.ts";
import { stagedFindings } from "../lint/staged.ts";
import { placeFindings, type TextOf } from "../report/report.ts";
import { stylish } from "../report/stylish.ts";
import { openFactCache } from "../store/fact-cache.ts";
import { winnowFolder } from "../store/winnow-folder.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { BUILD } from "../version.ts";
import type { ExitCode, Terminal } from "./command.ts";
import { type Given, readFlags } from "./flags.ts";
import { interruptible } from "./interruptible.ts";
import { openKeptBase } from "./kept-base.ts";
import { LINT_FACE } from "./lint-flags.ts";
import { openJudge } from "./open-judge.ts";
import { styleFor } from "./output.ts";
import { complainOfWarnings, exitCodeFor, shownFindings } from "./rule-flags.ts";
import { stagedBases } from "./staged-bases.ts";
import { tellUncompared } from "./uncompared.ts";

export { rehearse } from "./rehearsal.ts";

/** Flags that change nothing about how the index is looked at. */
const PLAIN_FLAGS: ReadonlySet<string> = new Set(
  "staged quiet max-warnings color no-input debug".split(" "),
);

/**
 * `winnow lint --staged` as a hook calls it, from a base kept by an earlier run. Null where there is none to rely on, or
 * anything is out of the ordinary: the long way then gives the same answer, or says what is wrong.
 * @param git what was started ahead for the repository at hand; null to have it started when it is needed
 */
export async function lintStagedQuickly(
  args: readonly string[],
  terminal: Terminal,
  git: StagedGit | null = null,
): Promise<ExitCode | null> {
  try {
    const given = readFlags(LINT_FACE, args);
    const flags = [...given.switches, ...given.values.keys()];
    const plain = given.operands.length === 0 && flags.every((flag) => PLAIN_FLAGS.has(flag));
    if (!plain || !given.switches.has("staged")) return null;
    const found = await findStaged(terminal, git);
    return found === null ? null : report(found, given, terminal);
  } catch (error) {
    if (error instanceof WinnowError) return null;
    throw error;
  }
}

interface Found {
  readonly findings: readonly Finding[];
  readonly uncompared: readonly string[];
  readonly textOf: TextOf;
}

async function findStaged(
  { directory, variables, program }: Terminal,
  git: StagedGit | null,
): Promise<Found | null> {
  const located = locateRepository(directory, variables);
  const kept = located === null ? null : openKeptBase(located.root, located.commonDirectory);
  if (located === null || kept === null) return null;
  const { config, ignored, baseline } = kept.settings;
  const { stored } = kept;
  const environment = hookEnvironment(variables, directory);
  const cache = openFactCache(winnowFolder(located.commonDirectory), BUILD);
  const reader = createNoteReader({ workerFile: program });
  try {
    const bases = await stagedBases({
      located,
      environment,
      git: git ?? startStagedGit(located, environment, stored.commit),
      stored,
      cache,
      reader,
      filter: noteFilter({ bundles: config.bundles, ignored: [...ignored, ...config.ignore] }),
    });
    if (bases === null) return null;
    const [now, before] = [bases.now, bases.before].map((index) =>
      baseView(index, null, () => openJudge(config.lexicon)),
    );
    const runs = chooseRules(RULES, config.rules, { only: [], skip: [] });
    const baselines = { now: baseline, before: baseline };
    const check = {
      now: now!,
      before: before!,
      changed: bases.changed,
      runs,
      baselines,
      all: false,
    };
    const work = () => stagedFindings(check);
    // Only claims take long to compare, and to watch over the work takes longer than most hooks do.
    const compares = runs.some(({ rule }) => comparesClaims(rule));
    const { brought, uncompared } = compares ? await interruptible(work) : work();
    const texts = new Map(
      brought
        .flatMap(({ path, related }) => [path, ...related.map((place) => place.path)])
        .map((path) => [path, bases.now.note(path)?.text ?? ""]),
    );
    if (baseline !== null) texts.set(BASELINE_PATH, baseline.text);
    if (!bases.isSound()) return null;
    return { findings: brought, uncompared, textOf: (path) => texts.get(path) ?? "" };
  } finally {
    cache.close();
    stored.close();
    await reader.close();
  }
}

function report(
  { findings, uncompared, textOf }: Found,
  given: Given,
  terminal: Terminal,
): ExitCode {
  const exitCode = exitCodeFor(given, findings);
  const placed = placeFindings(shownFindings(given, findings), textOf);
  const text = stylish({ findings: placed }, styleFor(given, terminal));
  if (text !== "") terminal.out(text);
  tellUncompared(terminal, uncompared);
  complainOfWarnings(given, terminal, findings);
  return exitCode;
}
