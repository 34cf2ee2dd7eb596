import type { SuperlativeEnd } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import { checkCases } from "./case-check.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Evidence } from "./evidence.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import { checkContests, contestsIn } from "./superlative.ts";
import { casesHeld, verdictOn } from "./verdicts.ts";

/** What an expression shows of one of several that comes first or last, or is alone. */
export function showSuperlative(
  text: ClaimText,
  at: Range,
  end: SuperlativeEnd,
  { gives, expression }: Evidence,
): Outcome {
  const held = gives.kind === "verdict" ? casesHeld(gives.judgement) : null;
  if (end === "only") return showOnly(text, at, { gives, expression });
  if (held?.alone != null) return showPlace(text, at, end, held.alone, { gives, expression });
  const contests = held === null ? null : contestsIn(held.cases);
  if (contests === null)
    return unbound(
      "its expression does not say which of several comes first: $argmax(rows, 'column').name = '…'",
    );
  const checked = checkContests(text, contests, end, at);
  if (checked.kind === "refused") return unbound(checked.why);
  return verdictOn(checked.holds, {
    derivation: checked.what,
    evidence: evidenceFrom(checked.cells, expression),
    selections: [],
  });
}

/** That it holds of one case alone, which the text names, or of all but that one, or of none of the others. */
function showOnly(
  text: ClaimText,
  at: Range,
  { gives, expression }: Pick<Evidence, "gives" | "expression">,
): Outcome {
  const held = gives.kind === "verdict" ? casesHeld(gives.judgement) : null;
  if (gives.kind !== "verdict" || held === null)
    return unbound("count those of which it holds: $count(rows[condition]) = 1");
  const checked = checkCases(text, held.cases, at);
  if (checked.kind === "refused") return unbound(checked.why);
  const { met, cases, cells, selections } = checked;
  const isAlone = met === 1 || met === cases.length - 1 || met === 0;
  return verdictOn(gives.holds && isAlone, {
    derivation: `${met} of ${cases.length}`,
    evidence: evidenceFrom(cells, expression),
    selections,
  });
}

/** `only the lowest bin is not`: the one that is alone stands first or last in the order of what tells cases apart. */
function showPlace(
  text: ClaimText,
  at: Range,
  end: SuperlativeEnd,
  alone: string,
  evidence: Pick<Evidence, "gives" | "expression">,
): Outcome {
  const only = showOnly(text, at, evidence);
  if (only.verdict !== "supported") return only;
  const isAtEnd = only.selections.some(({ sample }) =>
    text.scene.tables[sample.table]!.dimensions.some(({ kind, values }) => {
      if (kind !== "input" && kind !== "row") return false;
      const numbers = values.map(Number);
      const wanted = end === "lowest" ? Math.min(...numbers) : Math.max(...numbers);
      return Number(alone) === wanted;
    }),
  );
  return isAtEnd && (end === "lowest" || end === "highest")
    ? only
    : unbound(`its expression finds ${alone}, which is not the ${end}`);
}
