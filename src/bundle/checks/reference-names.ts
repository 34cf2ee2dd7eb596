import { sourceIdOf } from "../../note/source-id.ts";
import { isStopWord, stem, words } from "../../text/tokens.ts";
import type { Reference } from "../refs.ts";

/** Whether a text names what a reference leads to: its path, its name, its address, all words of its name together or its initials. */
export function names(text: string, reference: Reference, written: string): boolean {
  const plain = text.toLowerCase();
  if (plain.includes(written.trim().toLowerCase())) return true;
  switch (reference.kind) {
    case "note":
      return namesNote(text, reference.path);
    case "workstream":
      return plain.includes((reference.artifact ?? reference.workstream).toLowerCase());
    case "contract":
      return plain.includes(reference.id.toLowerCase());
    case "web":
      return namesAddress(plain, reference.url);
    case "unknown":
      return false;
  }
}

function namesNote(text: string, path: string): boolean {
  const slug = (path.split("/").at(-1) ?? path).replace(/\.\w+$/, "").toLowerCase();
  if (text.toLowerCase().includes(slug)) return true;
  if (saysInitials(text, words(slug))) return true;
  const asked = contentStems(slug);
  if (asked.length < 2) return words(text).join(" ").includes(words(slug).join(" "));
  return text.split(/\n\s*\n/).some((paragraph) => {
    const given = contentStems(paragraph);
    return asked.every((part) => given.some((other) => isSameWord(part, other)));
  });
}

/** `PGR` for `performance-gap-recovered`. */
function saysInitials(text: string, parts: readonly string[]): boolean {
  const initials = parts.map((part) => part[0]!.toUpperCase()).join("");
  return parts.length > 2 && [...text.matchAll(/[\p{L}\p{N}]+/gu)].some(([word]) => word === initials);
}

/** The end of a long file name may be cut. */
function isSameWord(part: string, other: string): boolean {
  return other === part || (part.length > 5 && other.startsWith(part));
}

function contentStems(text: string): string[] {
  return words(text)
    .filter((word) => !isStopWord(word))
    .map(stem);
}

function namesAddress(plain: string, url: string): boolean {
  const bare = url.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/+$/g, "");
  const id = sourceIdOf(url);
  return plain.includes(bare) || (id !== null && plain.includes(id.value));
}
