import { contestedSides } from "../plan/contested-callout.ts";
import type { Operation } from "../plan/plan.ts";
import { editableText } from "./edit-operation.ts";

const MARKER = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/;
/** The limits of its run, as a plan writes them behind a sentence. */
const SCOPE = / \(scope: [^()]*\)(?=\.?$)/;
const FOOTNOTES = /\[\^[^\][]*\]/g;
// What a formula or code holds is no escape of Markdown.
const ESCAPED =
  /(\$[^\s$](?:[^$\n]{0,200}[^\s$\\])?\$(?!\d)|(?<![`\\])`[^`\n]{1,200}`(?!`))|\\([!-/:-@[-`{-~])/g;

/**
 * What a note would newly say by an operation, as its reader sees it: without list marker, footnotes and escapes, of a
 * dispute the side that comes in, of a new note what stands below its head, and without the limits of its run, as far as
 * those are the ones proposed. Null where it says nothing new.
 * @param text its words as a person left them
 */
export function enteringWords(operation: Operation, text: string): string | null {
  const proposed = editableText(operation);
  if (proposed === null) return null;
  const whole = claiming(operation, proposed);
  const [scope = ""] = SCOPE.exec(whole) ?? [];
  return claiming(operation, text).replace(scope, "");
}

function claiming({ kind }: Operation, text: string): string {
  const own = text.replace(/\r\n?/g, "\n").trim();
  const said =
    kind === "contest"
      ? (contestedSides(own)?.against ?? own)
      : kind === "create"
        ? own.slice(own.lastIndexOf("\n\n") + 1)
        : own;
  return said
    .trim()
    .replace(MARKER, "")
    .replace(FOOTNOTES, "")
    .replace(ESCAPED, (_, verbatim?: string, character?: string) => verbatim ?? character ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
