import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { visible } from "../text/visible.ts";
import { WinnowError } from "../text/winnow-error.ts";
import { runInTerminal } from "./run-in-terminal.ts";

/** What the user is told in the file; it is taken out again. */
const HINT = `
<!-- Change the text above, save it and leave the editor. Left as it was, nothing changes. -->
<!-- This part is taken out again. -->
`;

/**
 * Has the user change a text in the editor that their surroundings name, as git would: `VISUAL`, then `EDITOR`, then vi.
 * @returns the text without the hint, as it was left
 * @throws WinnowError UNREADABLE when the editor can't be started or ends with an error.
 */
export async function editText(
  text: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const editor = variables.VISUAL || variables.EDITOR || "vi";
  const folder = mkdtempSync(join(tmpdir(), "winnow-edit-"));
  const file = join(folder, "change.md");
  try {
    writeFileSync(file, `${text}\n${HINT}`, { mode: 0o600 });
    const end = await runInTerminal(editor, [file], variables);
    if (end !== 0) {
      const how = typeof end === "number" ? `with code ${end}` : `by ${end}`;
      throw new WinnowError(
        "UNREADABLE",
        `the editor ${visible(editor)} ended ${how}`,
        "set VISUAL or EDITOR to the one you use",
      );
    }
    return withoutHint(readFileSync(file, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withoutHint(text: string): string {
  const lines = new Set(HINT.trim().split("\n"));
  return text
    .split("\n")
    .filter((line) => !lines.has(line.trim()))
    .join("\n")
    .trim();
}
