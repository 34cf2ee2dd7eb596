import { applyEdits, type Edit } from "../../text/edit.ts";

/** Things of one kind that a run's results tell apart: its arms, its tasks, the values of one of its settings. */
export interface NameGroup {
  /** What the results call the kind: `layer`; "" where nothing names it. */
  readonly label: string;
  readonly names: readonly NamedCase[];
}

export interface NamedCase {
  readonly name: string;
  /** Whether a number, as written with some decimals, is a value or a mean of a column of this case. */
  readonly has: (value: number, decimals: number) => boolean;
}

/** A claim that holds, with the names that its run's results know. */
export interface TrueClaim {
  readonly text: string;
  readonly groups: readonly NameGroup[];
}

/** One way to make a true claim false. */
export interface ClaimOperator {
  readonly name: string;
  /** How it is known that what comes out is false. */
  readonly because: string;
  /** Each of the ways, as edits of the text; a claim that offers no sure hold gives none. */
  readonly turn: (claim: TrueClaim) => readonly (readonly Edit[])[];
}

/** A true claim made false. */
export interface FalseClaim {
  readonly operator: string;
  readonly edits: readonly Edit[];
  readonly text: string;
}

/** Everything an operator makes of a claim, each text once. */
export function turned({ name, turn }: ClaimOperator, claim: TrueClaim): readonly FalseClaim[] {
  const byText = new Map<string, FalseClaim>();
  for (const edits of turn(claim)) {
    const { text } = applyEdits(claim.text, edits);
    if (text !== claim.text && !byText.has(text)) byText.set(text, { operator: name, edits, text });
  }
  return [...byText.values()];
}
