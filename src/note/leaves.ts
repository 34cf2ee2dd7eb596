import type { Heading as HeadingNode, ListItem, Nodes, Root } from "mdast";
import type { Range } from "../text/range.ts";
import type { BlockKind } from "./facts.ts";
import { nodeRange } from "./node-range.ts";

/** A leaf of the block structure as the parser saw it: what a `Block` or a `Heading` is made of. */
export interface Leaf {
  readonly kind: BlockKind | "heading";
  readonly range: Range;
  readonly node: Nodes;
  readonly quoted: boolean;
  /** Whether it stands directly in the document, in no list, quote or footnote. */
  readonly top: boolean;
  /** Where its prose begins: behind the marker line of a callout, else at its start. */
  readonly proseStart: number;
}

interface Place {
  readonly node: Nodes;
  readonly start: number;
  readonly quoted: boolean;
  readonly top: boolean;
  /** What a paragraph here is. */
  readonly paragraph: BlockKind;
  /** The list item this is the first paragraph of. */
  readonly item: ListItem | null;
  readonly proseStart: number;
}

/** The leaf blocks and headings of a tree, in document order. */
export function leavesOf(root: Root, text: string): Leaf[] {
  const leaves: Leaf[] = [];
  const pending: Place[] = [
    {
      node: root,
      start: 0,
      quoted: false,
      top: true,
      paragraph: "paragraph",
      item: null,
      proseStart: 0,
    },
  ];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const leaf = leafAt(place, text);
    if (leaf !== null) leaves.push(leaf);
    else pending.push(...childrenOf(place, text).reverse());
  }
  return leaves;
}

function leafAt(place: Place, text: string): Leaf | null {
  const { node } = place;
  const range =
    node.type === "root"
      ? { start: 0, end: text.length }
      : { ...nodeRange(node), start: place.start };
  const leaf = (kind: Leaf["kind"]): Leaf => ({
    kind,
    node,
    range: place.item === null ? range : { start: nodeRange(place.item).start, end: range.end },
    quoted: place.quoted,
    top: place.top,
    proseStart: Math.max(range.start, place.proseStart),
  });
  switch (node.type) {
    case "paragraph":
      return leaf(isMath(text, range) ? "math" : place.paragraph);
    case "heading":
    case "code":
    case "table":
    case "html":
    case "definition":
      return leaf(node.type);
    case "thematicBreak":
      return leaf("thematic-break");
    case "listItem":
      return node.children.length === 0 ? leaf("list-item") : null;
    default:
      return null;
  }
}

function childrenOf(place: Place, text: string): Place[] {
  const { node } = place;
  if (!("children" in node)) return [];
  const callout = node.type === "blockquote" ? calloutOf(node.children[0], text) : null;
  let previousEnd = 0;
  return node.children.map((child, index) => {
    const range = nodeRange(child);
    const start = child.type === "heading" ? startAfter(text, child, previousEnd) : range.start;
    previousEnd = range.end;
    const inner = { ...place, node: child, start, top: node.type === "root", item: null };
    switch (node.type) {
      case "blockquote":
        if (callout === null) return { ...inner, quoted: true, paragraph: "quote" as const };
        return {
          ...inner,
          quoted: place.quoted || callout.quotes,
          paragraph: "callout" as const,
          proseStart: callout.end,
        };
      case "listItem": {
        if (place.paragraph === "footnote-definition") return inner;
        const first = index === 0 && child.type === "paragraph";
        return { ...inner, paragraph: "list-item" as const, item: first ? node : null };
      }
      case "footnoteDefinition":
        return { ...inner, paragraph: "footnote-definition" as const };
      default:
        return inner;
    }
  });
}

// The parser lets a setext heading begin with the link definitions before it.
function startAfter(text: string, heading: HeadingNode, previousEnd: number): number {
  let start = nodeRange(heading).start;
  if (start >= previousEnd) return start;
  start = previousEnd;
  while (start < text.length && /\s/.test(text[start]!)) start += 1;
  return start;
}

/** Where a callout's first line ends, and whether it is one that quotes; null for an ordinary quote. */
function calloutOf(
  first: Nodes | undefined,
  text: string,
): { end: number; quotes: boolean } | null {
  if (first?.type !== "paragraph") return null;
  const range = nodeRange(first);
  const line = /^[^\r\n]*/.exec(text.slice(range.start, range.end))![0];
  const marker = /^\[!([\w -]+)\]/.exec(line);
  if (marker === null) return null;
  return { end: range.start + line.length, quotes: /^(?:quote|cite)$/i.test(marker[1]!) };
}

function isMath(text: string, { start, end }: Range): boolean {
  return end - start > 4 && text.startsWith("$$", start) && text.startsWith("$$", end - 2);
}
