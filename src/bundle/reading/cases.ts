import type { RecordCell, RecordTable } from "../records/record-table.ts";
import type { Operand, Pair } from "./operands.ts";
import { type Group, groupsOf, meanOf } from "./selection.ts";

/** One case of several that something is said of, and whether it holds there. */
export interface Case {
  /** `corpus = legal`. */
  readonly name: string;
  readonly holds: boolean;
  readonly cells: readonly RecordCell[];
}

/** A predicate tried in each case that the words leave open. */
export interface Tried {
  readonly what: string;
  readonly cases: readonly Case[];
  readonly table: number;
  /** Steps of an order that each case was followed along, where it was. */
  readonly steps?: number;
}

/** The value of an operand in each case that its filter leaves open, by what tells the cases apart. */
export function valuesByCase(
  table: RecordTable,
  { measure, filter }: Operand,
  ignoring: ReadonlySet<number>,
): ReadonlyMap<string, { readonly value: number; readonly group: Group }> {
  const found = new Map<string, { value: number; group: Group }>();
  for (const group of groupsOf(table, measure, filter)) {
    if (group.cells.length === 0) continue;
    const name = caseName(table, group, filter, ignoring);
    // Two groups under one name differ only in what was to be ignored, so neither is the value of the case.
    if (found.has(name)) return new Map();
    found.set(name, { value: meanOf(group), group });
  }
  return found;
}

/** What tells a group from others, apart from what is filtered or ignored: `corpus = legal`. */
export function caseName(
  { dimensions }: RecordTable,
  { coordinates }: Group,
  filter: ReadonlyMap<number, string>,
  ignoring: ReadonlySet<number>,
): string {
  return dimensions
    .flatMap(({ name, kind, values }, index) =>
      kind === "seed" || values.length < 2 || filter.has(index) || ignoring.has(index)
        ? []
        : [`${name || "case"} = ${coordinates[index]}`],
    )
    .join(", ");
}

/** The dimensions in which the two sides differ: the one compared along and all that only describes it. */
export function comparedDimensions({
  first,
  second,
}: Pick<Pair, "first" | "second">): ReadonlySet<number> {
  const all = new Set([...first.filter.keys(), ...second.filter.keys()]);
  return new Set([...all].filter((index) => first.filter.get(index) !== second.filter.get(index)));
}
