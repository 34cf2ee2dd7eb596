import type { Definition as DefinitionNode, Image, Link as LinkNode, Nodes } from "mdast";
import { type Range, slice } from "../text/range.ts";
import { htmlComments } from "./comments.ts";
import { destinationAt, splitTarget } from "./destination.ts";
import type { Definition, Link, Mark } from "./facts.ts";
import type { Leaf } from "./leaves.ts";
import { nodeRange } from "./node-range.ts";
import { walk } from "./walk.ts";

/** What the parser itself found within the lines of one block. */
export interface ParsedInline {
  readonly links: readonly Link[];
  readonly footnotes: readonly Mark[];
  /** What the scan for the notes' own dialect must not look into: code, HTML, links. */
  readonly opaque: readonly Range[];
  /** Comments of HTML, be the block HTML or hold some. */
  readonly comments: readonly Range[];
}

/** A definition with the place of its target. */
export interface PlacedDefinition extends Definition {
  readonly targetRange: Range;
}

/** Link definitions by normalised label; of two with one label the first holds, as in CommonMark. */
export type Definitions = ReadonlyMap<string, PlacedDefinition>;

/** Link reference definitions of a note, in order. */
export function definitionsOf(leaves: readonly Leaf[], text: string): PlacedDefinition[] {
  return leaves.flatMap(({ node, range }) =>
    node.type === "definition" ? [placed(node, range, text)] : [],
  );
}

/** Definitions by the label they are looked up with. */
export function definitionsByLabel(definitions: readonly PlacedDefinition[]): Definitions {
  const byLabel = new Map<string, PlacedDefinition>();
  for (const definition of definitions) {
    const label = normalLabel(definition.label);
    if (!byLabel.has(label)) byLabel.set(label, definition);
  }
  return byLabel;
}

/** Reads the links, footnote marks, code and HTML of one block off the tree. */
export function parsedInline(block: Nodes, text: string, definitions: Definitions): ParsedInline {
  const links: Link[] = [];
  const footnotes: Mark[] = [];
  const opaque: Range[] = [];
  const comments: Range[] = [];
  walk(block, (node) => {
    if (node.type === "html") comments.push(...htmlComments(text, nodeRange(node)));
    if (node === block) return;
    switch (node.type) {
      case "inlineCode":
      case "html":
        opaque.push(nodeRange(node));
        return;
      case "tableCell": {
        // The bar that opens a cell cuts a wikilink in two; one inside a cell is escaped.
        const { start } = nodeRange(node);
        if (text[start] === "|") opaque.push({ start, end: start + 1 });
        return;
      }
      case "footnoteReference":
        opaque.push(nodeRange(node));
        footnotes.push({ name: node.label ?? node.identifier, range: nodeRange(node) });
        return;
      case "link":
      case "image":
      case "linkReference":
      case "imageReference": {
        const range = nodeRange(node);
        if (isDialect(text, range, node)) return;
        opaque.push(range);
        if (node.type === "link" || node.type === "image")
          links.push(inlineLink(node, range, text));
        else {
          const definition = definitions.get(normalLabel(node.label ?? node.identifier));
          if (definition !== undefined) links.push(referenceLink(node, range, text, definition));
        }
      }
    }
  });
  return { links, footnotes, opaque, comments };
}

// `[[note]]` whose inner brackets happen to name a definition, and the address in a Pandoc `@{https://…}`.
function isDialect(text: string, { start, end }: Range, node: Nodes): boolean {
  if (node.type === "linkReference" && node.referenceType === "shortcut") {
    return text[start - 1] === "[" && text[end] === "]" && text[end + 1] !== "(";
  }
  return node.type === "link" && text.startsWith("@{", start - 2);
}

function inlineLink(node: LinkNode | Image, range: Range, text: string): Link {
  const written = slice(text, range);
  if (node.type === "link" && !written.startsWith("[")) {
    const bracketed = written.startsWith("<");
    const targetRange = bracketed ? { start: range.start + 1, end: range.end - 1 } : range;
    return {
      kind: "autolink",
      ...splitTarget(node.url),
      label: slice(text, targetRange),
      range,
      targetRange,
    };
  }
  const isImage = node.type === "image";
  const lastChild = isImage ? undefined : node.children.at(-1);
  const labelStart = range.start + (isImage ? 2 : 1);
  const labelEnd = lastChild === undefined ? labelStart : nodeRange(lastChild).end;
  const targetRange = targetRangeOf(text, range, labelEnd, node.url);
  const label = isImage ? (node.alt ?? "") : text.slice(labelStart, labelEnd);
  return {
    kind: isImage ? "image" : "inline",
    ...splitTarget(node.url),
    label,
    range,
    targetRange,
  };
}

// The first `](` behind which the node's own address stands; an image's label may hold others.
function targetRangeOf(text: string, range: Range, from: number, address: string): Range {
  let first: Range | null = null;
  for (
    let at = text.indexOf("](", from);
    at !== -1 && at < range.end;
    at = text.indexOf("](", at + 2)
  ) {
    const found = destinationAt(text, at + 2, range.end - 1);
    if (found === null) continue;
    if (unescaped(slice(text, found)) === address) return found;
    first ??= found;
  }
  return first ?? range;
}

function referenceLink(
  node: Nodes,
  range: Range,
  text: string,
  definition: PlacedDefinition,
): Link {
  const image = node.type === "imageReference";
  const lastChild = "children" in node ? node.children.at(-1) : undefined;
  const labelEnd = lastChild === undefined ? range.start + 1 : nodeRange(lastChild).end;
  const label = image ? (node.alt ?? "") : text.slice(range.start + 1, labelEnd);
  const { targetRange } = definition;
  return {
    kind: image ? "image" : "reference",
    ...splitTarget(definition.target),
    label,
    range,
    targetRange,
  };
}

function placed(node: DefinitionNode, range: Range, text: string): PlacedDefinition {
  const label = node.label ?? node.identifier;
  const targetRange =
    destinationAt(text, text.indexOf("]:", range.start + 1 + label.length) + 2, range.end) ?? range;
  return { label, target: node.url, range, targetRange };
}

function unescaped(written: string): string {
  return written.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}
