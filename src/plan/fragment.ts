import type { Paragraph, PhrasingContent, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { type Range, slice } from "../text/range.ts";
import { verbatimIn } from "./math.ts";

/** Stands for a formula or for code while the words around it are written. Of private use, so that no font or program gives it a meaning. */
const VERBATIM = "\ue000";

/**
 * Writes one new sentence as Markdown that reads as exactly this text and nothing else: whatever in it could be
 * markup is escaped, formulas and code apart. The result is parsed again and checked, since the text may come from a hostile bundle.
 * @returns null where no such Markdown exists, for instance for text over several lines
 */
export function writeSentence(text: string): string | null {
  if (/[\n\r]/.test(text)) return null;
  const kept = text.includes(VERBATIM) ? [] : verbatimIn(text);
  const words = kept.reduceRight(
    (left, { start, end }) => left.slice(0, start) + VERBATIM + left.slice(end),
    text,
  );
  const tree: Root = { type: "root", children: [paragraph(words)] };
  const markdown = unified().use(remarkGfm).use(remarkStringify).stringify(tree).trimEnd();
  const escaped = escapeDialect(markdown);
  if (readsAs(escaped) !== words) return null;
  const pieces = escaped.split(VERBATIM);
  return pieces.map((piece, index) => piece + verbatimAt(text, kept[index])).join("");
}

function verbatimAt(text: string, range: Range | undefined): string {
  return range === undefined ? "" : slice(text, range);
}

/** One line of text as code, in which nothing is markup. */
export function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = runs.length === 0 ? "" : " ";
  return `${fence}${padding}${text}${padding}${fence}`;
}

function paragraph(text: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value: text }] };
}

/** Markup of note-taking dialects that CommonMark does not know: comments, highlights, links, tags, block ids. */
function escapeDialect(markdown: string): string {
  return markdown
    .replace(/%%/g, "\\%\\%")
    .replace(/\\?=\\?=/g, "\\=\\=")
    .replace(/(^|[^\\])\]\]/g, "$1\\]\\]")
    .replace(/\$(?=\S)/g, "\\$")
    .replace(/(^|\s)#(?=[\p{L}\p{N}_/-])/gu, "$1\\#")
    .replace(/(^|\s)\^(?=[A-Za-z0-9-]+$)/g, "$1\\^");
}

/** The text of Markdown that is one paragraph of plain text and bare addresses; null where it is anything else. */
function readsAs(markdown: string): string | null {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const only = tree.children[0];
  if (tree.children.length !== 1 || only?.type !== "paragraph") return null;
  const parts = only.children.map(plainText);
  return parts.includes(null) ? null : parts.join("");
}

function plainText(node: PhrasingContent): string | null {
  if (node.type === "text") return node.value;
  if (node.type !== "link" || node.children.length !== 1) return null;
  const label = node.children[0];
  if (label?.type !== "text") return null;
  const bare = ["", "http://", "mailto:"].some((scheme) => scheme + label.value === node.url);
  return bare ? label.value : null;
}
