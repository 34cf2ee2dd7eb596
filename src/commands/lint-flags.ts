import type { Safety } from "../lint/finding.ts";
import { FORMAT_NAMES } from "../report/format-names.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { CommandFace } from "./command.ts";
import { type Flag, type Given, lastValue } from "./flags.ts";
import { RULE_FLAGS } from "./rule-flags.ts";

const LINT_FLAGS: readonly Flag[] = [
  { name: "staged", value: null, help: "check what git is about to commit: report what it brings" },
  { name: "all", value: null, help: "with it: also what its notes had before" },
  { name: "ref", value: "REV", help: "check a commit" },
  { name: "since", value: "REV", help: "report what that commit did not have" },
  { name: "as-of", value: "DAY", help: "judge ages by that day, not the newest commit's" },
  { name: "stdin", value: null, help: "check one note, read from standard input" },
  { name: "stdin-filename", value: "PATH", help: "where that note lies, or would" },
  { name: "fix", value: null, help: "make the fixes that are safe" },
  { name: "fix-dry-run", value: null, help: "print them as a diff instead" },
  { name: "unsafe", value: null, help: "with either: also fixes to be looked at" },
  {
    name: "baseline",
    value: "HOW",
    help: "accept what is found, or drop what is not",
    choices: ["write", "prune"],
  },
  { name: "no-baseline", value: null, help: "report what the baseline accepts as well" },
  ...RULE_FLAGS,
];

/** How `winnow lint` is called. */
export const LINT_FACE: CommandFace = {
  name: "lint",
  operands: "[paths…]",
  summary: "Check the notes of the base, or those named.",
  flags: LINT_FLAGS,
  formats: FORMAT_NAMES,
};

/** Flags of which two make no sense together. */
const CONTRADICTIONS: readonly (readonly [flag: string, others: readonly string[]])[] = [
  ["staged", ["ref"]],
  ["stdin", ["staged", "ref", "fix"]],
  ["fix", ["ref", "fix-dry-run"]],
  ["fix-dry-run", ["format"]],
  [
    "baseline",
    [
      "staged",
      "ref",
      "since",
      "stdin",
      "fix",
      "fix-dry-run",
      "no-baseline",
      "format",
      "output-file",
    ],
  ],
];
/** Flags that mean nothing without one of others. */
const NEEDS: readonly (readonly [flag: string, others: readonly string[]])[] = [
  ["all", ["staged"]],
  ["unsafe", ["fix", "fix-dry-run"]],
  ["stdin", ["stdin-filename"]],
  ["stdin-filename", ["stdin"]],
];

/** Which fixes are asked for, and whether they are written. */
export interface WantedFixes {
  readonly kinds: ReadonlySet<Safety>;
  readonly write: boolean;
}

/** @throws WinnowError USAGE for flags that contradict each other, want another, or have a value that none of them takes. */
export function refuseContradictions(given: Given): void {
  const isGiven = (flag: string) => given.switches.has(flag) || given.values.has(flag);
  for (const [flag, others] of CONTRADICTIONS) {
    const other = others.find(isGiven);
    if (isGiven(flag) && other !== undefined)
      throw new WinnowError("USAGE", `--${flag} and --${other} exclude each other`);
  }
  for (const [flag, others] of NEEDS) {
    if (isGiven(flag) && !others.some(isGiven))
      throw new WinnowError("USAGE", `--${flag} needs --${others.join(" or --")}`);
  }
  wantedBaseline(given);
  if (isGiven("stdin") && given.operands.length > 0)
    throw new WinnowError("USAGE", "--stdin checks one note alone, and takes no paths");
}

/** The fixes that flags ask for; null where none are. */
export function wantedFixes({ switches }: Given): WantedFixes | null {
  const write = switches.has("fix");
  if (!write && !switches.has("fix-dry-run")) return null;
  return { write, kinds: new Set(switches.has("unsafe") ? ["safe", "unsafe"] : ["safe"]) };
}

/** What is to be done with the baseline; null where it is only read. @throws WinnowError USAGE. */
export function wantedBaseline(given: Given): "write" | "prune" | null {
  const wanted = lastValue(given, "baseline");
  if (wanted === null || wanted === "write" || wanted === "prune") return wanted;
  throw new WinnowError("USAGE", "--baseline is either write or prune");
}
