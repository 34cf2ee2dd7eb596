import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { RULES } from "../../rules/index.ts";
import { PRESETS } from "../../rules/presets.ts";
import type { Catalogue } from "../../src/config/config.ts";
import { configJsonSchema } from "../../src/config/json-schema.ts";
import { parseConfig } from "../../src/config/parse.ts";
import { WinnowError } from "../../src/text/winnow-error.ts";
import { PROGRAM } from "../support/winnow.ts";

const CATALOGUE: Catalogue = { rules: RULES, presets: PRESETS };
const SCHEMA = JSON.parse(configJsonSchema(CATALOGUE));
const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(SCHEMA);

function isParsed(value: unknown): boolean {
  try {
    parseConfig("winnow.jsonc", JSON.stringify(value), CATALOGUE);
    return true;
  } catch (error) {
    if (error instanceof WinnowError && error.code === "CONFIG_INVALID") return false;
    throw error;
  }
}

const ACCEPTED: readonly unknown[] = [
  {},
  { $schema: "./winnow.schema.json", extends: "strict" },
  { bundles: ["runs/*/"], contracts: [], ignore: ["drafts/", ""] },
  { author: { name: " A. B.", email: "a@example.org" } },
  { nightly: {} },
  { review: {} },
  { review: { plantOneIn: 20 } },
  { nightly: { openProposals: 0, waitingOperations: 1, minutes: 0.5 } },
  { rules: { secret: "off", "broken-link": ["warn"], "self-duplicate": ["error", {}] } },
  { rules: { "self-duplicate": ["error", { words: 40 }] } },
  { rules: { "front-matter": ["warn", { required: ["url"] }] } },
  { overrides: [{ files: ["papers/"], rules: { secret: "warn" } }] },
];

const REFUSED: readonly unknown[] = [
  [],
  null,
  { bundels: [] },
  { extends: "lax" },
  { ignore: null },
  { ignore: "drafts/" },
  { bundles: [" "] },
  { author: { name: "A" } },
  { nightly: { openProposals: -1 } },
  { nightly: { waitingOperations: 1.5 } },
  { nightly: { minutes: 0 } },
  { nightly: { proposals: 1 } },
  { review: { plantOneIn: -1 } },
  { review: { plantOneIn: 0.05 } },
  { author: { name: "A\nB", email: "a@example.org" } },
  { author: { name: "A", email: "<a@example.org>" } },
  { author: { name: "A", email: "a@example.org", home: "x" } },
  { author: { name: "\t", email: "a@example.org" } },
  { rules: { "no-such-rule": "off" } },
  { rules: { secret: "warning" } },
  { rules: { secret: [] } },
  { rules: { secret: ["warn", {}, {}] } },
  { rules: { secret: ["warn", { words: 1 }] } },
  { rules: { "self-duplicate": ["warn", { words: 0 }] } },
  { rules: { "self-duplicate": ["warn", { words: 40.5 }] } },
  { rules: { "front-matter": ["warn", { required: [""] }] } },
  { overrides: [{ files: [], rules: {} }] },
  { overrides: [{ files: ["a"] }] },
  { overrides: [{ rules: {} }] },
];

describe("the JSON Schema", () => {
  it.each(ACCEPTED.map((value) => ({ value })))(
    "accepts $value, as the program does",
    ({ value }) => {
      expect([isValid(value), isParsed(value)]).toEqual([true, true]);
    },
  );

  it.each(REFUSED.map((value) => ({ value })))(
    "refuses $value, as the program does",
    ({ value }) => {
      expect([isValid(value), isParsed(value)]).toEqual([false, false]);
    },
  );

  it("is shipped beside the program", () => {
    expect(readFileSync(new URL("./winnow.schema.json", pathToFileURL(PROGRAM)), "utf8")).toBe(
      configJsonSchema(CATALOGUE),
    );
  });

  it("tells of every rule, and of every option", () => {
    const text = JSON.stringify(SCHEMA);
    for (const { id, summary, options = {} } of RULES) {
      expect(text).toContain(JSON.stringify(id));
      expect(text).toContain(JSON.stringify(summary).slice(1, -1));
      for (const { help } of Object.values(options)) expect(text).toContain(help);
    }
  });
});
