import { sourceIdOf } from "../../note/source-id.ts";
import { isStopWord, stem, words } from "../../text/tokens.ts";
import type { Reference } from "../refs.ts";

/** A file name as long as this may have been cut in its last word. */
const CUT_LENGTH = 40;

/**
 * Tells whether a text names what a reference leads to: its path, its name, its address, all words of its name in one
 * paragraph, or its initials. Linear in the text, however many references are asked for.
 */
export function namingIn(text: string): (reference: Reference, written: string) => boolean {
  const plain = text.toLowerCase();
  const paragraphs = new Map<string, Set<number>>();
  for (const [index, paragraph] of text.split(/\n[ \t]*\n/).entries()) {
    for (const part of contentStems(paragraph))
      paragraphs.set(part, (paragraphs.get(part) ?? new Set()).add(index));
  }
  const given: ReadonlySet<string> = new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const stand = (parts: readonly string[]): boolean => {
    const [first, ...rest] = parts.map((part) => paragraphs.get(part));
    return first !== undefined && [...first].some((one) => rest.every((each) => each?.has(one)));
  };
  const namesNote = (path: string): boolean => {
    const slug = (path.split("/").at(-1) ?? path).replace(/\.\w+$/, "").toLowerCase();
    const parts = contentStems(slug);
    const initials = words(slug).map((word) => word[0]!.toUpperCase());
    return (
      plain.includes(slug) ||
      (initials.length > 2 && given.has(initials.join(""))) ||
      (parts.length > 1 &&
        (stand(parts) || (slug.length >= CUT_LENGTH && stand(parts.slice(0, -1)))))
    );
  };
  return (reference, written) => {
    if (plain.includes(written.trim().toLowerCase())) return true;
    switch (reference.kind) {
      case "note":
        return namesNote(reference.path);
      case "workstream":
        return plain.includes((reference.artifact ?? reference.workstream).toLowerCase());
      case "contract":
        return plain.includes(reference.id.toLowerCase());
      case "web":
        return namesAddress(plain, reference.url);
      case "unknown":
        return false;
    }
  };
}

function contentStems(text: string): string[] {
  return words(text)
    .filter((word) => !isStopWord(word))
    .map(stem);
}

function namesAddress(plain: string, url: string): boolean {
  const bare = url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/(?<!\/)\/+$/, "");
  const id = sourceIdOf(url);
  return plain.includes(bare) || (id !== null && plain.includes(id.value));
}
