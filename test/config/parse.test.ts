import { describe, expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import { parseConfig } from "../../src/config/parse.ts";
import { WinnowError } from "../../src/text/winnow-error.ts";

function parse(text: string, path = "winnow.jsonc") {
  return parseConfig(path, text, RULES);
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
  it("fills in what is left out", () => {
    const config = parse("{}");
    expect(config.bundles).toEqual(["artifacts/*/*/*/"]);
    expect(config.contracts).toEqual([".fab/contracts"]);
    expect(config.author).toEqual({ name: "winnow", email: "winnow@localhost" });
  });

  it("takes an empty file for one that leaves everything out", () => {
    expect(parse("")).toEqual(parse("{}"));
  });

  it("reads comments and a comma too many", () => {
    expect(parse('// why\n{ "ignore": ["drafts/",], }').ignore).toEqual(["drafts/"]);
  });

  it("reads YAML to the same", () => {
    const yaml = "ignore: [drafts/]\nrules:\n  broken-link: warn\n";
    const json = '{ "ignore": ["drafts/"], "rules": { "broken-link": "warn" } }';
    expect(parse(yaml, "winnow.yaml")).toEqual(parse(json));
  });

  it("reads a level alone or with options", () => {
    const { rules } = parse('{ "rules": { "broken-link": "warn", "encoding": ["off", {}] } }');
    expect(rules.get("broken-link")?.severity).toBe("warning");
    expect(rules.get("encoding")?.severity).toBe("off");
  });

  it("names a key nobody knows before the one it was meant for", () => {
    expect(complaint('{ "author": { "nam": "A", "email": "a@b" } }')).toEqual([
      "winnow.jsonc: `author`: unknown key `nam`",
      "did you mean `name`?",
    ]);
  });

  it("allows the name of a schema", () => {
    expect(() => parse('{ "$schema": "./schema.json" }')).not.toThrow();
  });
});

describe("a configuration is refused", () => {
  it.each([
    [
      "with a key nobody knows",
      '{ "bundels": [] }',
      /unknown key `bundels`/,
      "did you mean `bundles`?",
    ],
    [
      "with a key of the author nobody knows",
      '{ "author": { "nam": "x", "email": "y" } }',
      /`author/,
      null,
    ],
    [
      "with a rule nobody knows",
      '{ "rules": { "broken-lnk": "off" } }',
      /unknown rule `broken-lnk`/,
      "did you mean `broken-link`?",
    ],
    [
      "with options a rule has not",
      '{ "rules": { "encoding": ["warn", { "a": 1 }] } }',
      /options of rule `encoding`/,
      null,
    ],
    [
      "with an author that would forge a line of a commit",
      '{ "author": { "name": "a\\nb", "email": "c" } }',
      /author\.name/,
      null,
    ],
    ["with a value of another kind", '{ "ignore": "drafts" }', /`ignore`/, null],
    ["that is no object", "[]", /expected object/, null],
    ["that breaks off", '{ "ignore": [', /line 1/, null],
  ])("%s", (_, text, message, hint) => {
    const [said, hinted] = complaint(text);
    expect(said).toMatch(message);
    if (hint !== null) expect(hinted).toBe(hint);
  });

  it("with aliases in YAML", () => {
    expect(complaint("ignore: &a [x]\nbundles: *a\n", "winnow.yaml")[0]).toMatch(/aliases/);
  });

  it("without showing characters that act on the screen", () => {
    expect(complaint('{ "\\u001b[2J": 1 }')[0]).toContain("\\u{1b}[2J");
  });
});
