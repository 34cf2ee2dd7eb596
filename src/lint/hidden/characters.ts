import type { Range } from "../../text/range.ts";
import type { HiddenText } from "./hidden.ts";

/** Tags, selectors, bidirectional controls, zero-width characters and fillers, a run of one sort at a time. */
const RUN =
  /[\u{E0000}-\u{E007F}]+|[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]{2,}|[\u202A-\u202E\u2066-\u2069]+|[\u200B-\u200D\u2060-\u2064\u206A-\u206F\u180E\uFEFF\uFFF9-\uFFFB\u115F\u1160\u3164\uFFA0\u{1D173}-\u{1D17A}]+/gu;
const ANY = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;
// Patterns of whole scripts take long to set up, so those that are hardly ever asked are made where they are asked.
const rightToLeft = (): RegExp =>
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Scripts in whose writing joiners, non-joiners and invisible spaces have a place. */
const joining = (): RegExp =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const emojiBefore = (): RegExp => /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)$/u;
const FLAG = "\u{1F3F4}";
const END_OF_FLAG = "\u{E007F}";
/** So many in a row carry a message; fewer come along when a page is copied. */
const MESSAGE = 4;
/** How far from a control of direction the letters stand that it is for. */
const NEAR = 200;

/** Characters without a form of their own that a text has no use for. */
export function hiddenCharacters(text: string): HiddenText[] {
  if (!ANY.test(text)) return [];
  const found: HiddenText[] = [];
  const stray: Range[] = [];
  for (const match of text.matchAll(RUN)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const verdict = verdictOn(text, range, match[0]);
    if (verdict === "stray") stray.push(range);
    else if (verdict !== null) found.push(verdict);
  }
  if (stray.length > 0) found.push(strays(text, stray));
  return found;
}

function verdictOn(text: string, range: Range, run: string): HiddenText | "stray" | null {
  const first = run.codePointAt(0)!;
  const count = [...run].length;
  const before = text.slice(Math.max(0, range.start - 16), range.start);
  const after = text.slice(range.end, range.end + 4);
  if (first >= 0xe0000 && first <= 0xe007f) {
    if (before.endsWith(FLAG) && run.endsWith(END_OF_FLAG) && count <= 7) return null;
    return hidden(
      range,
      `a text in ${counted(count, "tag character")}, which no one sees`,
      "error",
    );
  }
  if (isSelector(first)) {
    // A keycap or a letter of another form has one; a string of them holds bytes.
    return count >= MESSAGE
      ? hidden(range, `${count} variation selectors in a row, which can hold a message`, "error")
      : null;
  }
  if (isBidirectional(first)) {
    // What only ends another says nothing by itself.
    if (/^[\u202C\u2069]+$/.test(run)) return null;
    const turns = /[\u202D\u202E]/.test(run);
    const around = text.slice(Math.max(0, range.start - NEAR), range.end + NEAR);
    if (!turns && rightToLeft().test(around)) return null;
    // The others change nothing that is shown in a text written from left to right.
    return turns || /[\u202B\u2067]/.test(run)
      ? hidden(range, `${named(first)}, which shows the text in another order`, "error")
      : "stray";
  }
  if (run === "\uFEFF" && range.start === 0) return null;
  if (count < MESSAGE && isJoined(before, run, after)) return null;
  if (count >= MESSAGE)
    return hidden(
      range,
      `${count} zero-width characters in a row, which can hold a message`,
      "error",
    );
  return "stray";
}

/** Single characters that came along, counted once for the whole text. */
function strays(text: string, ranges: readonly Range[]): HiddenText {
  const inWords = ranges.filter(
    ({ start, end }) =>
      /\p{L}$/u.test(text.slice(Math.max(0, start - 2), start)) &&
      /^\p{L}/u.test(text.slice(end, end + 2)),
  );
  const first = inWords[0] ?? ranges[0]!;
  const name = named(text.codePointAt(first.start)!);
  const more = ranges.length > 1 ? `, and ${ranges.length - 1} more such in this text` : "";
  return inWords.length > 0
    ? {
        kind: "characters",
        range: first,
        what: `${name} within a word, which no search then finds${more}`,
        severity: "warning",
        confidence: 0.88,
      }
    : {
        kind: "characters",
        range: first,
        what: `${name}, which no one sees${more}`,
        severity: "info",
        confidence: 0.9,
      };
}

function hidden(range: Range, what: string, severity: "error" | "warning"): HiddenText {
  return { kind: "characters", range, what, severity, confidence: 0.95 };
}

/** Joiners between parts of an emoji, and whatever a script other than the Latin one writes with. */
function isJoined(before: string, run: string, after: string): boolean {
  const last = [...before].at(-1) ?? "";
  const next = [...after].at(0) ?? "";
  if (run === "\u200D" && emojiBefore().test(before))
    return /\p{Extended_Pictographic}|[\u2640\u2642\u2695-\u2696]/u.test(next);
  return joining().test(last) || joining().test(next);
}

function isSelector(code: number): boolean {
  return (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);
}

function isBidirectional(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x200b, "a zero-width space"],
  [0x200c, "a zero-width non-joiner"],
  [0x200d, "a zero-width joiner"],
  [0x2060, "a word joiner"],
  [0xfeff, "a byte-order mark inside the text"],
  [0x202a, "a left-to-right embedding"],
  [0x202b, "a right-to-left embedding"],
  [0x202c, "the end of a change of direction"],
  [0x202d, "a left-to-right override"],
  [0x202e, "a right-to-left override"],
  [0x2066, "a left-to-right isolate"],
  [0x2067, "a right-to-left isolate"],
  [0x2068, "an isolate"],
  [0x2069, "the end of an isolate"],
  [0x3164, "a blank Hangul letter"],
]);

function named(code: number): string {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const name = NAMES.get(code) ?? "an invisible character";
  return `${name} (${number})`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
