import { slice } from "../text/range.ts";
import type { Comparison } from "./comparison.ts";
import { isOrdinaryNotePath } from "./note-path.ts";
import type { RecordedEntry } from "./record-schema.ts";
import { type Invariant, type Violation, violation } from "./verdict.ts";
import { cutsWord, foldBlanks } from "./words.ts";

export type PlaceReading =
  | { readonly kind: "found"; readonly text: string; readonly whole: string }
  | Violation;

/**
 * The text an entry says its own survives in: it must stand in a note of the resulting tree, hold words,
 * and neither begin nor end within one. Gives that text and the whole of its note.
 */
export function readPlace(
  { at, fate, text }: RecordedEntry,
  { newTextOf }: Comparison,
  invariant: Invariant,
): PlaceReading {
  if (at === null)
    return violation(invariant, `the record does not say where this was ${fate}`, null, null, text);
  const whole = isOrdinaryNotePath(at.path) ? newTextOf(at.path) : null;
  if (whole === null) {
    return violation(
      invariant,
      `${at.path}, where this is said to be ${fate}, is no note`,
      at.path,
      null,
      text,
    );
  }
  const found = slice(whole, at.range);
  if (at.range.end > whole.length || foldBlanks(found) === "") {
    const message = `nothing stands in ${at.path} where this is said to be ${fate}`;
    return violation(invariant, message, at.path, at.range, text);
  }
  if (cutsWord(whole, at.range.start) || cutsWord(whole, at.range.end)) {
    const message = `the place in ${at.path} where this is said to be ${fate} cuts a word or a number`;
    return violation(invariant, message, at.path, at.range, text);
  }
  return { kind: "found", text: found, whole };
}
