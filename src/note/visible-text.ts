import type { Nodes } from "mdast";
import type { Range } from "../text/range.ts";
import type { Overlay } from "./dialect.ts";
import type { Leaf } from "./leaves.ts";
import { nodeRange } from "./node-range.ts";
import { walk } from "./walk.ts";

/** A block as a reader sees it, with the way back to the source for every unit of it. */
export interface VisibleText {
  /** Markup, link targets, comments and footnote marks taken off; blanks folded. */
  readonly text: string;
  /** Where each unit stands in the source, and where it ends there. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Source ranges of markup around some of the text: emphasis, links, code, footnote marks. */
  readonly markup: readonly Range[];
}

/** Reads the visible text of a block. `overlays` are the block's own and any that reach into it, sorted by place. */
export function visibleText(leaf: Leaf, source: string, overlays: readonly Overlay[]): VisibleText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const markup: Range[] = [];
  let next = 0;

  function drop(): void {
    units.pop();
    starts.pop();
    ends.pop();
  }

  function show(unit: string, start: number, end: number): void {
    if (start < leaf.proseStart) return;
    while (next < overlays.length && overlays[next]!.range.end <= start) next += 1;
    const overlay = overlays[next];
    if (overlay !== undefined && overlay.range.start <= start) {
      if (overlay.shown === null || start < overlay.shown.start || start >= overlay.shown.end)
        return;
    }
    const blank = /\s/u.test(unit);
    if (blank && (units.length === 0 || units.at(-1) === " ")) return;
    // A citation taken out before a stop leaves its blank behind.
    if (/[.,;:!?]/.test(unit) && units.at(-1) === " " && ends.at(-1)! < start) drop();
    units.push(blank ? " " : unit);
    starts.push(start);
    ends.push(end);
  }

  walk(leaf.node, (node) => {
    if (node.type === "text") showText(node.value, source, nodeRange(node), show);
    else if (node.type === "inlineCode") showCode(node.value, source, nodeRange(node), show);
    else if (node.type === "break" || node.type === "tableCell")
      show(" ", nodeRange(node).start, nodeRange(node).start);
    if (isMarkup(node)) markup.push(nodeRange(node));
    return node.type !== "image" && node.type !== "imageReference";
  });
  return {
    text: units.join("").trimEnd(),
    starts,
    ends,
    markup: markup.filter((range) => range.start >= leaf.proseStart),
  };
}

function isMarkup(node: Nodes): boolean {
  return [
    "emphasis",
    "strong",
    "delete",
    "link",
    "linkReference",
    "inlineCode",
    "footnoteReference",
  ].includes(node.type);
}

type Show = (unit: string, start: number, end: number) => void;

// A text node's value differs from its source by escapes, character references, and what lines begin and end with.
function showText(value: string, source: string, range: Range, show: Show): void {
  let at = range.start;
  let end = at;
  for (let index = 0; index < value.length; index += 1) {
    const unit = value[index]!;
    if (isBreak(unit)) while (at < range.end && /[ \t]/.test(source[at]!)) at += 1;
    else if (index > 0 && isBreak(value[index - 1]!)) {
      while (at < range.end && source[at] !== unit && /[\s>]/.test(source[at]!)) at += 1;
    }
    const isSecondHalf = /[\udc00-\udfff]/.test(unit) && source[at] !== unit;
    if (!isSecondHalf) end = Math.min(range.end, at + writtenLength(source, at, value, index));
    show(unit, at, end);
    const isFirstHalf = /[\ud800-\udbff]/.test(unit) && source[at] !== unit;
    if (!isFirstHalf) at = end;
  }
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

// How many units of source stand for the unit of the value at `index`.
function writtenLength(source: string, at: number, value: string, index: number): number {
  if (
    source[at] === "\\" &&
    source[at + 1] === value[index] &&
    /[!-/:-@[-`{-~]/.test(value[index]!)
  )
    return 2;
  if (source[at] !== "&") return 1;
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(source)?.[0];
  if (reference === undefined) return 1;
  // A name nobody defined stays as it is written.
  const isLiteral =
    value.startsWith(reference, index) && !/^&(?:amp|AMP|#0*38|#[xX]0*26);$/.test(reference);
  return isLiteral ? 1 : reference.length;
}

function showCode(value: string, source: string, range: Range, show: Show): void {
  const written = source.slice(range.start, range.end);
  const fence = /^`*/.exec(written)![0].length;
  const padding = written.length - 2 * fence === value.length + 2 ? 1 : 0;
  const last = range.end - fence;
  for (let index = 0; index < value.length; index += 1) {
    const start = Math.min(range.start + fence + padding + index, last - 1);
    show(value[index]!, start, start + 1);
  }
}

function isBreak(unit: string): boolean {
  return unit === "\n" || unit === "\r";
}
