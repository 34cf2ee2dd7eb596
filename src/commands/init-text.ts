import type { Repository } from "../git/repository.ts";
import { counted } from "../text/counted.ts";
import type { Terminal } from "./command.ts";
import type { HookPlan } from "./hook/hook-step.ts";
import type { Standing } from "./init-findings.ts";
import { shownPath, typedPath } from "./shown-path.ts";

/** What `winnow init` did, or would do. */
export interface Initiation {
  readonly hook: HookPlan;
  /** The configuration that is written; null where none is. */
  readonly config: string | null;
  readonly standing: Standing;
  readonly dryRun: boolean;
}

/** A command that comes next, and what it does. */
type Next = readonly [command: string, effect: string];

/** The account that `winnow init` gives, line for line, with what comes next at its end. */
export function initiationLines(
  repository: Repository,
  terminal: Terminal,
  initiation: Initiation,
): string[] {
  const { config, dryRun } = initiation;
  const wrote = dryRun ? "would write" : "wrote";
  return [
    ...hookLines(repository, initiation.hook, wrote, dryRun),
    ...(config === null
      ? []
      : [`${wrote}  ${shownPath(repository, config)}: what may be set, all commented out`]),
    foundLine(initiation.standing),
    ...(dryRun ? [] : nextLines(repository, terminal, initiation)),
  ];
}

function hookLines(
  repository: Repository,
  { step, place }: HookPlan,
  wrote: string,
  dryRun: boolean,
): string[] {
  if (step.kind === "by-hand")
    return [`left  the hook to you: ${step.reason}`, ...indented(step.lines)];
  const made = dryRun ? "would make" : "made";
  const done = {
    write: wrote,
    "make-executable": `${made} executable`,
    stands: "there is",
  }[step.kind];
  const told = `${done}  ${shownPath(repository, step.path)}: git has winnow check each commit's notes`;
  if (place.kind !== "npx") return [told];
  return [
    told,
    "note  there is no winnow in node_modules/.bin or on PATH: the hook asks npx, and fails where npx has none",
  ];
}

function foundLine({ notes, errors, warnings }: Standing): string {
  if (errors + warnings === 0) return `found  nothing wrong in ${notes}`;
  return `found  ${counted(errors, "error")} and ${counted(warnings, "warning")} in ${notes}`;
}

function nextLines(
  repository: Repository,
  terminal: Terminal,
  { hook: { step }, config, standing }: Initiation,
): string[] {
  const next: Next[] = [];
  if (step.kind === "by-hand")
    next.push(["winnow doctor", "tells whether the hook is in place then"]);
  const written = step.kind === "write" ? [config, step.path] : [config];
  for (const path of written) {
    if (path === null || !isOfWorktree(repository, path)) continue;
    next.push([`git add ${typedPath(repository, terminal, path)}`, "has it hold for everyone"]);
  }
  if (standing.errors + standing.warnings > 0) {
    next.push(["winnow lint", "shows what was found"]);
    next.push(["winnow lint --baseline write", "accepts it for now: only what is new is reported"]);
  }
  next.push(["winnow explain RULE", "tells what a rule is for, and what to do"]);
  const width = Math.max(...next.map(([command]) => command.length));
  const lines = next.map(([command, effect]) => `${command.padEnd(width)}  ${effect}`);
  return ["", "Next", ...indented(lines)];
}

/** Whether git takes in what lies there. */
function isOfWorktree(repository: Repository, path: string): boolean {
  const shown = shownPath(repository, path);
  return shown !== path && !shown.startsWith(".git/");
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
