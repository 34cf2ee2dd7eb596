import type { Note } from "../src/base/note.ts";
import { blockRemoval } from "../src/lint/block-removal.ts";
import { defineRule, type RawFinding } from "../src/lint/rule.ts";
import type { Mark } from "../src/note/facts.ts";
import { footnoteLabel } from "../src/note/footnote-label.ts";
import { contains, overlaps, type Range } from "../src/text/range.ts";

export const unusedFootnote = defineRule({
  id: "unused-footnote",
  summary: "Every footnote of a note is referred to, and is there once.",
  scope: "note",
  severity: "warning",
  fix: "unsafe",
  kin: ["remark-lint:no-unused-definitions", "markdownlint:MD053"],
  *check(_view, note) {
    const used = usedLabels(note);
    const firsts = new Map<string, Mark>();
    for (const mark of note.facts.footnotes.definitions) {
      const label = footnoteLabel(mark.name);
      const first = firsts.get(label);
      if (first === undefined) firsts.set(label, mark);
      if (isPasted(note, mark.range)) continue;
      if (first !== undefined) yield repeated(note, mark, first);
      else if (!used.has(label)) yield unused(note, mark);
    }
  },
});

/** Labels some mark refers to from outside the footnote itself, and those that stand in HTML, which is not read. */
function usedLabels({ text, facts }: Note): Set<string> {
  const { references, definitions } = facts.footnotes;
  const isOwn = ({ name, range }: Mark) =>
    definitions.some(
      (definition) =>
        footnoteLabel(definition.name) === footnoteLabel(name) && contains(definition.range, range),
    );
  const html = facts.blocks.filter(({ kind }) => kind === "html");
  const inHtml = html.flatMap(({ range }) =>
    [...text.slice(range.start, range.end).matchAll(/\[\^([^\s[\]^]{1,200})\]/g)].map(
      (match) => match[1]!,
    ),
  );
  const names = references.filter((mark) => !isOwn(mark)).map(({ name }) => name);
  return new Set([...names, ...inHtml].map(footnoteLabel));
}

function unused({ path, text }: Note, { name, range }: Mark): RawFinding {
  const removal = blockRemoval(text, range);
  const edits = removal === null ? [] : [{ path, range: removal.range, text: "" }];
  return {
    at: { path, range: labelRange(text, range) },
    message: `nothing refers to footnote \`${name}\``,
    why: "Most programs do not show it at all, and it is not known which statement it bears out.",
    help: `Put \`[^${name}]\` behind the statement it belongs to, or delete the footnote.`,
    fix: edits.length === 0 ? null : { safety: "unsafe", edits },
    related: [],
    confidence: 0.95,
    data: { label: name },
  };
}

function repeated({ path, text }: Note, { name, range }: Mark, first: Mark): RawFinding {
  return {
    at: { path, range: labelRange(text, range) },
    message: `footnote \`${name}\` is in this note twice`,
    why: "Only the first one is shown; what the other says is lost to readers.",
    help: "Give one of them another label, or make one footnote of both.",
    related: [{ path, range: labelRange(text, first.range), role: "first" }],
    confidence: 0.96,
    data: { label: name },
  };
}

/** `[^label]:` of a definition. */
function labelRange(text: string, { start, end }: Range): Range {
  const close = text.indexOf("]:", start);
  return { start, end: close === -1 || close >= end ? end : close + 2 };
}

function isPasted({ facts }: Note, range: Range): boolean {
  return facts.clippings.some((clipping) => overlaps(clipping, range));
}
