import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { readNote } from "../../src/note/read-note.ts";
import { checkFacts } from "./check-facts.ts";

interface Example {
  readonly markdown: string;
  readonly number: number;
}

const { tests } = createRequire(import.meta.url)("commonmark-spec") as {
  tests: readonly Example[];
};
const examples = tests.map(({ number, markdown }) => ({
  number,
  markdown: markdown.replaceAll("→", "\t"),
}));

const SETTINGS = [
  ["as it is", (text: string) => text],
  ["behind a byte-order mark", (text: string) => `\uFEFF${text}`],
  ["behind front matter", (text: string) => `---\ntitle: x\n---\n\n${text}`],
  ["with CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
  ["in a quote", (text: string) => text.replace(/^/gm, "> ")],
  ["in a list item", (text: string) => `- ${text.replaceAll("\n", "\n  ")}`],
] as const;

describe("the examples of CommonMark", () => {
  it("are all there", () => {
    expect(examples.length).toBeGreaterThan(640);
  });

  it.each(SETTINGS)("give facts whose ranges hold, %s", (_name, setting) => {
    for (const { markdown, number } of examples) {
      const text = setting(markdown);
      try {
        checkFacts(text, readNote(text));
      } catch (error) {
        throw new Error(`example ${number}: ${JSON.stringify(text)}`, { cause: error });
      }
    }
  });
});
