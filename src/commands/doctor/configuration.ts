import type { Repository } from "../../git/repository.ts";
import type { Terminal } from "../command.ts";
import { type Given, lastValue } from "../flags.ts";
import { readConfig } from "../read-config.ts";
import { type Check, ok } from "./check.ts";

/**
 * Tells which configuration holds.
 * @throws WinnowError CONFIG_INVALID when it is not sound.
 */
export async function checkConfiguration(
  { root }: Repository,
  given: Given,
  { directory }: Terminal,
): Promise<Check> {
  const { path } = await readConfig(root, directory, lastValue(given, "config"));
  return ok("configuration", path ?? "none, so the defaults hold");
}
