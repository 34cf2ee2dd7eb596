import type { AskedNumber } from "./asked-number.ts";
import { checkCases } from "./case-check.ts";
import type { ClaimText } from "./claim-text.ts";
import { measureCorrelation } from "./measure-correlation.ts";
import { measureLevel } from "./measure-level.ts";
import { measurePair } from "./measure-pair.ts";
import { type Measured, type Refused, refuse } from "./measured.ts";
import { sidesOf } from "./operand.ts";
import { flawOf } from "./operand-check.ts";
import { directionSaid } from "./said-direction.ts";
import { cellsOf, type Term } from "./term.ts";
import { casesBehind } from "./verdicts.ts";

/** Holds what an expression reckons against a number of the text: what it gives in the text's unit, or why that is not meant. */
export function measureTerm(text: ClaimText, term: Term, asked: AskedNumber): Measured | Refused {
  if (term.kind === "scaled" && term.by === -1 && saysFall(text, term.of, asked)) {
    const measured = measureTerm(text, term.of, asked);
    if (measured.kind === "refused") return measured;
    const { value, cases } = measured;
    return { ...measured, value: -value, cases: cases.map((each) => -each) };
  }
  const flaw = flawOf(term);
  if (flaw !== null) return refuse(flaw);
  const bare = term.kind === "scaled" && term.by === 100 ? term.of : term;
  switch (bare.kind) {
    case "correlation":
      return measureCorrelation(text, bare, asked);
    case "share":
      return measureShare(text, bare, asked);
    case "count":
      return refuse("it counts, and the text gives a value that was measured");
    default: {
      const sides = sidesOf(term);
      if (sides === null)
        return refuse(
          "it joins values in a way that no claim can name: use $difference, $ratio, $change, $recovered or $weightedmean",
        );
      const { left, right } = sides;
      return right === null
        ? measureLevel(text, left, asked)
        : measurePair(text, term, { ...sides, right }, asked);
    }
  }
}

const FALLS = /drop|decreas|reduc|loss|lost|fall|shortfall/iu;

/** `fell by 0.03` of a column of changes, where a fall has a minus: there the text itself turns the sign. */
function saysFall(text: ClaimText, term: Term, { role, written }: AskedNumber): boolean {
  if ((role !== "difference" && role !== "relative") || written.isSigned) return false;
  const [first] = cellsOf(term);
  if (first === undefined || FALLS.test(first.cell.keys.at(-1) ?? "")) return false;
  const said = directionSaid(text, written.at);
  return said?.way === "either" || (said?.way === "down" && !said.isOfMerit);
}

/** So many of so many, as a share. */
function measureShare(
  text: ClaimText,
  share: Term & { readonly kind: "share" },
  { written, role, quantity }: AskedNumber,
): Measured | Refused {
  if (role === "difference" || role === "ratio" || role === "relative")
    return refuse("it takes a share of those counted, and the text speaks of something else");
  const { whole, value } = share;
  const cases = casesBehind(share) ?? [];
  const checked = checkCases(text, cases, written.at);
  if (checked.kind === "refused") return checked;
  if (whole !== null && checked.cases.length !== whole.value)
    return refuse(`it divides by ${whole.value}, and ${checked.cases.length} were asked`);
  return {
    kind: "measured",
    value: value * (quantity.unit.kind === "percent" ? 100 : 1),
    cases: [],
    cells: checked.cells,
    selections: checked.selections,
    what: `${checked.met} of ${checked.cases.length}`,
  };
}
