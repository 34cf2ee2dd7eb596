import type { Range } from "../../text/range.ts";
import { words } from "../../text/tokens.ts";
import { codeTest } from "../own-words.ts";
import { agentsAddressed } from "./addresses-agents.ts";
import type { HiddenText } from "./hidden.ts";

/** Marks between which a text holds what no page shows. */
const COMMENTS = [
  ["<!--", "-->"],
  ["%%", "%%"],
] as const;
const COMMENT_LINE =
  /^[ \t]{0,3}\[(?:\/\/|comment|#)\]:[ \t]{0,9}(?:#|<>)[ \t]{0,9}["'(]([^\r\n]{1,2000})$/gim;
const ELEMENT =
  /<(span|div|p|font|section|small|em|strong|b|i|a|td|sub|sup|label)\b([^<>]{0,500})>/gi;
const HIDING_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*(?:0|[01](?:\.\d+)?(?:px|pt|em|rem|%))\s*(?:[;"'!]|$)|opacity\s*:\s*0(?:\.0\d*)?\s*(?:[;"'!]|$)|(?:left|top|text-indent|right)\s*:\s*-\d{4,}|(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*;[^"]{0,200}overflow\s*:\s*hidden|clip(?:-path)?\s*:\s*(?:rect\(0|inset\((?:50|100)%)/i;
const PALE =
  /(?:^|[;"'\s])color\s*[:=]\s*["']?(?:white\b|#fff(?:fff)?\b|transparent\b|rgba?\(\s*255\s*,\s*255\s*,\s*255|rgba\([^)]{0,40},\s*0\s*\))/i;
const HIDDEN_ATTRIBUTE = /\shidden(?:\s|=|$)/i;
const SCREEN_READERS = /\b(?:sr-only|visually-?hidden|screen-reader)/i;

/** Comments that speak to agents, and elements styled so that their words do not show. */
export function hiddenMarkup(text: string): HiddenText[] {
  const isCode = codeTest(text);
  return [...comments(text), ...elements(text)].filter(({ range }) => !isCode(range));
}

function comments(text: string): HiddenText[] {
  const found: HiddenText[] = [];
  for (const [open, close] of COMMENTS) {
    for (const range of between(text, open, close)) {
      const inner = text.slice(range.start + open.length, range.end - close.length);
      found.push(...commentFinding(range, inner));
    }
  }
  for (const match of text.matchAll(COMMENT_LINE)) {
    const inner = match[1]!.trimEnd();
    if (!/["')]$/.test(inner)) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    found.push(...commentFinding(range, inner.slice(0, -1)));
  }
  return found;
}

function between(text: string, open: string, close: string): Range[] {
  const ranges: Range[] = [];
  let start = text.indexOf(open);
  while (start !== -1) {
    const end = text.indexOf(close, start + open.length);
    if (end === -1) break;
    ranges.push({ start, end: end + close.length });
    start = text.indexOf(open, end + close.length);
  }
  return ranges;
}

function commentFinding(range: Range, inner: string): HiddenText[] {
  const tone = agentsAddressed(inner);
  if (tone === "no") return [];
  return [
    tone === "subverted"
      ? {
          kind: "comment",
          range,
          what: "a comment that tells agents to act against their instructions",
          severity: "error",
          confidence: 0.95,
        }
      : {
          kind: "comment",
          range,
          what: "a comment with instructions to agents",
          severity: "warning",
          confidence: 0.85,
        },
  ];
}

function elements(text: string): HiddenText[] {
  if (!text.includes("<")) return [];
  const found: HiddenText[] = [];
  for (const match of text.matchAll(ELEMENT)) {
    const [opening, tag, attributes] = match;
    if (!hides(attributes!)) continue;
    const inner = innerOf(text, tag!, match.index + opening.length);
    const range = { start: match.index, end: inner.end };
    const shown = text.slice(inner.start, inner.end).replace(/<[^<>]*>/g, " ");
    const tone = agentsAddressed(shown);
    // A mark for a script to find holds no sentence.
    if (tone === "no" && words(shown).length < 4) continue;
    found.push({
      kind: "markup",
      range,
      what:
        tone === "no"
          ? "text styled so that no one sees it"
          : "instructions to agents, styled so that no one sees them",
      severity: tone === "no" ? "warning" : "error",
      confidence: tone === "no" ? 0.85 : 0.96,
    });
  }
  return found;
}

function hides(attributes: string): boolean {
  if (SCREEN_READERS.test(attributes)) return false;
  const pale = PALE.test(attributes) && !/background/i.test(attributes);
  return HIDING_STYLE.test(attributes) || pale || HIDDEN_ATTRIBUTE.test(attributes);
}

/** What stands in an element, up to the tag that closes it or, where none does, the end of the paragraph. */
function innerOf(text: string, tag: string, start: number): Range {
  const part = text.slice(start, start + 5_000);
  const close = part.search(new RegExp(`</${tag}\\b`, "i"));
  const end = close === -1 ? part.search(/\r?\n[ \t]*\r?\n|$/) : close;
  return { start, end: start + end };
}
