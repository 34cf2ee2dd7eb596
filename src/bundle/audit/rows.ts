import type { ResultTable } from "../bundle.ts";
import { makeSeries, numericCells, type ResultIndex, type Series } from "./series.ts";
import { canonical, canonicalWords, distinguishing, nameWords } from "./words.ts";

/** Some rows of a table, and the words of a claim that chose them. */
interface RowChoice {
  readonly column: number;
  readonly rows: readonly number[];
  readonly words: readonly string[];
  readonly label: string;
  readonly tentative: boolean;
}

/** Words that speak of values to one side of a setting, not of the setting. */
const NOT_AT: ReadonlySet<string> = new Set(
  canonicalWords(
    "beyond above below over under after before until up past from between than exceeding",
  ),
);
const MAX_LEVELS = 8;
const MAX_CHOICES = 12;
const LEVEL =
  /\b(low|lower|lowest|small|smaller|smallest|weak|high|higher|highest|large|larger|largest|big|bigger)[- ](?=\p{L})/giu;

/** The series of those rows of the tables that a claim singles out, by a value (`ResNet-50`, `noise 0.1`) or a level (`low-capacity`). */
export function chosenSeries({ tables, series }: ResultIndex, claim: string): Series[] {
  const words = canonicalWords(claim);
  return tables.flatMap(({ path, table }) => {
    if (table.rows.length < 2) return [];
    const choices = rowChoices(table, words, claim).slice(0, MAX_CHOICES);
    const known = series.filter((one) => one.path === path);
    return [...choices, ...crossed(choices)].flatMap((choice) =>
      columnsOf(path, table, choice, known),
    );
  });
}

function columnsOf(
  path: string,
  table: ResultTable,
  choice: RowChoice,
  known: readonly Series[],
): Series[] {
  const parents = table.pointer.split("/").filter((part) => part !== "" && !/^\d+$/.test(part));
  return table.columns.flatMap((column, index) => {
    const cells = numericCells(choice.rows.map((row) => table.rows[row]![index] ?? null));
    if (index === choice.column || cells.length === 0) return [];
    const made = makeSeries(path, [...parents, ...column.split(".")], cells, choice);
    // The whole column's own short name, and the words that chose the rows.
    const whole = known.find(({ cells: all }) =>
      all.some(({ source }) => source === cells[0]!.source),
    );
    return [
      whole === undefined
        ? made
        : { ...made, required: new Set([...whole.required, ...choice.words]) },
    ];
  });
}

function rowChoices(table: ResultTable, words: readonly string[], claim: string): RowChoice[] {
  return table.columns.flatMap((column, index) => {
    const levels = levelsOf(table, index);
    if (levels.size < 2) return [];
    return [
      ...namedValues(table, index, levels, words),
      ...levelChoices(column, index, levels, claim),
    ];
  });
}

/** The rows of each value of a column, in order of the values where they are numbers. */
function levelsOf(
  table: ResultTable,
  column: number,
): ReadonlyMap<string | number | boolean, readonly number[]> {
  const levels = new Map<string | number | boolean, number[]>();
  for (const [row, cells] of table.rows.entries()) {
    const value = cells[column]?.value;
    if (value === undefined) continue;
    const rows = levels.get(value);
    if (rows) rows.push(row);
    else levels.set(value, [row]);
  }
  return new Map(
    [...levels].sort(([a], [b]) => (typeof a === "number" && typeof b === "number" ? a - b : 0)),
  );
}

function namedValues(
  table: ResultTable,
  column: number,
  levels: ReadonlyMap<string | number | boolean, readonly number[]>,
  claim: readonly string[],
): RowChoice[] {
  const name = table.columns[column]!;
  return [...levels].flatMap(([value, rows]) => {
    const words =
      typeof value === "string"
        ? distinguishing(nameWords(value))
        : distinguishing(nameWords(name));
    const told =
      typeof value === "number"
        ? levels.size <= MAX_LEVELS && settingNamed(words, value, claim)
        : typeof value === "string" &&
          words.length > 0 &&
          words.every((word) => claim.includes(word));
    if (!told) return [];
    return [{ column, rows, words, label: `${name} = ${value}`, tentative: false }];
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
  name: string,
  column: number,
  levels: ReadonlyMap<string | number | boolean, readonly number[]>,
  claim: string,
): RowChoice[] {
  const numeric = [...levels.keys()].every((value) => typeof value === "number");
  // A setting is swept evenly; a measure's values fall as they may.
  const swept = new Set([...levels.values()].map((rows) => rows.length)).size === 1;
  const wanted = distinguishing(nameWords(name));
  if (wanted.length === 0 || !numeric || !swept || levels.size > MAX_LEVELS) return [];
  return [...claim.matchAll(LEVEL)].flatMap((match) => {
    const following = canonicalWords(claim.slice(match.index + match[0].length)).slice(
      0,
      wanted.length,
    );
    if (!wanted.every((word) => following.includes(word))) return [];
    const low = /^(?:low|small|weak)/i.test(match[1]!);
    const ordered = low ? [...levels] : [...levels].reverse();
    const make = (taken: typeof ordered, tentative: boolean): RowChoice => ({
      column,
      rows: taken.flatMap(([, rows]) => rows).sort((a, b) => a - b),
      words: [...wanted, canonical(match[1]!)],
      label: `${name} is ${taken.map(([value]) => value).join(" or ")}`,
      tentative,
    });
    return ordered.slice(0, -1).map((_, count) => make(ordered.slice(0, count + 1), count > 0));
  });
}

/** Rows that two choices over different columns both take. */
function crossed(choices: readonly RowChoice[]): RowChoice[] {
  return choices.flatMap((first, index) =>
    choices.slice(index + 1).flatMap((second) => {
      const others = new Set(second.rows);
      const rows = first.rows.filter((row) => others.has(row));
      if (first.column === second.column || rows.length === 0) return [];
      return [
        {
          column: second.column,
          rows,
          words: [...first.words, ...second.words],
          label: `${first.label} and ${second.label}`,
          tentative: first.tentative || second.tentative,
        },
      ];
    }),
  );
}
