/** One line of a text, without its end. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
}

/** The lines of a text. A carriage return within one ends a line too: progress bars write one over the other. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: text.slice(start, index), start });
    start = index + end.length;
  }
  lines.push({ text: text.slice(start), start });
  return lines;
}
