import type { Unchecked } from "../report/report.ts";
import { counted } from "../text/counted.ts";
import { visible } from "../text/visible.ts";
import type { Terminal } from "./command.ts";

/** Notes that are named; of more only the number is told. */
const MOST_NAMED = 3;

/** Notes of whose claims not all were compared, as a report tells of them. */
export function uncomparedNotes(paths: readonly string[]): Unchecked[] {
  return paths.map((path) => ({
    path,
    reason: "too many of its claims are like others: not all were compared",
  }));
}

/** The same for whoever looks at the terminal. */
export function tellUncompared({ err }: Terminal, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const named = paths.slice(0, MOST_NAMED).map(visible).join(", ");
  const more = paths.length > MOST_NAMED ? ` and ${paths.length - MOST_NAMED} more` : "";
  err(
    `winnow: in ${counted(paths.length, "note")} too many claims are like others, and not all were compared: ${named}${more}\n`,
  );
}
