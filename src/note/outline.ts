import GithubSlugger from "github-slugger";
import type { Range } from "../text/range.ts";
import type { Heading, Section } from "./facts.ts";
import type { Leaf } from "./leaves.ts";

export interface Outline {
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
}

/**
 * The headings of a note and the sections they open. Every heading gives an anchor; only those that stand directly
 * in the document open a section. `textOf` gives a heading's text as a reader sees it.
 */
export function outlineOf(
  leaves: readonly Leaf[],
  textOf: (leaf: Leaf) => string,
  prose: Range,
): Outline {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const openers: number[] = [];
  for (const leaf of leaves) {
    if (leaf.node.type !== "heading") continue;
    if (leaf.top) openers.push(headings.length);
    const text = textOf(leaf);
    headings.push({ depth: leaf.node.depth, text, slug: slugger.slug(text), range: leaf.range });
  }
  return { headings, sections: sectionsOf(headings, openers, prose) };
}

function sectionsOf(
  headings: readonly Heading[],
  openers: readonly number[],
  prose: Range,
): Section[] {
  const firstHeading = openers[0] === undefined ? prose.end : headings[openers[0]]!.range.start;
  const sections: Section[] = [
    { heading: null, range: { start: prose.start, end: firstHeading }, parent: null },
  ];
  const open: { section: number; depth: number }[] = [];
  for (const index of openers) {
    const { depth, range } = headings[index]!;
    while (open.length > 0 && open.at(-1)!.depth >= depth)
      closeAt(sections, open.pop()!.section, range.start);
    sections.push({
      heading: index,
      range: { start: range.start, end: prose.end },
      parent: open.at(-1)?.section ?? null,
    });
    open.push({ section: sections.length - 1, depth });
  }
  return sections;
}

function closeAt(sections: Section[], index: number, end: number): void {
  const section = sections[index]!;
  sections[index] = { ...section, range: { start: section.range.start, end } };
}

/** For each leaf in document order, the index of the innermost section it stands in. */
export function innermostSections(leaves: readonly Leaf[], sections: readonly Section[]): number[] {
  let current = 0;
  return leaves.map((leaf) => {
    while (
      sections[current + 1] !== undefined &&
      sections[current + 1]!.range.start <= leaf.range.start
    )
      current += 1;
    return current;
  });
}
