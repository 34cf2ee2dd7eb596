import type { Base } from "../base/base.ts";
import type { Finding } from "../lint/finding.ts";
import type { RuleRun } from "../lint/settings.ts";
import { CONTROLS } from "./controls.ts";
import { FLAWS } from "./flaws.ts";
import { CONFLICT_RULES } from "./operator.ts";
import type { Planting } from "./planting.ts";
import type { Trial } from "./trial.ts";
import { type Share, wilson } from "./wilson.ts";

/** What an operator planted, and what was found of it. */
export interface FlawResult {
  readonly name: string;
  readonly rules: readonly string[];
  readonly found: Share;
  readonly misses: readonly Planting[];
}

/** What holds no flaw, and where a rule on contradictions spoke up all the same. */
export interface ControlResult {
  readonly name: string;
  readonly alarms: Share;
  readonly raised: readonly { readonly planting: Planting; readonly finding: Finding }[];
}

/** How one rule did. */
export interface RuleResult {
  readonly rule: string;
  /** Of the flaws it is made for, how many were found, by it or by a rule that may as well. */
  readonly recall: Share;
  /** Of what it reported of plantings, how much was a flaw. */
  readonly precision: Share;
  readonly floor: number;
  readonly isBelowFloor: boolean;
}

export interface SelftestReport {
  readonly revision: string;
  readonly notes: number;
  readonly claims: number;
  readonly flaws: readonly FlawResult[];
  readonly controls: readonly ControlResult[];
  readonly rules: readonly RuleResult[];
  /** Findings on the base as it stands, by claims: each is a flaw it has, or a false alarm. */
  readonly untouched: Share;
  readonly untouchedFindings: readonly Finding[];
}

/** What has to be true of ten reports of a rule. */
const FLOOR = 0.9;

/** Counts what was found and what was falsely raised. */
export function selftestReport({
  base,
  claims,
  runs,
  trials,
  untouched,
}: {
  readonly base: Base;
  readonly claims: number;
  readonly runs: readonly RuleRun[];
  readonly trials: readonly Trial[];
  readonly untouched: readonly Finding[];
}): SelftestReport {
  const of = (name: string) => trials.filter(({ planting }) => planting.name === name);
  const isTried = (id: string) => runs.some(({ rule }) => rule.id === id);
  const flaws = FLAWS.filter(({ rules }) => rules.some(isTried)).map(
    ({ name, rules }): FlawResult => {
      const all = of(name);
      const missed = all.filter(
        ({ findings }) => !findings.some(({ rule }) => rules.includes(rule)),
      );
      return {
        name,
        rules,
        found: wilson(all.length - missed.length, all.length),
        misses: missed.map(({ planting }) => planting),
      };
    },
  );
  const controls = CONTROLS.map(({ name }): ControlResult => {
    const all = of(name);
    const raised = all.flatMap(({ planting, alarms }) => {
      const finding = alarms.find(({ rule }) => CONFLICT_RULES.includes(rule));
      return finding === undefined ? [] : [{ planting, finding }];
    });
    return { name, alarms: wilson(raised.length, all.length), raised };
  });
  return {
    revision: base.revision,
    notes: base.notes.length,
    claims,
    flaws,
    controls,
    rules: runs.map(({ rule }) => ruleResult(rule.id, flaws, controls, trials)),
    untouched: wilson(untouched.length, Math.max(claims, untouched.length)),
    untouchedFindings: untouched,
  };
}

function ruleResult(
  rule: string,
  flaws: readonly FlawResult[],
  controls: readonly ControlResult[],
  trials: readonly Trial[],
): RuleResult {
  const own = flaws.filter(({ rules }) => rules[0] === rule);
  const sum = (pick: (share: Share) => number) =>
    own.reduce((total, { found }) => total + pick(found), 0);
  const isControl = ({ name }: Planting) => controls.some((control) => control.name === name);
  const right = trials.filter(
    ({ planting, findings }) =>
      !isControl(planting) && findings.some((finding) => finding.rule === rule),
  ).length;
  const wrong = controls
    .flatMap(({ raised }) => raised)
    .filter(({ finding }) => finding.rule === rule).length;
  const precision = wilson(right, right + wrong);
  return {
    rule,
    recall: wilson(
      sum(({ part }) => part),
      sum(({ whole }) => whole),
    ),
    precision,
    floor: FLOOR,
    isBelowFloor: right + wrong > 0 && right / (right + wrong) < FLOOR,
  };
}
