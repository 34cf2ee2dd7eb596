import { join } from "node:path";
import type { Terminal } from "./commands/command.ts";
import { tell } from "./commands/tell.ts";
import { processTerminal } from "./commands/terminal.ts";
import { hookEnvironment } from "./git/environment.ts";
import { locateRepository } from "./git/locate.ts";
import { type StagedGit, startStagedGit } from "./git/start-staged.ts";
import { baseFiles } from "./store/base-file.ts";
import { requireCompiled } from "./store/compiled-file.ts";
import { winnowFolder } from "./store/winnow-folder.ts";
import { BUILD } from "./version.ts";

// What is bundled into files of their own: to read what it never calls would take a hook as long as its work.
const HOOK = "hook.cjs";
const program = () => import("./program.ts");

async function run(args: readonly string[]): Promise<number> {
  const [name, ...flags] = args;
  if (name === "lint" && flags.includes("--staged")) {
    const exitCode = await lintStaged(flags);
    if (exitCode !== null) return ended(exitCode);
  }
  return (await program()).runCommandLine(args);
}

/** The quick way of a hook; null where it is not to be had. */
async function lintStaged(flags: readonly string[]): Promise<number | null> {
  const terminal = processTerminal([]);
  // Git looks while the rest is loaded, which takes longer.
  const git = flags.length === 1 ? startGit(terminal) : null;
  const hook = requireCompiled(join(__dirname, HOOK), BUILD);
  const { lintStagedQuickly, rehearse } = hook.exports as typeof import("./commands/staged.ts");
  const exitCode = await lintStagedQuickly(flags, terminal, git);
  git?.stop();
  if (exitCode !== null && !hook.isKept) {
    rehearse();
    hook.keep();
  }
  return exitCode;
}

function startGit({ directory, variables }: Terminal): StagedGit | null {
  const located = locateRepository(directory, variables);
  if (located === null) return null;
  const kept = baseFiles(winnowFolder(located.commonDirectory))[0];
  return kept === undefined
    ? null
    : startStagedGit(located, hookEnvironment(variables, directory), kept.commit);
}

/** Ends the process once all is told: to take down piece by piece what the quick way set up would only cost time. */
function ended(exitCode: number): number {
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit(exitCode);
  return exitCode;
}

async function main(): Promise<void> {
  // A reader that has seen enough (`winnow lint | head`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  process.once("SIGINT", () => process.exit(130));
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    tell(error);
    process.exitCode = 2;
  }
}

void main();
