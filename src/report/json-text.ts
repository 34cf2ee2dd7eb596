import { replaceHidden } from "../text/visible.ts";

/**
 * A value as JSON in which every hidden character is an escape: a reader of the text sees them, a program gets
 * the very strings.
 * @param indentation blanks a level; 0 puts everything on one line.
 */
export function jsonText(value: unknown, indentation = 0): string {
  // The only line breaks are those of the layout: within strings they are escapes already.
  return JSON.stringify(value, null, indentation)
    .split("\n")
    .map((line) => replaceHidden(line, escaped))
    .join("\n");
}

function escaped(hidden: string): string {
  return hidden
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
