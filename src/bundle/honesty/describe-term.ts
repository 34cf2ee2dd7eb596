import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import { type CellTerm, cellsOf, partsOf, type Term } from "./term.ts";

const NAMES: Readonly<Record<string, string>> = {
  max: "highest",
  min: "lowest",
  sd: "standard deviation",
  interval: "confidence interval",
};

/** How a value came about, for a reader: `mean of val_acc where lr = 1e-4, batch = 16 (4 values)`. */
export function describeTerm(text: ClaimText, term: Term): string {
  switch (term.kind) {
    case "cell":
      return `${columnOf(text, term)}${whereOf(text, [term])}`;
    case "statistic": {
      const cells = cellsOf(term);
      const isPlain = term.of.every(({ kind }) => kind === "cell");
      const name = NAMES[term.by] ?? term.by;
      if (!isPlain || cells.length === 0)
        return `${name} of ${term.of.length} × ${term.of[0] ? describeTerm(text, term.of[0]) : "nothing"}`;
      if (cells.length === 1) return describeTerm(text, cells[0]!);
      return `${name} of ${columnOf(text, cells[0]!)}${whereOf(text, cells)} (${cells.length} values)`;
    }
    case "pair": {
      const sign = { difference: "−", ratio: "/", change: "as a change from" }[term.how];
      return `${describeTerm(text, term.left)} ${sign} ${describeTerm(text, term.right)}`;
    }
    case "scaled":
      return describeTerm(text, term.of);
    case "share":
      return `${term.part.value} of ${term.whole?.value ?? "?"}`;
    case "count":
      return `${term.value} counted`;
    case "recovered":
      return `gap recovered by ${describeTerm(text, term.of)}`;
    case "weighted":
      return `weighted mean of ${describeTerm(text, term.of[0] ?? term)}`;
    case "correlation":
      return `${term.by} correlation of ${term.left.length} pairs`;
    default:
      return partsOf(term)
        .map((part) => describeTerm(text, part))
        .join(", ");
  }
}

function columnOf({ scene, places }: ClaimText, { cell }: CellTerm): string {
  const place = places.get(keyOf(cell))?.[0];
  return place === undefined
    ? (cell.keys.at(-1) ?? "value")
    : scene.tables[place.table]!.measures[place.measure]!.name;
}

/** What all the values have in common, and some of their table have not. */
function whereOf({ scene, places }: ClaimText, cells: readonly CellTerm[]): string {
  const first = places.get(keyOf(cells[0]!.cell))?.[0];
  if (first === undefined) return "";
  const { dimensions, rows } = scene.tables[first.table]!;
  const own = cells.flatMap(({ cell }) => {
    const place = places.get(keyOf(cell))?.find(({ table }) => table === first.table);
    return place === undefined ? [] : [rows[place.row]!.coordinates];
  });
  const shared = dimensions.flatMap(({ name, kind, values }, dimension) => {
    const held = new Set(own.map((coordinates) => coordinates[dimension]));
    return held.size === 1 && values.length > 1 ? [`${name || kind} = ${[...held][0]}`] : [];
  });
  return shared.length === 0 ? "" : ` where ${shared.join(", ")}`;
}
