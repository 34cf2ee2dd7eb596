import type { Note } from "../src/base/note.ts";
import { type SourceEvidence, sourceGroupOf } from "../src/base/sources.ts";
import { defineRule } from "../src/lint/rule.ts";
import type { Range } from "../src/text/range.ts";
import { words } from "../src/text/tokens.ts";

export const duplicateSource = defineRule({
  id: "duplicate-source",
  summary: "Each source has one note.",
  scope: "note",
  severity: "error",
  fix: null,
  kin: ["zotero:duplicate-items"],
  *check({ index }, note) {
    const group = sourceGroupOf(index, note);
    if (group === null) return;
    const [kept, ...copies] = [...group.notes].sort(byPrecedence);
    for (const copy of copies) {
      yield {
        at: { path: copy.path, range: sourceRange(copy, group.evidence) },
        message: `\`${kept!.path}\` is about the same source (${group.evidence.map(inWords).join(", ")})`,
        why: "What is learnt about the source then lands in one of them, and they drift apart.",
        help: `Move what \`${kept!.path}\` lacks over there, lead links there, and remove this note.`,
        related: [
          { path: kept!.path, range: sourceRange(kept!, group.evidence), role: "same-source" },
        ],
        confidence: group.confidence,
        severity: group.confidence >= 0.9 ? "error" : "warning",
        data: { evidence: group.evidence.map(({ kind, value }) => ({ kind, value })) },
      };
    }
  },
});

/** The note to keep comes first: not one named as a copy (`x-2.md`), then the longer one, then by path. */
function byPrecedence(a: Note, b: Note): number {
  const copy = ({ path }: Note) => (/(?:[-_ ]\d|[-_ ]copy| \(\d\))\.md$/i.test(path) ? 1 : 0);
  return copy(a) - copy(b) || b.facts.wordCount - a.facts.wordCount || (a.path < b.path ? -1 : 1);
}

/** Where a note says what it is about: the id that is shared, else its title, else its first character. */
function sourceRange(note: Note, evidence: readonly SourceEvidence[]): Range {
  for (const { kind, value } of evidence) {
    const identity = note.facts.identities.find((id) => id.scheme === kind && id.value === value);
    if (identity !== undefined) return identity.range;
    const title = note.facts.title;
    if (kind === "title" && title !== null && words(title.text).join(" ") === value)
      return title.range;
  }
  return note.facts.title?.range ?? { start: 0, end: 0 };
}

function inWords({ kind, value }: SourceEvidence): string {
  if (kind === "arxiv") return `arXiv ${value}`;
  if (kind === "doi") return `DOI ${value}`;
  return kind === "title" ? "the same title" : value;
}
