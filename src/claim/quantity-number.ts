/** One number of a text. */
export interface NumberToken {
  readonly start: number;
  /** Behind its per cent sign and multiplier, where it has them. */
  readonly end: number;
  readonly number: number;
  /** Decimal places it was written to; negative where it is rounded to tens and more (`12k`: -3). */
  readonly decimals: number;
  readonly percent: boolean;
  readonly signed: boolean;
  readonly inWords: boolean;
}

const NUMBER = new RegExp(
  "(?<![\\p{L}\\p{N}_.])" +
    "(?<digits>(?:[1-9]\\d{0,2}(?:[,'’\u00a0\u2009\u202f]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|\\.\\d+)" +
    "(?<comma>(?<=(?<!\\d)0),\\d+(?!,?\\d)|,\\d{1,2}(?= ?%))?" +
    "(?:[eE](?<exponent>[+\\-−]?\\d+)| ?(?:[×x*]|\\\\(?:times|cdot)) ?10(?:\\^[({]?(?<power>[+\\-−]?\\d+)[)}]?|(?<raised>⁻?[⁰¹²³⁴-⁹]+)))?" +
    "(?<multiplier>[kKMB](?![\\p{L}\\p{N}])| ?(?:mn|mln|bn|bln|tn|trn|[Tt]housand|[Mm]illion|[Bb]illion|[Tt]rillion)\\b)?" +
    "(?<percent> ?%| per ?cent\\b)?",
  "gu",
);

const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["K", 3],
  ["M", 6],
  ["B", 9],
  ["hundred", 2],
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

const UNITS = "one two three four five six seven eight nine".split(" ");
const TEENS =
  "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Whether a lower-case word is a number, or a part of one: "two", "forty". */
export function isNumberWord(word: string): boolean {
  return NUMBER_WORDS.has(word);
}

const NUMBER_WORDS: ReadonlySet<string> = new Set([...UNITS, ...TEENS, ...TENS]);
const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:(?<tens>${TENS.join("|")})(?:[- ](?<units>${UNITS.join("|")}))?|` +
    `(?<small>${[...UNITS, ...TEENS].join("|")}))(?= \\p{L}| ?%)` +
    "(?<multiplier> (?:hundred|thousand|million|billion|trillion)\\b)?(?<percent> ?%| per ?cent\\b)?",
  "giu",
);
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Finds the numbers of a masked text, in order: thousands separators, decimals, exponents, per cent signs, signs,
 * and the words one to ninety-nine. A hyphen counts as a minus only where no number stands before it.
 */
export function readNumbers(masked: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of masked.matchAll(NUMBER)) tokens.push(numberToken(masked, match));
  for (const match of masked.matchAll(WORD)) {
    const groups = match.groups!;
    const power = MULTIPLIERS.get(multiplierName(groups.multiplier)) ?? 0;
    const end = match.index + match[0].length;
    tokens.push({
      start: match.index,
      end,
      number: wordNumber(groups) * 10 ** power,
      decimals: -power,
      percent: groups.percent !== undefined,
      signed: false,
      inWords: true,
    });
  }
  return tokens.sort((a, b) => a.start - b.start);
}

function wordNumber({ tens, units, small }: Readonly<Record<string, string | undefined>>): number {
  if (small !== undefined) return [...UNITS, ...TEENS].indexOf(small.toLowerCase()) + 1;
  const ten = (TENS.indexOf((tens ?? "").toLowerCase()) + 2) * 10;
  return units === undefined ? ten : ten + UNITS.indexOf(units.toLowerCase()) + 1;
}

function numberToken(masked: string, match: RegExpExecArray): NumberToken {
  const groups = match.groups!;
  const digits = `${groups.digits!.replace(/[,'’\u00a0\u2009\u202f]/g, "")}${(groups.comma ?? "").replace(",", ".")}`;
  const exponent =
    exponentOf(groups.exponent ?? groups.power ?? groups.raised ?? "") +
    (MULTIPLIERS.get(multiplierName(groups.multiplier)) ?? 0);
  const fraction = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  const sign = signBefore(masked, match.index);
  const size = Number(`${digits}e${exponent}`);
  return {
    start: match.index - (sign === "" ? 0 : 1),
    end: match.index + match[0].length,
    number: sign === "" || sign === "+" ? size : -size,
    decimals: fraction - exponent,
    percent: groups.percent !== undefined,
    signed: sign !== "",
    inWords: false,
  };
}

function multiplierName(written = ""): string {
  const name = written.trim();
  return name.length > 1 ? name.toLowerCase() : name;
}

function exponentOf(written: string): number {
  const plain = written
    .replace(/[−⁻]/g, "-")
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(RAISED.indexOf(digit)));
  return plain === "" ? 0 : Math.max(-400, Math.min(400, Number(plain)));
}

/** The sign directly before a number: after a digit, a letter or a closing bracket, a dash joins instead. */
function signBefore(masked: string, at: number): string {
  const sign = masked[at - 1] ?? "";
  if (!/[-−–+]/.test(sign)) return "";
  const before = masked[at - 2] ?? " ";
  return /[\s([{=<>~≈≤≥:/,±*_|→]/.test(before) ? sign : "";
}
