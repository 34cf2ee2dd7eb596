import type { Range } from "../text/range.ts";
import { maskCode } from "./mask-code.ts";

/** A footnote or link label at a place, as labels are compared: case and blanks folded. */
export interface Label {
  readonly name: string;
  readonly range: Range;
}

export interface FootnoteDefinition extends Label {
  /** What it says, up to the next blank line or definition. */
  readonly text: string;
}

export interface Footnotes {
  readonly references: readonly Label[];
  readonly definitions: readonly FootnoteDefinition[];
}

export interface LinkLabels {
  /** `[text][label]` and `[label][]`. */
  readonly uses: readonly Label[];
  /** `[label]` alone: a link only where the label is defined. */
  readonly shortcuts: readonly Label[];
  readonly definitions: readonly Label[];
}

const FOOTNOTE = /\[\^([^[\]\s]+)\]/g;
const FOOTNOTE_DEFINITION = /^[ \t>]*\[\^([^[\]\s]+)\]:/gm;
const LINK_DEFINITION = /^[ \t>]*\[([^[\]\n^][^[\]\n]*)\]:[ \t]*\S/gm;
const BRACKETS = /\[([^[\]\n^][^[\]\n]*)\](?=(\[\]|[[(:\]])?)/g;
const END_OF_DEFINITION = /\n[ \t>]*(?:\r?\n|\[\^[^[\]\s]+\]:)/g;

/** The footnotes of a note, code left out. Linear in the text. */
export function scanFootnotes(text: string): Footnotes {
  const prose = maskCode(text);
  const definitions: FootnoteDefinition[] = [];
  const defining = new Set<number>();
  for (const match of prose.matchAll(FOOTNOTE_DEFINITION)) {
    const start = match.index + match[0].lastIndexOf("[^");
    const end = match.index + match[0].length;
    defining.add(start);
    END_OF_DEFINITION.lastIndex = end;
    const stop = END_OF_DEFINITION.exec(prose)?.index ?? prose.length;
    definitions.push({ ...label(match[1]!, start, end), text: text.slice(end, stop) });
  }
  const references: Label[] = [];
  for (const match of prose.matchAll(FOOTNOTE)) {
    const escaped = prose[match.index - 1] === "\\";
    if (escaped || defining.has(match.index)) continue;
    references.push(label(match[1]!, match.index, match.index + match[0].length));
  }
  return { references, definitions };
}

/** The link reference labels of a note, code left out. Linear in the text. */
export function scanLinkLabels(text: string): LinkLabels {
  const prose = maskCode(text);
  const definitions: Label[] = [];
  const defining = new Set<number>();
  for (const match of prose.matchAll(LINK_DEFINITION)) {
    const start = match.index + match[0].indexOf("[");
    defining.add(start);
    definitions.push(label(match[1]!, start, match.index + match[0].length));
  }
  const uses: Label[] = [];
  const shortcuts: Label[] = [];
  for (const match of prose.matchAll(BRACKETS)) {
    const start = match.index;
    const before = prose[start - 1];
    const after = match[2];
    if (before === "\\" || before === "[" || defining.has(start)) continue;
    const found = label(match[1]!, start, start + match[1]!.length + 2);
    if (before === "]" || after === "[]") uses.push(found);
    else if (after === undefined || after === ":" || after === "]") shortcuts.push(found);
  }
  return { uses, shortcuts, definitions };
}

/** A label as it is compared with another. */
export function labelName(written: string): string {
  return written.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}

function label(written: string, start: number, end: number): Label {
  return { name: labelName(written), range: { start, end } };
}
