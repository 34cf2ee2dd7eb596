import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Terminal } from "./command.ts";

/**
 * The process as commands see it.
 * @param directories as `-C` names them, each seen from the one before
 */
export function processTerminal(directories: readonly string[]): Terminal {
  return {
    directory: resolve(...directories),
    variables: process.env,
    program: new URL("program.cjs", pathToFileURL(realpathSync(process.argv[1]!))),
    get coloured() {
      return process.stdout.hasColors?.() ?? false;
    },
    get interactive() {
      return process.stdin.isTTY === true && process.stdout.isTTY === true;
    },
    get watched() {
      return process.stderr.isTTY === true && !process.env.CI;
    },
    keys: async () =>
      (await import("./terminal-keys.ts")).openKeyScreen(process.stdin, process.stdout),
    input: async () => (await import("node:stream/consumers")).buffer(process.stdin),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
}
