import type { ClaimJudge } from "../../base/claim-comparing.ts";
import type { ClaimReference, Operation, OperationKind } from "../../plan/plan.ts";
import type { WordChange } from "../../selftest/operator.ts";
import { changeNumber, numberChanged } from "../../selftest/operators/change-number.ts";
import { directionFlipped, flipDirection } from "../../selftest/operators/flip-direction.ts";
import { metricSwapped, swapMetric } from "../../selftest/operators/swap-metric.ts";
import { rankOf } from "../../selftest/samples.ts";
import { carriedOver } from "./carried-over.ts";
import { directionIsTold, type IsTold, metricIsTold, numberIsTold } from "./told-by-evidence.ts";

/** An operation with a flaw planted in it, to be shown where the true one stands; nothing ever writes it. */
export interface Planted {
  readonly operation: Operation;
  /** Of the self-test's operators. */
  readonly flaw: string;
  /** The claim as the run makes it. */
  readonly said: string;
}

interface Flaw {
  readonly name: string;
  readonly change: WordChange;
  readonly isTold: IsTold;
}

/** The self-test's flaws that values can tell; what a "not" denies, they seldom say. */
const FLAWS: readonly Flaw[] = [
  { name: changeNumber.name, change: numberChanged, isTold: numberIsTold },
  { name: flipDirection.name, change: directionFlipped, isTold: directionIsTold },
  { name: swapMetric.name, change: metricSwapped, isTold: metricIsTold },
];

/** The kinds that bring the claim as a sentence by itself; the two sides of a dispute would still be one, or be none. */
const KINDS: ReadonlySet<OperationKind> = new Set(["add", "create"]);

/**
 * An operation with a flaw in its claim that whoever holds it against the evidence beside it can see; null where it
 * offers no hold. The same operation always gets the same flaw, and keeps its id.
 */
export function plantIn(
  operation: Operation,
  { read, lexicon }: Pick<ClaimJudge, "read" | "lexicon">,
): Planted | null {
  const { kind, claim, after, evidence } = operation;
  if (claim === null || !KINDS.has(kind)) return null;
  const words = wordsOf(claim.text);
  const around = after.split(words);
  if (words === "" || around.length !== 2) return null;
  const statement = read(claim.text);
  const changed = FLAWS.flatMap(({ name, change, isTold }) => {
    const text = change({ claim: statement, lexicon });
    return text !== null && isTold(statement, read(text), evidence) ? [{ flaw: name, text }] : [];
  });
  if (changed.length === 0) return null;
  const { flaw, text } = changed[rankOf(claim.text) % changed.length]!;
  return {
    operation: { ...operation, claim: flawed(claim, text), after: around.join(wordsOf(text)) },
    flaw,
    said: claim.text,
  };
}

function flawed(claim: ClaimReference, text: string): ClaimReference {
  if (claim.assertions === undefined) return { ...claim, text };
  return { ...claim, text, assertions: carriedOver(claim.assertions, claim.text, text) };
}

/** A claim without its full stop, behind which limits of its run may stand. */
function wordsOf(claim: string): string {
  return claim.trim().replace(/(?<!\.)\.$/, "");
}
