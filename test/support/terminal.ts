import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import type { TemporaryRepository } from "./repository.ts";
import { PROGRAM } from "./winnow.ts";

/** A real terminal that someone sits at, kept by tmux. */
export interface TestTerminal {
  /** Presses keys, as tmux names them: `a`, `Enter`, `C-c`. */
  press(...keys: readonly string[]): void;
  type(text: string): void;
  /** Pastes a text as terminals do that tell programs so. */
  paste(text: string): void;
  resize(width: number, height: number): void;
  /** Waits until a text stands on the screen; gives the screen. @throws when it does not come. */
  see(text: string | RegExp): Promise<string>;
  /** Whether a program has the screen for itself. */
  isTaken(): boolean;
  /** The process that was started in it. */
  process(): number;
}

/**
 * Starts winnow in a terminal, in a repository, until the test is over; behind it its exit code is printed as `[exit N]`.
 */
export function startInTerminal(
  repository: TemporaryRepository,
  args: readonly string[],
  settings: {
    readonly width?: number;
    readonly height?: number;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): TestTerminal {
  const { width = 80, height = 24, environment = {} } = settings;
  // A server of its own, in a folder that goes with the repository.
  const sockets = mkdtempSync(join(repository.root, "..", "tmux-"));
  const tmux = (...words: readonly string[]) =>
    execFileSync("tmux", ["-u", "-f", "/dev/null", ...words], {
      cwd: repository.root,
      env: {
        ...repository.environment,
        TERM: "xterm-256color",
        TMUX_TMPDIR: sockets,
        ...environment,
      },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  const size = (columns: number, rows: number) => ["-x", String(columns), "-y", String(rows)];
  // With job control, and one command a line behind it, so that what was stopped can be called back.
  const script = 'set -m; echo before; "$@"; echo "[exit $?]"; while read -r line; do $line; done';
  const program = ["sh", "-c", script, "sh", process.execPath, PROGRAM, ...args];
  tmux("new-session", "-d", ...size(width, height), ...program);
  onTestFinished(() => void tmux("kill-server"));
  const screen = () => tmux("capture-pane", "-p");
  return {
    press: (...keys) => void tmux("send-keys", ...keys),
    type: (text) => void tmux("send-keys", "-l", text),
    paste: (text) => {
      tmux("set-buffer", text);
      tmux("paste-buffer", "-p");
    },
    resize: (columns, rows) => void tmux("resize-window", ...size(columns, rows)),
    see: (text) =>
      vi.waitFor(
        () => {
          const seen = screen();
          const found = typeof text === "string" ? seen.includes(text) : text.test(seen);
          if (!found) throw new Error(`${text} is not seen:\n${seen}`);
          return seen;
        },
        { timeout: 30_000, interval: 100 },
      ),
    isTaken: () => tmux("display-message", "-p", "#{alternate_on}").trim() === "1",
    process: () => {
      const shell = tmux("display-message", "-p", "#{pane_pid}").trim();
      return Number(execFileSync("ps", ["-o", "pid=", "--ppid", shell], { encoding: "utf8" }));
    },
  };
}
