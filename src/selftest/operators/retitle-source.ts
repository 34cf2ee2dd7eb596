import type { Note } from "../../base/note.ts";
import { type Planting, scratchNote } from "../planting.ts";

const ADDRESSES = { arxiv: "https://arxiv.org/abs/", doi: "https://doi.org/", url: "" };

/** A second note on a note's source, under another title; null where the note names none. */
export function retitleSource(note: Note): Planting | null {
  const source = note.facts.identities.find(({ where }) => where === "front-matter");
  const title = note.facts.title?.text;
  if (source === undefined || title === undefined) return null;
  const path = note.path.replace(/\.md$/i, "-read-again.md");
  const address = `${ADDRESSES[source.scheme]}${source.value}`;
  const text = `---\ntitle: Notes from another reader\nurl: ${JSON.stringify(address)}\n---\n`;
  return {
    name: "retitle-source",
    path,
    text: address,
    origin: { path: note.path, text: title },
    notes: [scratchNote(path, text)],
    touches: [
      { path, quote: null },
      { path: note.path, quote: null },
    ],
  };
}
