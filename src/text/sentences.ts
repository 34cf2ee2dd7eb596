import type { Range } from "./range.ts";

/** Abbreviations after which a sentence goes on. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `e.g i.e eg ie vs al cf dr mr mrs ms prof st jr sr viz approx resp ca w.r.t i.i.d a.k.a fig figs eq eqs inc ltd`.split(
    " ",
  ),
);

/** Abbreviations only where a number follows: `No. 5`, `Sec. 3`, `Jan. 2`. */
const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  `no nos p pp sec secs ch vol ref refs tab app thm def lemma alg art ed v ver
  jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);

// A terminator with the quotes, brackets and emphasis that close after it, and the footnote marks that hang on it.
const END = /(?:[.!?…]+|[。！？]+)(?:["'”’»)\]*_]|\[\^[^\s[\]]+\])*/gu;

/**
 * The sentences of a text, as ranges without surrounding blanks, in order. A line break is a blank like any other.
 * Rules after Kiss & Strunk (2006), with a fixed list of abbreviations: a stop ends a sentence when blanks follow it
 * and what comes next does not start in lower case, and no abbreviation, initial or list number stands before it.
 */
export function sentences(text: string): Range[] {
  const found: Range[] = [];
  let start = skipBlanks(text, 0);
  for (const match of text.matchAll(END)) {
    if (match.index < start) continue;
    const end = match.index + match[0].length;
    if (!endsSentence(text, start, match.index, end)) continue;
    found.push({ start, end });
    start = skipBlanks(text, end);
  }
  const end = text.trimEnd().length;
  if (start < end) found.push({ start, end });
  return found;
}

function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  const mark = text[stop]!;
  if ("。！？".includes(mark)) return true;
  if (end < text.length && !/\s/u.test(text[end]!)) return false;
  const next = String.fromCodePoint(text.codePointAt(skipBlanks(text, end)) ?? 10);
  if (/\p{Ll}/u.test(next)) return false;
  if (mark !== "." || text[stop + 1] === ".") return true;
  return !goesOn(text, start, stop, next);
}

// Whether the word before a full stop makes it part of the word.
function goesOn(text: string, start: number, stop: number, next: string): boolean {
  let from = stop;
  while (from > start && stop - from < 40 && !/[\s([{"“*_]/u.test(text[from - 1]!)) from -= 1;
  const written = text.slice(from, stop);
  const word = written.toLowerCase();
  if (ABBREVIATIONS.has(word)) return true;
  if (BEFORE_NUMBER.has(word) && /[\p{N}(]/u.test(next)) return true;
  if (/^(?:\p{Lu}[.-])*\p{Lu}$/u.test(written)) return isInitial(text, from, next);
  return from === start && /^\p{N}{1,3}$/u.test(word);
}

// `J. Smith`, `J.-P. Serre` and `U.S. Senate`, but not `plan B. Then`: a lone letter after a lower-case word ends one.
function isInitial(text: string, from: number, next: string): boolean {
  if (!/\p{Lu}/u.test(next)) return false;
  const before =
    text
      .slice(Math.max(0, from - 40), from)
      .trimEnd()
      .split(/\s/u)
      .at(-1) ?? "";
  return before === "" || !/^\p{Ll}/u.test(before) || /^(?:and|by|from|of|the|in)$/.test(before);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at]!)) at += 1;
  return at;
}
