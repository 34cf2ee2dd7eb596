import { resolve } from "node:path";
import { RULES } from "../../rules/index.ts";
import { CONFIG_NAMES, type Config } from "../config/config.ts";
import { parseConfig } from "../config/parse.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { configFiles, textAt } from "./config-files.ts";

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
  const [file = { name: CONFIG_NAMES[0], text: "" }] = configFiles(root);
  return parseConfig(file.name, file.text, RULES);
}
