import { RULES } from "../../rules/index.ts";
import { RULE_NAMES } from "../../rules/names.ts";
import type { Config } from "../config/config.ts";
import type { Finding } from "../lint/finding.ts";
import type { RuleChoice } from "../lint/rule-choice.ts";
import { chooseRules, type RuleRun } from "../lint/settings.ts";
import { suggestion } from "../text/suggestion.ts";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { ExitCode, Terminal } from "./command.ts";
import { type Flag, type Given, lastValue } from "./flags.ts";

/** Flags that choose rules. */
export const CHOICE_FLAGS: readonly Flag[] = [
  {
    name: "only",
    value: "RULE",
    help: "run this rule alone; may be repeated",
    choices: RULE_NAMES,
  },
  {
    name: "skip",
    value: "RULE",
    help: "run all but this rule; may be repeated",
    choices: RULE_NAMES,
  },
];

/** Flags that choose rules and weigh what they find. */
export const RULE_FLAGS: readonly Flag[] = [
  ...CHOICE_FLAGS,
  { name: "max-warnings", value: "N", help: "more warnings than this are an error" },
  { name: "quiet", value: null, help: "print errors only; the exit code counts all" },
];

/**
 * The rules that flags and configuration choose.
 * @throws WinnowError USAGE for a rule that is not known.
 */
export function rulesFor(given: Given, config: Config): RuleRun[] {
  return chooseRules(RULES, config.rules, ruleChoice(given));
}

/**
 * The rules that flags name.
 * @throws WinnowError USAGE for a rule that is not known.
 */
export function ruleChoice(given: Given): RuleChoice {
  return { only: namedRules(given, "only"), skip: namedRules(given, "skip") };
}

/**
 * What the findings mean for the exit code.
 * @throws WinnowError USAGE when `--max-warnings` is no number.
 */
export function exitCodeFor(given: Given, findings: readonly Finding[]): ExitCode {
  const failed = findings.some(({ severity }) => severity === "error");
  return failed || warningsOver(given, findings) !== null ? 1 : 0;
}

/** Says why the exit code is 1 where no error is to be seen. */
export function complainOfWarnings(
  given: Given,
  terminal: Terminal,
  findings: readonly Finding[],
): void {
  const over = warningsOver(given, findings);
  if (over === null) return;
  terminal.err(`winnow: warnings are an error: ${over}, and --max-warnings allows fewer\n`);
}

/** How many warnings there are, where they are more than allowed; else null. */
function warningsOver(given: Given, findings: readonly Finding[]): number | null {
  const limit = lastValue(given, "max-warnings");
  if (limit !== null && !/^\d{1,9}$/.test(limit)) {
    throw new WinnowError("USAGE", `--max-warnings ${visible(limit)} is not a number`);
  }
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  return limit !== null && warnings > Number(limit) ? warnings : null;
}

/** What is printed: with `--quiet` errors only. */
export function shownFindings(given: Given, findings: readonly Finding[]): Finding[] {
  const quiet = given.switches.has("quiet");
  return findings.filter(({ severity }) => !quiet || severity === "error");
}

function namedRules(given: Given, flag: string): string[] {
  const known = RULES.map(({ id }) => id);
  const names = (given.values.get(flag) ?? []).flatMap((value) => value.split(","));
  for (const name of names) {
    if (known.includes(name)) continue;
    const hint = suggestion(name, known) ?? `the rules are ${known.join(", ")}`;
    throw new WinnowError("USAGE", `unknown rule ${visible(name)}`, hint);
  }
  return names;
}
