import type { Root } from "mdast";
import { overlaps, type Range, slice } from "../text/range.ts";
import { words } from "../text/tokens.ts";
import { claimTerms } from "./claim-terms.ts";
import { clippingsOf } from "./clipping.ts";
import { commentRanges } from "./comments.ts";
import { dialectOf, type Overlay } from "./dialect.ts";
import { refusedFacts } from "./empty-facts.ts";
import type {
  Block,
  Comment,
  FrontMatter,
  Heading,
  Mark,
  NoteFacts,
  Statement,
  Table,
  Title,
} from "./facts.ts";
import { readFrontMatter } from "./front-matter.ts";
import { guard } from "./guard.ts";
import { identitiesOf } from "./identity.ts";
import { type Leaf, leavesOf } from "./leaves.ts";
import { definitionsByLabel, definitionsOf, parsedInline } from "./links.ts";
import { mask } from "./mask.ts";
import { nodeRange } from "./node-range.ts";
import { innermostSections, outlineOf } from "./outline.ts";
import type { MarkdownParser } from "./parser.ts";
import { remarkParser } from "./remark-parser.ts";
import { sectionDigests } from "./section-digests.ts";
import { mayState, statementsOf } from "./statements.ts";
import { tableOf } from "./tables.ts";
import { type VisibleText, visibleText } from "./visible-text.ts";
import { walk } from "./walk.ts";

const OPAQUE_BLOCKS: ReadonlySet<string> = new Set([
  "code",
  "html",
  "math",
  "definition",
  "thematic-break",
]);

/**
 * Reads one note's text. Total: a text over the limits of `guard`, or nested too deep for the parser, gives empty
 * facts with a `resource-limit` problem. It may take seconds on a text `guard` calls suspicious.
 */
export function readNote(text: string, parser: MarkdownParser = remarkParser): NoteFacts {
  const verdict = guard(text);
  if (verdict.kind === "refused") return refusedFacts(text, verdict.reason);
  return readGuardedNote(text, parser);
}

/** The same of a text that `guard` has not refused. */
export function readGuardedNote(text: string, parser: MarkdownParser = remarkParser): NoteFacts {
  const { frontMatter, problems, end } = readFrontMatter(text);
  let tree: Root;
  try {
    tree = parser(blankedTo(text, end));
  } catch (error) {
    if (error instanceof RangeError) return refusedFacts(text, "nested too deep for the parser");
    throw error;
  }
  return { ...factsOf(text, tree, frontMatter, { start: end, end: text.length }), problems };
}

// What stands before the Markdown becomes one blank line of the same length, so that offsets stay.
/** A text with all before an offset blanked out, so that what follows keeps its offsets. */
export function blankedTo(text: string, end: number): string {
  return end === 0 ? text : `${" ".repeat(end - 1)}\n${text.slice(end)}`;
}

