import type { Operation } from "../plan/plan.ts";
import { WinnowError } from "../text/winnow-error.ts";

/** The text of an operation as a person edits it; null where there are no words to change. */
export function editableText({ kind, after }: Operation): string | null {
  return kind === "confirm" || kind === "hold" ? null : after.trim();
}

/**
 * An operation with the words a person gave it. What sets it apart from the text around it stays, and so does its
 * footnote, without which nobody would know what it rests on.
 * @param by the person's name, which the record keeps
 * @throws WinnowError USAGE when there are no words, or none that could be changed.
 */
export function editOperation(operation: Operation, text: string, by: string): Operation {
  const standing = editableText(operation);
  if (standing === null) {
    throw new WinnowError("USAGE", `${operation.id} changes no words: there is nothing to edit`);
  }
  const oneLine = !standing.includes("\n");
  const given = (oneLine ? text.replace(/\s+/g, " ") : text.replace(/\r\n?/g, "\n")).trim();
  const mark = `[^${operation.footnote?.label}]`;
  if (given.replace(mark, "").trim() === "") {
    throw new WinnowError("USAGE", "no words are left", "reject the operation instead");
  }
  if (given === standing) return operation;
  const lead = operation.after.slice(0, operation.after.indexOf(standing));
  return {
    ...operation,
    after: `${lead}${given}${given.includes(mark) ? "" : mark}`,
    edited: by,
  };
}
