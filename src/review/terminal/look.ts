import { stripVTControlCharacters } from "node:util";
import wrapAnsi from "wrap-ansi";
import { createStyle, type Style } from "../../report/style.ts";
import { visible } from "../../text/visible.ts";

/** How a screen looks: with colour, or so that nothing is lost without. */
export interface Look {
  readonly coloured: boolean;
  readonly style: Style;
  /** Columns. */
  readonly width: number;
}

/** Narrower than this nothing can be read. */
const LEAST_WIDTH = 20;

export function createLook(width: number, coloured: boolean): Look {
  return { coloured, style: createStyle(coloured), width: Math.max(width, LEAST_WIDTH) };
}

/** A text of one or more lines made safe to show: each line by itself, its tabs as blanks. */
export function shown(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => visible(line.replaceAll("\t", "  ")))
    .join("\n");
}

/** What a line of Markdown begins with where those folded off it are to be set in as far: a quote, an item, or both. */
const MARKER = /^ *(?:(?:\{\+)?(?:(?:> ?)+(?:[-*+] )?|[-*+✓✗] |\d{1,9}[.)] ))?/;

/**
 * Folds a safe text onto lines that fit the screen, by the width that its characters take there.
 * @param first what its first line begins with, styled or not; the others are set in as far
 * @param indent how wide that is
 */
export function folded(text: string, { width }: Look, first: string, indent: number): string[] {
  const rest = " ".repeat(indent);
  return text.split("\n").flatMap((line, number) => {
    const blanks = /^ */.exec(line)![0].slice(0, width / 4);
    const marker = MARKER.exec(stripVTControlCharacters(line.trimStart()))![0];
    const hanging = blanks + " ".repeat(marker.length < width / 4 ? marker.length : 0);
    return wrapAnsi(line.trimStart(), width - indent - hanging.length, { hard: true })
      .split("\n")
      .map((row, index) =>
        `${number + index === 0 ? first : rest}${index === 0 ? blanks : hanging}${row}`.trimEnd(),
      );
  });
}

/** A safe text set in by some blanks. */
export function setIn(text: string, look: Look, indent = 2): string[] {
  return folded(text, look, " ".repeat(indent), indent);
}
