import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { sampleBase } from "../support/sample-base.ts";
import { startInTerminal } from "../support/terminal.ts";
import { winnow } from "../support/winnow.ts";

const README = join(import.meta.dirname, "../../README.md");

/** The one block of the README that shows a whole screen. */
const SCREEN = /(?<=readme\.test\.ts\. -->\n\n```text\n)[^`]*(?=```)/;

it("the README shows the review as it is", async () => {
  const base = sampleBase();
  onTestFinished(() => base.remove());
  winnow(base, ["consolidate", "artifacts/w2s-imitation-pilot/ws_002"]);
  const terminal = startInTerminal(base, ["review", "--color", "never"]);
  const seen = `${(await terminal.see("1 of 1")).trimEnd()}\n`;
  const document = readFileSync(README, "utf8");
  if (process.env.UPDATE_TRANSCRIPTS) {
    writeFileSync(
      README,
      document.replace(SCREEN, () => seen),
    );
  } else expect(SCREEN.exec(document)?.[0]).toBe(seen);
});
