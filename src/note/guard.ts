/**
 * What reading a text may cost, told from its looks alone: `plain` is read in well under a second, `refused` is over
 * a hard limit and not read at all, and `suspicious` is anything between: read it where it can be stopped.
 */
export type Verdict =
  | { readonly kind: "plain" }
  | { readonly kind: "suspicious" }
  | { readonly kind: "refused"; readonly reason: string };

const MAX_BYTES = 1024 * 1024;
const MAX_LINE = 64 * 1024;
const MAX_LINES = 50_000;
const MAX_DEPTH = 64;
const PLAIN_DEPTH = 24;
/** Estimated milliseconds up to which a text is read on the spot. */
const PLAIN_COST = 300;

/**
 * Milliseconds, rounded up from measurements with the reference parser on a slow core. The parser takes time
 * quadratic in nested lines, in delimiters that may pair within a paragraph, and in underlined headings.
 */
const COST = {
  unit: 0.0015,
  line: 0.04,
  marker: 0.05,
  tableRow: 0.08,
  delimiter: 0.02,
  nestedPair: 0.00024,
  delimiterPair: 0.00007,
  underlinePair: 0.0003,
  definitionPair: 0.00003,
};

/** Looks at a text once, in time linear in its length, without parsing it. */
export function guard(text: string): Verdict {
  if (text.length > MAX_BYTES || Buffer.byteLength(text) > MAX_BYTES)
    return refused("larger than 1 MiB");
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > MAX_LINES) return refused("more than 50,000 lines");
  if (lines.some((line) => line.length > MAX_LINE)) return refused("a line longer than 64 KiB");
  const seen = survey(lines);
  if (seen.depth > MAX_DEPTH) return refused("lists or quotes nested deeper than 64 levels");
  const tooDeep = Math.max(seen.depth, seen.indentation) > PLAIN_DEPTH;
  return tooDeep || costOf(text, lines.length, seen) > PLAIN_COST
    ? { kind: "suspicious" }
    : { kind: "plain" };
}

interface Survey {
  /** Most container markers at the head of one line, outside code. */
  depth: number;
  /** Most levels that the indentation of one list marker could mean. */
  indentation: number;
  markers: number;
  /** Lines in more than one container, and the containers beyond the first, summed over them. */
  nestedLines: number;
  nestedLevels: number;
  tableRows: number;
  delimiters: number;
  /** Delimiters of a paragraph, squared, summed over paragraphs. */
  delimiterPairs: number;
  underlines: number;
  definitions: number;
}

function costOf(text: string, lines: number, seen: Survey): number {
  return (
    text.length * COST.unit +
    lines * COST.line +
    seen.markers * COST.marker +
    seen.tableRows * COST.tableRow +
    seen.delimiters * COST.delimiter +
    seen.nestedLines * seen.nestedLevels * COST.nestedPair +
    seen.delimiterPairs * COST.delimiterPair +
    seen.underlines ** 2 * COST.underlinePair +
    seen.definitions ** 2 * COST.definitionPair
  );
}

function survey(lines: readonly string[]): Survey {
  const seen: Survey = {
    depth: 0,
    indentation: 0,
    markers: 0,
    nestedLines: 0,
    nestedLevels: 0,
    tableRows: 0,
    delimiters: 0,
    delimiterPairs: 0,
    underlines: 0,
    definitions: 0,
  };
  let inParagraph = 0;
  let fenced = false;
  for (const line of lines) {
    const head = headOf(line);
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    // Markers within a fence are most likely a drawing; the parser, not this guess, knows where a fence ends.
    if (!fenced) seen.depth = Math.max(seen.depth, head.markers);
    if (head.markers > 0) {
      const levels = head.markers + head.indentation;
      seen.indentation = Math.max(seen.indentation, levels);
      seen.markers += head.markers;
      seen.nestedLines += levels > 1 ? 1 : 0;
      seen.nestedLevels += levels - 1;
    }
    if (/^[\s>]*(?:=+|-+)[ \t]*$/.test(line)) seen.underlines += 1;
    if (/^[\s>]*\[[^\]]+\]:/.test(line)) seen.definitions += 1;
    if (line.includes("|")) seen.tableRows += 1;
    const delimiters = delimitersIn(line);
    seen.delimiters += delimiters;
    inParagraph += delimiters;
    if (!head.isBlank) continue;
    seen.delimiterPairs += inParagraph ** 2;
    inParagraph = 0;
  }
  seen.delimiterPairs += inParagraph ** 2;
  return seen;
}

interface Head {
  readonly markers: number;
  readonly indentation: number;
  readonly isBlank: boolean;
}

/** The container markers a line begins with, as many as could be: `>`, `-`, `+`, `*`, `1.`, `1)`. */
function headOf(line: string): Head {
  let markers = 0;
  let columns = 0;
  let at = 0;
  let blanksBefore = 0;
  for (; at < line.length; at += 1) {
    const unit = line[at]!;
    if (unit === " " || unit === "\t") columns += unit === "\t" ? 4 : 1;
    else if (
      unit === ">" ||
      ((unit === "-" || unit === "+" || unit === "*") && isBlankAt(line, at + 1))
    )
      markers += 1;
    else if (unit >= "0" && unit <= "9") {
      const end = numberMarkerEnd(line, at);
      if (end === -1) break;
      markers += 1;
      at = end;
    } else break;
    if (markers === 0) blanksBefore = columns;
  }
  return {
    markers,
    indentation: Math.floor(blanksBefore / 2),
    isBlank: at === line.length && markers === 0,
  };
}

function numberMarkerEnd(line: string, from: number): number {
  let at = from;
  while (at < line.length && at - from < 9 && line[at]! >= "0" && line[at]! <= "9") at += 1;
  return (line[at] === "." || line[at] === ")") && isBlankAt(line, at + 1) ? at : -1;
}

function isBlankAt(line: string, at: number): boolean {
  return at >= line.length || line[at] === " " || line[at] === "\t";
}

function delimitersIn(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; at += 1) if ("*_~[]`<!&\\@:".includes(line[at]!)) count += 1;
  return count;
}

function refused(reason: string): Verdict {
  return { kind: "refused", reason };
}
