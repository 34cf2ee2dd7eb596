import { stemOf } from "../../base/file-names.ts";
import type { Note } from "../../base/note.ts";
import { type Planting, planted, scratchNote } from "../planting.ts";

/** A note is superseded by a newer one, and a third goes on citing it; null where the third has no place for it. */
export function citeSuperseded(note: Note, host: Note): Planting | null {
  const newer = note.path.replace(/\.md$/i, "-measured-again.md");
  const older = stemOf(note.path);
  const citing = planted(host, `See also [[${older}]].`);
  const title = note.facts.title?.text;
  if (citing === null || title === undefined) return null;
  return {
    name: "cite-superseded",
    path: host.path,
    text: `[[${older}]]`,
    origin: { path: note.path, text: title },
    notes: [citing, scratchNote(newer, `---\nsupersedes: "[[${older}]]"\n---\n# Measured again\n`)],
    touches: [
      { path: host.path, quote: null },
      { path: newer, quote: null },
    ],
  };
}
