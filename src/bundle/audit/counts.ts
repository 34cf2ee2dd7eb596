import type { Quantity } from "../../claim/claim.ts";
import type { ResultTable } from "../bundle.ts";
import { sameCount } from "./agreement.ts";
import type { Verdict } from "./bind.ts";
import type { Reading } from "./readings.ts";
import type { ResultIndex } from "./results-index.ts";
import type { Series } from "./series.ts";
import { canonical, canonicalWords, isWeak } from "./words.ts";

/** What the rows of a table may be called. */
const ROW_NOUNS: ReadonlySet<string> = new Set(
  "configuration condition setting regime point case run experiment trial combination cell row sample example task model dataset seed variant method group problem"
    .split(" ")
    .map(canonical),
);

const ALL_OF = /\b(?:all|all of the|total of|each of the|every one of the) (?:the |our )?$/i;
const OF_THE = /\bof (?:the|our) $/i;

/**
 * Judges a count against integers that the results name alike (`total_configs`), and against the numbers of rows.
 * Only a count of all there is (`all 7 configurations`, `7 configurations`) is refuted, and only by an integer of that name.
 */
export function bindCount(index: ResultIndex, quantity: Quantity, claim: string): Verdict {
  const { value, unit } = quantity;
  if (unit.kind !== "count") return { kind: "unbound" };
  const noun = canonical(unit.noun);
  const claimed =
    value.kind === "share" ? value.whole : value.kind === "number" ? value.number : null;
  if (claimed === null) return { kind: "unbound" };
  const words = new Set(canonicalWords(claim));
  const share = value.kind === "share" ? value : null;
  const part = share === null ? null : partOf(index, share.part, words);
  if (share !== null && part === null && share.part !== share.whole) return { kind: "unbound" };
  const counted = index.counts.filter((series) => namedBy(series, words));
  const agreeing = counted.filter(({ cells }) =>
    sameCount(claimed, cells[0]!.number, quantity.decimals),
  );
  // What is named for the very thing counted comes first, then the rows themselves.
  const found =
    countReadings(agreeing.filter((series) => series.words.has(noun)))[0] ??
    rowsOf(index, noun, claimed) ??
    countReadings(agreeing.filter((series) => isTotal(series.words)))[0];
  if (found) return { kind: "supported", reading: part === null ? found : withPart(found, part) };
  const own = counted.filter(
    ({ required, words: name }) => isTotal(name) && required.size === 1 && required.has(noun),
  );
  const values = new Set(own.map(({ cells }) => cells[0]!.number));
  if (values.size !== 1 || !speaksOfAll(claim, quantity)) return { kind: "unbound" };
  const reading = countReading(own[0]!, false);
  return {
    kind: "refuted",
    reading: share === null ? reading : { ...reading, numbers: [share.part, ...reading.numbers] },
  };
}

/** Whether a name says that it counts: `num_seeds`, `total_games`. */
function isTotal(name: ReadonlySet<string>): boolean {
  return name.has("count") || name.has("sum");
}

/** An integer of the results that is the part of a share; one that the claim names, where there is one. */
function partOf(index: ResultIndex, part: number, words: ReadonlySet<string>): Series | null {
  const equal = index.counts.filter((one) => one.cells[0]!.number === part);
  return equal.find((one) => namedBy(one, words)) ?? equal[0] ?? null;
}

function withPart(whole: Reading, part: Series): Reading {
  return { ...whole, cells: [part.cells[0]!, ...whole.cells] };
}

function namedBy(series: Series, words: ReadonlySet<string>): boolean {
  return [...series.required].some((word) => words.has(word) && !isWeak(word));
}

/** A table with as many rows, or as many values of the column that goes by the noun. */
function rowsOf(index: ResultIndex, noun: string, claimed: number): Reading | null {
  for (const { path, table, columns } of index.tables) {
    const column = columns.find(({ name }) => canonicalWords(name).includes(noun));
    const values = new Set(table.rows.map((row) => row[column?.at ?? -1]?.value)).size;
    const place = table.pointer || path;
    if (column !== undefined && values === claimed)
      return tableReading(path, table, noun, `${values} values of ${column.name}`, claimed);
    if (ROW_NOUNS.has(noun) && table.rows.length === claimed)
      return tableReading(path, table, noun, `rows of ${place}`, claimed);
  }
  return null;
}

/** A count rests on the whole of its table, so that is what is shown. */
function tableReading(
  path: string,
  { pointer, rows }: ResultTable,
  noun: string,
  label: string,
  count: number,
): Reading {
  const lexeme = label.startsWith("rows") ? `${rows.length} rows` : label;
  const source = { pointer, keys: [], value: count, lexeme, range: { start: 0, end: 0 } };
  const names = new Set([noun]);
  return countReading(
    {
      path,
      label,
      metric: names,
      words: names,
      required: names,
      statistic: "count",
      kind: "count",
      percent: false,
      cells: [{ number: count, source }],
      chosen: false,
      tentative: true,
    },
    true,
  );
}

function countReadings(series: readonly Series[]): Reading[] {
  return series.map((one) => countReading(one, true));
}

function countReading(series: Series, agrees: boolean): Reading {
  const cell = series.cells[0]!;
  return {
    series,
    numbers: [cell.number],
    what: "",
    cells: [cell],
    agrees,
    firm: true,
    incidental: false,
    oneEnd: false,
    halfRight: false,
  };
}

/** Whether a count says how many there are, and not how many of one sort there are or did something. */
function speaksOfAll(claim: string, { start, end, unit, value }: Quantity): boolean {
  const noun = unit.kind === "count" ? unit.noun : "";
  const rest = claim.slice(end);
  const direct = rest.slice(1, 1 + noun.length).toLowerCase() === noun;
  const closes = /^(?:[.,;)]|$)/.test(rest.slice(1 + noun.length));
  if (!direct) return false;
  if (value.kind === "share") return closes;
  const lead = claim.slice(Math.max(0, start - 24), start);
  return ALL_OF.test(lead) || (closes && OF_THE.test(lead));
}
