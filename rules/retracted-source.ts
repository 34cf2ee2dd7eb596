import { citingsOf, notesCited, notesCiting } from "../src/base/citing.ts";
import { RETRACTED } from "../src/base/index-keys.ts";
import type { Note } from "../src/base/note.ts";
import { isEntrance } from "../src/base/note-role.ts";
import { standingOf } from "../src/base/standing.ts";
import { type BaseView, defineRule, type RawFinding } from "../src/lint/rule.ts";
import { admits } from "../src/lint/surroundings.ts";

export const retractedSource = defineRule({
  id: "retracted-source",
  summary: "No note rests on a retracted source without saying so.",
  scope: "note",
  severity: "error",
  fix: null,
  kin: ["zotero:retracted-item"],
  *check(view, note) {
    if (view.index.paths(RETRACTED).length === 0) return;
    yield* findingsAt(view, note, () => true);
    if (standingOf(note.facts)?.kind !== "retracted") return;
    for (const path of notesCiting(view.index, note)) {
      const citing = view.index.note(path);
      if (citing !== null) yield* findingsAt(view, citing, (cited) => cited === note.path);
    }
  },
});

/** Where a note cites retracted sources as if they held, each once. */
function* findingsAt(
  { index }: BaseView,
  note: Note,
  isWanted: (path: string) => boolean,
): Iterable<RawFinding> {
  if (isEntrance(note) || standingOf(note.facts) !== null) return;
  const seen = new Set<string>();
  for (const citing of citingsOf(index, note)) {
    for (const path of notesCited(index, note.path, citing)) {
      const cited = isWanted(path) && !seen.has(path) ? index.note(path) : null;
      const standing = cited === null ? null : standingOf(cited.facts);
      if (cited === null || standing?.kind !== "retracted") continue;
      seen.add(path);
      if (admits(note, citing.range, "retracted")) continue;
      const name = cited.facts.title?.text ?? path;
      yield {
        at: { path: note.path, range: citing.range },
        message: `cites "${name}", which \`${path}\` says is retracted`,
        why: "What rests on a retracted source has lost its ground, and a reader of this note is not told.",
        help: "Take out what rests on it, give another source for it, or say beside it that the source is retracted.",
        related: [{ path, range: standing.range, role: "retracted" }],
        confidence: 0.92,
        data: { path },
      };
    }
  }
}
