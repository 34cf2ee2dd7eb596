import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { visibleLines } from "../text/visible.ts";
import type { Paint, Style } from "./style.ts";

/** One file before and after. */
export interface FileChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Changes as `git apply` and `patch` take them. */
export function unifiedDiff(changes: readonly FileChange[]): string {
  return changes
    .map(({ path, before, after }) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join("");
}

/** A diff for people to read: coloured, and with nothing in it that acts on the screen. */
export function paintedDiff(diff: string, style: Style): string {
  const lines = visibleLines(diff).split("\n");
  return lines
    .map((line) => {
      const paint = paintOf(line);
      return paint === null ? line : style(paint, line);
    })
    .join("\n");
}

function paintOf(line: string): Paint | null {
  if (/^(?:---|\+\+\+) /.test(line)) return "bold";
  if (line.startsWith("@@")) return "cyan";
  if (line.startsWith("+")) return "green";
  return line.startsWith("-") ? "red" : null;
}
