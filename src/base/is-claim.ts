import { calloutAt } from "../note/callout.ts";
import type { Statement } from "../note/facts.ts";
import type { Note } from "./note.ts";

/** Words of a statement below which it is a label, no claim. */
const LEAST_WORDS = 5;

/** A label and a question claim nothing; what stands in a callout that shows both sides of a conflict is told already. */
export function isClaim(note: Note, { text, range }: Statement): boolean {
  const [behindLastWord = ""] = text.split(/\w/).slice(-1);
  if (text.split(" ").length < LEAST_WORDS || behindLastWord.includes("?")) return false;
  return !isContested(note, range.start);
}

/** Whether what stands at a place is told as contested, with both sides of it. */
export function isContested({ text }: Note, offset: number): boolean {
  return calloutAt(text, offset) === "contested";
}
