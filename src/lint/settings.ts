import type { Severity } from "./finding.ts";
import { defaultOptions, type Options } from "./options.ts";
import type { Rule } from "./rule.ts";

/** How one rule runs: its options, and the severity a configuration gives it (null: the rule's own). */
export interface RuleRun {
  readonly rule: Rule;
  readonly severity: Severity | null;
  readonly options: Options;
}

/** What a configuration says of one rule. */
export interface RuleSetting {
  readonly severity: Severity | "off";
  readonly options: Options;
}

/** Which rules run: those not off, and, where given, only `only` and none of `skip`. */
export interface RuleChoice {
  readonly only: readonly string[];
  readonly skip: readonly string[];
}

/**
 * The rules to run, with what the configuration says of each. A rule named by `only` runs even where it is off.
 */
export function chooseRules(
  rules: readonly Rule[],
  settings: ReadonlyMap<string, RuleSetting>,
  choice: RuleChoice,
): RuleRun[] {
  const runs: RuleRun[] = [];
  for (const rule of rules) {
    const setting = settings.get(rule.id);
    const named = choice.only.includes(rule.id);
    const off = setting?.severity === "off";
    if ((choice.only.length > 0 && !named) || (off && !named) || choice.skip.includes(rule.id))
      continue;
    const severity = setting === undefined || setting.severity === "off" ? null : setting.severity;
    runs.push({ rule, severity, options: setting?.options ?? defaultOptions(rule) });
  }
  return runs;
}
