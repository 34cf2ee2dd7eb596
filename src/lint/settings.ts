import type { Severity } from "./finding.ts";
import type { Options } from "./options.ts";
import type { Rule } from "./rule.ts";
import { flagAgainst, type RuleChoice } from "./rule-choice.ts";
import {
  type Level,
  type RuleLayer,
  type RuleLayers,
  type RuleUse,
  ruleUses,
} from "./rule-layers.ts";

/** How one rule runs: its options, and what becomes of its findings (null: each has its own severity). */
export interface RuleRun {
  readonly rule: Rule;
  readonly severity: Level | null;
  readonly options: Options;
  /** The same for one path, where some paths have settings of their own. */
  readonly at?: (path: string) => RuleUse;
}

/**
 * The rules to run, with what the configuration says of each. A rule named by `only` runs even where it is off; one
 * that is off runs where some paths want it.
 */
export function chooseRules(
  rules: readonly Rule[],
  layers: RuleLayers,
  choice: RuleChoice,
): RuleRun[] {
  const runs: RuleRun[] = [];
  for (const rule of rules) {
    if (flagAgainst(rule.id, choice) !== null) continue;
    const own = layersChosen(rule.id, layers.get(rule.id) ?? [], choice);
    const at = ruleUses(rule, own);
    const everywhere = at(null);
    const ofPaths = own.filter(({ files }) => files !== null);
    const wanted = ofPaths.some(({ level }) => level !== null && level !== "off");
    if (everywhere.severity === "off" && !wanted) continue;
    runs.push({ rule, ...everywhere, ...(ofPaths.length > 0 && { at }) });
  }
  return runs;
}

/** What is said of a rule once flags have their way: one that `only` names is not off. */
export function layersChosen(
  rule: string,
  layers: readonly RuleLayer[],
  { only }: RuleChoice,
): readonly RuleLayer[] {
  if (!only.includes(rule)) return layers;
  return layers.map((layer) => (layer.level === "off" ? { ...layer, level: null } : layer));
}

/** How a rule runs at a path. */
export function useAt(run: RuleRun, path: string): RuleUse {
  return run.at === undefined ? run : run.at(path);
}

/** The severity to give for a rule as a whole, whatever single findings or paths have. */
export function nominalSeverity({ rule, severity }: RuleRun): Severity {
  return weighed(severity, rule.severity) ?? rule.severity;
}

/** Whether a rule is among those that run, and not off at a path. */
export function runsAt(runs: readonly RuleRun[], rule: string, path: string): boolean {
  const run = runs.find((each) => each.rule.id === rule);
  return run !== undefined && useAt(run, path).severity !== "off";
}

/** The severity of a finding, given the one it has of its own; null where it is not to be reported. */
export function weighed(level: Level | null, own: Severity): Severity | null {
  if (level === "off") return null;
  if (level === "raised") return own === "warning" ? "error" : own;
  return level ?? own;
}
