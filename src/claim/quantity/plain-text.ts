import type { Range } from "../../text/range.ts";
import { withDecimalPoints } from "./decimal-comma.ts";

/** A text whose numbers are typed plainly, and where each stretch of it stands in the original. */
export interface PlainText {
  readonly text: string;
  readonly origin: (stretch: Range) => Range;
}

/** What stands between groups of digits in a plain text, whatever blank the original has there. */
export const GROUP_BLANK = "\u2009";

/** Marks of typesetting: full-width signs, fractions in one sign, blanks, LaTeX commands, emphasis. A delimiter of math only where it is a pair. */
const MARKS = new RegExp(
  [
    "[０-９．％＋－]",
    "(?<!\\d ?)[¼-¾⅓-⅞]",
    "[\u00a0\u2007-\u200a\u202f\u205f\u3000]",
    "[\u200b\u2060\ufeff\u00ad]",
    "\\\\(?:pm|times|cdot|leq?|geq?|lt|gt|approx|simeq|sim|to|rightarrow|ldots|dots)(?![A-Za-z])",
    "\\\\(?:mathbf|mathrm|boldsymbol|textbf|text)\\{(?<bold>[^{}\\\\]{1,60})\\}",
    "\\\\[,;:!% ]",
    "\\{,\\}",
    "(?<=\\d\\$?)--(?=\\$?\\d)",
    "(?<!\\p{N})\\*\\*|\\*\\*(?!\\p{N})",
    "\\$",
  ].join("|"),
  "gu",
);

const COMMANDS: ReadonlyMap<string, string> = new Map([
  ["pm", "±"],
  ["times", "×"],
  ["cdot", "×"],
  ["le", "≤"],
  ["leq", "≤"],
  ["ge", "≥"],
  ["geq", "≥"],
  ["lt", "<"],
  ["gt", ">"],
  ["approx", "≈"],
  ["simeq", "≈"],
  ["sim", "~"],
  ["to", "→"],
  ["rightarrow", "→"],
  ["ldots", "…"],
  ["dots", "…"],
]);

/** Math opens before what is no blank, and closes behind what is none and before what is no digit: `$5 and $6` is money. */
const MATH = /(?<![\\$])(?<mark>\${1,2})(?=[^\s$])[^$\n]+(?<![\s\\])\k<mark>(?![\d$])/gu;

/** An ordinary blank parts a number only where two numbers could not stand so: `10 000`, `1 234 567`. */
const BLANK_GROUPS =
  /(?<![\d.,] ?)(?:[1-9]\d{0,2} 0\d\d|[1-9]\d{0,2} \d{3} \d{3})(?: \d{3})*(?![\d.,]\d|\d| \d)/gu;

/** Gives a text whose numbers are typed plainly: `$3.2 \times 10^{-5}$` as `3.2 × 10^{-5}`, `0,37` as `0.37`. */
export function plainText(written: string): PlainText {
  const pieces = written.search(MARKS) === -1 ? null : piecesOf(written);
  const text = withDecimalPoints(
    (pieces === null ? written : pieces.map((piece) => piece.text).join("")).replace(
      BLANK_GROUPS,
      (number) => number.replaceAll(" ", GROUP_BLANK),
    ),
  );
  return { text, origin: pieces === null ? (stretch) => stretch : originIn(pieces) };
}

/** Plain text that stands for a stretch of the original. Where both are as long, character stands for character. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function piecesOf(written: string): Piece[] {
  const math = mathMarks(written);
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of written.matchAll(MARKS)) {
    const plain = plainMark(written, match, math);
    if (plain === null) continue;
    const [mark] = match;
    const end = match.index + mark.length;
    pieces.push({ text: written.slice(from, match.index), start: from, end: match.index });
    const bold = match.groups?.bold;
    const at = bold === undefined ? match.index : match.index + mark.indexOf("{") + 1;
    pieces.push({ text: plain, start: at, end: bold === undefined ? end : end - 1 });
    from = end;
  }
  pieces.push({ text: written.slice(from), start: from, end: written.length });
  return pieces.filter(({ text }) => text !== "");
}

/** Where the dollar signs stand that open or close math. */
function mathMarks(written: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const match of written.matchAll(MATH)) {
    const width = match.groups!.mark!.length;
    const end = match.index + match[0].length;
    for (let index = 0; index < width; index += 1)
      found.add(match.index + index).add(end - 1 - index);
  }
  return found;
}

function plainMark(
  written: string,
  match: RegExpExecArray,
  math: ReadonlySet<number>,
): string | null {
  const [mark] = match;
  if (mark === "$") return math.has(match.index) ? "" : null;
  if (match.groups?.bold !== undefined) return match.groups.bold;
  if (mark === "**") return "";
  if (mark === "--") return "–";
  if (mark === "{,}") return ",";
  if (mark === "\\%") return "%";
  const isGroup =
    /\d$/.test(written.slice(match.index - 1, match.index)) &&
    /^\d{3}(?!\d)/.test(written.slice(match.index + mark.length, match.index + mark.length + 4));
  if (mark.startsWith("\\")) return COMMANDS.get(mark.slice(1)) ?? (isGroup ? GROUP_BLANK : " ");
  if (/[\u200b\u2060\ufeff\u00ad]/u.test(mark)) return "";
  if (/\s/u.test(mark)) return isGroup ? GROUP_BLANK : " ";
  return mark.normalize("NFKC").replace("\u2044", "/");
}

function originIn(pieces: readonly Piece[]): PlainText["origin"] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length;
  }
  return ({ start, end }) => {
    const first = indexBefore(starts, start);
    const last = indexBefore(starts, Math.max(start, end - 1));
    return {
      start: placeIn(pieces[first], start - (starts[first] ?? 0), "start"),
      end: placeIn(pieces[last], end - (starts[last] ?? 0), "end"),
    };
  };
}

function placeIn(piece: Piece | undefined, offset: number, side: "start" | "end"): number {
  if (piece === undefined) return 0;
  const { text, start, end } = piece;
  return text.length === end - start ? start + offset : side === "start" ? start : end;
}

/** The last of ascending numbers that is not beyond a place. */
function indexBefore(ascending: readonly number[], place: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (ascending[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
