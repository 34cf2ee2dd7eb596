import { chmodSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_NAMES } from "../config/config.ts";
import { startingConfig } from "../config/starting-config.ts";
import { writeNewFile } from "../files/new-file.ts";
import type { Repository } from "../git/repository.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import { configFiles } from "./config-files.ts";
import type { Given } from "./flags.ts";
import { planHook } from "./hook/hook-step.ts";
import { standingFindings } from "./init-findings.ts";
import { type Initiation, initiationLines } from "./init-text.ts";
import { openSession, type Session } from "./session.ts";

/** `winnow init`: has git call winnow before each commit, and leaves all that is there already as it is. */
export const init: Command = {
  face: {
    name: "init",
    operands: "",
    summary:
      "Have git check each commit's notes with winnow; nothing that is there is overwritten.",
    flags: [
      { name: "dry-run", value: null, help: "say what would be done, and change nothing" },
      { name: "no-config", value: null, help: "write no winnow.jsonc" },
    ],
  },
  async run(given, terminal) {
    if (given.operands.length > 0) {
      throw new WinnowError("USAGE", "init takes no arguments", "for another folder: -C DIR");
    }
    const session = await openSession(given, terminal, "detached");
    try {
      return await initSession(session, given, terminal);
    } finally {
      await session.close();
    }
  },
};

async function initSession(session: Session, given: Given, terminal: Terminal): Promise<ExitCode> {
  const { repository } = session;
  if (repository.bare) {
    throw new WinnowError(
      "GIT_FAILED",
      "in a bare repository nobody commits",
      "run winnow init in a clone of it",
    );
  }
  const initiation: Initiation = {
    hook: await planHook(repository, terminal),
    config: given.switches.has("no-config") ? null : newConfig(repository),
    standing: await standingFindings(session, given, terminal),
    dryRun: given.switches.has("dry-run"),
  };
  if (!initiation.dryRun) putInPlace(initiation);
  terminal.out(`${initiationLines(repository, terminal, initiation).map(visible).join("\n")}\n`);
  // Git does not call winnow yet, and a script is to know.
  return initiation.hook.step.kind === "by-hand" ? 2 : 0;
}

/** Where a configuration is to be written; null where there is one. */
function newConfig({ root }: Repository): string | null {
  return configFiles(root).length > 0 ? null : join(root, CONFIG_NAMES[0]);
}

/** @throws WinnowError UNREADABLE when something can't be written. */
function putInPlace({ hook: { step }, config }: Initiation): void {
  if (step.kind === "write") writeNewFile(step.path, step.text, 0o777);
  if (step.kind === "make-executable") chmodSync(step.path, 0o755);
  if (config !== null) writeNewFile(config, startingConfig(), 0o666);
}
