import { createHash } from "node:crypto";
import type { Range } from "../text/range.ts";
import { words } from "../text/tokens.ts";
import type { Block, Heading, Section, SectionDigest } from "./facts.ts";

/** So many words two notes never share by chance. */
const ENOUGH_WORDS = 60;
const PROSE: ReadonlySet<Block["kind"]> = new Set(["paragraph", "list-item", "table", "callout"]);

/**
 * The digests of the sections that hold sixty or more words of prose, subsections left out. Case, blanks, emphasis
 * and the labels of footnotes don't count.
 */
export function sectionDigests(
  text: string,
  headings: readonly Heading[],
  sections: readonly Section[],
  blocks: readonly Block[],
): SectionDigest[] {
  const wordsIn = new Array<number>(sections.length).fill(0);
  for (const { kind, quoted, section, range } of blocks) {
    if (PROSE.has(kind) && !quoted)
      wordsIn[section]! += words(text.slice(range.start, range.end)).length;
  }
  return sections.flatMap((section, index) => {
    if (wordsIn[index]! < ENOUGH_WORDS) return [];
    const { start, end } = ownRange(headings, sections, section, index);
    const digest = createHash("sha256")
      .update(folded(text.slice(start, end)))
      .digest("hex");
    return [{ section: index, digest: digest.slice(0, 24), words: wordsIn[index]! }];
  });
}

/** From below a section's heading to its first subsection. */
function ownRange(
  headings: readonly Heading[],
  sections: readonly Section[],
  { heading, range }: Section,
  index: number,
): Range {
  const start = heading === null ? range.start : headings[heading]!.range.end;
  const next = sections[index + 1]?.range.start ?? range.end;
  return { start, end: Math.min(range.end, Math.max(next, start)) };
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
