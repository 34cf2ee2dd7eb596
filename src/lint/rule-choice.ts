/** Which rules a command line names: where given, `only` those, and none of `skip`. */
export interface RuleChoice {
  readonly only: readonly string[];
  readonly skip: readonly string[];
}

/** The flag that keeps a rule from running; null where none does. */
export function flagAgainst(rule: string, { only, skip }: RuleChoice): keyof RuleChoice | null {
  if (only.length > 0 && !only.includes(rule)) return "only";
  return skip.includes(rule) ? "skip" : null;
}
