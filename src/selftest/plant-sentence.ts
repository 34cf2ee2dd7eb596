import type { Note } from "../base/note.ts";
import { writeSentence } from "../plan/fragment.ts";
import { slice } from "../text/range.ts";
import type { ControlOperator, Sample } from "./operator.ts";
import { type Planting, planted } from "./planting.ts";

/**
 * Plants a sentence in a note that its origin does not stand in. What is to be a statement must be read as this one
 * statement, else it is not planted: null.
 */
export function plantSentence(
  name: string,
  sentence: string,
  form: ControlOperator["form"],
  { placed }: Sample,
  host: Note,
): Planting | null {
  const written = writeSentence(sentence);
  if (written === null) return null;
  const note = planted(host, inForm(written, form, placed.statement.text));
  if (note === null) return null;
  const added = note.facts.statements.find(({ text }) => text === sentence);
  if (form === "statement" && added === undefined) return null;
  const origin = { path: placed.note.path, text: placed.statement.text };
  return {
    name,
    path: host.path,
    text: sentence,
    origin,
    notes: [note],
    touches: [
      { path: host.path, quote: added === undefined ? written : slice(note.text, added.range) },
      { path: origin.path, quote: slice(placed.note.text, placed.statement.range) },
    ],
  };
}

function inForm(written: string, form: ControlOperator["form"], original: string): string {
  if (form === "quote") return `> ${written}`;
  if (form !== "contested") return written;
  return `> [!contested]\n> ${written}\n>\n> ${writeSentence(original) ?? ""}`;
}
