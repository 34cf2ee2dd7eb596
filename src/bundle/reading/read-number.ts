import type { Quantity } from "../../claim/claim.ts";
import { isDifferenceName } from "../records/column-role.ts";
import type { Glossary } from "../records/record-table.ts";
import type { Derivation } from "./derivation.ts";
import { inWords } from "./direction.ts";
import { refutedByExplanation } from "./explain-number.ts";
import { fits, scaleFor } from "./fits.ts";
import { holds } from "./holds.ts";
import { derivationsFor, type Wanted } from "./number-derivations.ts";
import type { Scene } from "./scene.ts";
import { type Outcome, shown, supportedBy, unbound } from "./verdict-parts.ts";

/** Looks for a number of a claim in the results: what it rests on, or what was looked for and found. */
export function readNumber(scene: Scene, wanted: Wanted, glossary: Glossary): Outcome {
  const derivations = derivationsFor(scene, wanted, glossary);
  if (derivations.length === 0) return unbound("no value of the results is named for it");
  const matching = derivations.filter((derivation) => matches(scene, wanted, derivation));
  const found = matching[0];
  if (found === undefined)
    return (
      refutedByExplanation(scene, wanted, glossary) ?? unbound(...near(scene, wanted, derivations))
    );
  const first = derivations[0]!;
  const rivals = new Set(derivations.map(({ values }) => values.map(shown).join())).size - 1;
  if (found !== first && isLikelyChance(wanted.quantity, found, rivals))
    return unbound(
      `${found.what} gives it, but by chance as likely as not: ${rivals + 1} values were tried`,
    );
  return supportedBy(found);
}

function near(
  scene: Scene,
  { quantity }: Wanted,
  derivations: readonly Derivation[],
): readonly string[] {
  return [
    ...new Set(
      derivations.slice(0, 3).map((derivation) => {
        const scale = scaleOf(scene, quantity, derivation) ?? 1;
        return `${derivation.what} is ${derivation.values.map((value) => shown(value * scale)).join(" to ")}`;
      }),
    ),
  ];
}

function scaleOf(
  { tables }: Scene,
  { unit }: Quantity,
  { table, measure, largest }: Derivation,
): number | null {
  return scaleFor(unit, tables[table]!.measures[measure]!, largest);
}

function matches(scene: Scene, { quantity, at, role }: Wanted, derivation: Derivation): boolean {
  const isRelative = role === "relative";
  const scale = isRelative ? 100 : scaleOf(scene, quantity, derivation);
  if (scale === null) return false;
  const given = derivation.values.map((value) => value * scale);
  const about = quantity.nearness !== null;
  const ends = decimalsIn(quantity);
  const agrees = (written: number, value: number, end = 0): boolean =>
    fits(written, value, ends[end] ?? quantity.decimals, about);
  const { value } = quantity;
  switch (value.kind) {
    case "number": {
      if (isTooCoarse(quantity, given[0]!)) return false;
      const { name } = scene.tables[derivation.table]!.measures[derivation.measure]!;
      const signed =
        derivation.isDifference || isRelative || (role === "difference" && isDifferenceName(name))
          ? inWords(scene, at, value.number, given[0]!)
          : given[0]!;
      return agrees(value.number, signed);
    }
    case "range":
      return given.length === 2 && agrees(value.low, given[0]!) && agrees(value.high, given[1]!, 1);
    case "change":
      return given.length === 2 && agrees(value.from, given[0]!) && agrees(value.to, given[1]!, 1);
    case "plus-minus":
      return (
        given.length === 2 && agrees(value.number, given[0]!) && agrees(value.spread, given[1]!, 1)
      );
    case "bound":
      return holds(value.relation, inWords(scene, at, value.number, given[0]!), value.number);
    case "share":
      return false;
  }
}

/** One digit is met by too many values: it has to be the value itself, or nearly. */
function isTooCoarse({ value, decimals, unit }: Quantity, given: number): boolean {
  if (value.kind !== "number" || decimals > 0 || Math.abs(value.number) >= 10) return false;
  const isRounded = unit.kind === "percent" || unit.kind === "points" || unit.kind === "factor";
  return !isRounded && Math.abs(Math.abs(given) - Math.abs(value.number)) > 0.05;
}

/** Decimal places of each number of a range, change or spread: `0.0-0.10` is exact to a tenth and to a hundredth. */
function decimalsIn({ text, value, decimals }: Quantity): readonly number[] {
  if (value.kind !== "range" && value.kind !== "change" && value.kind !== "plus-minus")
    return [decimals];
  const numbers = text.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?/giu) ?? [];
  const plain = numbers.length === 2 && numbers.every((number) => !/e/i.test(number));
  return plain ? numbers.map((number) => number.split(".")[1]?.length ?? 0) : [decimals, decimals];
}

/** Digits that a number tells; those of fewer are met by chance. */
const TELLING = 0.04;

function isLikelyChance(
  { decimals, value }: Quantity,
  { values, largest }: Derivation,
  rivals: number,
): boolean {
  if (value.kind === "range" || value.kind === "change" || value.kind === "plus-minus")
    return false;
  const scale = Math.max(Math.abs(values[0]!), largest, 1e-12);
  const written = "number" in value ? Math.abs(value.number) : 1;
  const unit = written > 1.5 * scale ? 100 : 1;
  return (rivals * 10 ** -decimals) / (scale * unit) > TELLING;
}
