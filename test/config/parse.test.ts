import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { describe, expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import { PRESETS } from "../../rules/presets.ts";
import type { Catalogue } from "../../src/config/config.ts";
import { DEFAULT_SETTINGS, defaultConfig } from "../../src/config/defaults.ts";
import { parseConfig } from "../../src/config/parse.ts";
import { defineRule } from "../../src/lint/rule.ts";
import { chooseRules, useAt } from "../../src/lint/settings.ts";
import { WinnowError } from "../../src/text/winnow-error.ts";

/** A rule that can be told how many words are too many. */
const wordy = defineRule({
  id: "wordy",
  summary: "A note is short.",
  scope: "text",
  severity: "warning",
  fix: null,
  kin: [],
  options: {
    words: { kind: "count", default: 100, least: 1, help: "How many words are too many." },
    except: { kind: "names", default: [], help: "Words that do not count." },
  },
  *check() {},
});
const CATALOGUE: Catalogue = { rules: [...RULES, wordy], presets: PRESETS };

function parse(text: string, path = "winnow.jsonc") {
  return parseConfig(path, text, CATALOGUE);
}

/** How a rule runs at a path by a configuration; null where it does not. */
function useOf(text: string, id: string, path = "a.md") {
  const runs = chooseRules(CATALOGUE.rules, parse(text).rules, { only: [], skip: [] });
  const run = runs.find(({ rule }) => rule.id === id);
  if (run === undefined) return null;
  const { severity, options } = useAt(run, path);
  return { severity, options };
}

/** The message and hint of the error a text gives. */
function complaint(text: string, path = "winnow.jsonc"): [string, string | null] {
  try {
    parse(text, path);
  } catch (error) {
    if (error instanceof WinnowError && error.code === "CONFIG_INVALID")
      return [error.message, error.hint];
    throw error;
  }
  throw new Error("no complaint");
}

describe("parseConfig", () => {
  it.each(["", "{}", "// nothing yet\n"])("fills in what %j leaves out", (text) => {
    const { origins, rules, path, ...settings } = parse(text);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    const defaults = defaultConfig(CATALOGUE);
    expect(origins).toEqual(defaults.origins);
    const said = (layers: typeof rules) => [...layers].filter(([, each]) => each.length > 0);
    expect(said(rules)).toEqual(said(defaults.rules));
  });

  it("takes a YAML file of comments for one that leaves everything out", () => {
    expect(parse("# nothing yet\n", "winnow.yaml").bundles).toEqual(DEFAULT_SETTINGS.bundles);
  });

  it("reads comments, a byte order mark and a comma too many", () => {
    expect(parse('\uFEFF// why\n{ "ignore": ["drafts/",], }').ignore).toEqual(["drafts/"]);
  });

  it("reads YAML to the same, but for where it stands", () => {
    const yaml = "ignore: [drafts/]\nrules:\n  broken-link: warn\n";
    const json = '{ "ignore": ["drafts/"],\n"rules": {\n"broken-link": "warn" } }';
    const ofYaml = parse(yaml, "winnow.yaml");
    const layer = { files: null, level: "warning", options: {} };
    const origin = { kind: "file", path: "winnow.yaml", line: 3 };
    expect(ofYaml.ignore).toEqual(["drafts/"]);
    expect(ofYaml.rules.get("broken-link")).toEqual([{ ...layer, origin }]);
    expect(parse(json).rules.get("broken-link")).toEqual([
      { ...layer, origin: { ...origin, path: "winnow.jsonc" } },
    ]);
  });

  it("reads a level alone, with options, and in a list of its own", () => {
    const text =
      '{ "rules": { "wordy": ["error", { "words": 7 }], "encoding": "off", "secret": ["warn"] } }';
    expect(useOf(text, "wordy")).toEqual({ severity: "error", options: { words: 7, except: [] } });
    expect(useOf(text, "encoding")).toBeNull();
    expect(useOf(text, "secret")?.severity).toBe("warning");
  });

  it("takes out blanks around a name", () => {
    expect(parse('{ "author": { "name": " A ", "email": "a@b" } }').author.name).toBe("A");
  });

  it("allows the name of a schema", () => {
    expect(() => parse('{ "$schema": "./schema.json" }')).not.toThrow();
  });

  it("gives data alone, for a hook to keep", () => {
    const config = parse('{ "overrides": [{ "files": ["a"], "rules": { "secret": "off" } }] }');
    expect(deserialize(serialize(config))).toEqual(config);
  });

  it("knows the line of each setting", () => {
    const { origins } = parse('{\n"ignore": [],\n"extends": "strict" }');
    expect(origins).toEqual({
      ignore: { kind: "file", path: "winnow.jsonc", line: 2 },
      extends: { kind: "file", path: "winnow.jsonc", line: 3 },
    });
  });
});

it("the README's example is sound, and says what its remarks say", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  const example = /```jsonc\n(\{\n {2}"\$schema"[\s\S]*?)```/.exec(readme)![1]!;
  expect(parse(example).ignore).toEqual(["drafts/"]);
  expect(useOf(example, "front-matter", "papers/a.md")).toEqual({
    severity: "error",
    options: { required: ["url"] },
  });
  expect(useOf(example, "front-matter")?.severity).toBe("raised");
});

