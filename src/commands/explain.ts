import { RULE_NAMES } from "../../rules/names.ts";
import { suggestion } from "../text/suggestion.ts";
import { visible, visibleLines } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Command } from "./command.ts";
import { print } from "./output.ts";
import { rulePage } from "./rule-page.ts";

/** `winnow explain`: what a rule reports, why, and when not to use it. */
export const explain: Command = {
  face: {
    name: "explain",
    operands: "RULE",
    summary: "Show the page of a rule.",
    flags: [],
    choices: RULE_NAMES,
  },
  async run(given, terminal) {
    const known = RULE_NAMES;
    const [wanted, ...others] = given.operands;
    if (wanted === undefined || others.length > 0) {
      throw new WinnowError(
        "USAGE",
        "one rule is to be named",
        `the rules are ${known.join(", ")}`,
      );
    }
    if (!known.includes(wanted)) {
      const hint = suggestion(wanted, known) ?? `the rules are ${known.join(", ")}`;
      throw new WinnowError("USAGE", `unknown rule ${visible(wanted)}`, hint);
    }
    const page = rulePage(terminal.program, wanted);
    if (page === "") {
      throw new WinnowError("UNREADABLE", `the page of ${wanted} is not beside the program`);
    }
    print(given, terminal, visibleLines(page));
    return 0;
  },
};
