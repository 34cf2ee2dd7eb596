import { slug } from "github-slugger";
import type { Heading } from "../note/facts.ts";
import type { Note } from "./note.ts";

/**
 * Whether a note has the place an anchor names: a heading by GitHub's slug or by its text (Obsidian, where `#` may
 * chain headings), a block id (`^id`), or an element's `id` or `name`. What browsers and sites add of their own
 * (lines, highlighted text, footnotes) is taken as there.
 */
export function hasAnchor(note: Note, anchor: string): boolean {
  const wanted = decoded(anchor)
    .normalize("NFC")
    .replace(/^user-content-/, "");
  if (wanted === "" || MADE_BY_SITES.test(wanted)) return true;
  if (wanted.startsWith("^")) {
    const id = wanted.slice(1).toLowerCase();
    return note.facts.blockIds.some(({ name }) => name.replace(/^\^/, "").toLowerCase() === id);
  }
  const parts = wanted.split("#").filter((part) => part !== "");
  return (
    note.facts.headings.some((heading) => isNamed(heading, wanted)) ||
    hasChain(note.facts.headings, parts) ||
    hasElement(note.text, wanted) ||
    hasHtmlHeading(note.text, wanted)
  );
}

/** Lines of code, highlighted text, footnotes, the top of the page. */
const MADE_BY_SITES = /^(?:top|readme|L\d+(?:-L?\d+)?|:~:.*|fn(?:ref)?[-:]?\w.*|footnote.*)$/i;

/** Each heading stands below the one before it. */
function hasChain(headings: readonly Heading[], parts: readonly string[]): boolean {
  if (parts.length < 2) return false;
  let part = 0;
  const open: number[] = [];
  for (const heading of headings) {
    while (open.length > 0 && open.at(-1)! >= heading.depth) {
      open.pop();
      part -= 1;
    }
    if (!isNamed(heading, parts[part]!)) continue;
    open.push(heading.depth);
    part += 1;
    if (part === parts.length) return true;
  }
  return false;
}

function isNamed({ slug: own, text }: Heading, wanted: string): boolean {
  // Of headings that are called alike MkDocs numbers the second `x_1`, GitHub `x-1`.
  const numbered = wanted.toLowerCase().replace(/_(\d{1,3})$/, "-$1");
  if (own === wanted.toLowerCase() || own === numbered || own === slug(wanted)) return true;
  const seen = text.replace(/(?<!\s)\s*\{[#:][^{}]{0,200}\}$/, "");
  return lettersOf(seen) === lettersOf(wanted) || lettersOf(text) === lettersOf(wanted);
}

/** Obsidian drops punctuation of headings in links, and so do people who type them. */
function lettersOf(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** `id="x"`, `name='x'`, `id=x` in HTML, `{#x}` behind a heading as Pandoc, Docusaurus and kramdown write it. */
function hasElement(text: string, id: string): boolean {
  const written = ["id", "name"].flatMap((attribute) => [
    `${attribute}="${id}"`,
    `${attribute}='${id}'`,
    `${attribute}=${id}>`,
    `${attribute}=${id} `,
  ]);
  return [...written, `{#${id}}`, `{: #${id}`, `{#${id} `].some((form) => text.includes(form));
}

/** `<h2 align="center">Title</h2>`, which gets an anchor as any heading does. */
function hasHtmlHeading(text: string, wanted: string): boolean {
  if (!text.includes("</h")) return false;
  const headings = text.matchAll(/<h[1-6](?:\s[^<>]{0,200})?>([^<]{1,300})/gi);
  return [...headings].some(
    ([, seen]) => lettersOf(seen!.replace(/&\w{1,10};/g, " ")) === lettersOf(wanted),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
