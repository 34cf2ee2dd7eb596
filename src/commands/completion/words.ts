import type { Command, CommandFace } from "../command.ts";
import { commonFlags, type Flag } from "../flags.ts";

/** What may follow a flag, or be an operand: words that are known, or a file, a folder, any text. */
export type Expected =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "file" | "folder" | "text" };

/** A flag as a shell must know it. */
export interface CompletedFlag {
  readonly name: string;
  readonly short: string | null;
  readonly help: string;
  /** null: it takes no value. */
  readonly value: Expected | null;
}

/** A command as a shell must know it. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly CompletedFlag[];
  readonly operands: Expected;
}

/** What there is to complete of a command, by its own face. */
export function completedCommand({ face }: Command, summary: string): CompletedCommand {
  const operands: Expected =
    face.choices === undefined ? { kind: "file" } : { kind: "words", words: face.choices };
  return { name: face.name, summary, flags: flagsOf(face), operands };
}

function flagsOf(face: CommandFace): CompletedFlag[] {
  return [...face.flags, ...commonFlags(face)].map((flag) => ({
    name: flag.name,
    short: flag.short ?? null,
    help: flag.help,
    value: flag.value === null ? null : expected(flag),
  }));
}

function expected({ value, choices }: Flag): Expected {
  if (choices !== undefined) return { kind: "words", words: choices };
  if (value === "PATH") return { kind: "file" };
  return { kind: value === "DIR" ? "folder" : "text" };
}

/** The ways a flag is written: `-f` and `--format`. */
export function spellings({ name, short }: Pick<CompletedFlag, "name" | "short">): string[] {
  return short === null ? [`--${name}`] : [`-${short}`, `--${name}`];
}

/** The flags that all commands have in common: those that may stand before a command. */
export function sharedFlags(commands: readonly CompletedCommand[]): CompletedFlag[] {
  const [first, ...others] = commands;
  return (first?.flags ?? []).filter(({ name }) =>
    others.every(({ flags }) => flags.some((flag) => flag.name === name)),
  );
}

/** A text between single quotes of a POSIX shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
