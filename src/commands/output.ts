import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { createStyle, type Style } from "../report/style.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { Terminal } from "./command.ts";
import { chosenValue, type Given, lastValue } from "./flags.ts";

/** The style that `--color`, the output and the terminal ask for. A file takes no colour unless told so. */
export function styleFor(given: Given, terminal: Terminal): Style {
  return createStyle(isColoured(given, terminal));
}

/** Whether the output is coloured, and so for people to read. */
export function isColoured(given: Given, terminal: Terminal): boolean {
  const when = chosenValue(given, "color", ["auto", "always", "never"]);
  const toScreen = lastValue(given, "output-file") === null;
  return when === "always" || (when === "auto" && toScreen && terminal.coloured);
}

/**
 * Prints a command's result, or writes it to the file that `--output-file` names.
 * @throws WinnowError UNREADABLE when it can't be written.
 */
export function print(given: Given, terminal: Terminal, text: string): void {
  const path = lastValue(given, "output-file");
  if (path === null) {
    terminal.out(text);
    return;
  }
  try {
    writeFileSync(resolve(terminal.directory, path), text);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new WinnowError(
      "UNREADABLE",
      `${visible(path)} could not be written (${code})`,
      null,
      cause,
    );
  }
}
