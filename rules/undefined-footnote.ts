import { defineRule } from "../src/lint/rule.ts";
import type { Mark } from "../src/note/facts.ts";
import { footnoteLabel } from "../src/note/footnote-label.ts";
import { nearNames } from "../src/text/near-names.ts";
import { overlaps } from "../src/text/range.ts";

export const undefinedFootnote = defineRule({
  id: "undefined-footnote",
  summary: "Every footnote that a note refers to is in it.",
  scope: "note",
  severity: "error",
  fix: null,
  kin: ["remark-lint:no-undefined-references", "markdownlint:MD052"],
  *check(_view, { path, facts }) {
    const { references, definitions } = facts.footnotes;
    const defined = new Set(definitions.map(({ name }) => footnoteLabel(name)));
    const missing = references.filter(
      (mark) => !defined.has(footnoteLabel(mark.name)) && isLabel(mark),
    );
    for (const { name, range } of missing) {
      if (facts.clippings.some((clipping) => overlaps(clipping, range))) continue;
      const [nearest] = /^\d+$/.test(name)
        ? []
        : nearNames(
            name,
            definitions.map((definition) => definition.name),
          );
      yield {
        at: { path, range },
        message: `footnote \`${name}\` is nowhere in this note`,
        why: "What the sentence rests on cannot be looked up, and readers see the bare mark.",
        help:
          nearest === undefined
            ? `Add the footnote, \`[^${name}]: …\`, or take the mark out.`
            : `Did you mean \`[^${nearest}]\`?`,
        related: [],
        confidence: 0.93,
        data: { label: name },
      };
    }
  },
});

/** `[^a-z]` and `[^"]` are what programs exclude, not footnotes. */
function isLabel({ name }: Mark): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._:+/-]*$/u.test(name) && !/^(?:\w-\w)+\w*$/.test(name);
}
