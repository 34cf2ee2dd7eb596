import type { Edit } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";

const DENIAL =
  /(?:\b(?:not|no|never|none|neither|nor|cannot|hardly|barely|fails? to|instead of|rather than)|n['’]t)\b|\bwithout $/i;
const CLAUSE_END = /[,;:.()—]|\bbut\b|\band\b|\bwhile\b|\balthough\b/gi;

/** Words and phrases with their opposites, each pair both ways: `rises falls|exceeds falls short of` by `pairsOf`. */
export type Opposites = readonly (readonly [string, string])[];

/** Reads pairs, one a line, the two sides apart by a slash; longer ones come first. */
export function oppositesOf(lines: string): Opposites {
  const pairs = lines
    .trim()
    .split(/\n|\|/)
    .map((line) => line.split("/").map((side) => side.trim()) as [string, string]);
  const both = pairs.flatMap(([a, b]): [string, string][] => [
    [a, b],
    [b, a],
  ]);
  const once = both.filter(([a], index) => both.findIndex(([other]) => other === a) === index);
  return once.sort(([a], [b]) => b.length - a.length);
}

/** A word of a text that has an opposite. */
export interface TurnableWord {
  readonly range: Range;
  readonly opposite: string;
  /** Whether it is denied within its clause. */
  readonly isDenied: boolean;
}

/** The words of a text that have opposites; of two that overlap the longer one. */
export function turnableWords(text: string, opposites: Opposites): readonly TurnableWord[] {
  const lower = text.toLowerCase();
  const found: TurnableWord[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (isInWord(text, at - 1)) continue;
    const pair = opposites.find(
      ([word]) =>
        lower.startsWith(word, at) && !(/\p{L}$/u.test(word) && isLetter(text, at + word.length)),
    );
    if (pair === undefined) continue;
    const range = { start: at, end: at + pair[0].length };
    found.push({ range, opposite: pair[1], isDenied: DENIAL.test(clauseBefore(text, at)) });
    at = range.end;
  }
  return found;
}

/** The edit that turns a word, a capital where it had one. */
export function turnWord(text: string, { range, opposite }: TurnableWord): readonly Edit[] {
  const capital = /^\p{Lu}/u.test(text.slice(range.start));
  return [
    { range, text: capital ? opposite.slice(0, 1).toUpperCase() + opposite.slice(1) : opposite },
  ];
}

/** What of a word's clause stands before it. */
export function clauseBefore(text: string, at: number): string {
  const before = text.slice(0, at);
  const last = [...before.matchAll(CLAUSE_END)].at(-1);
  return last === undefined ? before : before.slice(last.index + last[0].length);
}

function isInWord(text: string, at: number): boolean {
  return isLetter(text, at) || text[at] === "-";
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}_]/u.test(text[at] ?? " ");
}
