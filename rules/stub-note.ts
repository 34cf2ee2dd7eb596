import { stemOf } from "../src/base/file-names.ts";
import { linkedFrom } from "../src/base/links.ts";
import { isTemplate } from "../src/base/template.ts";
import { type Emptiness, emptinessOf } from "../src/lint/note-substance.ts";
import { defineRule } from "../src/lint/rule.ts";

const HOLDS: Readonly<Record<Emptiness, string>> = {
  title: "nothing but its title",
  "file-name": "nothing but the name of a file",
  address: "nothing but an address",
  form: "nothing but the questions of its form, unanswered",
};

/** Pages that stand for a folder, and days on which nothing was written. */
const MAY_BE_EMPTY = /^(?:_?index|readme|home|\d{4}-\d{2}(?:-\d{2})?|\d{4}-W\d{2})$/i;

export const stubNote = defineRule({
  id: "stub-note",
  summary: "A note says something.",
  scope: "note",
  severity: "warning",
  fix: null,
  kin: ["obsidian-linter:empty-note"],
  *check({ index }, note) {
    const { path, facts } = note;
    if (isTemplate(path) || MAY_BE_EMPTY.test(stemOf(path))) return;
    const emptiness = emptinessOf(note);
    if (emptiness === null) return;
    const hasSource = emptiness === "title" && facts.identities.length > 0;
    yield {
      at: { path, range: facts.title?.range ?? facts.headings[0]?.range ?? { start: 0, end: 0 } },
      message: `the note holds ${HOLDS[emptiness]}${hasSource ? " and where its source is found" : ""}`,
      why: "Links and searches lead here as if something were known, and the next agent writes the same note again.",
      help: `Say in one sentence what the source found or what the term means, and link it; or delete the note${linksToMove(linkedFrom(index, path))}.`,
      related: [],
      confidence: 0.93,
      severity: "warning",
      data: { holds: emptiness },
    };
  },
});

/** A note that others link to is not to be deleted just like that. */
function linksToMove([first, ...others]: readonly string[]): string {
  if (first === undefined) return "";
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return `, once the links in \`${first}\`${more} lead elsewhere`;
}
