import { detachedEnvironment } from "../git/environment.ts";
import { openRepository, type Repository } from "../git/repository.ts";
import { jsonText } from "../report/json-text.ts";
import type { Style } from "../report/style.ts";
import { counted } from "../text/counted.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { VERSION } from "../version.ts";
import type { Command, Terminal } from "./command.ts";
import { checkCache } from "./doctor/cache.ts";
import { type Check, ok, problem } from "./doctor/check.ts";
import { checkConfiguration } from "./doctor/configuration.ts";
import { checkAcceptance, checkLog } from "./doctor/decisions.ts";
import { checkHook } from "./doctor/hook.ts";
import { checkLeftovers, checkLocks } from "./doctor/leftovers.ts";
import { checkGit, checkNode } from "./doctor/programs.ts";
import { checkProposals } from "./doctor/proposals.ts";
import { checkSurroundings } from "./doctor/surroundings.ts";
import { chosenValue, type Given } from "./flags.ts";
import { print, styleFor } from "./output.ts";

const FORMATS = ["stylish", "json"] as const;

/** `winnow doctor`: tells whether all that winnow needs is in order, and what mends what is not. Mends only when told to. */
export const doctor: Command = {
  face: {
    name: "doctor",
    operands: "",
    summary:
      "Tell whether all that winnow needs is in order, and what mends it. Changes nothing unless told to.",
    flags: [
      { name: "fix", value: null, help: "finish or take back an acceptance that was cut short" },
    ],
    formats: FORMATS,
  },
  async run(given, terminal) {
    if (given.operands.length > 0) {
      throw new WinnowError("USAGE", "doctor takes no arguments", "for another folder: -C DIR");
    }
    const format = chosenValue(given, "format", FORMATS);
    const checks = await allChecks(given, terminal);
    const text = format === "json" ? jsonOf(checks) : textOf(checks, styleFor(given, terminal));
    print(given, terminal, text);
    return checks.some(({ state }) => state === "problem") ? 1 : 0;
  },
};

async function allChecks(given: Given, terminal: Terminal): Promise<Check[]> {
  const environment = detachedEnvironment(terminal.variables);
  const git = await checkGit(terminal.directory, environment);
  const programs = [ok("winnow", VERSION), checkNode(), git, checkSurroundings(terminal)];
  if (git.state === "problem") return programs;
  let repository: Repository;
  try {
    repository = await openRepository(terminal.directory, environment);
  } catch (error) {
    return [...programs, asProblem("repository", error)];
  }
  if (repository.bare)
    return [...programs, problem("repository", "it is bare: nobody commits in it", null)];
  const now = Date.now();
  const checks: readonly (readonly [name: string, run: () => Promise<Check[]>])[] = [
    ["configuration", async () => [await checkConfiguration(repository, given, terminal)]],
    ["hook", () => checkHook(repository, terminal)],
    ["acceptance", () => checkAcceptance(repository, given.switches.has("fix"))],
    ["log", () => checkLog(repository)],
    ["proposals", () => checkProposals(repository)],
    ["cache", async () => checkCache(repository, terminal, now)],
    ["locks", () => checkLocks(repository, terminal, now)],
    ["leftovers", async () => [await checkLeftovers(repository, terminal)]],
  ];
  const found = [...programs, ok("repository", repository.root)];
  for (const [name, run] of checks) {
    // What one check can't find out must not hide what the others can.
    found.push(...(await run().catch((error: unknown) => [asProblem(name, error)])));
  }
  return found;
}

/** @throws what is no expected failure. */
function asProblem(name: string, error: unknown): Check {
  if (error instanceof WinnowError) return problem(name, error.message, error.hint);
  throw error;
}

function textOf(checks: readonly Check[], style: Style): string {
  const paint = { ok: "green", note: "yellow", problem: "red" } as const;
  const lines = checks.flatMap(({ name, state, message, help }) => [
    `${style(paint[state], state.padEnd(8))} ${visible(name).padEnd(14)} ${visible(message)}`,
    ...(help === null ? [] : help.split("\n").map((line) => `${" ".repeat(24)}${visible(line)}`)),
  ]);
  const count = (wanted: Check["state"]) => checks.filter(({ state }) => state === wanted).length;
  const told = `${counted(count("problem"), "problem")}, ${counted(count("note"), "note")}`;
  return [...lines, "", told, ""].join("\n");
}

function jsonOf(checks: readonly Check[]): string {
  const tool = { name: "winnow", version: VERSION };
  return `${jsonText({ version: 1, tool, checks }, 2)}\n`;
}
