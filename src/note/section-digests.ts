import { createHash } from "node:crypto";
import { words } from "../text/tokens.ts";
import type { Block, Section, SectionDigest } from "./facts.ts";

/** So many words two notes never share by chance. */
const ENOUGH_WORDS = 60;
const PROSE: ReadonlySet<Block["kind"]> = new Set(["paragraph", "list-item", "table", "callout"]);

/**
 * The digests of the sections that hold sixty or more words of prose, subsections left out. Case, blanks, emphasis
 * and footnotes don't count.
 */
export function sectionDigests(
  text: string,
  sections: readonly Section[],
  blocks: readonly Block[],
): SectionDigest[] {
  const texts: string[][] = sections.map(() => []);
  const wordsIn = new Array<number>(sections.length).fill(0);
  for (const { kind, quoted, section, range } of blocks) {
    if (kind === "definition" || kind === "footnote-definition") continue;
    const written = text.slice(range.start, range.end);
    texts[section]!.push(written);
    if (PROSE.has(kind) && !quoted) wordsIn[section]! += words(written).length;
  }
  return sections.flatMap((_, section) => {
    const count = wordsIn[section]!;
    if (count < ENOUGH_WORDS) return [];
    const hash = createHash("sha256").update(folded(texts[section]!.join("\n")));
    return [{ section, digest: hash.digest("hex").slice(0, 24), words: count }];
  });
}

function folded(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\[\^[^\s[\]]+\]/g, "")
    .replace(/[*_\uFEFF]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
