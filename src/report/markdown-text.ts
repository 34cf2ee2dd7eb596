import { visible } from "../text/visible.ts";

/**
 * Text as Markdown of one line that shows it and does nothing else: no markup, no table cell, no link, and on a
 * forge no mention, no reference to an issue. What stands between backticks stays code.
 */
export function markdownText(text: string): string {
  return visible(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 0 ? prose(part) : codeSpan(part.slice(1, -1))))
    .join("");
}

/** Text as code, whatever backticks it holds. */
export function codeSpan(text: string): string {
  const shown = visible(text);
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  const padding = /^`|`$|^ .* $/.test(shown) ? " " : "";
  return `${fence}${padding}${shown}${padding}${fence}`;
}

/** Code within a table, where a bar would end the cell. */
export function codeCell(text: string): string {
  return codeSpan(text).replaceAll("|", "\\|");
}

function prose(text: string): string {
  // A forge looks for addresses, @name and #12 in what it has rendered, where a backslash is gone; a comment stays.
  return text
    .replace(/[\\`*_{}[\]<>&#|~!@$]/g, "\\$&")
    .replace(/\\[@#]|:(?=\/\/)|\bwww(?=\.)/gi, "$&<!-- -->");
}
