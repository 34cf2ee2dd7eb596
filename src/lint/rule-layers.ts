import { pathPatterns } from "../text/path-patterns.ts";
import type { Severity } from "./finding.ts";
import { defaultOptions, type Options } from "./options.ts";
import type { Rule } from "./rule.ts";

/** What is made of a rule's findings: one severity for all, nothing, or errors of its warnings. */
export type Level = Severity | "off" | "raised";

/** What a preset makes of rules, by name; a rule that it leaves out weighs its findings itself. */
export type Preset = Readonly<Record<string, Level>>;

/** Who says how a rule runs. */
export type Origin =
  | { readonly kind: "default" }
  | { readonly kind: "preset"; readonly name: string }
  /** A configuration file, at a 1-based line. */
  | { readonly kind: "file"; readonly path: string; readonly line: number }
  /** The same in its overrides, by their 1-based number. */
  | {
      readonly kind: "override";
      readonly number: number;
      readonly path: string;
      readonly line: number;
    };

/** What one of them says of a rule. Data alone, so that it can be kept for the next run. */
export interface RuleLayer {
  readonly origin: Origin;
  /** The paths it speaks of, in gitignore syntax; null: all. */
  readonly files: readonly string[] | null;
  /** null: it leaves this to those before it. */
  readonly level: Level | null;
  /** The options it gives; others keep what they had. */
  readonly options: Options;
}

/** All that is said of each rule, by its name. Of two that speak of the same the later counts. */
export type RuleLayers = ReadonlyMap<string, readonly RuleLayer[]>;

/** How a rule runs at one path. */
export interface RuleUse {
  readonly severity: Level | null;
  readonly options: Options;
}

/** A value with who said it. */
export interface Traced<Value> {
  readonly value: Value;
  readonly origin: Origin;
}

/** How a rule runs at one path, and who said so. */
export interface TracedUse {
  readonly severity: Traced<Level | null>;
  readonly options: ReadonlyMap<string, Traced<Options[string]>>;
}

const DEFAULT: Origin = { kind: "default" };

/** Tells how a rule runs at a path by what is said of it; at null: where no path has settings of its own. */
export function tracedUses(
  rule: Rule,
  layers: readonly RuleLayer[],
): (path: string | null) => TracedUse {
  const told = layers.map(({ files, ...layer }) => ({
    ...layer,
    patternOver: files === null ? null : pathPatterns(files),
  }));
  return (path) => {
    let severity: TracedUse["severity"] = { value: null, origin: DEFAULT };
    const options = new Map<string, Traced<Options[string]>>();
    for (const [name, value] of Object.entries(defaultOptions(rule)))
      options.set(name, { value, origin: DEFAULT });
    for (const { origin, patternOver, level, options: given } of told) {
      if (patternOver !== null && (path === null || patternOver(path) === null)) continue;
      if (level !== null) severity = { value: level, origin };
      for (const [name, value] of Object.entries(given)) options.set(name, { value, origin });
    }
    return { severity, options };
  };
}

/** The same without who said it. */
export function ruleUses(
  rule: Rule,
  layers: readonly RuleLayer[],
): (path: string | null) => RuleUse {
  const traced = tracedUses(rule, layers);
  return (path) => {
    const { severity, options } = traced(path);
    const values = [...options].map(([name, { value }]) => [name, value] as const);
    return { severity: severity.value, options: Object.fromEntries(values) };
  };
}
