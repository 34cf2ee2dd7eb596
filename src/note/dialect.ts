import type { Range } from "../text/range.ts";
import { citationsIn } from "./citations.ts";
import type { Citation, Link, Mark } from "./facts.ts";
import { MASKED, mask } from "./mask.ts";

/** What the notes' own dialect adds to Markdown, found in one block. */
export interface Dialect {
  readonly links: readonly Link[];
  readonly tags: readonly Mark[];
  readonly blockIds: readonly Mark[];
  readonly citations: readonly Citation[];
  /** Footnote marks that no definition answers; the parser takes them for text. */
  readonly footnotes: readonly Mark[];
  readonly citationGroups: readonly Range[];
  readonly overlays: readonly Overlay[];
}

/** A stretch of text of which a reader sees only `shown`, or nothing. */
export interface Overlay {
  readonly range: Range;
  readonly shown: Range | null;
}

const WIKI = new RegExp(`(!?)\\[\\[([^[\\]\\r\\n${MASKED}]+)\\]\\](?!\\()`, "g");
const TAG = /(?<![^\s\uFFFC])#([\p{L}\p{N}\p{Extended_Pictographic}_/-]+)/gu;
const BLOCK_ID = /(?:^|[ \t])\^([A-Za-z0-9-]+)[ \t]*$/;
const FOOTNOTE = /\[\^([^\s[\]^]+)\](?!\()/g;
const HIGHLIGHT = /==/g;
const BARE_URL = new RegExp(`(?<![\\p{L}\\p{N}])https?://[^\\s<>[\\]"${MASKED}]+`, "giu");

/** Scans one block, `range` of the masked text. @param text the same text unmasked */
export function dialectOf(masked: string, text: string, range: Range): Dialect {
  const block = masked.slice(range.start, range.end);
  const wiki = block.includes("[[")
    ? wikiLinks(block, text, range.start)
    : { links: [], overlays: [] };
  const part = mask(
    block,
    wiki.overlays.map((overlay) => shift(overlay.range, -range.start)),
  );
  const cited = part.includes("@") ? citationsIn(part, range.start) : { citations: [], groups: [] };
  const footnotes = part.includes("[^") ? marks(part, FOOTNOTE, range.start) : [];
  const blockIds = part.includes("^") ? blockIdsOf(part, range.start) : [];
  const highlights = [...part.matchAll(HIGHLIGHT)].map(({ index }) => ({
    start: index,
    end: index + 2,
  }));
  const hidden = [
    ...cited.groups,
    ...[...footnotes, ...blockIds].map((mark) => mark.range),
    ...highlights.map((highlight) => shift(highlight, range.start)),
  ];
  return {
    links: [...wiki.links, ...bareUrls(part, range.start)],
    // A heading's mark is none; the pattern of tags takes long to set up.
    tags: /#[^\s#]/.test(part)
      ? marks(part, TAG, range.start).filter(({ name }) => /[^\p{N}]/u.test(name))
      : [],
    blockIds,
    citations: cited.citations,
    citationGroups: cited.groups,
    footnotes,
    overlays: [...wiki.overlays, ...hidden.map((range) => ({ range, shown: null }))],
  };
}

function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}

function wikiLinks(
  part: string,
  text: string,
  base: number,
): { links: Link[]; overlays: Overlay[] } {
  const links: Link[] = [];
  const overlays: Overlay[] = [];
  for (const match of part.matchAll(WIKI)) {
    if (isEscaped(part, match.index)) continue;
    const start = base + match.index;
    const innerStart = start + match[1]!.length + 2;
    const inner = text.slice(innerStart, innerStart + match[2]!.length);
    const bar = inner.indexOf("|");
    // In a table the bar is escaped.
    const targetEnd = bar === -1 ? inner.length : inner[bar - 1] === "\\" ? bar - 1 : bar;
    const written = trimmed(inner, 0, targetEnd);
    if (written.start === written.end) continue;
    const shown = bar === -1 ? written : trimmed(inner, bar + 1, inner.length);
    const range = { start, end: innerStart + inner.length + 2 };
    const isEmbed = match[1] === "!";
    links.push({
      kind: isEmbed ? "embed" : "wiki",
      ...splitWikiTarget(inner.slice(written.start, written.end)),
      label: inner.slice(shown.start, shown.end),
      range,
      targetRange: { start: innerStart + written.start, end: innerStart + written.end },
    });
    const visible = { start: innerStart + shown.start, end: innerStart + shown.end };
    overlays.push({ range, shown: isEmbed ? null : visible });
  }
  return { links, overlays };
}

// Unlike an address, a wikilink's target is not percent-encoded.
function splitWikiTarget(written: string): { target: string; anchor: string | null } {
  const hash = written.indexOf("#");
  if (hash === -1) return { target: written, anchor: null };
  return { target: written.slice(0, hash).trim(), anchor: written.slice(hash + 1).trim() };
}

function bareUrls(part: string, base: number): Link[] {
  if (!part.includes("://")) return [];
  return [...part.matchAll(BARE_URL)].map((match) => {
    const address = match[0].replace(/[.,;:!?)'"*_~]{1,20}$/, "");
    const range = { start: base + match.index, end: base + match.index + address.length };
    const hash = address.indexOf("#");
    const target = hash === -1 ? address : address.slice(0, hash);
    const anchor = hash === -1 ? null : address.slice(hash + 1);
    return { kind: "autolink", target, anchor, label: address, range, targetRange: range };
  });
}

function marks(part: string, pattern: RegExp, base: number): Mark[] {
  return [...part.matchAll(pattern)].flatMap((match) => {
    if (isEscaped(part, match.index)) return [];
    const start = base + match.index;
    return [{ name: match[1]!, range: { start, end: start + match[0].length } }];
  });
}

// A block id ends its block, on the last line.
function blockIdsOf(part: string, base: number): Mark[] {
  const end = part.trimEnd().length;
  const line = Math.max(part.lastIndexOf("\n", end), part.lastIndexOf("\r", end)) + 1;
  const match = BLOCK_ID.exec(part.slice(line, end));
  if (match === null) return [];
  const start = base + line + match.index + match[0].indexOf("^");
  return [{ name: match[1]!, range: { start, end: start + 1 + match[1]!.length } }];
}

function isEscaped(part: string, at: number): boolean {
  let before = at;
  while (before > 0 && part[before - 1] === "\\") before -= 1;
  return (at - before) % 2 === 1;
}

function trimmed(text: string, from: number, to: number): Range {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  return { start, end: Math.max(start, from + part.trimEnd().length) };
}
