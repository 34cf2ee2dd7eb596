import type { Operand } from "../reading/operands.ts";
import type { Filter } from "../reading/selection.ts";
import type { RecordCell, RecordTable } from "../records/record-table.ts";

/** How an expression reads the values of a column in the rows of a table that a filter leaves. */
export interface Source {
  readonly file: string;
  /** All rows: `rows`, `$rows(models, 'name')`. */
  readonly all: string;
  /** The rows that are chosen: `rows[arm='routed' and depth=8]`. */
  readonly rows: string;
  /** As an expression names it: `accuracy`, `scores.f1`. */
  readonly column: string;
  /** What `rows` chooses by, to add a condition to it. */
  readonly conditions: readonly string[];
  /** How many values there are. */
  readonly count: number;
  /** Whether several values are of one case: repetitions. */
  readonly hasRepeats: boolean;
  /** Where the value stands, if it is one: `models.routed.latency`; null where there are more. */
  readonly direct: string | null;
  /** What tells the rows apart that the filter leaves open, repetitions aside: by index in the table, the name. */
  readonly open: ReadonlyMap<number, string>;
  readonly names: ReadonlyMap<number, string>;
}

/** Where rows lie: in a list, or under the keys of an object, which then go by a name of their own. */
interface Grain {
  readonly all: string;
  readonly column: string;
  /** The name that the keys go by; null in a list. */
  readonly keys: string | null;
}

/** Says how an expression reads an operand; null where its rows lie in several files or at several depths. */
export function sourceOf(table: RecordTable, { measure, filter }: Operand): Source | null {
  const rows = table.rows.filter(({ coordinates }) => isIn(coordinates, filter));
  const cells = rows.flatMap((row) => row.cells[measure] ?? []);
  const [first] = cells;
  if (first === undefined || cells.some(({ path }) => path !== first.path)) return null;
  const last = first.pointer.split("/").at(-1);
  const like = table.rows
    .flatMap((row) => row.cells[measure] ?? [])
    .filter(({ pointer, path }) => path === first.path && pointer.split("/").at(-1) === last);
  if (cells.some((cell) => !like.includes(cell))) return null;
  const grain = grainOf(table, like);
  if (grain === null) return null;
  const names = namesOf(table, grain);
  const conditions = [...filter].flatMap(([dimension, value]) => {
    const name = names.get(dimension);
    return name === undefined ? [] : [`${quoted(name)}=${literal(table, dimension, value)}`];
  });
  const open = new Map([...names].filter(([dimension]) => isOpen(table, dimension, filter)));
  const cases = new Set(
    rows.map(({ coordinates }) =>
      JSON.stringify([...open.keys()].map((each) => coordinates[each])),
    ),
  );
  return {
    file: first.path,
    all: grain.all,
    rows: chosen(grain.all, conditions),
    column: grain.column,
    conditions,
    count: cells.length,
    direct: cells.length === 1 ? directPath(first) : null,
    hasRepeats: cases.size < cells.length,
    open,
    names,
  };
}

/** Rows with conditions: `rows[arm='routed' and depth=8]`. */
export function chosen(all: string, conditions: readonly string[]): string {
  return conditions.length === 0 ? all : `${all}[${conditions.join(" and ")}]`;
}

/** A value of a dimension as an expression writes it. */
export function literal({ dimensions }: RecordTable, dimension: number, value: string): string {
  const isNumeric = dimensions[dimension]!.values.every(
    (each) => each.trim() !== "" && Number.isFinite(Number(each)),
  );
  if (isNumeric) return value;
  return value.includes("'") ? JSON.stringify(value) : `'${value.replaceAll("\\", "\\\\")}'`;
}

/** A name as a step of a path; one that is no plain word stands in backquotes. */
export function quoted(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^(?:and|or|in|true|false|null)$/.test(name)
    ? name
    : `\`${name}\``;
}

function isIn(coordinates: readonly string[], filter: Filter): boolean {
  return [...filter].every(([dimension, value]) => coordinates[dimension] === value);
}

function isOpen({ dimensions }: RecordTable, dimension: number, filter: Filter): boolean {
  const { kind, values } = dimensions[dimension]!;
  return kind !== "seed" && kind !== "row" && values.length > 1 && !filter.has(dimension);
}

function grainOf(table: RecordTable, cells: readonly RecordCell[]): Grain | null {
  const paths = cells.map(({ pointer }) => segmentsOf(pointer));
  const [first] = paths;
  if (first === undefined || paths.some(({ length }) => length !== first.length)) return null;
  const varying = first.flatMap((segment, at) =>
    paths.some((path) => path[at] !== segment) ? [at] : [],
  );
  // A list of one row has nothing that varies.
  const [place = first.findIndex((segment) => /^\d+$/.test(segment)), ...others] = varying;
  if (others.length > 0 || place === -1 || place === first.length - 1) return null;
  const above = first.slice(0, place).map(quoted).join(".");
  const column = first
    .slice(place + 1)
    .map(quoted)
    .join(".");
  if (paths.every((path) => /^\d+$/.test(path[place]!)))
    return { all: above === "" ? "rows" : above, column, keys: null };
  const name = table.dimensions.find(({ values }) =>
    paths.every((path) => values.includes(path[place]!)),
  )?.name;
  const keys = name === undefined || name === "" ? "name" : name;
  return { all: `$rows(${above === "" ? "$$" : above}, '${keys}')`, column, keys };
}

/** By which name an expression asks for each dimension: that of its column, or what the keys go by. */
function namesOf(
  { dimensions, isMelted }: RecordTable,
  { keys }: Grain,
): ReadonlyMap<number, string> {
  return new Map(
    dimensions.flatMap(({ name }, dimension) => {
      // What only names of columns tell, the column itself chooses.
      if (isMelted && dimension === 0) return [];
      const own = name === "" ? keys : name;
      return own === null ? [] : [[dimension, own] as const];
    }),
  );
}

function segmentsOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function directPath({ pointer }: RecordCell): string | null {
  const segments = segmentsOf(pointer);
  if (segments.some((segment) => /^\d+$/.test(segment))) return null;
  return segments.map(quoted).join(".");
}
