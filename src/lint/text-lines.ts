import type { Range } from "../text/range.ts";

/** The lines of a text without their line breaks, one after another. Lines end at LF, CRLF or a lone CR. */
export function* textLines(text: string): Generator<Range> {
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = breaks.exec(text); found !== null; found = breaks.exec(text)) {
    yield { start, end: found.index };
    start = breaks.lastIndex;
  }
  yield { start, end: text.length };
}
