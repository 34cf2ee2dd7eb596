import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";

/** Tells of an error in one line, with a hint where there is one; where it came from only on `--debug`. */
export function tell(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const shown = message.split("\n").map(visible).join("\n");
  const lines = [
    error instanceof WinnowError ? `winnow: ${shown}` : `winnow: unexpected failure: ${shown}`,
  ];
  if (error instanceof WinnowError && error.hint !== null) lines.push(`  ${visible(error.hint)}`);
  if (!(error instanceof WinnowError))
    lines.push("  this is a defect of winnow; --debug shows where it came from");
  if (process.argv.includes("--debug") && error instanceof Error) lines.push(error.stack ?? "");
  process.stderr.write(`${lines.join("\n")}\n`);
}
