import { describe, expect, it } from "vitest";
import { RULES } from "../../../rules/index.ts";
import { defaultOptions } from "../../../src/lint/options.ts";
import { defineRule, type Rule } from "../../../src/lint/rule.ts";
import { bundleSelftest } from "../../../src/selftest/bundles/bundle-selftest.ts";
import { bundleFolder } from "../../bundle/bundle-fixtures.ts";

const PATH = "artifact/results/yield.json";
const FOLDER = bundleFolder(
  {
    claims: [
      "The mean yield is 4.54 t.",
      "Barley yields 9.99 t of grain a plot, which is more than rye does.",
    ],
    evidence: [{ summary: "All plots", path: PATH }],
  },
  {
    [PATH]: JSON.stringify({
      mean_yield: 4.535,
      plots: [
        { crop: "barley", yield: 4.21 },
        { crop: "rye", yield: 4.86 },
      ],
    }),
  },
);

function tried(rules: readonly Rule[], triesClaims = true, folders = [FOLDER]) {
  const runs = rules.map((rule) => ({ rule, severity: null, options: defaultOptions(rule) }));
  return bundleSelftest(folders, { runs, triesClaims, sample: 40 });
}

const MISSING = RULES.filter(({ id }) => id === "missing-evidence");

describe("a self-test of bundles", () => {
  it("makes claims false and counts which of them are supported all the same", () => {
    const { admissions, admitted } = tried([]);
    const numberOff = admissions.find(({ name }) => name === "number-off")!;
    expect(numberOff.admitted.whole).toBeGreaterThan(0);
    expect(admitted.part).toBe(admissions.reduce((sum, { passed }) => sum + passed.length, 0));
  });

  it("makes nothing of a claim that is refuted as it stands", () => {
    const { untouchedClaims, admissions, variants } = tried([]);
    const made = [
      ...admissions.flatMap(({ passed }) => passed),
      ...variants.flatMap(({ accused }) => accused),
    ];
    for (const { text } of untouchedClaims)
      expect(made.filter(({ original }) => original === text)).toEqual([]);
  });

  it("counts what is planted beside claims as found where a rule reports it at its place", () => {
    const { spoiled } = tried(MISSING);
    expect(spoiled.map(({ name, found }) => [name, found.part, found.whole])).toEqual([
      ["removed-evidence", 1, 1],
    ]);
  });

  it("lists as missed what no rule reports, and does not count what stood there before", () => {
    const elsewhere = MISSING.map((rule) =>
      defineRule({
        ...rule,
        scope: "bundle",
        *check({ folder }) {
          const at = { path: `${folder.path}/manifest.json`, range: { start: 0, end: 1 } };
          const text = { message: "always so", why: "why", help: "help" };
          yield { at, ...text, related: [], confidence: 1, data: {} };
        },
      }),
    );
    const [result] = tried(elsewhere).spoiled;
    expect(result).toMatchObject({ found: { part: 0, whole: 1 } });
    expect(result!.misses[0]!.what).toContain(PATH);
  });

  it("leaves claims alone where rules alone are asked for", () => {
    expect(tried(MISSING, false)).toMatchObject({ admissions: [], variants: [] });
  });

  it("has nothing to try without bundles, and of a refused one nothing either", () => {
    const refused = { ...FOLDER, files: FOLDER.files.filter(({ path }) => path !== "READY") };
    expect(tried(MISSING, true, []).bundles).toBe(0);
    expect(tried(MISSING, true, [refused]).bundles).toBe(0);
  });

  it("gives the same twice", () => {
    expect(tried(MISSING)).toEqual(tried(MISSING));
  });
});