describe("overrides", () => {
  const TEXT = `{
    "rules": { "wordy": ["warn", { "words": 50 }], "stub-note": "off" },
    "overrides": [
      { "files": ["papers/*", "!papers/index.md"], "rules": { "wordy": ["error", { "except": ["et"] }] } },
      { "files": ["*.draft.md"], "rules": { "wordy": "off", "stub-note": "info" } }
    ]
  }`;

  it("hold where their files match", () => {
    expect(useOf(TEXT, "wordy", "a.md")?.severity).toBe("warning");
    expect(useOf(TEXT, "wordy", "papers/a.md")?.severity).toBe("error");
    expect(useOf(TEXT, "wordy", "papers/index.md")?.severity).toBe("warning");
  });

  it("leave options as they were that they do not give", () => {
    expect(useOf(TEXT, "wordy", "papers/a.md")?.options).toEqual({ words: 50, except: ["et"] });
  });

  it("count for less than those after them", () => {
    expect(useOf(TEXT, "wordy", "papers/a.draft.md")?.severity).toBe("off");
  });

  it("turn on what is off elsewhere", () => {
    expect(useOf(TEXT, "stub-note", "a.md")?.severity).toBe("off");
    expect(useOf(TEXT, "stub-note", "a.draft.md")?.severity).toBe("info");
  });
});

