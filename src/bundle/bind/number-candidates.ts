import type { Quantity } from "../../claim/claim.ts";
import type { NumberRole } from "../../claim/read/assertion.ts";
import type { Range } from "../../text/range.ts";
import { filtersFor } from "../reading/filters.ts";
import { certainMeasures } from "../reading/named-measure.ts";
import { type Pair, pairsFor } from "../reading/operands.ts";
import type { Scene } from "../reading/scene.ts";
import type { Glossary, RecordTable } from "../records/record-table.ts";
import { type Candidate, fileOf, giving } from "./candidate.ts";
import { sourceOf } from "./source.ts";
import { casesOf, singleAt, singles, statistics, valuesOf } from "./values.ts";

/** A number of a text with the numbers beside it. */
export interface SaidNumber {
  readonly at: Range;
  readonly quantity: Quantity;
  readonly role: NumberRole;
  readonly beside: readonly Range[];
}

/** Expressions that may give a number, of the columns, rows and pairs that the text names, likeliest first. */
export function numberCandidates(
  scene: Scene,
  said: SaidNumber,
  glossary: Glossary,
): readonly Candidate[] {
  return certainMeasures(scene, said.at).flatMap(({ table, measure }) => {
    const source = scene.tables[table]!;
    const file = fileOf(source);
    if (file === null) return [];
    const pairs = pairsFor(scene, table, measure, said.at, glossary);
    const filters = filtersFor(scene, table, said.at, said.beside);
    const levels = filters.flatMap(({ filter }) =>
      levelTexts(source, { measure, filter }, said.quantity),
    );
    const reckoned = pairs.flatMap((pair) => pairTexts(source, pair, said));
    const isReckoned = /^(?:difference|relative|ratio)$/.test(said.role);
    return giving(file, isReckoned ? [...reckoned, ...levels] : [...levels, ...reckoned]);
  });
}

function levelTexts(
  table: RecordTable,
  operand: { readonly measure: number; readonly filter: ReadonlyMap<number, string> },
  { value }: Quantity,
): readonly string[] {
  const source = sourceOf(table, operand);
  if (source === null) return singles(table, operand);
  const values = valuesOf(source);
  switch (value.kind) {
    case "plus-minus":
      return [`($v := ${values}; [$average($v), $sd($v)])`];
    case "range":
      return [casesOf(source), values];
    case "bound": {
      const end = value.relation.startsWith("<") ? "$max" : "$min";
      const cases = casesOf(source);
      if (source.count === 1) return singles(table, operand);
      return [cases, values, `${end}(${cases})`, `${end}(${values})`, ...singles(table, operand)];
    }
    default:
      return [...singles(table, operand), ...statistics(source)];
  }
}

function pairTexts(
  table: RecordTable,
  { first, second }: Pair,
  { quantity, role }: SaidNumber,
): readonly string[] {
  if (quantity.value.kind === "range") return differencesByCase(table, first, second);
  const byCase = quantity.value.kind === "bound" ? differencesByCase(table, first, second) : [];
  const both = singles(table, first).flatMap((a) =>
    singles(table, second).map((b) => [a, b] as const),
  );
  const once = both.flatMap(([a, b]) => {
    if (quantity.value.kind === "change") return [`[${a}, ${b}]`, `[${b}, ${a}]`];
    switch (role) {
      case "relative":
        return [`$change(${b}, ${a})`, `$change(${a}, ${b})`];
      case "ratio":
      case "share":
        return [`$ratio(${a}, ${b})`, `$ratio(${b}, ${a})`];
      default:
        return [`$difference(${a}, ${b})`, `$difference(${b}, ${a})`];
    }
  });
  return [...byCase, ...once];
}

/** A difference in each case that both sides leave open. */
function differencesByCase(
  table: RecordTable,
  first: Pair["first"],
  second: Pair["second"],
): readonly string[] {
  const [left, right] = [sourceOf(table, first), sourceOf(table, second)];
  if (left === null || right === null) return [];
  if (first.measure !== second.measure && left.rows === right.rows)
    return [`${left.rows}.(${left.column} - ${right.column})`];
  const [open, ...others] = [...left.open.values()];
  if (open === undefined || others.length > 0) return [];
  const each = `$distinct(${left.all}.${open}).($x := $; `;
  return [`${each}$difference(${singleAt(left, open)}, ${singleAt(right, open)}))`];
}
