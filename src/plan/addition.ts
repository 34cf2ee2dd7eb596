import type { Note } from "../base/note.ts";
import { asItem, listItemAfter } from "./list-item.ts";
import type { Place } from "./place.ts";
import { sentenceAfter } from "./sentence.ts";

/**
 * Where a new sentence comes to stand in a note, and its text there: a sentence of a paragraph or an item of a list.
 * @param mark its footnote's
 */
export function additionAt(
  note: Note,
  place: Place,
  sentence: string,
  mark: string,
): { readonly offset: number; readonly text: string } {
  return place.form === "list-item"
    ? listItemAfter(note, place.after, `${asItem(sentence, place.after)}${mark}`)
    : sentenceAfter(note, place.after, `${sentence}${mark}`);
}
