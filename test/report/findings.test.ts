import { describe, expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import type { Finding } from "../../src/lint/finding.ts";
import { lintBase } from "../../src/lint/run.ts";
import { chooseRules } from "../../src/lint/settings.ts";
import { reportJson } from "../../src/report/json.ts";
import { createStyle } from "../../src/report/style.ts";
import { stylish } from "../../src/report/stylish.ts";
import { hasHidden } from "../../src/text/visible.ts";
import { baseOf, type Files } from "../support/base.ts";

async function lint(
  files: Files,
): Promise<{ findings: Finding[]; textOf: (path: string) => string }> {
  const base = await baseOf(files);
  const findings = lintBase(
    base,
    chooseRules(RULES, new Map(), { only: ["broken-link"], skip: [] }),
  );
  return { findings, textOf: (path) => base.notes.find((note) => note.path === path)?.text ?? "" };
}

async function json(files: Files) {
  const { findings, textOf } = await lint(files);
  const report = {
    revision: "worktree",
    notes: 1,
    findings,
    suppressed: 0,
    unchecked: 0,
    milliseconds: 1.4,
  };
  return JSON.parse(reportJson(report, "0.1.0", textOf));
}

const plain = createStyle(false);

describe("reportJson", () => {
  it("gives lines and columns from 1 and offsets from 0, in UTF-16 units", async () => {
    const { findings } = await json({ "a.md": "One.\r\n😀 [x](gone.md)\r\n" });
    expect(findings[0].range).toEqual({
      start: { line: 2, column: 4, offset: 9 },
      end: { line: 2, column: 16, offset: 21 },
    });
    expect(findings[0].quote).toBe("[x](gone.md)");
  });

  it("counts findings by severity", async () => {
    const { summary } = await json({ "a.md": "[x](gone.md) [[Nothing of like name]]" });
    expect(summary).toEqual({
      errors: 1,
      warnings: 1,
      infos: 0,
      suppressed: 0,
      unchecked: 0,
      ms: 1,
    });
  });

  it("has the keys that are agreed, in their order", async () => {
    const { findings } = await json({ "a.md": "[x](gone.md)" });
    expect(Object.keys(findings[0])).toEqual(
      "rule severity confidence message why help path range quote related fix fingerprint data".split(
        " ",
      ),
    );
  });
});

describe("stylish", () => {
  it("says nothing where nothing was found", async () => {
    const { findings, textOf } = await lint({ "a.md": "Fine." });
    expect(stylish(findings, textOf, plain)).toBe("");
  });

  it("shows no character that acts on the screen", async () => {
    const { findings, textOf } = await lint({ "a\u001b[2J\u202e.md": "[[\u001bc/\u200bx]]" });
    expect(findings).toHaveLength(1);
    expect(hasHidden(stylish(findings, textOf, plain))).toBe(false);
  });

  it("colours only when told to", async () => {
    const { findings, textOf } = await lint({ "a.md": "[x](gone.md)" });
    expect(stylish(findings, textOf, createStyle(true))).toContain("\u001b[31m");
    expect(stylish(findings, textOf, plain)).not.toContain("\u001b");
  });
});
