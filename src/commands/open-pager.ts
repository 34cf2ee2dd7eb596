import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Excerpt } from "../review/excerpt.ts";
import { runInTerminal } from "./run-in-terminal.ts";

/** Pagers that begin at a line when told `+LINE`. */
const TAKES_LINE: ReadonlySet<string> = new Set(["less", "more", "most"]);
/** What stands above the place, so that one sees what it belongs to. */
const LINES_ABOVE = 5;

/** The pager that the surroundings name; null where they name none that stops for a reader. */
export function pagerOf(variables: Readonly<Record<string, string | undefined>>): string | null {
  const pager = (variables.PAGER ?? "").trim();
  return pager === "" || pager === "cat" ? null : pager;
}

/** Shows a part of a file in a pager, with line numbers, at the place that is marked in it. */
export async function showInPager(
  pager: string,
  { path, lines, total, line, told }: Excerpt,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "winnow-read-"));
  const file = join(folder, basename(path));
  const digits = String(total).length;
  const head = told === "" ? [] : [told, ""];
  const written = lines.map(({ number, before, marked, after }) => {
    const sign = marked === "" ? " " : "▸";
    return `${sign}${String(number).padStart(digits)} ${before}${marked}${after}`;
  });
  const at = head.length + line - (lines[0]?.number ?? 1) - LINES_ABOVE;
  const [name = ""] = pager.split(" ");
  const start = TAKES_LINE.has(basename(name)) && at > 1 ? [`+${at}`] : [];
  try {
    writeFileSync(file, `${[...head, ...written].join("\n")}\n`, { mode: 0o600 });
    await runInTerminal(pager, [...start, file], variables);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
