import { expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import type { Finding } from "../../src/lint/finding.ts";
import { defaultOptions } from "../../src/lint/options.ts";
import { lintBase } from "../../src/lint/run.ts";
import { baseOf, type Files } from "../support/base.ts";

async function first(rule: string, files: Files): Promise<Finding> {
  const runs = RULES.filter(({ id }) => id === rule).map((each) => ({
    rule: each,
    severity: null,
    options: defaultOptions(each),
  }));
  return lintBase(await baseOf(files), runs)[0]!;
}

it("a stub that others link to is not to be deleted before the links are moved", async () => {
  const links = { "b.md": "See [a](a.md), it says.\n", "c.md": "And [it](a.md) again.\n" };
  const { help } = await first("stub-note", { "a.md": "# A\n", ...links });
  expect(help).toContain("delete the note, once the links in `b.md` and 1 more lead elsewhere.");
});

it("a stub of a source is told from one of nothing", async () => {
  const source = `---\nurl: "https://arxiv.org/abs/2604.16286"\n---\n# A\n`;
  const { message } = await first("stub-note", { "a.md": source });
  expect(message).toBe("the note holds nothing but its title and where its source is found");
});

it("an empty section that belongs to a form may be filled in later", async () => {
  const { help } = await first("empty-section", {
    "a.md": "# A\n\n## Questions\n\n## Notes\n\nOne.\n",
  });
  expect(help).toBe("Fill it in, or delete the heading until there is something to say.");
});
