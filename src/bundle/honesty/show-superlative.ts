import type { SuperlativeEnd } from "../../claim/read/assertion.ts";
import { contains, type Range } from "../../text/range.ts";
import { betterOf } from "../reading/merit.ts";
import { sentenceAt } from "../reading/scene.ts";
import { nameParts } from "../records/column-role.ts";
import { type CheckedCases, checkCases } from "./case-check.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import { casesOutside } from "./confined.ts";
import { describeTerm } from "./describe-term.ts";
import type { Evidence } from "./evidence.ts";
import { columnOf, unscaled } from "./measure-level.ts";
import { operandOf } from "./operand.ts";
import { checkOperand } from "./operand-check.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import { statisticFlaw } from "./statistic-check.ts";
import { checkContests, contestsIn, endFlaw } from "./superlative.ts";
import { type CellTerm, cellsOf, type Term } from "./term.ts";
import { valuesMeantAt } from "./use.ts";
import { casesHeld, verdictOn } from "./verdicts.ts";

/** What an expression shows of one of several that comes first or last, or is alone. */
export function showSuperlative(
  text: ClaimText,
  at: Range,
  end: SuperlativeEnd,
  { gives, expression }: Evidence,
): Outcome {
  const held = gives.kind === "verdict" ? casesHeld(gives.judgement) : null;
  if (end !== "only" && gives.kind === "values" && gives.terms.length === 1)
    return showEnd(text, at, end, gives.terms[0]!, expression);
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

/** `the highest accuracy is 0.73`: the word says which of several values the number is. */
function showEnd(
  text: ClaimText,
  at: Range,
  end: Exclude<SuperlativeEnd, "only">,
  term: Term,
  expression: Evidence["expression"],
): Outcome {
  const bare = unscaled(term);
  if (bare.kind === "cell" && isStoredEnd(text, bare, end)) {
    const check = checkOperand(text, operandOf(bare), at);
    if (check.kind === "refused") return unbound(check.why);
    return verdictOn(true, {
      derivation: `stated as ${describeTerm(text, bare)}`,
      evidence: evidenceFrom([bare], expression),
      selections: [check.selection],
    });
  }
  if (bare.kind !== "statistic" || (bare.by !== "max" && bare.by !== "min"))
    return unbound("it takes the end of nothing: $max(values), $min(values), $argmax(…)");
  const operand = operandOf(bare);
  const check = checkOperand(text, operand, at);
  if (check.kind === "refused") return unbound(check.why);
  const { selection } = check;
  const taken = bare.by === "max" ? "highest" : "lowest";
  const flaw =
    endFlaw(taken, end, betterOf(columnOf(text, selection)), columnOf(text, selection).name) ??
    statisticFlaw(text, operand.statistics, selection, at, "asked");
  if (flaw !== null) return unbound(flaw);
  return verdictOn(true, {
    derivation: describeTerm(text, bare),
    evidence: evidenceFrom(cellsOf(bare), expression),
    selections: [selection],
  });
}

const END_NAMES: Readonly<Record<Exclude<SuperlativeEnd, "only">, RegExp>> = {
  highest: /^(?:max|maximum|highest|peak)$/,
  lowest: /^(?:min|minimum|lowest)$/,
  best: /^best$/,
  worst: /^worst$/,
};

/** Whether a column holds the end that the text speaks of by its own name: `best_layer_auroc`. */
function isStoredEnd(
  { scene, places }: ClaimText,
  { cell }: CellTerm,
  end: Exclude<SuperlativeEnd, "only">,
): boolean {
  const place = places.get(keyOf(cell))?.[0];
  if (place === undefined) return false;
  const { name, parents, means } = scene.tables[place.table]!.measures[place.measure]!;
  return [...parents, name, means ?? ""]
    .flatMap(nameParts)
    .some((part) => END_NAMES[end].test(part));
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
  const outside = held.quantifier === "all" ? casesOutside(text, held.cases) : null;
  const checked = checkCases(text, outside ?? held.cases, at);
  if (checked.kind === "refused") return unbound(checked.why);
  const { met, cases, cells, selections } = checked;
  const other = met === 0 ? null : otherNamed(text, at, checked);
  if (other !== null) return unbound(`it holds of ${other} alone, and the text names another`);
  const isLeftOver = met === cases.length - 1 && saysNot(text, at);
  const isAlone = outside === null ? met === 1 || isLeftOver || met === 0 : met === 0;
  if (gives.holds && !isAlone)
    return unbound(
      `it holds of ${met} of ${cases.length}, and the text says it of one: $count(rows[condition]) = 1`,
    );
  return verdictOn(gives.holds && isAlone, {
    derivation: `${met} of ${cases.length}`,
    evidence: evidenceFrom(cells, expression),
    selections,
  });
}

/** Whether the one that is alone is the one of which it does not hold: `only the lowest is not`, `the only exception`. */
function saysNot({ assertions, scene }: ClaimText, at: Range): boolean {
  const sentence = sentenceAt(scene, at.start);
  const isDenied = assertions.some(
    ({ content, at: place }) =>
      contains(sentence, place) &&
      ((content.kind === "effect" && content.effect === "denial") ||
        ("negated" in content && content.negated)),
  );
  return isDenied || /\bexcept/iu.test(scene.text.slice(sentence.start, sentence.end));
}

/** What the case that is alone goes by, where the text names another in its place; null where it names it or none. */
function otherNamed(
  text: ClaimText,
  at: Range,
  { cases, met, selections }: CheckedCases,
): string | null {
  const { scene, places } = text;
  const isMetAlone = met === 1 && !(cases.length === 2 && saysNot(text, at));
  const alone = cases.filter(({ isMet }) => isMet === isMetAlone);
  if (alone.length !== 1) return null;
  const tables = new Set(selections.map(({ sample }) => sample.table));
  for (const table of tables) {
    const { dimensions, rows } = scene.tables[table]!;
    const valuesIn = (of: typeof cases, dimension: number): ReadonlySet<string> =>
      new Set(
        of.flatMap(({ questions }) =>
          questions
            .flatMap(({ left, right }) => [left, right].flatMap(cellsOf))
            .flatMap(({ cell }) => places.get(keyOf(cell)) ?? [])
            .filter((place) => place.table === table)
            .map(({ row }) => rows[row]!.coordinates[dimension]!),
        ),
      );
    for (const dimension of dimensions.keys()) {
      const own = valuesIn(alone, dimension);
      const meant = valuesMeantAt(text, table, dimension, at);
      const others = valuesIn(
        cases.filter((each) => !alone.includes(each)),
        dimension,
      );
      const isTelling = own.size === 1 && [...own].every((value) => !others.has(value));
      if (isTelling && meant.size > 0 && ![...own].some((value) => meant.has(value)))
        return [...own][0]!;
    }
  }
  return null;
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
