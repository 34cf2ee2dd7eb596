import { spawn } from "node:child_process";

/**
 * Runs a program that takes the terminal for itself, such as an editor, and waits for its end. Ctrl-C is meant for it
 * meanwhile, as it is with git's.
 * @param program as a variable such as `EDITOR` has it: maybe with flags, so that a shell reads it
 * @param words what it is given besides, none of which the shell reads
 * @returns how it ended: its code, or the signal that ended it
 */
export async function runInTerminal(
  program: string,
  words: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
): Promise<number | string> {
  const listeners = process.rawListeners("SIGINT") as NodeJS.SignalsListener[];
  const ignore = () => {};
  process.removeAllListeners("SIGINT").on("SIGINT", ignore);
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn("sh", ["-c", `${program} "$@"`, program, ...words], {
        stdio: "inherit",
        env: variables,
      });
      child.on("error", reject);
      child.on("close", (code, signal) => resolve(code ?? signal ?? "nobody"));
    });
  } finally {
    process.off("SIGINT", ignore);
    for (const listener of listeners) process.on("SIGINT", listener);
  }
}