function factsOf(
  text: string,
  tree: Root,
  frontMatter: FrontMatter | null,
  prose: Range,
): Omit<NoteFacts, "problems"> {
  const leaves = leavesOf(tree, text);
  const definitions = definitionsOf(leaves, text);
  const byLabel = definitionsByLabel(definitions);
  const parsed = leaves.map((leaf) => parsedInline(leaf.node, text, byLabel));
  const blocksToSkip = leaves
    .filter((leaf) => OPAQUE_BLOCKS.has(leaf.kind))
    .map((leaf) => leaf.range);
  const opaque = [
    { start: 0, end: prose.start },
    ...blocksToSkip,
    ...parsed.flatMap((inline) => inline.opaque),
  ];
  const withoutCode = mask(text, opaque);
  const comments = withoutCode.includes("%%") ? commentRanges(withoutCode) : [];
  const masked = mask(withoutCode, comments);

  const scanned = leaves.map((leaf) => dialectOf(masked, text, leaf.range));
  const seen = leaves.map((leaf, index) =>
    visibleText(leaf, text, overlaysIn(leaf, scanned[index]!.overlays, comments)),
  );
  const textOf = new Map(leaves.map((leaf, index) => [leaf, seen[index]!.text]));
  const { headings, sections } = outlineOf(leaves, (leaf) => textOf.get(leaf)!, prose);
  const sectionOf = innermostSections(leaves, sections);
  const links = sorted([
    ...parsed.flatMap((inline) => inline.links),
    ...scanned.flatMap((inline) => inline.links),
  ]);
  const title = titleOf(text, frontMatter, leaves, headings);
  const clippings = clippingsOf({ text, prose, frontMatter, leaves, sections, sectionOf, links });

  const blocks: Block[] = [];
  const seenBlocks: { block: Block; text: string }[] = [];
  const statements: Statement[] = [];
  const tables: Table[] = [];
  leaves.forEach((leaf, index) => {
    if (leaf.kind === "heading") return;
    const block: Block = {
      kind: leaf.kind,
      range: leaf.range,
      section: sectionOf[index]!,
      quoted: leaf.quoted,
    };
    const visible = seen[index]!;
    blocks.push(block);
    seenBlocks.push({ block, text: visible.text });
    if (clippings.some((clipping) => overlaps(clipping, block.range))) return;
    const table = block.quoted ? null : tableOf(leaf.node, visible, blocks.length - 1, caption());
    if (table !== null) tables.push(table);
    if (!mayState(block, headings, sections)) return;
    const footnotes = sorted([...parsed[index]!.footnotes, ...scanned[index]!.footnotes]);
    const { citationGroups: groups } = scanned[index]!;
    statements.push(...statementsOf({ block: blocks.length - 1, visible, footnotes, groups }));
  });

  /** What the block before the last one says, where it speaks of what follows. */
  function caption(): string {
    const before = seenBlocks.at(-2);
    const speaks = before?.block.kind === "paragraph" && /^table\b|:$/i.test(before.text);
    return speaks ? before.text : "";
  }

  return {
    title,
    frontMatter,
    headings,
    sections,
    blocks,
    statements,
    claimTerms: claimTerms(statements),
    tables,
    links,
    citations: scanned.flatMap((inline) => inline.citations),
    footnotes: {
      references: sorted([...parsed, ...scanned].flatMap((inline) => inline.footnotes)),
      definitions: footnoteDefinitions(tree),
    },
    definitions: definitions.map(({ label, target, range }) => ({ label, target, range })),
    tags: scanned.flatMap((inline) => inline.tags),
    blockIds: scanned.flatMap((inline) => inline.blockIds),
    identities: identitiesOf({ text, title, frontMatter, blocks: seenBlocks, links }),
    clippings,
    sectionDigests: sectionDigests(text, sections, blocks),
    comments: commentsOf(leaves, [...parsed.flatMap((inline) => inline.comments), ...comments]),
    wordCount: wordsOf(seen),
  };
}

/** Comments in order, each with the voice of the block it begins in. */
function commentsOf(leaves: readonly Leaf[], ranges: readonly Range[]): Comment[] {
  const quotes = leaves.filter((leaf) => leaf.quoted).map((leaf) => leaf.range);
  const found = ranges.map((range) => {
    const quote = quotes[firstEndingAfter(quotes, range.start)];
    return { range, quoted: quote !== undefined && quote.start <= range.start };
  });
  return sorted(found);
}

function overlaysIn(leaf: Leaf, own: readonly Overlay[], comments: readonly Range[]): Overlay[] {
  const hidden: Overlay[] = [];
  for (
    let index = firstEndingAfter(comments, leaf.range.start);
    index < comments.length;
    index += 1
  ) {
    const range = comments[index]!;
    if (range.start >= leaf.range.end) break;
    hidden.push({ range, shown: null });
  }
  return sorted([...own, ...hidden]);
}

function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function titleOf(
  text: string,
  frontMatter: FrontMatter | null,
  leaves: readonly Leaf[],
  headings: readonly Heading[],
): Title | null {
  const entry = frontMatter?.entries.find((candidate) => candidate.key === "title");
  const written =
    typeof entry?.value === "string" ? entry.value : entry && slice(text, entry.valueRange);
  if (entry !== undefined && written !== undefined && written.trim() !== "") {
    return { text: written.trim(), from: "front-matter", range: entry.valueRange };
  }
  const first = leaves
    .filter((leaf) => leaf.kind === "heading")
    .findIndex((leaf) => leaf.top && leaf.node.type === "heading" && leaf.node.depth === 1);
  const heading = headings[first];
  return heading === undefined
    ? null
    : { text: heading.text, from: "heading", range: heading.range };
}

function footnoteDefinitions(tree: Root): Mark[] {
  const definitions: Mark[] = [];
  walk(tree, (node) => {
    if (node.type === "footnoteDefinition")
      definitions.push({ name: node.label ?? node.identifier, range: nodeRange(node) });
  });
  return definitions;
}

function wordsOf(seen: readonly VisibleText[]): number {
  return seen.reduce((sum, { text }) => sum + words(text).length, 0);
}

function sorted<Item extends { readonly range: Range }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
