import type { Severity } from "../lint/finding.ts";
import type { Options } from "../lint/options.ts";
import type { Rule } from "../lint/rule.ts";
import { flagAgainst, type RuleChoice } from "../lint/rule-choice.ts";
import { type Level, type Origin, type Traced, tracedUses } from "../lint/rule-layers.ts";
import { layersChosen, weighed } from "../lint/settings.ts";
import type { Catalogue, Config, Settings } from "./config.ts";
import { DEFAULT_SETTINGS } from "./defaults.ts";

/** Who says something: a file, a preset, the default, or a flag of the command line. */
export type Voice = Origin | { readonly kind: "flag"; readonly flag: string };

/** One setting, with who says so. */
export interface EffectiveSetting {
  readonly name: keyof Settings;
  readonly value: Settings[keyof Settings];
  readonly origin: Voice;
}

/** How a rule weighs, with who says so. */
export interface EffectiveRule {
  readonly id: string;
  /** What its findings have unless one says otherwise. */
  readonly severity: Severity | "off";
  /** `raised`: it stands for the warnings alone; null: single findings may have another. */
  readonly level: Level | null;
  readonly origin: Voice;
  readonly options: readonly (Traced<Options[string]> & { readonly name: string })[];
}

/** The settings of a configuration, in the order of the defaults. */
export function effectiveSettings(config: Config): EffectiveSetting[] {
  const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  return names.map((name) => ({
    name,
    value: config[name],
    origin: config.origins[name] ?? { kind: "default" },
  }));
}

/** How many overrides there are that speak of a rule. */
export function overrideCount({ rules }: Config): number {
  const origins = [...rules.values()].flat().map(({ origin }) => origin);
  return Math.max(0, ...origins.map((origin) => (origin.kind === "override" ? origin.number : 0)));
}

/** How each rule weighs at a path, given what flags choose; at null: where no override speaks. */
export function effectiveRules(
  config: Config,
  { rules }: Catalogue,
  choice: RuleChoice,
  path: string | null,
): EffectiveRule[] {
  return rules.map((rule) => effectiveRule(rule, config, choice, path));
}

function effectiveRule(
  rule: Rule,
  config: Config,
  choice: RuleChoice,
  path: string | null,
): EffectiveRule {
  const layers = config.rules.get(rule.id) ?? [];
  const chosen = layersChosen(rule.id, layers, choice);
  const { severity, options } = tracedUses(rule, chosen)(path);
  const shown = {
    id: rule.id,
    options: [...options].map(([name, traced]) => ({ name, ...traced })),
  };
  const flag = flagAgainst(rule.id, choice);
  if (flag !== null)
    return { ...shown, severity: "off", level: "off", origin: { kind: "flag", flag } };
  const wasOff = tracedUses(rule, layers)(path).severity.value === "off";
  const isOff = severity.value === "off";
  return {
    ...shown,
    severity: weighed(severity.value, rule.severity) ?? "off",
    level: severity.value,
    origin: wasOff && !isOff ? { kind: "flag", flag: "only" } : severity.origin,
  };
}
