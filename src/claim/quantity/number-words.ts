/** A number written in words. */
export interface NumberInWords {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** Decimal places, as of a number in digits: `two hundred` is rounded to hundreds, `two and a half` to tenths. */
  readonly decimals: number;
}

const UNITS = "one two three four five six seven eight nine".split(" ");
const TEENS =
  "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** What a word does to the number it stands in: adds to it, or multiplies it. */
type Part =
  | { readonly kind: "zero" | "unit" | "teen" | "ten"; readonly value: number }
  | { readonly kind: "multiplier"; readonly power: number; readonly value: number };

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ["zero", { kind: "zero", value: 0 }],
  ...UNITS.map((word, index): [string, Part] => [word, { kind: "unit", value: index + 1 }]),
  ...TEENS.map((word, index): [string, Part] => [word, { kind: "teen", value: index + 10 }]),
  ...TENS.map((word, index): [string, Part] => [word, { kind: "ten", value: (index + 2) * 10 }]),
  ["dozen", { kind: "multiplier", value: 12, power: 0 }],
  ["hundred", { kind: "multiplier", value: 100, power: 2 }],
  ["thousand", { kind: "multiplier", value: 1e3, power: 3 }],
  ["million", { kind: "multiplier", value: 1e6, power: 6 }],
  ["billion", { kind: "multiplier", value: 1e9, power: 9 }],
  ["trillion", { kind: "multiplier", value: 1e12, power: 12 }],
]);

const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${[...PARTS.keys()].join("|")})(?:(?![\\p{L}\\p{N}_])|(?=fold(?!\\p{L})))`,
  "giu",
);

/** Whether a lower-case word is a number, or a part of one: "two", "forty", "hundred". */
export function isNumberWord(word: string): boolean {
  return PARTS.has(word);
}

interface Said {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the numbers that a text gives in words: `twelve`, `ninety-nine`, `a hundred and twenty`, `two and a half`. Words
 * with a hyphen are names (`two-layer`), apart from `-fold` and `-point`.
 */
export function readNumberWords(text: string): NumberInWords[] {
  const said = [...text.matchAll(WORD)].map(
    (match): Said => ({
      part: PARTS.get(match[0].toLowerCase())!,
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  const found: NumberInWords[] = [];
  for (let index = 0; index < said.length; ) {
    const taken = takenTogether(text, said, index);
    const number = numberOf(text, said.slice(index, index + taken));
    if (number !== null && !isName(text, number)) found.push(number);
    index += taken;
  }
  return found;
}

/** How many words from a place on make up one number. */
function takenTogether(text: string, said: readonly Said[], index: number): number {
  let taken = 1;
  for (;;) {
    const last = said[index + taken - 1]!;
    const next = said[index + taken];
    if (next === undefined || !continues(last.part, next.part, text.slice(last.end, next.start)))
      return taken;
    taken += 1;
  }
}

function continues(last: Part, next: Part, gap: string): boolean {
  if (next.kind === "multiplier") return gap === " " && last.kind !== "zero";
  if (last.kind === "ten") return next.kind === "unit" && (gap === " " || gap === "-");
  const isHundred = last.kind === "multiplier" && last.value >= 100;
  return isHundred && next.kind !== "zero" && (gap === " " || gap === " and ");
}

function numberOf(text: string, said: readonly Said[]): NumberInWords | null {
  const { start, part } = said[0]!;
  const article = /(?<![\p{L}\p{N}_])an? $/iu.exec(text.slice(Math.max(0, start - 4), start));
  if (part.kind === "multiplier" && article === null) return null;
  let sum = 0;
  let group = part.kind === "multiplier" ? 1 : 0;
  for (const { part: each } of said) {
    if (each.kind !== "multiplier") group += each.value;
    else if (each.value <= 100) group *= each.value;
    else {
      sum += group * each.value;
      group = 0;
    }
  }
  const { part: last, end } = said.at(-1)!;
  const half = /^ and a half(?!\p{L})/iu.exec(text.slice(end, end + 12));
  return {
    start: part.kind === "multiplier" && article !== null ? start - article[0].length : start,
    end: end + (half?.[0].length ?? 0),
    number: sum + group + (half === null ? 0 : 0.5),
    decimals: half !== null ? 1 : last.kind === "multiplier" ? 0 - last.power : 0,
  };
}

function isName(text: string, { start, end }: NumberInWords): boolean {
  return (
    text[start - 1] === "-" ||
    (text[end] === "-" &&
      !/^-(?:fold|points?|percentage)(?!\p{L})/iu.test(text.slice(end, end + 12)))
  );
}
