import { describe, expect, it } from "vitest";
import { unusedDirective } from "../../rules/unused-directive.ts";
import { newFindings } from "../../src/lint/compare.ts";
import type { Finding } from "../../src/lint/finding.ts";
import type { Options } from "../../src/lint/options.ts";
import {
  type CheckedText,
  defineRule,
  type RawFinding,
  type Rule,
  type TextRule,
} from "../../src/lint/rule.ts";
import type { Level, RuleLayer } from "../../src/lint/rule-layers.ts";
import { lintBase } from "../../src/lint/run.ts";
import { chooseRules } from "../../src/lint/settings.ts";
import { baseOf, type Files } from "../support/base.ts";

/** Finds every `x`. */
const letterRule = defineRule({
  id: "letter",
  summary: "No x.",
  scope: "text",
  severity: "warning",
  fix: null,
  kin: [],
  *check({ path, text }) {
    for (const { index } of text.matchAll(/x/g)) {
      const at = { path, range: { start: index, end: index + 1 } };
      yield { at, message: "an x", why: "", help: "", related: [], confidence: 1, data: {} };
    }
  },
});

/** Fails on the note `b.md`. */
const failingRule = defineRule({
  ...letterRule,
  id: "failing",
  scope: "note",
  check(_view, { path }) {
    if (path === "b.md") throw new Error("out of luck");
    return [];
  },
});

/** What a configuration says of a rule: at all paths, or at some. */
function layered(id: string, level: Level, files: RuleLayer["files"] = null) {
  const layer: RuleLayer = { origin: { kind: "default" }, files, level, options: {} };
  return new Map([[id, [layer]]]);
}

async function lint(files: Files, rules: readonly Rule[] = [letterRule]): Promise<Finding[]> {
  const choice = { only: [], skip: [] };
  return lintBase(await baseOf(files), chooseRules(rules, new Map(), choice));
}

describe("lintBase", () => {
  it("sorts by path, then offset", async () => {
    const findings = await lint({ "b.md": "x x", "a.md": "x" });
    expect(findings.map(({ path, range }) => [path, range.start])).toEqual([
      ["a.md", 0],
      ["b.md", 0],
      ["b.md", 2],
    ]);
  });

  it("turns a rule's failure into one finding on its note and goes on", async () => {
    const findings = await lint({ "a.md": "x", "b.md": "x" }, [failingRule, letterRule]);
    expect(findings.map(({ rule, path, severity }) => [rule, path, severity])).toEqual([
      ["letter", "a.md", "warning"],
      ["internal", "b.md", "error"],
      ["letter", "b.md", "warning"],
    ]);
  });

  it("gives the severity that is configured", async () => {
    const settings = layered("letter", "error");
    const runs = chooseRules([letterRule], settings, { only: [], skip: [] });
    expect(lintBase(await baseOf({ "a.md": "x" }), runs)[0]?.severity).toBe("error");
  });

  it("makes errors of warnings alone where they are raised", async () => {
    const informed = defineRule({
      ...(letterRule as TextRule),
      id: "informed",
      *check(text: CheckedText, options: Options): Iterable<RawFinding> {
        for (const raw of (letterRule as TextRule).check(text, options))
          yield { ...raw, severity: "info" };
      },
    });
    const settings = new Map([...layered("letter", "raised"), ...layered("informed", "raised")]);
    const runs = chooseRules([letterRule, informed], settings, { only: [], skip: [] });
    const found = lintBase(await baseOf({ "a.md": "x" }), runs);
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["informed", "info"],
      ["letter", "error"],
    ]);
  });

  it("leaves out what is off at a path, and finds it elsewhere", async () => {
    const settings = layered("letter", "off", ["a.md"]);
    const runs = chooseRules([letterRule], settings, { only: [], skip: [] });
    const found = lintBase(await baseOf({ "a.md": "x", "b.md": "x" }), runs);
    expect(found.map(({ path }) => path)).toEqual(["b.md"]);
  });

  it("runs a rule that is off where a path wants it", async () => {
    const settings = new Map([
      [
        "letter",
        [
          ...layered("letter", "off").get("letter")!,
          ...layered("letter", "error", ["b.md"]).get("letter")!,
        ],
      ],
    ]);
    const runs = chooseRules([letterRule], settings, { only: [], skip: [] });
    const found = lintBase(await baseOf({ "a.md": "x", "b.md": "x" }), runs);
    expect(found.map(({ path, severity }) => [path, severity])).toEqual([["b.md", "error"]]);
  });

  it("does not judge a directive for a rule that is off at its path", async () => {
    const notes = { "a.md": "y <!-- winnow-disable-line secret -- why -->" };
    const secret = defineRule({ ...letterRule, id: "secret" });
    const unneeded = async (paths: RuleLayer["files"]) => {
      const settings = layered("secret", "off", paths);
      const runs = chooseRules([secret, unusedDirective], settings, { only: [], skip: [] });
      return lintBase(await baseOf(notes), runs).map(({ rule }) => rule);
    };
    expect(await unneeded(["a.md"])).toEqual([]);
    expect(await unneeded(["b.md"])).toEqual(["unused-directive"]);
  });

  it("gives the same twice", async () => {
    const files = { "a.md": "x [[y]]", "b.md": "x" };
    expect(await lint(files)).toEqual(await lint(files));
  });
});

describe("a fingerprint", () => {
  it("stays when the note is moved and text is put before", async () => {
    const [before] = await lint({ "a.md": "x" });
    const [after] = await lint({ "papers/b.md": "Text.\n\nx" });
    expect(after!.fingerprint).toBe(before!.fingerprint);
  });

  it("tells rules apart", async () => {
    const other = { ...letterRule, id: "other" } as Rule;
    const [letter, same] = await lint({ "a.md": "x" }, [letterRule, other]);
    expect(letter!.fingerprint).not.toBe(same!.fingerprint);
  });
});

describe("newFindings", () => {
  it("gives what was not there before, counting equal ones", async () => {
    const before = await lint({ "a.md": "x" });
    const now = await lint({ "a.md": "x", "b.md": "x" });
    expect(newFindings(now, before).map(({ path }) => path)).toEqual(["b.md"]);
    expect(newFindings(before, now)).toEqual([]);
  });
});

describe("chooseRules", () => {
  it("runs a rule that is off when it is named", () => {
    const settings = layered("letter", "off");
    expect(chooseRules([letterRule], settings, { only: [], skip: [] })).toEqual([]);
    expect(chooseRules([letterRule], settings, { only: ["letter"], skip: [] })).toHaveLength(1);
  });
});
