import { slug } from "github-slugger";
import type { Note } from "./note.ts";

/**
 * Whether a note has the place an anchor names: a heading by GitHub's slug or by its text (Obsidian, where `#` may
 * chain headings), a block id (`^id`), or an HTML element's `id` or `name`.
 */
export function hasAnchor(note: Note, anchor: string): boolean {
  const wanted = decoded(anchor).normalize("NFC");
  if (wanted === "" || wanted.toLowerCase() === "top") return true;
  if (wanted.startsWith("^")) {
    const id = wanted.slice(1).toLowerCase();
    return note.facts.blockIds.some(({ name }) => name.replace(/^\^/, "").toLowerCase() === id);
  }
  const last = wanted.slice(wanted.lastIndexOf("#") + 1);
  const asSlug = slug(last);
  const asText = lettersOf(last);
  const heading = note.facts.headings.some(
    ({ slug: own, text }) =>
      own === last.toLowerCase() || own === asSlug || lettersOf(text) === asText,
  );
  return heading || hasElement(note.text, last) || /^fn(?:ref)?[-:]?\w/i.test(last);
}

/** Obsidian drops punctuation of headings in links, and so do people who type them. */
function lettersOf(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function hasElement(text: string, id: string): boolean {
  return ["id", "name"].some(
    (attribute) => text.includes(`${attribute}="${id}"`) || text.includes(`${attribute}='${id}'`),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
