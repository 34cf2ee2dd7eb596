import { parseArgs } from "node:util";
import { suggestion } from "../text/suggestion.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { CommandFace } from "./command.ts";

/** One flag of a command. */
export interface Flag {
  readonly name: string;
  /** The letter after a single hyphen. */
  readonly short?: string;
  /** What the value is called in the help; null where the flag takes none. */
  readonly value: string | null;
  readonly help: string;
  /** What its value may be, where that is known. */
  readonly choices?: readonly string[];
}

/** What a command line gave, checked against the command's flags. */
export interface Given {
  readonly switches: ReadonlySet<string>;
  /** All values of a flag, in order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
}

/** The help does not list all rules. */
const MOST_SHOWN = 12;

/** Flags every command has. */
export const COMMON_FLAGS: readonly Flag[] = [
  { name: "directory", short: "C", value: "DIR", help: "run as if started there" },
  {
    name: "config",
    value: "PATH",
    help: "the configuration, instead of winnow.jsonc at the git root",
  },
  { name: "format", short: "f", value: "NAME", help: "how to print the result" },
  {
    name: "output-file",
    short: "o",
    value: "PATH",
    help: "where to print the result, instead of the screen",
  },
  { name: "no-cache", value: null, help: "read every note anew" },
  { name: "no-input", value: null, help: "never ask, for scripts" },
  {
    name: "color",
    value: "WHEN",
    help: "whether to colour the result",
    choices: ["auto", "always", "never"],
  },
  {
    name: "debug",
    value: null,
    help: "show how the base is understood, and where an error came from",
  },
  { name: "help", short: "h", value: null, help: "show this" },
];

/**
 * Reads the arguments that follow a command's name.
 * @throws WinnowError USAGE for an unknown flag (with the nearest known one), a value that is missing or one too many.
 */
export function readFlags(face: CommandFace, args: readonly string[]): Given {
  const flags = [...face.flags, ...COMMON_FLAGS];
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(flags.map((flag) => [flag.name, optionOf(flag)])),
  });
  const switches = new Set<string>();
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const flag = flags.find(({ name }) => name === token.name);
    if (flag === undefined) throw unknownFlag(face, flags, token.rawName);
    const { value, inlineValue = false } = token;
    if (flag.value === null) {
      if (value !== undefined) throw usage(face, `--${flag.name} takes no value`);
      switches.add(flag.name);
      continue;
    }
    const looksLikeFlag = !inlineValue && value !== undefined && /^-./.test(value);
    if (value === undefined || looksLikeFlag)
      throw usage(face, `--${flag.name} needs a value: ${flag.value}`);
    values.set(flag.name, [...(values.get(flag.name) ?? []), value]);
  }
  return { switches, values, operands };
}

/** The last value given for a flag; null where none was. */
export function lastValue(given: Given, name: string): string | null {
  return given.values.get(name)?.at(-1) ?? null;
}

/**
 * The last value given for a flag, which must be one of those known.
 * @throws WinnowError USAGE when it is not.
 */
export function chosenValue<const Known extends string>(
  given: Given,
  name: string,
  known: readonly [Known, ...Known[]],
): Known {
  const value = lastValue(given, name) ?? known[0];
  const found = known.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const hint = suggestion(value, known) ?? `one of ${known.join(", ")}`;
  throw new WinnowError("USAGE", `--${name} ${visible(value)} is not known`, hint);
}

/** The common flags as they are for one command: with the formats it knows, and no `--format` where it knows but one. */
export function commonFlags({ formats }: CommandFace): readonly Flag[] {
  return COMMON_FLAGS.flatMap((flag) => {
    if (flag.name !== "format") return [flag];
    return formats === undefined ? [] : [{ ...flag, choices: formats }];
  });
}

/** A command's help. */
export function helpText(face: CommandFace): string {
  const own = face.flags.length === 0 ? [] : ["", "Flags:", ...face.flags.map(flagLine)];
  const usageLine = `Usage: winnow ${[face.name, "[flags]", face.operands].filter((part) => part !== "").join(" ")}`;
  return [
    face.summary,
    "",
    usageLine,
    ...own,
    "",
    "Common flags:",
    ...commonFlags(face).map(flagLine),
    "",
  ].join("\n");
}

function optionOf({ short, value }: Flag): {
  type: "string" | "boolean";
  multiple: true;
  short?: string;
} {
  const type = value === null ? "boolean" : "string";
  return short === undefined ? { type, multiple: true } : { type, multiple: true, short };
}

function flagLine({ name, short, value, help, choices = [] }: Flag): string {
  const letter = short === undefined ? "    " : `-${short}, `;
  const written = `  ${letter}--${name}${value === null ? "" : ` ${value}`}`;
  const line = `${written.padEnd(28)}  ${help}`;
  const isShort = choices.length > 0 && choices.length <= MOST_SHOWN;
  return isShort ? `${line}:\n${" ".repeat(30)}${choices.join(", ")}` : line;
}

function unknownFlag(face: CommandFace, flags: readonly Flag[], written: string): WinnowError {
  const names = flags.map(({ name }) => `--${name}`);
  const hint = suggestion(written, names) ?? `winnow ${face.name} --help shows the flags`;
  return new WinnowError("USAGE", `unknown flag ${visible(written)}`, hint);
}

function usage(face: CommandFace, message: string): WinnowError {
  return new WinnowError("USAGE", message, `winnow ${face.name} --help shows the flags`);
}
