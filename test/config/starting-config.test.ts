import { expect, it } from "vitest";
import { CATALOGUE } from "../../src/commands/read-config.ts";
import { parseConfig } from "../../src/config/parse.ts";
import { startingConfig } from "../../src/config/starting-config.ts";

const NOTHING = parseConfig("winnow.jsonc", "", CATALOGUE);

it("the configuration to start from says nothing", () => {
  expect(parseConfig("winnow.jsonc", startingConfig(), CATALOGUE)).toEqual(NOTHING);
});

it("each of its lines, taken in, says what holds anyway", () => {
  const taken = startingConfig().replace(/^ {2}\/\/ (?=")/gm, "  ");
  const { origins, ...settings } = parseConfig("winnow.jsonc", taken, CATALOGUE);
  expect(Object.keys(origins).sort()).toEqual([
    "$schema",
    "author",
    "bundles",
    "contracts",
    "extends",
    "ignore",
    "nightly",
    "review",
    "rules",
  ]);
  expect(settings).toEqual({ ...NOTHING, origins: undefined });
});
