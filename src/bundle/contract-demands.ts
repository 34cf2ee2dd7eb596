import { lineStarts } from "../text/position.ts";

/** One thing that a contract asks of a run: a point of a list, or a paragraph. */
export interface Demand {
  readonly text: string;
  /** The heading it stands under; "" where there is none. */
  readonly section: string;
}

/** Sections that say why or where from, and ask for nothing. */
const TELLS_ONLY =
  /\b(?:context|background|motivation|why|question|glossary|related|prior|next|boundar\w*|scope|history|notes?)\b/i;
const HEADING = /^#{1,6}[ \t]+(\S.*)$/;
const POINT = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(\S.*)$/;

/** What a contract's text asks for, in order. */
export function demandsOf(text: string): readonly Demand[] {
  const demands: { text: string; section: string }[] = [];
  let section = "";
  let open = false;
  for (const line of linesOf(withoutFrontMatter(text))) {
    const heading = HEADING.exec(line);
    const point = POINT.exec(line);
    if (heading !== null) section = heading[1]!.trim();
    if (heading !== null || line.trim() === "" || section === "" || TELLS_ONLY.test(section)) {
      open = false;
    } else if (point !== null || !open) {
      demands.push({ text: (point?.[1] ?? line).trim(), section });
      open = true;
    } else {
      demands.at(-1)!.text += ` ${line.trim()}`;
    }
  }
  return demands;
}

function withoutFrontMatter(text: string): string {
  const end = /^---[ \t]*\r?\n/.test(text) ? /\n---[ \t]*(?:\r?\n|$)/.exec(text) : null;
  return end === null ? text : text.slice(end.index + end[0].length);
}

function linesOf(text: string): string[] {
  const starts = lineStarts(text);
  return starts.map((start, index) =>
    text.slice(start, starts[index + 1] ?? text.length).replace(/[\r\n]{1,2}$/, ""),
  );
}
