import { existsSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_NAMES } from "../../config/config.ts";
import type { Repository } from "../../git/repository.ts";
import { WinnowError } from "../../text/winnow-error.ts";
import type { Terminal } from "../command.ts";
import { type Given, lastValue } from "../flags.ts";
import { readConfig } from "../read-config.ts";
import { type Check, note, ok, problem } from "./check.ts";

/** Whether the configuration can be read, and that only one is there. */
export function checkConfiguration(
  { root }: Repository,
  given: Given,
  { directory }: Terminal,
): Check {
  const named = lastValue(given, "config");
  try {
    readConfig(root, directory, named);
  } catch (error) {
    if (!(error instanceof WinnowError)) throw error;
    return problem("configuration", error.message, error.hint ?? "mend it there");
  }
  if (named !== null) return ok("configuration", named);
  const [read, ...others] = CONFIG_NAMES.filter((name) => existsSync(join(root, name)));
  if (read === undefined) return ok("configuration", "none, so the defaults hold");
  if (others.length === 0) return ok("configuration", read);
  const message = `${read} is read, ${others.join(" and ")} is not`;
  return note("configuration", message, `rm ${others.join(" ")}`);
}