describe("a preset", () => {
  it("is what rules start from", () => {
    expect(useOf('{ "extends": "strict" }', "stub-note")?.severity).toBe("raised");
    expect(useOf('{ "extends": "recommended" }', "stub-note")?.severity).toBeNull();
  });

  it.each(["recommended", "strict"])("%s leaves rules that compare claims out", (name) => {
    const comparing = ["duplicate-claim", "negation-conflict", "number-conflict"];
    const text = `{ "extends": "${name}" }`;
    expect(comparing.map((id) => useOf(text, id))).toEqual([null, null, null]);
  });

  it("lets the file run at its own severity a rule that it leaves out", () => {
    const text = '{ "rules": { "number-conflict": "info" } }';
    expect(useOf(text, "number-conflict")?.severity).toBe("info");
  });

  it("gives way to what the file says", () => {
    const text = '{ "extends": "strict", "rules": { "stub-note": "info" } }';
    expect(useOf(text, "stub-note")?.severity).toBe("info");
  });

  it.each(Object.entries(PRESETS))("%s names rules that there are", (_, preset) => {
    const known = new Set(RULES.map(({ id }) => id));
    expect(Object.keys(preset).filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("a configuration is refused", () => {
  it.each([
    ["a key nobody knows", '{\n  "bundels": [] }', "2:3: unknown key `bundels`", "bundles"],
    [
      "a key of the author nobody knows, before the one it was meant for",
      '{ "author": { "nam": "A", "email": "a@b" } }',
      "1:15: `author`: unknown key `nam`",
      "name",
    ],
    [
      "a rule nobody knows",
      '{ "rules": { "broken-lnk": "off" } }',
      "1:14: `rules`: unknown rule `broken-lnk`",
      "broken-link",
    ],
    [
      "the same in an override",
      '{ "overrides": [{ "files": ["a"], "rules": { "broken-lnk": "off" } }] }',
      "1:46: `overrides.0.rules`: unknown rule `broken-lnk`",
      "broken-link",
    ],
    [
      "an option a rule has not",
      '{ "rules": { "wordy": ["warn", { "word": 1 }] } }',
      "1:34: `rules.wordy.1`: unknown key `word`",
      "words",
    ],
    ["a preset nobody knows", '{ "extends": "strickt" }', "1:3: `extends`: Invalid", "strict"],
  ])("for %s, with what was meant", (_, text, message, meant) => {
    const [said, hint] = complaint(text);
    expect(said).toContain(`winnow.jsonc:${message}`);
    expect(hint).toBe(`did you mean ${meant}?`);
  });

  it.each([
    ["an option of another kind", '{ "rules": { "wordy": ["warn", { "words": "1" }] } }', "1:34"],
    ["an option that makes no sense", '{ "rules": { "wordy": ["warn", { "words": 0 }] } }', "1:34"],
    ["a level that is none", '{ "rules": { "wordy": "loud" } }', "1:14: `rules.wordy`: must be"],
    ["an author of two lines", '{ "author": { "name": "a\\nb", "email": "c" } }', "1:15"],
    ["an author of blanks", '{ "author": { "name": "  ", "email": "c" } }', "1:15"],
    ["half an author", '{ "author": { "name": "a" } }', "1:3: `author.email`"],
    ["a budget of less than nothing", '{ "nightly": { "openProposals": -1 } }', "1:16"],
    ["a flaw in every half change", '{ "review": { "plantOneIn": 0.5 } }', "1:15"],
    ["a value of another kind", '{ "ignore": "drafts" }', "1:3: `ignore`"],
    ["an override of no files", '{ "overrides": [{ "files": [], "rules": {} }] }', "1:19"],
    ["what is no object", "\n[]", "2:1"],
    ["what breaks off", '{ "ignore": [', "1:14"],
    ["a key that stands twice", '{ "ignore": [],\n"ignore": ["a"] }', "2:1: `ignore` stands"],
    ["a rule that stands twice", '{ "rules": { "secret": "off", "secret": "warn" } }', "1:31"],
    ["a null", '{ "ignore": null }', "1:13: no value"],
    ["a null within", '{ "rules": { "wordy": ["warn", { "words": null }] } }', "1:43: no value"],
    ["a prototype", '{ "__proto__": {} }', "1:3: unknown key `__proto__`"],
    ["two documents", "{} {}", "1:4"],
  ])("for %s, with its place", (_, text, message) => {
    expect(complaint(text)[0]).toContain(`winnow.jsonc:${message}`);
  });

  it.each([
    ["an alias", "ignore: &a [x]\nbundles: *a\n", "2:10: aliases"],
    ["a key that stands twice", "ignore: [a]\nignore: [b]\n", "2:1: `ignore` stands"],
    ["a key without a value", "rules:\n  secret:\n", "2:"],
    ["a null", "rules:\n  secret: null\n", "2:11: no value"],
    ["what is no YAML", "ignore: [a\n", "2:1"],
    ["a tag", "ignore: !!binary aGk=\n", "1:9"],
    ["a key nobody knows", "ignore: []\nbundels: []\n", "2:1: unknown key `bundels`"],
    ["a level that is none", "rules:\n  secret: loud\n", "2:3: `rules.secret`"],
    ["a value in a list", "overrides:\n  - files: ['']\n    rules: {}\n", "2:13"],
    ["two documents", "{}\n---\n{}\n", "2:1"],
  ])("in YAML for %s, with its place", (_, text, message) => {
    expect(complaint(text, "winnow.yaml")[0]).toContain(`winnow.yaml:${message}`);
  });

  it("without showing characters that act on the screen", () => {
    expect(complaint('{ "\\u001b[2J": 1 }')[0]).toContain("\\u{1b}[2J");
    expect(complaint('"\\u001b[2J": 1', "winnow.yaml")[0]).toContain("\\u{1b}[2J");
  });

  it("when it is nested beyond all reason", () => {
    expect(complaint("[".repeat(100_000))[0]).toContain("winnow.jsonc:");
    expect(complaint("[".repeat(100_000), "winnow.yaml")[0]).toContain("winnow.yaml:");
  });
});
