import { resolve } from "node:path";
import { RULES } from "../../rules/index.ts";
import { PRESETS } from "../../rules/presets.ts";
import type { Catalogue, Config } from "../config/config.ts";
import { defaultConfig } from "../config/defaults.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { type ConfigText, configFiles, textAt } from "./config-files.ts";

/** What a configuration may speak of. */
export const CATALOGUE: Catalogue = { rules: RULES, presets: PRESETS };

/**
 * The configuration: the file that was named, else the one at the git root, else the defaults.
 * @throws WinnowError CONFIG_INVALID when it is not sound, the file that was named is not there, or there are two.
 */
export async function readConfig(
  root: string,
  directory: string,
  named: string | null,
): Promise<Config> {
  const file = named === null ? soleFile(root) : namedFile(directory, named);
  if (file === null) return defaultConfig(CATALOGUE);
  // A run without a file needs none of what reads one.
  const { parseConfig } = await import("../config/parse.ts");
  return parseConfig(file.name, file.text, CATALOGUE);
}

function namedFile(directory: string, named: string): ConfigText {
  const text = textAt(resolve(directory, named));
  if (text !== null) return { name: named, text };
  throw new WinnowError("CONFIG_INVALID", `there is no configuration ${visible(named)}`);
}

/** The file at the git root; null where there is none. */
function soleFile(root: string): ConfigText | null {
  const [first = null, second] = configFiles(root);
  if (first === null || second === undefined) return first;
  throw new WinnowError(
    "CONFIG_INVALID",
    `there are two configurations, ${first.name} and ${second.name}`,
    "keep one of them, or name one with --config",
  );
}
