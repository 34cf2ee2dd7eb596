import { diffWordsWithSpace } from "diff";
import type { Paint } from "../../report/style.ts";
import type { Passage } from "../passage.ts";
import { type Look, shown } from "./look.ts";

/** How much is shown of what stands around a change, in characters. */
const MOST_BEFORE = 480;
const MOST_AFTER = 240;

/** A line break that Markdown reads as a blank: not before a list item, a quote, a table row or an empty line. */
const SOFT_BREAK = /(?<!\n)\r?\n(?![ \t]*(?:[-*+>|#]|\d{1,9}[.)]|\r?\n))[ \t]*/g;

/**
 * The paragraph that a change falls into, with the change marked: green and underlined what comes in, red what goes; without
 * colour in `{+ +}` and `[- -]`. Safe to show.
 */
export function markedPassage({ before, removed, added, after }: Passage, look: Look): string {
  const comesIn = added.trim().includes("\n") ? added : reflowed(added);
  const safe = (text: string) => unmarked(shown(text), removed !== "", look);
  return [
    safe(lastOf(reflowed(before), MOST_BEFORE)),
    markedText(reflowed(removed), safe, REMOVED, look),
    markedText(comesIn, safe, ADDED, look),
    safe(firstOf(reflowed(after), MOST_AFTER)),
  ].join("");
}

/**
 * A text with what it has of its own against another, word by word. The marks stand there in colour as well: nothing else
 * is between a number and the one that takes its place. Safe to show.
 */
export function markedWords(before: string, after: string, look: Look): string {
  const safe = (text: string) => unmarked(shown(text), true, { ...look, coloured: false });
  return diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) => {
      if (!added && !removed) return safe(value);
      const { paint, open, close } = added ? ADDED : REMOVED;
      return painted(`${open}${safe(value)}${close}`, paint, look);
    })
    .join("");
}

interface Marking {
  readonly paint: Paint;
  readonly open: string;
  readonly close: string;
}

const REMOVED: Marking = { paint: ["red", "strikethrough"], open: "[-", close: "-]" };
const ADDED: Marking = { paint: ["green", "underline"], open: "{+", close: "+}" };

/** The blanks around a change stay outside its marks. */
function markedText(
  text: string,
  safe: (text: string) => string,
  { paint, open, close }: Marking,
  look: Look,
): string {
  const own = text.trim();
  if (own === "") return safe(text);
  const start = text.indexOf(own);
  const told = look.coloured ? painted(safe(own), paint, look) : `${open}${safe(own)}${close}`;
  return `${safe(text.slice(0, start))}${told}${safe(text.slice(start + own.length))}`;
}

function reflowed(text: string): string {
  return text.replace(SOFT_BREAK, " ");
}

function lastOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(-most);
  return `… ${cut.slice(cut.indexOf(" ") + 1)}`;
}

function firstOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, cut.lastIndexOf(" "))} …`;
}

/** Each line by itself, since it may be set in and folded. */
function painted(text: string, paint: Paint, { style }: Look): string {
  return text
    .split("\n")
    .map((line) => {
      const own = line.trimStart();
      return own === "" ? line : line.slice(0, line.length - own.length) + style(paint, own);
    })
    .join("\n");
}

/** Where the marks are characters, a text that holds them itself would pass for marked: there they are escaped. */
function unmarked(text: string, removes: boolean, { coloured }: Look): string {
  if (coloured) return text;
  const marks = removes ? /\{\+|\+\}|\[-|-\]/g : /\{\+|\+\}/g;
  return text.replace(marks, (found) => `${found[0]}\\${found[1]}`);
}
