import { suggestion } from "../text/suggestion.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { VERSION } from "../version.ts";
import { COMMANDS } from "./commands.ts";
import { COMMON_FLAGS, helpText, readFlags } from "./flags.ts";
import { tell } from "./tell.ts";
import { processTerminal } from "./terminal.ts";

/** Runs one command line and gives its exit code; what goes wrong is told. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    tell(error);
    return 2;
  }
}

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
  return command.run(given, processTerminal(given.values.get("directory") ?? []));
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
