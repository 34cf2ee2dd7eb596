import type { RecordTable } from "../records/record-table.ts";
import { type CellPlaces, keyOf } from "./cell-places.ts";
import { oncePer } from "./once-per.ts";
import { type CellTerm, cellsOf, partsOf, type Statistic, type Term } from "./term.ts";

/** One side of what is reckoned: values of one measure, and what was made of them. */
export interface Operand {
  readonly term: Term;
  readonly cells: readonly CellTerm[];
  /** From the outermost to the innermost. */
  readonly statistics: readonly Statistic[];
  /** What goes into a statistic with a name of its own beside the values: weights, the ends of a gap. */
  readonly beside: readonly Operand[];
  /** What names it: its column, or that the statistic itself is called. */
  readonly calledBy: "column" | "weighted" | "recovered";
}

/** The operand's values in a table: all in one column. */
export interface Sample {
  readonly table: number;
  readonly measure: number;
  /** The rows that its values stand in. */
  readonly rows: readonly number[];
}

/** A term without comparisons of two: its values and the statistics over them. */
export function operandOf(term: Term): Operand {
  if (term.kind === "scaled") return { ...operandOf(term.of), term };
  if (term.kind === "recovered")
    return {
      ...operandOf(term.of),
      term,
      beside: [operandOf(term.weak), operandOf(term.ceiling)],
      calledBy: "recovered",
    };
  if (term.kind === "weighted") {
    const sides = term.of.map(sidesOf);
    const rights = sides.flatMap((each) => each?.right ?? []);
    return {
      ...together(sides.flatMap((each) => each?.left ?? [])),
      term,
      beside: [
        ...(rights.length > 0 ? [together(rights)] : []),
        together(term.weights.map(operandOf)),
      ],
      calledBy: "weighted",
    };
  }
  return {
    term,
    cells: cellsOf(term),
    statistics: statisticsOf(term),
    beside: [],
    calledBy: "column",
  };
}

/** Several operands as one: the same side of several cases. */
export function together(given: readonly Operand[]): Operand {
  const operands = [...new Map(given.map((each) => [each.term, each])).values()];
  const [first] = operands;
  if (first !== undefined && operands.length === 1) return first;
  const of = operands.map(({ term }) => term);
  const widths = first?.beside.map((_, at) =>
    together(operands.flatMap((each) => each.beside[at] ?? [])),
  );
  return {
    term: { kind: "statistic", by: "mean", of, value: Number.NaN },
    cells: operands.flatMap(({ cells }) => cells),
    statistics: first?.statistics ?? [],
    beside: widths ?? [],
    calledBy: first?.calledBy ?? "column",
  };
}

const statisticsOf: (term: Term) => readonly Statistic[] = oncePer((term) => {
  if (term.kind === "scaled") return statisticsOf(term.of);
  if (term.kind !== "statistic") return [];
  const inner = term.of.map(statisticsOf).toSorted((a, b) => b.length - a.length)[0] ?? [];
  return [term.by, ...inner];
});

/** The pairs of a term, or it alone: what is set against what, and the statistics over several such pairs. */
export interface Sides {
  readonly how: "level" | "difference" | "ratio" | "change";
  readonly outer: readonly Statistic[];
  /** Of several pairs, the sides in order. */
  readonly left: Operand;
  readonly right: Operand | null;
}

/** Takes a term apart into its sides; null where it is of no shape that has any. */
export const sidesOf: (term: Term) => Sides | null = oncePer(takenApart);

function takenApart(term: Term): Sides | null {
  if (term.kind === "scaled") return sidesOf(term.of);
  if (term.kind === "pair") {
    const { how, left, right } = term;
    return isLevel(left) && isLevel(right)
      ? { how, outer: [], left: operandOf(left), right: operandOf(right) }
      : null;
  }
  if (isLevel(term)) return { how: "level", outer: [], left: operandOf(term), right: null };
  if (term.kind !== "statistic") return null;
  const inner = term.of.map(sidesOf);
  const [first] = inner;
  if (!first || inner.some((each) => each?.how !== first.how)) return null;
  const given = inner.filter((each) => each !== null);
  return {
    how: first.how,
    outer: [term.by, ...first.outer],
    left: together(given.map(({ left }) => left)),
    right: first.right === null ? null : together(given.flatMap(({ right }) => right ?? [])),
  };
}

/** Whether a term sets nothing against anything else. */
const isLevel: (term: Term) => boolean = oncePer((term) => {
  if (term.kind === "cell" || term.kind === "weighted" || term.kind === "recovered") return true;
  return (term.kind === "statistic" || term.kind === "scaled") && partsOf(term).every(isLevel);
});

/** The columns of tables that hold all values of an operand; those that hold them themselves before those that pass them on. */
export function samplesOf(
  { cells }: Operand,
  places: CellPlaces,
  tables: readonly RecordTable[],
): readonly Sample[] {
  const held = cells.map(({ cell }) => places.get(keyOf(cell)) ?? []);
  const found = (held[0] ?? []).flatMap(({ table, measure }): Sample[] => {
    const rows = held.map((each) =>
      each.filter((place) => place.table === table && place.measure === measure),
    );
    if (rows.some((each) => each.length === 0)) return [];
    return [{ table, measure, rows: [...new Set(rows.flat().map(({ row }) => row))] }];
  });
  const views = found.filter(
    ({ table, measure }, at) =>
      found.findIndex((other) => other.table === table && other.measure === measure) === at,
  );
  const isInherited = ({ table, measure }: Sample): boolean =>
    tables[table]!.measures[measure]!.inherited;
  return views.toSorted((a, b) => Number(isInherited(a)) - Number(isInherited(b)));
}
