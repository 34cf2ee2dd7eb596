import { readNumberWords } from "./number-words.ts";

/** One number of a text. */
export interface NumberToken {
  readonly start: number;
  /** Behind its per cent sign and multiplier, where it has them. */
  readonly end: number;
  readonly number: number;
  /** Decimal places it was written to; negative where it is rounded to tens and more (`12k`: -3). */
  readonly decimals: number;
  readonly percent: boolean;
  /** As written; a hyphen or dash before the number is a minus. */
  readonly sign: "+" | "-" | null;
  /** The power of ten written behind it: -5 in `3 × 10⁻⁵`, 3 in `12k`. */
  readonly power: number;
  readonly inWords: boolean;
  /** Whether it is a factor by its own word: `twice`. */
  readonly isFactor: boolean;
}

/** Of plain text. A power alone (`10⁻⁵`, `2^10`) is a number; one behind a letter (`x^2`) or below it (`x_{12}`) is none. */
const NUMBER = new RegExp(
  "(?<![\\p{L}\\p{N}_^]|(?<!\\.)\\.|[_^][({]|[_^][({]?[+\\-−])" +
    "(?:(?<base>10|2)(?:\\^[({]?(?<superscript>[+\\-−]?\\d+)[)}]?|(?<small>⁻?[⁰¹²³⁴-⁹]+))|" +
    "(?<digits>(?:[1-9]\\d{0,2}(?:[,'’\u2009]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|\\.\\d+)" +
    "(?:[eE](?<exponent>[+\\-−]?\\d+)| ?[×x*·] ?10(?:\\^[({]?(?<raised>[+\\-−]?\\d+)[)}]?|(?<high>⁻?[⁰¹²³⁴-⁹]+)))?)" +
    "(?<multiplier>[kKMB](?![\\p{L}\\p{N}])| ?(?:mn|mln|bn|bln|tn|trn|[Tt]housand|[Mm]illion|[Bb]illion|[Tt]rillion)\\b)?" +
    "(?<percent> ?%| per ?cent\\b| pct\\b)?",
  "gu",
);

const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["K", 3],
  ["M", 6],
  ["B", 9],
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
  ["mn", 6],
  ["mln", 6],
  ["bn", 9],
  ["bln", 9],
  ["tn", 12],
  ["trn", 12],
]);

const PERCENT_BEHIND = /^(?: ?%| per ?cent\b| pct\b)/iu;
const SMALL_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Finds the numbers of a plain text, in order: thousands separators, decimals, powers, per cent signs, signs, and numbers
 * in words. A hyphen counts as a minus only where no number stands before it.
 */
export function readNumbers(plain: string): NumberToken[] {
  const inDigits = [...plain.matchAll(NUMBER)].map((match) => tokenOfDigits(plain, match));
  const inWords = readNumberWords(plain).map((words): NumberToken => {
    const percent = PERCENT_BEHIND.exec(plain.slice(words.end, words.end + 10));
    return {
      ...words,
      end: words.end + (percent?.[0].length ?? 0),
      percent: percent !== null,
      sign: null,
      power: 0,
      inWords: true,
      isFactor: false,
    };
  });
  return [...inDigits, ...inWords].sort((a, b) => a.start - b.start);
}

function tokenOfDigits(plain: string, match: RegExpExecArray): NumberToken {
  const groups = match.groups!;
  const sign = signBefore(plain, match.index);
  const { size, decimals, power } = sizeOf(groups);
  return {
    start: match.index - (sign === null ? 0 : 1),
    end: match.index + match[0].length,
    number: sign === "-" ? -size : size,
    decimals,
    percent: groups.percent !== undefined,
    sign,
    power,
    inWords: false,
    isFactor: false,
  };
}

function sizeOf(groups: Readonly<Record<string, string | undefined>>): {
  readonly size: number;
  readonly decimals: number;
  readonly power: number;
} {
  const multiplier = MULTIPLIERS.get(multiplierName(groups.multiplier)) ?? 0;
  const own = exponentOf(groups.superscript ?? groups.small ?? "");
  if (groups.base === "2")
    return { size: 2 ** own * 10 ** multiplier, decimals: 0, power: multiplier };
  const written = groups.base === undefined ? groups.digits! : "1";
  const digits = written.replace(/[,'’\u2009]/g, "");
  const power =
    multiplier + own + exponentOf(groups.exponent ?? groups.raised ?? groups.high ?? "");
  const fraction = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return { size: Number(`${digits}e${power}`), decimals: fraction - power, power };
}

function multiplierName(written = ""): string {
  const name = written.trim();
  return name.length > 1 ? name.toLowerCase() : name;
}

function exponentOf(written: string): number {
  const plain = written
    .replace(/[−⁻]/g, "-")
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(SMALL_DIGITS.indexOf(digit)));
  return plain === "" ? 0 : Math.max(-400, Math.min(400, Number(plain)));
}

/** The sign directly before a number: after a digit, a letter or a closing bracket, a dash joins instead. */
function signBefore(plain: string, at: number): NumberToken["sign"] {
  const sign = plain[at - 1] ?? "";
  if (!/[-−–+]/.test(sign)) return null;
  const before = plain[at - 2] ?? " ";
  if (!/[\s([{=<>~≈≤≥:/,±*_|→"“'‘`]/.test(before)) return null;
  return sign === "+" ? "+" : "-";
}
