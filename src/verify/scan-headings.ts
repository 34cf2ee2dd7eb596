import { maskCode } from "./mask-code.ts";

const ATX = /^ {0,3}#{1,6}(?:[ \t]+(.*))?$/s;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const BLOCK_ID = /(?:^|[ \t])(\^[A-Za-z0-9-]+)[ \t]*$/;
const HTML_ID = /<[a-z][a-z0-9]{0,20}[ \t]{1,9}(?:id|name)=["']([^"'<>\n]{1,200})["']/gi;

/** What a link's anchor may name in a note: heading slugs, `^block-id`s and ids of HTML elements. Linear in the text. */
export function scanAnchors(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  const used = new Map<string, number>();
  let previous = "";
  for (const line of maskCode(withoutFrontMatter(text)).split("\n")) {
    const written = line.replace(/\r$/, "");
    const heading = headingText(written, previous);
    if (heading !== null) anchors.add(unique(slug(heading), used));
    const block = BLOCK_ID.exec(written)?.[1];
    if (block !== undefined) anchors.add(block.toLowerCase());
    for (const match of written.matchAll(HTML_ID)) anchors.add(slug(match[1]!));
    previous = written;
  }
  return anchors;
}

/** The anchor GitHub derives from a heading: lower case, punctuation dropped, blanks as hyphens. */
export function slug(heading: string): string {
  return heading
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, "$1")
    .replace(/\[\^[^[\]\s]+\]/g, "")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replace(/ /g, "-");
}

function headingText(line: string, previous: string): string | null {
  const atx = ATX.exec(line);
  if (atx !== null) return withoutClosingMarks(atx[1] ?? "");
  const underlined = UNDERLINE.test(line) && /^ {0,3}[^\s>#|]/.test(previous);
  return underlined && !UNDERLINE.test(previous) ? previous : null;
}

function withoutClosingMarks(heading: string): string {
  const trimmed = heading.trimEnd();
  let end = trimmed.length;
  while (trimmed[end - 1] === "#") end -= 1;
  return end === 0 || trimmed[end - 1] === " " ? trimmed.slice(0, end) : trimmed;
}

function unique(name: string, used: Map<string, number>): string {
  const count = used.get(name) ?? 0;
  used.set(name, count + 1);
  return count === 0 ? name : `${name}-${count}`;
}

function withoutFrontMatter(text: string): string {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text);
  if (opening === null) return text;
  const closing = /^---[ \t]*\r?$/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  return end === null ? text : text.slice(end.index + end[0].length);
}
