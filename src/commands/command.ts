import type { Flag, Given } from "./flags.ts";
import type { KeyScreen } from "./terminal-keys.ts";

/**
 * 0: clean or done. 1: findings at error level, or a refused verification. 2: the work could not be done. 130: interrupted
 * by the user.
 */
export type ExitCode = 0 | 1 | 2 | 130;

/** What a command sees of the process it runs in. */
export interface Terminal {
  /** Where the command was started, or `-C`. Absolute. */
  readonly directory: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The bundled file that holds all commands, to be started as a worker. */
  readonly program: URL;
  /** Whether standard output takes colour when nobody says. */
  readonly coloured: boolean;
  /** Whether someone sits there to be asked. */
  readonly interactive: boolean;
  /** Whether someone watches standard error: it is a screen, and not that of a CI. */
  readonly watched: boolean;
  /** Takes the whole screen and every key, until it is closed; only where the terminal is `interactive`. */
  keys(): Promise<KeyScreen>;
  /** All of standard input. */
  input(): Promise<Uint8Array>;
  /** Data, to standard output. */
  out(text: string): void;
  /** Everything else, to standard error. */
  err(text: string): void;
}

/** How a command is called; its help is made of this. */
export interface CommandFace {
  readonly name: string;
  /** What follows the name: `[paths…]`. */
  readonly operands: string;
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** The formats its result can be printed in, the default first; where it has but one, none. */
  readonly formats?: readonly string[];
  /** What its operands may be, where that is known; else they are files. */
  readonly choices?: readonly string[];
}

/** One command: read flags, call one use case, print. */
export interface Command {
  readonly face: CommandFace;
  run(given: Given, terminal: Terminal): Promise<ExitCode>;
}
