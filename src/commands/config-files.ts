import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONFIG_NAMES } from "../config/config.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";

/** A configuration file as it lies there. */
export interface ConfigText {
  readonly name: string;
  readonly text: string;
}

/** The configuration files at the git root. @throws WinnowError CONFIG_INVALID when one can't be read. */
export function configFiles(root: string): ConfigText[] {
  return CONFIG_NAMES.flatMap((name) => {
    const text = textAt(join(root, name));
    return text === null ? [] : [{ name, text }];
  });
}

/** The text of a file; null where there is none. @throws WinnowError CONFIG_INVALID when it can't be read. */
export function textAt(path: string): string | null {
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
