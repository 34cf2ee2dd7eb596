import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_NAMES } from "../config/config.ts";
import { STARTING_CONFIG } from "../config/starting-config.ts";
import { writeNewFile } from "../files/new-file.ts";
import type { Repository } from "../git/repository.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";
import type { Given } from "./flags.ts";
import { type HookPlan, planHook, shownPath } from "./hook/hook-step.ts";
import { standingFindings } from "./init-findings.ts";
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
  const dryRun = given.switches.has("dry-run");
  const plan = await planHook(repository, terminal);
  const config = given.switches.has("no-config") ? null : newConfig(repository);
  if (!dryRun) {
    putHook(plan);
    if (config !== null) writeNewFile(config, STARTING_CONFIG, 0o666);
  }
  const lines = [...hookLines(repository, plan, dryRun)];
  if (config !== null) {
    const done = dryRun ? "would write" : "wrote";
    lines.push(
      `${done}  ${shownPath(repository, config)}: what may be set, all of it commented out`,
    );
  }
  const next = dryRun ? [] : await nextLines(session, given, terminal, plan);
  terminal.out([...lines, ...next, ""].map(visible).join("\n"));
  return plan.step.kind === "by-hand" ? 2 : 0;
}

/** Where a configuration is to be written; null where there is one. */
function newConfig({ root }: Repository): string | null {
  const exists = CONFIG_NAMES.some((name) => existsSync(join(root, name)));
  return exists ? null : join(root, CONFIG_NAMES[0]);
}

/** @throws WinnowError UNREADABLE when the hook can't be written. */
function putHook({ step }: HookPlan): void {
  if (step.kind === "write") writeNewFile(step.path, step.text, 0o777);
  if (step.kind === "make-executable") chmodSync(step.path, 0o755);
}

function hookLines(repository: Repository, { step, place }: HookPlan, dryRun: boolean): string[] {
  if (step.kind === "by-hand") {
    return [
      `left  the hook to you, as ${step.reason}`,
      "",
      ...step.lines.map((line) => `  ${line}`),
      "",
    ];
  }
  const shown = shownPath(repository, step.path);
  const told = {
    write: dryRun ? `would write  ${shown}` : `wrote  ${shown}`,
    "make-executable": dryRun ? `would make executable  ${shown}` : `made executable  ${shown}`,
    stands: `stands  ${shown}`,
  }[step.kind];
  const lines = [`${told}: git has winnow check the notes of each commit`];
  if (place.kind === "npx") {
    lines.push(
      "note  there is no winnow in node_modules/.bin or on PATH: the hook will ask npx, and fail where npx has none",
    );
  }
  return lines;
}

/** What there is to do once all is set up, with what stands in the way of a first clean run. */
async function nextLines(
  session: Session,
  given: Given,
  terminal: Terminal,
  { step }: HookPlan,
): Promise<string[]> {
  if (step.kind === "by-hand") return ["then see whether all is well: winnow doctor"];
  const { notes, errors, warnings } = await standingFindings(session, given, terminal);
  if (errors + warnings === 0) {
    return [
      `found  nothing wrong in ${notes}`,
      "",
      "Next: commit as ever; winnow doctor tells how all is",
    ];
  }
  return [
    `found  ${errors} errors and ${warnings} warnings in ${notes}`,
    "",
    "Next",
    "  winnow lint                   shows them",
    "  winnow explain RULE           tells what a rule is for, and what to do",
    "  winnow lint --baseline write  accepts them for now, so that only what is new is reported",
  ];
}
