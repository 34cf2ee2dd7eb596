import { indexNames } from "../reading/name-index.ts";
import { sceneOf } from "../reading/scene.ts";
import { partsOf, stemOf } from "../reading/text-words.ts";
import { nameParts } from "../records/column-role.ts";
import type { Glossary, RecordTable } from "../records/record-table.ts";
import type { WrittenCell } from "../results/cell.ts";
import type { MarkdownTable } from "../results/markdown.ts";

/** A table of the report laid beside the table of the results that it shows. */
export interface AlignedTable {
  readonly shown: MarkdownTable;
  readonly table: RecordTable;
  /** Columns of the report that name rows, with the dimension that each names. */
  readonly keys: readonly { readonly column: number; readonly dimension: number }[];
  /** Columns of the report that show a measure. */
  readonly values: readonly { readonly column: number; readonly measure: number }[];
  /** What the heading says all its rows are of. */
  readonly heading: ReadonlyMap<number, string>;
}

/** Fewer names of rows in common are met by chance. */
const FEWEST_ROWS = 2;
const SHARE_OF_NAMES = 0.7;

/** The table of the results that a report's table shows, by its names of rows and columns; null where none fits. */
export function alignTable(
  shown: MarkdownTable,
  tables: readonly RecordTable[],
  glossary: Glossary,
): AlignedTable | null {
  const aligned = tables.flatMap((table) => alignWith(shown, table, glossary) ?? []);
  return (
    aligned.toSorted(
      (a, b) => b.keys.length + b.values.length - (a.keys.length + a.values.length),
    )[0] ?? null
  );
}

function alignWith(
  shown: MarkdownTable,
  table: RecordTable,
  glossary: Glossary,
): AlignedTable | null {
  const keys = shown.columns.flatMap((_, column) => {
    const dimension = table.dimensions.findIndex(({ values }, index) =>
      namesRows(shown, column, values, table, index),
    );
    return dimension === -1 ? [] : [{ column, dimension }];
  });
  if (keys.length === 0 || new Set(keys.map(({ dimension }) => dimension)).size < keys.length)
    return null;
  const keyed = new Set(keys.map(({ column }) => column));
  const values = shown.columns.flatMap((head, column) => {
    const measure = keyed.has(column) ? -1 : measureNamed(head, shown.heading, table);
    return measure === -1 ? [] : [{ column, measure }];
  });
  return { shown, table, keys, values, heading: headingFilter(shown, table, keys, glossary) };
}

function namesRows(
  { rows }: MarkdownTable,
  column: number,
  values: readonly string[],
  table: RecordTable,
  dimension: number,
): boolean {
  if (values.length < FEWEST_ROWS || table.dimensions[dimension]!.kind === "seed") return false;
  const names = rows.flatMap((row) => row[column] ?? []);
  const known = names.filter((cell) => valueNamed(cell, values) !== null);
  const distinct = new Set(known.map((cell) => valueNamed(cell, values)));
  return distinct.size >= FEWEST_ROWS && known.length >= SHARE_OF_NAMES * names.length;
}

/** The value of a dimension that a cell of the report names; null where it names none. */
export function valueNamed({ text }: WrittenCell, values: readonly string[]): string | null {
  const written = plain(text);
  const exact = values.find((value) => plain(value) === written);
  if (exact !== undefined) return exact;
  const number = Number(written.replace(/^[a-z]+ ?= ?/, ""));
  if (written === "" || !Number.isFinite(number)) return null;
  return values.find((value) => value !== "" && Number(value) === number) ?? null;
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, " ")
    .replace(/^(?:no|without) /, "no ");
}

/** The measure that the head of a column names in full, with the heading above the table or without, if only one does. */
export function measureNamed(head: string, heading: string, { measures }: RecordTable): number {
  const own = new Set(nameParts(head).map(stemOf));
  const words = new Set([...own, ...nameParts(heading).map(stemOf)]);
  const named = measures.flatMap(({ name, inherited }, index) => {
    const { parts } = partsOf(name);
    const isIn = (said: ReadonlySet<string>) => (part: (typeof parts)[number]) =>
      said.has(part.stem) || said.has(part.text.split("@")[0]!);
    const isNamed = !inherited && parts.every(isIn(words)) && parts.some(isIn(own));
    return isNamed ? [{ index, parts: parts.length }] : [];
  });
  const most = Math.max(...named.map(({ parts }) => parts));
  const best = named.filter(({ parts }) => parts === most);
  return best.length === 1 ? best[0]!.index : -1;
}

function headingFilter(
  { heading, caption }: MarkdownTable,
  table: RecordTable,
  keys: AlignedTable["keys"],
  glossary: Glossary,
): ReadonlyMap<number, string> {
  const scene = sceneOf(`${heading}. ${caption}`, indexNames([table], glossary), glossary);
  const filter = new Map<number, string>();
  for (const { dimension, value } of scene.selectors) {
    if (keys.some((key) => key.dimension === dimension)) continue;
    if (table.dimensions[dimension]!.values.length > 1 && !filter.has(dimension))
      filter.set(dimension, value);
  }
  return filter;
}
