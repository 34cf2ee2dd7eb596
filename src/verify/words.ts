// A backslash escape, a formula or code, in which nothing is escaped, a character reference, or a footnote reference.
const MARKUP =
  /\\([!-/:-@[-`{-~])|(\$[^\s$](?:[^$\n]{0,200}[^\s$\\])?\$(?!\d)|(?<!`)`[^`\n]{1,200}`(?!`))|&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);|\[\^[^[\]\s\\]{1,200}\]/g;

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

const QUOTE_MARKS = /^[ \t]*>[ \t>]*/gm;

/** A text with each run of blanks as one space, and none around it. */
export function foldBlanks(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * The words of Markdown as its reader sees them: escapes and character references undone,
 * footnote references taken off, blanks folded. Other markup stays.
 */
export function asRead(markdown: string): string {
  const words = markdown.replace(
    MARKUP,
    (_, escaped?: string, verbatim?: string, reference?: string) => {
      return escaped ?? verbatim ?? (reference === undefined ? "" : character(reference));
    },
  );
  return foldBlanks(words);
}

/** Takes the `>` marks off the lines of a blockquote. */
export function withoutQuoteMarks(markdown: string): string {
  return markdown.replace(QUOTE_MARKS, "");
}

/** Whether `words` stand in `text` uncut: "5 points" does not stand in "15 points", nor "5%" in "-5%". */
export function standsIn(words: string, text: string): boolean {
  if (words === "") return false;
  let index = text.indexOf(words);
  while (index !== -1) {
    if (!cutsWord(text, index) && !cutsWord(text, index + words.length)) return true;
    index = text.indexOf(words, index + words.length);
  }
  return false;
}

/** Whether a place in a text lies within a word, or within a number with its sign, decimals and percent sign. */
export function cutsWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.slice(Math.max(0, offset - 2), offset);
  const after = text.slice(offset, offset + 2);
  return (
    (/[\p{L}\p{N}_]$/u.test(before) && /^[\p{L}\p{N}_]/u.test(after)) ||
    (/[-−+±.,]$/u.test(before) && /^\p{N}/u.test(after)) ||
    (/\p{N}$/u.test(before) && /^(?:%|[.,]\p{N})/u.test(after)) ||
    (/\p{N}[.,]$/u.test(before) && /^\p{N}/u.test(after)) ||
    cutsPair(text, offset)
  );
}

/** A sentence without its full stop. */
export function withoutFullStop(sentence: string): string {
  let end = sentence.length;
  while (sentence[end - 1] === "." || sentence[end - 1] === " ") end -= 1;
  return sentence.slice(0, end);
}

/** Whether a place in a text lies between the two units of one character. */
export function cutsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function character(reference: string): string {
  if (!reference.startsWith("#")) return CHARACTERS[reference] ?? "";
  const hexadecimal = /^#x/i.test(reference);
  const code = Number.parseInt(reference.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}
