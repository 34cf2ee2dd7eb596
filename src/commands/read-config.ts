import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { RULES } from "../../rules/index.ts";
import { CONFIG_NAMES, type Config } from "../config/config.ts";
import { parseConfig } from "../config/parse.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";

/**
 * The configuration: the file that was named, else the one at the git root, else the defaults.
 * @throws WinnowError CONFIG_INVALID when it is not sound, or the file that was named is not there.
 */
export function readConfig(root: string, directory: string, named: string | null): Config {
  if (named !== null) {
    const text = textAt(resolve(directory, named));
    if (text === null)
      throw new WinnowError("CONFIG_INVALID", `there is no configuration ${visible(named)}`);
    return parseConfig(named, text, RULES);
  }
  for (const name of CONFIG_NAMES) {
    const text = textAt(join(root, name));
    if (text !== null) return parseConfig(name, text, RULES);
  }
  return parseConfig(CONFIG_NAMES[0], "", RULES);
}

/** The text of a file; null where there is none. */
function textAt(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw new WinnowError(
      "CONFIG_INVALID",
      `${visible(path)} could not be read (${code})`,
      null,
      cause,
    );
  }
}
