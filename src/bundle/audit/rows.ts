import type { ResultTable } from "../bundle.ts";
import type { ResultIndex } from "./results-index.ts";
import { makeSeries, numericCells, type Series } from "./series.ts";
import type { IndexedColumn, IndexedTable, Level } from "./table-levels.ts";
import { canonical, canonicalWords } from "./words.ts";

/** Some rows of a table, and the words of a claim that chose them. */
interface RowChoice {
  /** The last of the columns it goes by. */
  readonly column: number;
  readonly columns: ReadonlySet<number>;
  readonly rows: readonly number[];
  readonly words: readonly string[];
  readonly label: string;
  readonly tentative: boolean;
  /** Whether the column sorts the rows; a measure too may have few values, and be given one. */
  readonly sorting: boolean;
}

/** Words that speak of values to one side of a setting, not of the setting. */
const NOT_AT: ReadonlySet<string> = new Set(
  canonicalWords(
    "beyond above below over under after before until up past from between than exceeding",
  ),
);
const MAX_CHOICES = 12;
const LEVEL =
  /\b(low|lower|lowest|small|smaller|smallest|weak|high|higher|highest|large|larger|largest|big|bigger)[- ](?=\p{L})/giu;

/** What a claim singles out of the tables: series of some rows, and for each table the rows it speaks of. */
export interface Chosen {
  readonly series: readonly Series[];
  readonly scopes: readonly RowScope[];
  /** The words that name settings and so say where a number holds, not what it is of. */
  readonly settings: ReadonlySet<string>;
}

/** The rows of one table that a claim speaks of; of the others it says nothing. */
export interface RowScope {
  readonly path: string;
  readonly pointer: string;
  /** The rows' own part of their pointers: `3`, or a key. */
  readonly rows: ReadonlySet<string>;
}

/** Chooses those rows of the tables that a claim singles out, by a value (`ResNet-50`, `noise 0.1`) or a level (`low-capacity`). */
export function chooseRows({ tables, wholes }: ResultIndex, claim: string): Chosen {
  const words = canonicalWords(claim);
  const wordSet = new Set(words);
  const perTable = tables.flatMap((indexed) => {
    if (indexed.table.rows.length < 2) return [];
    const named = indexed.columns.flatMap((column) => namedValues(column, words, wordSet));
    const levels = indexed.columns.flatMap((column) => levelChoices(column, claim));
    const choices = [...named, ...levels].slice(0, MAX_CHOICES);
    return choices.length === 0 ? [] : [{ indexed, named, choices }];
  });
  return {
    series: perTable.flatMap(({ indexed, choices }) =>
      crossings(choices).flatMap((choice) =>
        columnsOf(indexed, choice, wholes.get(indexed.path) ?? new Map(), wordSet),
      ),
    ),
    settings: new Set(
      perTable.flatMap(({ choices }) =>
        choices.filter(({ sorting }) => sorting).flatMap((choice) => choice.words),
      ),
    ),
    scopes: perTable.flatMap(({ indexed, named }) => {
      const sorts = named.filter(({ sorting }) => sorting);
      return sorts.length === 0 ? [] : [scopeOf(indexed, sorts)];
    }),
  };
}

/** Rows that have, of each column a claim names values of, one of these values. */
function scopeOf({ path, table }: IndexedTable, named: readonly RowChoice[]): RowScope {
  const byColumn = new Map<number, Set<number>>();
  for (const { column, rows } of named) {
    const all = byColumn.get(column) ?? new Set<number>();
    byColumn.set(column, all);
    for (const row of rows) all.add(row);
  }
  const [first, ...others] = [...byColumn.values()];
  const spoken = [...first!].filter((row) => others.every((rows) => rows.has(row)));
  return { path, pointer: table.pointer, rows: new Set(spoken.map((row) => rowKey(table, row))) };
}

function rowKey(table: ResultTable, row: number): string {
  const pointer = table.rows[row]!.find((cell) => cell !== null)?.pointer ?? "";
  return keyIn(table.pointer, pointer);
}

function keyIn(table: string, pointer: string): string {
  const from = table.length + 1;
  const to = pointer.indexOf("/", from);
  return pointer.slice(from, to === -1 ? undefined : to);
}

/** Whether a claim that singles out rows of a table leaves this value's row out. */
export function isLeftOut(scopes: readonly RowScope[], path: string, pointer: string): boolean {
  return scopes.some(
    (scope) =>
      scope.path === path &&
      pointer.startsWith(`${scope.pointer}/`) &&
      !scope.rows.has(keyIn(scope.pointer, pointer)),
  );
}

const BEYOND = new WeakMap<readonly RowScope[], Map<Series, boolean>>();

/** Whether some values of a series are of rows that the claim leaves out. */
export function reachesBeyond(scopes: readonly RowScope[], series: Series): boolean {
  const here = scopes.filter(({ path }) => path === series.path);
  if (here.length === 0) return false;
  const known = BEYOND.get(scopes) ?? new Map<Series, boolean>();
  BEYOND.set(scopes, known);
  const answer =
    known.get(series) ??
    series.cells.some(({ source }) => isLeftOut(here, series.path, source.pointer));
  known.set(series, answer);
  return answer;
}

