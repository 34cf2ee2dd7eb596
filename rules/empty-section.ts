import { isTemplate } from "../src/base/template.ts";
import { emptySections } from "../src/lint/empty-sections.ts";
import { defineRule } from "../src/lint/rule.ts";
import { overlaps } from "../src/text/range.ts";

/** How many headings a message names. */
const MOST_NAMED = 4;
/** Sections that a form puts into every note, to be filled over time. */
const STANDING =
  /^(?:(?:open |related |unanswered |my )?(?:questions?|notes?|thoughts?|comments?|ideas?|todos?|to-?dos?|tasks?|links?|connections?|quotes?|highlights?|backlinks?|log|inbox)|refs?|references?|sources?|bibliography|see also|related|further reading|next steps?|follow-?ups?|attachments?|appendix|changelog)$/i;

export const emptySection = defineRule({
  id: "empty-section",
  summary: "Every heading has something below it.",
  scope: "note",
  severity: "warning",
  fix: null,
  kin: ["obsidian-linter:remove-empty-headings"],
  *check(_view, { path, facts, text }) {
    if (isTemplate(path)) return;
    for (const { headings, range } of emptySections(facts, text)) {
      if (facts.clippings.some((clipping) => overlaps(clipping, range))) continue;
      const standing = headings.every((heading) =>
        STANDING.test(heading.replace(/[^\p{L} -]/gu, "").trim()),
      );
      const names = headings
        .slice(0, MOST_NAMED)
        .map((heading) => `\`${heading}\``)
        .join(", ");
      const more = headings.length > MOST_NAMED ? ` and ${headings.length - MOST_NAMED} more` : "";
      yield {
        at: { path, range },
        message: `nothing stands below ${headings.length === 1 ? "the heading" : "the headings"} ${names}${more}`,
        why: "Who comes here by the heading, from a list of contents or a search, finds nothing.",
        help: standing
          ? "Fill it in, or delete the heading until there is something to say."
          : "Write the section, or delete the heading until there is something to say; set headings that belong below it one level deeper.",
        related: [],
        confidence: 0.92,
        severity: standing ? "info" : "warning",
        data: { headings },
      };
    }
  },
});
