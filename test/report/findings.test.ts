import { describe, expect, it } from "vitest";
import { reportJson } from "../../src/report/json.ts";
import { jsonl } from "../../src/report/jsonl.ts";
import { createStyle } from "../../src/report/style.ts";
import { stylish } from "../../src/report/stylish.ts";
import { hasHidden } from "../../src/text/visible.ts";
import type { Files } from "../support/base.ts";
import { findingWith, HOSTILE, plain, reportOf, reportWith } from "../support/report.ts";

async function json(files: Files) {
  return JSON.parse(reportJson(await reportOf(files, ["broken-link"])));
}

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

  it("hides nothing from who reads it, and nothing from the program that does", () => {
    const written = reportJson(reportWith([findingWith({ message: HOSTILE.text })]));
    expect(hasHidden(written)).toBe(false);
    expect(JSON.parse(written).findings[0].message).toBe(HOSTILE.text);
  });
});

describe("jsonl", () => {
  it("gives each finding as json does, on a line of its own", async () => {
    const report = await reportOf({ "a.md": "[x](gone.md)\n\n[y](gone.md)" }, ["broken-link"]);
    const lines = jsonl(report).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(reportJson(report)).findings);
    expect(lines).toHaveLength(2);
  });

  it("keeps a finding on its line, whatever it holds", () => {
    const written = jsonl(reportWith([findingWith({ message: HOSTILE.text, path: HOSTILE.path })]));
    expect(written.split("\n")).toHaveLength(2);
    expect(hasHidden(written)).toBe(false);
  });
});

describe("stylish", () => {
  it("says nothing where nothing was found", async () => {
    expect(stylish(await reportOf({ "a.md": "Fine." }), plain)).toBe("");
  });

  it("shows no character that acts on the screen", async () => {
    const report = await reportOf({ "a\u001b[2J\u202e.md": "[[\u001bc/\u200bx]]" }, [
      "broken-link",
    ]);
    expect(report.findings).toHaveLength(1);
    expect(hasHidden(stylish(report, plain))).toBe(false);
  });

  it("colours only when told to", async () => {
    const report = await reportOf({ "a.md": "[x](gone.md)" });
    expect(stylish(report, createStyle(true))).toContain("\u001b[31m");
    expect(stylish(report, plain)).not.toContain("\u001b");
  });

  it("ends with what can be done next", async () => {
    const last = (report: Parameters<typeof stylish>[0]) =>
      stylish(report, plain).trimEnd().split("\n").at(-1);
    expect(last(reportWith([findingWith({})]))).toBe("  winnow explain RULE tells of a rule");
    expect(
      last(reportWith([findingWith({}), findingWith({ fix: { safety: "safe", edits: [] } })])),
    ).toBe("  1 can be fixed with --fix; winnow explain RULE tells of a rule");
  });
});