function columnsOf(
  { path, table, columns }: IndexedTable,
  choice: RowChoice,
  wholes: ReadonlyMap<string, Series>,
  claim: ReadonlySet<string>,
): Series[] {
  const parents = table.pointer.split("/").filter((part) => part !== "" && !/^\d+$/.test(part));
  return columns.flatMap(({ name, at: index, words }) => {
    // Of very wide tables, nearly no column is spoken of.
    if (!words.some((word) => claim.has(word))) return [];
    const cells = numericCells(choice.rows.map((row) => table.rows[row]![index] ?? null));
    if (choice.columns.has(index) || cells.length === 0) return [];
    const made = makeSeries(path, [...parents, ...name.split(".")], cells, choice);
    // The whole column's own short name, and the words that chose the rows.
    const whole = wholes.get(cells[0]!.source.pointer);
    return [
      whole === undefined
        ? made
        : { ...made, required: new Set([...whole.required, ...choice.words]) },
    ];
  });
}

function namedValues(
  { at, name, levels }: IndexedColumn,
  claim: readonly string[],
  words: ReadonlySet<string>,
): RowChoice[] {
  if (levels.length < 2) return [];
  const repeated = levels.every((level) => level.rows.length > 1);
  return levels.flatMap(({ value, rows, words: named }) => {
    const told =
      typeof value === "number"
        ? settingNamed(named, value, claim)
        : typeof value === "string" && named.length > 0 && named.every((word) => words.has(word));
    if (!told) return [];
    const label = `${name} = ${value}`;
    const sorting = typeof value === "string" || repeated;
    const columns = new Set([at]);
    return [{ column: at, columns, rows, words: named, label, tentative: false, sorting }];
  });
}

/** Whether a claim gives a setting its value, as in `dropout 0.3` or `a budget of 100`; `beyond dropout 0.3` does not. */
function settingNamed(words: readonly string[], value: number, claim: readonly string[]): boolean {
  const last = words.at(-1);
  if (last === undefined) return false;
  return claim.some((word, at) => {
    const given =
      word === last && claim.slice(at + 1, at + 3).some((next) => Number(next) === value);
    const reach = claim.slice(Math.max(0, at - words.length - 1), at);
    return (
      given &&
      words.every((one) => one === last || reach.includes(one)) &&
      !reach.some((one) => NOT_AT.has(one))
    );
  });
}

/** `low-capacity` is the lowest level of a column named for capacity; with more than two levels it may be all but the highest. */
function levelChoices(
  { at, name, words: wanted, levels }: IndexedColumn,
  claim: string,
): RowChoice[] {
  const numeric = levels.every(({ value }) => typeof value === "number");
  // A setting is swept evenly; a measure's values fall as they may.
  const swept = new Set(levels.map(({ rows }) => rows.length)).size === 1;
  if (levels.length < 2 || wanted.length === 0 || !numeric || !swept) return [];
  return [...claim.matchAll(LEVEL)].flatMap((match) => {
    const following = canonicalWords(claim.slice(match.index + match[0].length));
    if (!wanted.every((word) => following.slice(0, wanted.length).includes(word))) return [];
    const low = /^(?:low|small|weak)/i.test(match[1]!);
    const ordered = low ? levels : levels.toReversed();
    const make = (taken: readonly Level[], tentative: boolean): RowChoice => ({
      column: at,
      columns: new Set([at]),
      rows: taken.flatMap(({ rows }) => rows).sort((a, b) => a - b),
      words: [...wanted, canonical(match[1]!)],
      label: `${name} is ${taken.map(({ value }) => value).join(" or ")}`,
      tentative,
      sorting: levels.every((level) => level.rows.length > 1),
    });
    return ordered.slice(0, -1).map((_, count) => make(ordered.slice(0, count + 1), count > 0));
  });
}

/** All choices, and what choices over different columns take together: two of them, or three. */
function crossings(choices: readonly RowChoice[]): RowChoice[] {
  const pairs = crossed(choices, choices);
  return [...choices, ...pairs, ...crossed(pairs.slice(0, MAX_CHOICES), choices)];
}

function crossed(some: readonly RowChoice[], others: readonly RowChoice[]): RowChoice[] {
  return some.flatMap((first) =>
    others.flatMap((second) => {
      // Each set of columns once: in their order.
      const inOrder = [...first.columns].every((column) => column < second.column);
      const rows = inOrder ? inBoth(first.rows, second.rows) : [];
      if (rows.length === 0) return [];
      return [
        {
          column: second.column,
          columns: new Set([...first.columns, second.column]),
          rows,
          words: [...first.words, ...second.words],
          label: `${first.label} and ${second.label}`,
          tentative: first.tentative || second.tentative,
          sorting: first.sorting && second.sorting,
        },
      ];
    }),
  );
}

/** What two ascending lists share. */
function inBoth(some: readonly number[], others: readonly number[]): number[] {
  const taken = new Set(others);
  return some.filter((one) => taken.has(one));
}
