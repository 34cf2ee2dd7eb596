const MARKER = /^\[!([\w -]+)\]/;
const QUOTED_LINE = /^[ \t]{0,3}>[ \t]?/;

/** What kind of callout a place stands in, in lower case: `contested` for `> [!contested]`; null outside of any. */
export function calloutAt(text: string, offset: number): string | null {
  let end = offset;
  while (end > 0) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, Math.max(end, lineEnd(text, start)));
    const quoted = QUOTED_LINE.exec(line);
    if (quoted === null) return null;
    const marker = MARKER.exec(line.slice(quoted[0].length));
    if (marker !== null) return marker[1]!.trim().toLowerCase();
    end = start - 1;
  }
  return null;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}
