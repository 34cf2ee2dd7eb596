import type { Quantity } from "../../claim/claim.ts";
import { sameCount } from "./agreement.ts";
import type { Verdict } from "./bind.ts";
import type { Reading } from "./readings.ts";
import type { ResultIndex, Series } from "./series.ts";
import { canonical, canonicalWords, isWeak } from "./words.ts";

/** What the rows of a table may be called. */
const ROW_NOUNS: ReadonlySet<string> = new Set(
  "configuration condition setting regime point case run experiment trial combination cell row sample example task model dataset seed variant method group problem"
    .split(" ")
    .map(canonical),
);

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
  const counted = index.series.filter((series) => isCount(series) && namedBy(series, words));
  const same = counted.find(({ cells }) => sameCount(claimed, cells[0]!.number, quantity.decimals));
  const share = value.kind === "share" ? value : null;
  if (share !== null && !isKnownPart(index, share.part, share.whole)) return { kind: "unbound" };
  if (same !== undefined) return { kind: "supported", reading: countReading(same, true) };
  const rows = rowsOf(index, noun, claimed);
  if (rows !== null) return { kind: "supported", reading: rows };
  const own = counted.filter(
    ({ required, words: name }) => isTotal(name) && required.size === 1 && required.has(noun),
  );
  const values = new Set(own.map(({ cells }) => cells[0]!.number));
  if (values.size !== 1 || (share === null && !speaksOfAll(claim, quantity)))
    return { kind: "unbound" };
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

/** Whether some integer of the results is the part of a share; the whole is a part too. */
function isKnownPart(index: ResultIndex, part: number, whole: number): boolean {
  return (
    part === whole ||
    index.series.some((series) => isCount(series) && series.cells[0]!.number === part)
  );
}

/** One integer, or the same integer everywhere. */
function isCount({ cells, kind }: Series): boolean {
  const first = cells[0]!.number;
  const one =
    cells.every(({ number }) => number === first) && Number.isInteger(first) && first >= 0;
  return one && (kind === "count" || kind === "level");
}

function namedBy(series: Series, words: ReadonlySet<string>): boolean {
  return [...series.required].some((word) => words.has(word) && !isWeak(word));
}

function rowsOf(index: ResultIndex, noun: string, claimed: number): Reading | null {
  for (const { path, table } of index.tables) {
    const column = table.columns.findIndex((name) => canonicalWords(name).includes(noun));
    const distinct = new Set(table.rows.map((row) => row[column]?.value)).size;
    const counts =
      (ROW_NOUNS.has(noun) && table.rows.length === claimed) ||
      (column !== -1 && distinct === claimed);
    const source = table.rows[0]?.find((cell) => cell !== null);
    if (!counts || !source) continue;
    const label =
      column === -1 ? `rows of ${table.pointer || path}` : `${table.columns[column]} in ${path}`;
    const cells = [{ number: claimed, source }];
    const series: Series = {
      path,
      label,
      metric: new Set([noun]),
      words: new Set([noun]),
      required: new Set([noun]),
      statistic: "count",
      kind: "count",
      percent: false,
      cells,
      tentative: true,
    };
    return countReading(series, true);
  }
  return null;
}

function countReading(series: Series, agrees: boolean): Reading {
  const cell = series.cells[0]!;
  return { series, numbers: [cell.number], what: "", cells: [cell], agrees, firm: true };
}

/** Whether a count says how many there are, and not how many of them did something. */
function speaksOfAll(claim: string, quantity: Quantity): boolean {
  const lead = claim.slice(Math.max(0, quantity.start - 24), quantity.start);
  const noun = quantity.unit.kind === "count" ? quantity.unit.noun : "";
  const direct =
    claim.slice(quantity.end + 1, quantity.end + 1 + noun.length).toLowerCase() === noun;
  return (
    /\b(?:all|across|over|total of|in all|each of the|every one of the) (?:the |our )?$/i.test(
      lead,
    ) ||
    (direct && /\b(?:with|on|use|uses|used|using|tested|of|from) $/i.test(lead))
  );
}
