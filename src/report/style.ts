import { styleText } from "node:util";

export type Paint = Parameters<typeof styleText>[0];

/** Puts colour on a text that is safe to show. */
export type Style = (paint: Paint, text: string) => string;

/** A style that colours, or one that leaves every text as it is. */
export function createStyle(coloured: boolean): Style {
  return coloured
    ? (paint, text) => styleText(paint, text, { validateStream: false })
    : (_paint, text) => text;
}
