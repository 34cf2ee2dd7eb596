import { detachedEnvironment, hookEnvironment } from "../../git/environment.ts";
import type { Terminal } from "../command.ts";
import { type Check, note, ok } from "./check.ts";

/**
 * Tells what git, or someone, says of the commit being made: `lint --staged` looks where that leads. In a hook it is the
 * index being committed; outside of one it is hardly meant.
 */
export function checkSurroundings({ variables, directory }: Terminal): Check {
  const always = detachedEnvironment(variables);
  const told = Object.entries(hookEnvironment(variables, directory))
    .filter(([name]) => !(name in always))
    .map(([name, value]) => `${name}=${value}`);
  if (told.length === 0) return ok("environment", "no variable leads git elsewhere");
  const message = `lint --staged looks where these lead: ${told.sort().join(", ")}`;
  return note("environment", message, "outside of a hook, unset them");
}
