import { sentenceAt } from "../reading/scene.ts";
import { stemOf } from "../reading/text-words.ts";
import { nameParts } from "../records/column-role.ts";
import type { AskedNumber } from "./asked-number.ts";
import type { ClaimText } from "./claim-text.ts";
import { describeTerm } from "./describe-term.ts";
import { undefinedFlaw } from "./measure-level.ts";
import { type Measured, type Refused, refuse } from "./measured.ts";
import { type Operand, operandOf, sidesOf } from "./operand.ts";
import { checkOperand, foreignNames } from "./operand-check.ts";
import type { Selection } from "./selection.ts";
import { cellsOf, type Term } from "./term.ts";
import { unusedAt } from "./use.ts";

const RECOVERED = /\b(?:recover(?:s|ed|y)?|pgr)\b/iu;
const WEIGHTED = /\b(?:weighted|calibration error|miscalibration|ece|pooled|overall|of all)\b/iu;
const CORRELATED = /\b(?:correlat\p{L}*|pearson|spearman|rho|r)\b|ρ/iu;
const RANKED = /\b(?:spearman|rank\p{L}*|rho)\b|ρ/iu;

/** Holds a statistic of the field that has a name of its own against a number of the text. */
export function measureNamed(
  text: ClaimText,
  term: Term & { readonly kind: "recovered" | "weighted" | "correlation" },
  asked: AskedNumber,
): Measured | Refused {
  const said = wordsAround(text, asked);
  const unit = asked.quantity.unit.kind === "percent" ? 100 : 1;
  switch (term.kind) {
    case "recovered": {
      if (!RECOVERED.test(said))
        return refuse("it takes what of a gap was recovered, and the text does not say so");
      const ends = endsFlaw(text, term);
      if (ends !== null) return refuse(ends);
      return measured(text, term, [operandOf(term.of)], asked, unit, { isTied: false });
    }
    case "weighted": {
      if (!WEIGHTED.test(said))
        return refuse(
          "it weighs its values, and the text speaks of no weighted mean: take $average(…)",
        );
      const sides = term.of.map(sidesOf);
      const joined = (right: boolean): Operand => ({
        term: { kind: "statistic", by: "mean", of: term.of, value: term.value },
        cells: sides.flatMap((each) => (right ? each?.right?.cells : each?.left.cells) ?? []),
        statistics: [],
      });
      const operands = sides.every((each) => each?.right != null)
        ? [joined(false), joined(true)]
        : [joined(false)];
      const isError = /\b(?:calibration error|miscalibration|ece)\b/iu.test(said);
      return measured(text, term, operands, asked, unit, { isTied: !isError });
    }
    case "correlation": {
      if (!CORRELATED.test(said) && asked.role !== "correlation")
        return refuse("it takes a correlation, and the text speaks of none");
      if (term.by === "spearman" && !RANKED.test(said))
        return refuse(
          "it takes a correlation of ranks, and the text does not say so: take $pearson(…)",
        );
      if (term.by === "pearson" && RANKED.test(said))
        return refuse("the text speaks of a correlation of ranks: take $spearman(…)");
      const operands = [term.left, term.right].map((of) =>
        operandOf({ kind: "statistic", by: "mean", of, value: Number.NaN }),
      );
      return measured(text, term, operands, asked, 1, { isTied: true });
    }
  }
}

/** What the text says around a number: its sentence. */
function wordsAround({ scene }: ClaimText, { written }: AskedNumber): string {
  const { start, end } = sentenceAt(scene, written.at.start);
  return scene.text.slice(start, end);
}

function measured(
  text: ClaimText,
  term: Term,
  operands: readonly Operand[],
  asked: AskedNumber,
  scale: number,
  { isTied }: { readonly isTied: boolean },
): Measured | Refused {
  const { at } = asked.written;
  const selections: Selection[] = [];
  for (const operand of operands) {
    const check = checkOperand(text, operand, at, asked.implied, isTied);
    if (check.kind === "refused") return check;
    const flaw = unusedAt(text, check.selection, at) ?? undefinedFlaw(text, check.selection, at);
    if (flaw !== null) return refuse(flaw);
    selections.push(check.selection);
  }
  const foreign = foreignNames(text, selections, at);
  if (foreign !== null) return refuse(foreign);
  return {
    kind: "measured",
    value: Number(term.value) * scale,
    cases: [],
    cells: cellsOf(term),
    selections,
    what: describeTerm(text, term),
  };
}

const FLOOR = /^(?:weak|supervisor|teacher|base|baseline|floor|lower|chance|random)$/;
const CEILING = /^(?:ceiling|strong|upper|oracle|gold|max|maximum|full|limit)$/;

/** What the weak and the ceiling are has to show in their names, and all three have to be of one kind. */
function endsFlaw(
  { scene, places }: ClaimText,
  { of, weak, ceiling }: Term & { readonly kind: "recovered" },
): string | null {
  const namesOf = (term: Term): readonly string[] =>
    cellsOf(term).flatMap(({ cell }) => {
      const place = places.get(`${cell.path}#${cell.pointer}`)?.[0];
      const means =
        place === undefined ? null : scene.tables[place.table]!.measures[place.measure]!.means;
      return [...cell.keys, ...cell.path.split("/"), means ?? ""].flatMap(nameParts);
    });
  const [value, floor, top] = [of, weak, ceiling].map(namesOf);
  if (!floor!.some((part) => FLOOR.test(part)))
    return "what is recovered starts from the weak value: $recovered(value, weak, ceiling)";
  if (!top!.some((part) => CEILING.test(part)))
    return "what is recovered ends at the ceiling: $recovered(value, weak, ceiling)";
  const stems = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(stemOf));
  const [own, low, high] = [value!, floor!, top!].map(stems);
  return [...own!].some((stem) => low!.has(stem) && high!.has(stem))
    ? null
    : "the value, the weak and the ceiling are not of one kind";
}
