// Control characters, C1, soft hyphen, bidirectional marks, zero-width and tag characters, separators; half a character
// (a lone surrogate), which no file can hold.
const HIDDEN =
  /(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/**
 * Makes text safe to show on one line of a terminal, a page or a commit message: every character that could
 * hide, reorder or overwrite others is written as `\u{…}`. Escaped rather than stripped, so that it is seen.
 */
export function visible(text: string): string {
  return replaceHidden(text, (found) => `\\u{${found.codePointAt(0)?.toString(16)}}`);
}

/** The text with every character that `visible` would escape, line breaks and tabs among them, written otherwise. */
export function replaceHidden(text: string, written: (hidden: string) => string): string {
  return text.replace(HIDDEN, written);
}

/** Like `visible`, for where a text may have more than one line: line breaks and tabs stay. */
export function visibleLines(text: string): string {
  return text
    .split(/(\r\n|[\n\r\t])/)
    .map((part, index) => (index % 2 === 0 ? visible(part) : part === "\t" ? part : "\n"))
    .join("");
}

/** Whether a text holds any character that `visible` would escape, line breaks and tabs apart. */
export function hasHidden(text: string): boolean {
  const rest = text.replace(/[\n\r\t]/g, "");
  return rest.search(HIDDEN) !== -1;
}

/** A stretch of text that is shown as it is, or in its escaped form. */
export interface Shown {
  readonly text: string;
  readonly hidden: boolean;
}

/** A text in pieces, so that a page can mark what `visible` escapes; line breaks and tabs stay. */
export function shownPieces(text: string): Shown[] {
  const pieces: Shown[] = [];
  let read = 0;
  const push = (until: number) => {
    if (until > read) pieces.push({ text: text.slice(read, until), hidden: false });
  };
  for (const { 0: found, index } of text.matchAll(HIDDEN)) {
    if (found === "\n" || found === "\t") continue;
    push(index);
    pieces.push({ text: visible(found), hidden: true });
    read = index + found.length;
  }
  push(text.length);
  return pieces;
}
