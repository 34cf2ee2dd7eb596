import type { Range } from "../../text/range.ts";
import type { RecordTable } from "../records/record-table.ts";
import type { Mention } from "./mentions.ts";
import type { Named } from "./name-index.ts";
import type { TextWord } from "./text-words.ts";

/** A number of a text that is the value of an input: `batch 16`, `a rate of 1e-4`, `layers 0 and 2`. */
export interface Setting {
  readonly at: Range;
  readonly table: number;
  readonly dimension: number;
  /** As the file writes it. */
  readonly value: string;
}

/** How far the name of an input may stand before or behind its value. */
const REACH_BEFORE = 4;
const REACH_BEHIND = 2;
const JOINING = /^(?:and|or|to|against|than|,|–|-|from|between|versus|vs|at|the|layers?|both)$/u;
const PLACING =
  /^(?:at|of|to|with|below|above|from|between|and|under|for|after|until|beyond|in|than)$/u;

/**
 * The numbers of a text that name the value of an input. A number counts only where the input's name stands close by,
 * where another value of the same input stands beside it, or where it is written as few numbers are (1e-4).
 */
export function settingsIn(
  written: string,
  words: readonly TextWord[],
  mentions: readonly Mention[],
  tables: readonly RecordTable[],
): readonly Setting[] {
  const found: Setting[] = [];
  const inputs = tables.flatMap(({ dimensions }, table) =>
    dimensions.flatMap(({ kind, values }, dimension) =>
      kind === "input"
        ? [{ table, dimension, values: new Map(values.map((value) => [Number(value), value])) }]
        : [],
    ),
  );
  for (const [position, { start, end, text }] of words.entries()) {
    if (!/^[\d.]/.test(text)) continue;
    const sign = isNegative(written, start) ? -1 : 1;
    for (const { table, dimension, values } of inputs) {
      const value = values.get(sign * Number(text));
      if (value === undefined) continue;
      const tied =
        isNamedNear(words, position, mentions, { table, dimension }) ||
        isBesideAnother(words, position, found, { table, dimension }) ||
        (PLACING.test(words[position - 1]?.text ?? "") &&
          (/e/i.test(value) || isNamedBefore(found, { table, dimension })));
      if (tied) found.push({ at: { start, end }, table, dimension, value });
    }
    found.push(...bySize(words, position, mentions, tables));
  }
  return [...found, ...byDegree(words, mentions, tables)];
}

/** A minus directly before a number, where it joins it to nothing before. */
function isNegative(text: string, start: number): boolean {
  return /(?:^|[\s(=])[-−]$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** `at low capacity`, `the smallest width`: the first or last value of an input. */
function byDegree(
  words: readonly TextWord[],
  mentions: readonly Mention[],
  tables: readonly RecordTable[],
): readonly Setting[] {
  return mentions.flatMap(({ at, things }) => {
    const position = words.findIndex(({ start }) => start === at.start);
    const degree = words[position - 1]?.text ?? "";
    const isLeast = /^(?:low|lowest|smallest|least|minimal|minimum)$/.test(degree);
    const isMost = /^(?:high|highest|largest|greatest|maximal|maximum)$/.test(degree);
    if (!isLeast && !isMost) return [];
    return things.flatMap((thing): Setting[] => {
      if (thing.kind !== "dimension") return [];
      const { kind, values } = tables[thing.table]!.dimensions[thing.dimension]!;
      if (kind !== "input" || values.length < 2) return [];
      const sorted = values.toSorted((a, b) => Number(a) - Number(b));
      const value = isLeast ? sorted[0]! : sorted.at(-1)!;
      return [{ at, table: thing.table, dimension: thing.dimension, value }];
    });
  });
}

/** `at 50 queries`: a size that the rows state, which stands at one value of what tells them apart. */
function bySize(
  words: readonly TextWord[],
  position: number,
  mentions: readonly Mention[],
  tables: readonly RecordTable[],
): readonly Setting[] {
  const { start, end, text } = words[position]!;
  const noun = words[position + 1];
  const placed = /^(?:at|with|after|for|of|on|to|under)$/.test(words[position - 1]?.text ?? "");
  if (noun === undefined || !placed) return [];
  return mentions
    .filter(({ at }) => at.start === noun.start)
    .flatMap(({ things }) => things)
    .flatMap((thing): Setting[] => {
      if (thing.kind !== "measure") return [];
      const { measures, rows, dimensions } = tables[thing.table]!;
      if (measures[thing.measure]!.role !== "size") return [];
      const held = rows.filter(({ cells }) => cells[thing.measure]?.value === Number(text));
      if (held.length === 0 || held.length === rows.length) return [];
      return dimensions.flatMap((_, dimension) => {
        const values = new Set(held.map(({ coordinates }) => coordinates[dimension]!));
        const all = new Set(rows.map(({ coordinates }) => coordinates[dimension]!));
        if (values.size !== 1 || all.size === 1) return [];
        return [{ at: { start, end }, table: thing.table, dimension, value: [...values][0]! }];
      });
    });
}

function isOf(thing: Named, { table, dimension }: { table: number; dimension: number }): boolean {
  return thing.kind === "dimension" && thing.table === table && thing.dimension === dimension;
}

function isNamedNear(
  words: readonly TextWord[],
  position: number,
  mentions: readonly Mention[],
  place: { table: number; dimension: number },
): boolean {
  const from = words[Math.max(0, position - REACH_BEFORE)]?.start ?? 0;
  const to = words[Math.min(words.length - 1, position + REACH_BEHIND)]?.end ?? 0;
  const own = words[position];
  return mentions.some(({ at, things }) => {
    if (at.start < from || at.end > to || own === undefined) return false;
    if (!things.some((thing) => isOf(thing, place))) return false;
    // `at layer 14 with accuracy 0.905`: a number between takes the name.
    const [left, right] = at.end <= own.start ? [at.end, own.start] : [own.end, at.start];
    return !words.some(({ start, end, text }) => start >= left && end <= right && /\d/.test(text));
  });
}

/** `a temperature of 1.8 …, against 0.039 at 2.0`: the input was named with another of its values. */
function isNamedBefore(
  found: readonly Setting[],
  { table, dimension }: { table: number; dimension: number },
): boolean {
  return found.some((other) => other.table === table && other.dimension === dimension);
}

function isBesideAnother(
  words: readonly TextWord[],
  position: number,
  found: readonly Setting[],
  { table, dimension }: { table: number; dimension: number },
): boolean {
  return found.some((other) => {
    if (other.table !== table || other.dimension !== dimension) return false;
    const before = words.findIndex(({ end }) => end >= other.at.end);
    return (
      words.slice(before + 1, position).every(({ text }) => JOINING.test(text)) &&
      position - before <= 4
    );
  });
}
