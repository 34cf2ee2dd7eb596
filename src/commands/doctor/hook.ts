import type { Repository } from "../../git/repository.ts";
import type { Terminal } from "../command.ts";
import { planHook } from "../hook/hook-step.ts";
import { isThisProgram } from "../hook/winnow-place.ts";
import { shownPath } from "../shown-path.ts";
import { type Check, note, ok, problem } from "./check.ts";

/** Whether git calls winnow before a commit, and which winnow that is. */
export async function checkHook(repository: Repository, terminal: Terminal): Promise<Check[]> {
  const { step, place } = await planHook(repository, terminal);
  switch (step.kind) {
    case "write":
      return [
        problem("hook", `there is none at ${shownPath(repository, step.path)}`, "winnow init"),
      ];
    case "make-executable":
      return [
        problem(
          "hook",
          `git passes over ${shownPath(repository, step.path)}: it is not executable`,
          "winnow init",
        ),
      ];
    case "by-hand":
      return [problem("hook", step.reason, step.lines.join("\n"))];
    case "stands": {
      const hook = ok("hook", `git runs ${shownPath(repository, step.path)}, which calls winnow`);
      if (place.kind === "npx") {
        const message =
          "none in node_modules/.bin or on PATH: the hook asks npx, and fails without";
        return [hook, note("program", message, "npx --offline --no-install winnow --version")];
      }
      const shown = shownPath(repository, place.path);
      return isThisProgram(place.path, terminal.program)
        ? [hook, ok("program", `the hook finds this winnow, as ${shown}`)]
        : [hook, note("program", `the hook finds another winnow, ${shown}`)];
    }
  }
}
