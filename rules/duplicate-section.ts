import { stemOf } from "../src/base/file-names.ts";
import { sectionKey } from "../src/base/index-keys.ts";
import type { Note } from "../src/base/note.ts";
import { type BaseView, defineRule } from "../src/lint/rule.ts";
import { overlaps, type Range } from "../src/text/range.ts";

/** What stands in more notes than this comes from a template, or is meant to stand in each. */
const MOST_NOTES = 4;
const BOILERPLATE =
  /\b(?:licen[sc]e|copyright|disclaimer|contribut\w+|acknowledg\w+|funding|how to cite)\b/i;
/** What a release brought to two lines of versions is told in both their logs. */
const LOG = /change_?log|release[-_ ]?notes|news|history/i;

export const duplicateSection = defineRule({
  id: "duplicate-section",
  summary: "A section stands in one note only.",
  scope: "note",
  severity: "warning",
  fix: null,
  kin: [],
  *check(view, note) {
    for (const [path, sections] of sharedSections(view, note)) {
      const other = view.index.note(path)!;
      // The note that comes later by path is reported, whichever of the two is looked at.
      const isLater = path < note.path;
      const here = isLater ? note : other;
      const there = isLater ? other : note;
      const [first, ...rest] = sections
        .map(({ own, others }) =>
          isLater ? { here: own, there: others } : { here: others, there: own },
        )
        .sort((a, b) => a.here.start - b.here.start);
      const words = sections.reduce((sum, each) => sum + each.words, 0);
      const what = rest.length === 0 ? "a section" : `${sections.length} sections`;
      yield {
        at: { path: here.path, range: first!.here },
        message: `${what} of ${words} words stand${rest.length === 0 ? "s" : ""} word for word in \`${there.path}\``,
        why: "What stands twice is corrected once. From then on the two notes contradict each other.",
        help: "Keep it in the note it belongs to, and link there from the other.",
        related: [
          { path: there.path, range: first!.there, role: "same-text" },
          ...rest.map((each) => ({ path: here.path, range: each.here, role: "also" })),
        ],
        confidence: 0.96,
        severity: isPasted(here, first!.here) || isPasted(there, first!.there) ? "info" : "warning",
        data: { sections: sections.length, words },
      };
    }
  },
});

interface SharedSection {
  readonly own: Range;
  readonly others: Range;
  readonly words: number;
}

/** The sections a note shares with each of the others, by path, in order of the notes' paths. */
function sharedSections({ index }: BaseView, note: Note): [string, SharedSection[]][] {
  const shared = new Map<string, SharedSection[]>();
  for (const { digest, section, words } of note.facts.sectionDigests) {
    if (BOILERPLATE.test(headingOf(note, section)) || LOG.test(stemOf(note.path))) continue;
    const paths = index.paths(sectionKey(digest));
    if (paths.length < 2 || paths.length > MOST_NOTES) continue;
    for (const path of paths) {
      const other = path === note.path ? null : index.note(path);
      const theirs = other?.facts.sectionDigests.find((each) => each.digest === digest);
      if (other === null || theirs === undefined) continue;
      const pair = { own: headOf(note, section), others: headOf(other, theirs.section), words };
      shared.set(path, [...(shared.get(path) ?? []), pair]);
    }
  }
  return [...shared].sort(([a], [b]) => (a < b ? -1 : 1));
}

function headingOf({ facts }: Note, section: number): string {
  const { heading } = facts.sections[section]!;
  return heading === null ? "" : facts.headings[heading]!.text;
}

/** Where a section begins: its heading, else its first block. */
function headOf({ facts }: Note, section: number): Range {
  const { heading, range } = facts.sections[section]!;
  if (heading !== null) return facts.headings[heading]!.range;
  return facts.blocks.find((block) => block.section === section)?.range ?? range;
}

/** What another author wrote is theirs; that it was pasted twice is worth a hint. */
function isPasted({ facts }: Note, { start }: Range): boolean {
  return facts.clippings.some((clipping) => overlaps(clipping, { start, end: start + 1 }));
}
