import { expect } from "vitest";
import type { NoteFacts } from "../../src/note/facts.ts";
import { contains, type Range, slice } from "../../src/text/range.ts";

/** What must hold of the facts of any text: every range lies within it, in order, and its slice is what it says. */
export function checkFacts(text: string, facts: NoteFacts): void {
  const whole = { start: 0, end: text.length };
  for (const range of allRanges(facts)) {
    expect(range.start).toBeLessThanOrEqual(range.end);
    expect(contains(whole, range)).toBe(true);
  }
  facts.blocks.forEach((block, index) => {
    expect(block.range.end).toBeGreaterThan(block.range.start);
    expect(block.range.start).toBeGreaterThanOrEqual(facts.blocks[index - 1]?.range.end ?? 0);
    expect(facts.sections[block.section]).toBeDefined();
  });
  let end = 0;
  for (const statement of facts.statements) {
    expect(statement.range.start).toBeGreaterThanOrEqual(end);
    expect(slice(text, statement.range).trim()).toBe(slice(text, statement.range));
    expect(statement.text.length).toBeGreaterThan(0);
    expect(contains(facts.blocks[statement.block]!.range, statement.range)).toBe(true);
    end = statement.range.end;
  }
  for (const { kind, range, targetRange } of facts.links) {
    if (kind === "reference" || kind === "image") continue;
    expect(contains(range, targetRange)).toBe(true);
  }
  for (const tag of facts.tags) expect(slice(text, tag.range)).toBe(`#${tag.name}`);
  for (const mark of facts.blockIds) expect(slice(text, mark.range)).toBe(`^${mark.name}`);
  for (const citation of facts.citations)
    expect(slice(text, citation.range)).toContain(citation.key);
  for (const mark of facts.footnotes.references)
    expect(slice(text, mark.range)).toMatch(/^\[\^[\s\S]+\]$/);
  for (const heading of facts.headings)
    expect(slice(text, heading.range)).toMatch(/^#|\n[\s>]*(=|-)+[\t ]*$|\r[\s>]*(=|-)+[\t ]*$/);
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
}

function allRanges(facts: NoteFacts): Range[] {
  const entries = facts.frontMatter?.entries ?? [];
  const holders = [
    facts.headings,
    facts.sections,
    facts.blocks,
    facts.statements,
    facts.links,
    facts.citations,
    facts.footnotes.references,
    facts.footnotes.definitions,
    facts.definitions,
    facts.tags,
    facts.blockIds,
    facts.identities,
    facts.problems,
    facts.comments,
    facts.title === null ? [] : [facts.title],
  ].flat();
  return [
    ...holders.map((holder) => holder.range),
    ...facts.links.map((link) => link.targetRange),
    ...entries.flatMap((entry) => [entry.keyRange, entry.valueRange]),
    ...facts.clippings,
  ];
}
