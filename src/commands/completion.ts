import { suggestion } from "../text/suggestion.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command } from "./command.ts";
import { bashCompletion } from "./completion/bash.ts";
import { fishCompletion } from "./completion/fish.ts";
import { completedCommand } from "./completion/words.ts";
import { zshCompletion } from "./completion/zsh.ts";
import { print } from "./output.ts";

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;
const NAMES = Object.keys(SHELLS) as (keyof typeof SHELLS)[];

/** `winnow completion`: a script by which a shell completes commands, flags, rules and formats. */
export const completion: Command = {
  face: {
    name: "completion",
    operands: "SHELL",
    summary: `Print what lets a shell (${NAMES.join(", ")}) complete winnow's words.`,
    flags: [],
    choices: NAMES,
  },
  async run(given, terminal) {
    const [wanted, ...more] = given.operands;
    const usage = `one of ${NAMES.join(", ")}; the first lines of what it prints say where it goes`;
    if (wanted === undefined || more.length > 0)
      throw new WinnowError("USAGE", "one shell is to be named", usage);
    const shell = NAMES.find((name) => name === wanted);
    if (shell === undefined) {
      const hint = suggestion(wanted, NAMES) ?? usage;
      throw new WinnowError("USAGE", `${visible(wanted)} is no shell winnow knows`, hint);
    }
    const { COMMANDS } = await import("./commands.ts");
    const commands = await Promise.all(
      COMMANDS.map(async ({ load, summary }) => completedCommand(await load(), summary)),
    );
    print(given, terminal, SHELLS[shell](commands));
    return 0;
  },
};
