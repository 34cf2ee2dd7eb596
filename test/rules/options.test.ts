import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { frontMatter } from "../../rules/front-matter.ts";
import { RULES } from "../../rules/index.ts";
import { selfDuplicate } from "../../rules/self-duplicate.ts";
import { defaultOptions, type Options } from "../../src/lint/options.ts";
import type { Rule } from "../../src/lint/rule.ts";
import { lintBase } from "../../src/lint/run.ts";
import { baseOf, type Files } from "../support/base.ts";

async function found(rule: Rule, files: Files, options: Options) {
  const run = { rule, severity: null, options: { ...defaultOptions(rule), ...options } };
  return lintBase(await baseOf(files), [run]).map(({ path, quote, message }) => ({
    path,
    quote,
    message,
  }));
}

it.each(RULES.map((rule) => ({ id: rule.id, rule })))(
  "the page of $id tells its options",
  ({ id, rule }) => {
    const page = readFileSync(join(import.meta.dirname, `../../rules/${id}.md`), "utf8");
    const [, section = ""] = page.split("\n## Options\n");
    const [told = ""] = section.split("\n## ");
    const options = Object.entries(rule.options ?? {});
    if (options.length === 0) expect(told.trim()).toBe("None.");
    for (const [name, face] of options)
      expect(told).toContain(`\`${name}\` (${JSON.stringify(face.default)}): `);
  },
);

describe("front-matter, required", () => {
  const required = { required: ["title", "url"] };

  it("names the fields that are missing or empty, at the field where there is one", async () => {
    const files = { "a.md": "---\nurl:\n---\nText.\n" };
    expect(await found(frontMatter, files, required)).toEqual([
      { path: "a.md", quote: "", message: "the note has no `title`" },
      { path: "a.md", quote: "url", message: "the note has no `url`" },
    ]);
  });

  it("is content with fields that have a value", async () => {
    const files = { "a.md": '---\ntitle: "A"\nurl: https://example.org\n---\nText.\n' };
    expect(await found(frontMatter, files, required)).toEqual([]);
  });

  it("counts a note without front matter for one without fields", async () => {
    expect(await found(frontMatter, { "a.md": "Text.\n" }, required)).toHaveLength(2);
  });

  it("asks nothing of templates", async () => {
    expect(await found(frontMatter, { "templates/paper.md": "# T\n" }, required)).toEqual([]);
  });
});

describe("self-duplicate, words", () => {
  const sentence = "The judge was right in most of the rounds when both debaters argued at length.";
  const files = { "a.md": `${sentence}\n\nIn between.\n\n${sentence}\n` };

  it("lets a short repetition be", async () => {
    expect(await found(selfDuplicate, files, {})).toEqual([]);
  });

  it("reports it where fewer words are enough", async () => {
    expect(await found(selfDuplicate, files, { words: 10 })).toHaveLength(1);
  });
});
