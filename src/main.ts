import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { Terminal } from "./commands/command.ts";
import { COMMANDS } from "./commands/commands.ts";
import { COMMON_FLAGS, helpText, readFlags } from "./commands/flags.ts";
import { suggestion } from "./text/suggestion.ts";
import { visible } from "./text/visible.ts";
import { WinnowError } from "./text/winnow-error.ts";
import { VERSION } from "./version.ts";

/** Runs one command line and gives its exit code. */
async function run(args: readonly string[]): Promise<number> {
  const [name = "--help", ...rest] = args;
  if (name === "--version" || name === "-V") {
    process.stdout.write(`winnow ${VERSION}\n`);
    return 0;
  }
  if (name === "--help" || name === "-h" || (name === "help" && rest[0] === undefined)) {
    process.stdout.write(overview());
    return args.length === 0 ? 2 : 0;
  }
  const [wanted, flags] = name === "help" ? [rest[0]!, ["--help"]] : commandIn(args);
  const entry = COMMANDS.find((candidate) => candidate.name === wanted);
  if (entry === undefined) {
    const known = COMMANDS.map((candidate) => candidate.name);
    const hint = suggestion(wanted, known) ?? "winnow --help shows the commands";
    throw new WinnowError("USAGE", `unknown command ${visible(wanted)}`, hint);
  }
  const command = await entry.load();
  const given = readFlags(command.face, flags);
  if (given.switches.has("help")) {
    process.stdout.write(helpText(command.face));
    return 0;
  }
  return command.run(given, terminalFor(given.values.get("directory") ?? []));
}

/** Common flags may stand before the command, as in git: `winnow -C notes lint`. */
function commandIn(args: readonly string[]): [name: string, flags: readonly string[]] {
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index]!;
    if (!argument.startsWith("-") || argument === "-") {
      return [argument, [...args.slice(0, index), ...args.slice(index + 1)]];
    }
    const flag = COMMON_FLAGS.find(
      ({ name, short }) => argument === `--${name}` || argument === `-${short}`,
    );
    if (flag !== undefined && flag.value !== null) index += 1;
  }
  throw new WinnowError("USAGE", "no command given", "winnow --help shows the commands");
}

function overview(): string {
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(14)}${summary}`);
  return [
    "winnow keeps a research knowledge base small, true and current.",
    "",
    "Usage: winnow COMMAND [flags]",
    "",
    "Commands:",
    ...lines,
    "",
    "winnow COMMAND --help shows a command's flags.",
    "Exit codes: 0 clean or done, 1 findings at error level, 2 could not do the work, 130 interrupted.",
    "",
  ].join("\n");
}

function terminalFor(directories: readonly string[]): Terminal {
  return {
    directory: resolve(...directories),
    variables: process.env,
    program: pathToFileURL(realpathSync(process.argv[1]!)),
    coloured: process.stdout.hasColors?.() ?? false,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    input: async () => (await import("node:stream/consumers")).buffer(process.stdin),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
}

/** Tells of an error in one line, with a hint where there is one; where it came from only on `--debug`. */
function tell(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const shown = message.split("\n").map(visible).join("\n");
  const lines = [
    error instanceof WinnowError ? `winnow: ${shown}` : `winnow: unexpected failure: ${shown}`,
  ];
  if (error instanceof WinnowError && error.hint !== null) lines.push(`  ${visible(error.hint)}`);
  if (!(error instanceof WinnowError))
    lines.push("  this is a defect of winnow; --debug shows where it came from");
  if (process.argv.includes("--debug") && error instanceof Error) lines.push(error.stack ?? "");
  process.stderr.write(`${lines.join("\n")}\n`);
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

if (isMainThread) void main();
else if (workerData?.winnow === "note-reader" && parentPort !== null) {
  const port = parentPort;
  void import("./files/note-worker.ts").then(({ serveNotes }) => serveNotes(port));
}
