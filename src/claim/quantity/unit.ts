import type { Unit } from "../claim.ts";

/** A unit as found behind a number. `end` covers what is written as part of the number (`3×`), not a word behind it. */
export interface FoundUnit {
  readonly unit: Unit;
  readonly end: number;
}

const POINTS =
  /^[ -]?(?:percentage[ -]points?|percent[ -]points?|%?-?points?|ppts?|pp|pts)(?![\p{L}\p{N}_])/iu;
const FACTOR_SIGN = /^ ?[×x](?![\p{L}\p{N}_])/u;
const FACTOR_WORD = /^[ -]?(?:times|fold)(?![\p{L}\p{N}_])/iu;
const MEASURE = new RegExp(
  "^[ -]?(ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|[KkMGT]i?B|bytes|[kMG]?Hz|k?Wh?|" +
    "[GTPE]?FLOPs?|nats|bits|dB|°C|k?g|mg|k?m|[cmn]m|mL|dollars|USD)(?![\\p{L}\\p{N}_])",
  "u",
);
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["millisecond", "ms"],
  ["sec", "s"],
  ["second", "s"],
  ["minute", "min"],
  ["hr", "h"],
  ["hour", "h"],
  ["dollar", "$"],
  ["USD", "$"],
]);

const FOLLOWING = /^[ -](\p{L}[\p{L}'’]*)/u;
/** Words that end the search for the noun a number counts. */
const NOT_COUNTED: ReadonlySet<string> = new Set(
  `a an and are as at be because but by can did do does for from had has have how if in into is it its nor of on or
  our over per plus so than that the their then there these they this those to under until up versus via vs was were
  when where which while who will with without yet across always less more fewer is's beats cuts diverges exceeds gives helps hurts improves increases leaves loses
  lowers makes outperforms raises reaches reduces remains shows stays surpasses yields`.split(
    /\s+/,
  ),
);
const NOUN_REACH = 5;

/** Reads the unit behind a number. `percent`: whether the number carries a per cent sign; `whole`: whether it can count. */
export function readUnit(masked: string, end: number, percent: boolean, whole: boolean): FoundUnit {
  const rest = masked.slice(end, end + 120);
  if (POINTS.test(rest)) return { unit: { kind: "points" }, end };
  if (percent) return { unit: { kind: "percent" }, end };
  const factor = FACTOR_SIGN.exec(rest);
  if (factor) return { unit: { kind: "factor" }, end: end + factor[0].length };
  if (FACTOR_WORD.test(rest)) return { unit: { kind: "factor" }, end };
  const measure = MEASURE.exec(rest);
  if (measure) return { unit: { kind: "measure", symbol: symbolOf(measure[1]!) }, end };
  const noun = whole ? countedNoun(rest) : null;
  return { unit: noun === null ? { kind: "none" } : { kind: "count", noun }, end };
}

function symbolOf(written: string): string {
  const singular = written.length > 2 && /[a-z]s$/.test(written) ? written.slice(0, -1) : written;
  return SYMBOLS.get(singular) ?? singular;
}

/** The noun a number counts: the first plural among the words behind it, or the word joined to it as in `10-class`. */
function countedNoun(rest: string): string | null {
  let from = 0;
  let first: string | null = null;
  for (let reach = 0; reach < NOUN_REACH; reach += 1) {
    const found = FOLLOWING.exec(rest.slice(from));
    if (!found) break;
    const word = found[1]!.toLowerCase();
    if (NOT_COUNTED.has(word)) break;
    if (reach === 0 && rest.startsWith("-")) return word;
    if (isPlural(word)) return word;
    first ??= word;
    from += found[0].length;
  }
  return first;
}

function isPlural(word: string): boolean {
  return word.length > 3 && /[^sui']s$/.test(word);
}
