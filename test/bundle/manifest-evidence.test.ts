import { describe, expect, it } from "vitest";
import type { Bundle, BundleClaim } from "../../src/bundle/bundle.ts";
import { readContract } from "../../src/bundle/contract.ts";
import { underContract } from "../../src/bundle/contract-glossary.ts";
import { readBundle } from "../../src/bundle/read-bundle.ts";
import { bundleFolder, bundleOf } from "./bundle-fixtures.ts";

const CSV = { "artifact/results/kiln.csv": "glaze,cracks\nash,3\nsalt,7\n" };

function claimWith(given: object): BundleClaim {
  const claim = { text: "Salt glaze cracked in 7 places.", ...given };
  return bundleOf({ claims: [claim] }, CSV).claims[0]!;
}

function oddities(claims: readonly unknown[]): readonly string[] {
  const reading = readBundle(bundleFolder({ claims }, CSV));
  return reading.kind === "accepted" ? reading.oddities.map(({ message }) => message) : ["refused"];
}

describe("a claim's evidence", () => {
  it("may be expressions that give a value or say what holds", () => {
    const { expressions, evidencePaths } = claimWith({
      evidence: [
        { says: "7 places", file: "artifact/results/kiln.csv", value: "rows[glaze='salt'].cracks" },
        { says: "cracked", files: { k: "artifact/results/kiln.csv" }, holds: "k.rows.cracks > 0" },
      ],
    });
    expect(expressions).toEqual([
      {
        pointer: "/claims/0/evidence/0",
        says: "7 places",
        input: { kind: "one", path: "artifact/results/kiln.csv" },
        asks: "value",
        text: "rows[glaze='salt'].cracks",
      },
      {
        pointer: "/claims/0/evidence/1",
        says: "cracked",
        input: { kind: "named", paths: new Map([["k", "artifact/results/kiln.csv"]]) },
        asks: "holds",
        text: "k.rows.cracks > 0",
      },
    ]);
    expect(evidencePaths).toEqual(["artifact/results/kiln.csv", "artifact/results/kiln.csv"]);
  });

  it("may stand beside ids and paths", () => {
    const { expressions, evidencePaths } = claimWith({
      evidence: ["artifact/results/kiln.csv", { says: "7", file: "x.csv", value: "1" }],
    });
    expect(expressions.map(({ pointer }) => pointer)).toEqual(["/claims/0/evidence/1"]);
    expect(evidencePaths).toEqual(["artifact/results/kiln.csv"]);
  });

  it("that only names a file is no expression, and nothing is wrong with it", () => {
    const evidence = [{ says: "7", file: "artifact/results/kiln.csv" }];
    expect(claimWith({ evidence }).expressions).toEqual([]);
    expect(oddities([{ text: "Salt glaze cracked in 7 places.", evidence }])).toEqual([]);
  });

  it.each([
    ["a value that is a number", { says: "7", file: "artifact/results/kiln.csv", value: 7 }],
    ["both a value and what holds", { says: "7", file: "a.csv", value: "1", holds: "true" }],
    ["both file and files", { says: "7", file: "a.csv", files: { b: "b.csv" }, value: "1" }],
    ["neither file nor files", { says: "7", value: "1" }],
    ["nothing that is said", { says: "", file: "a.csv", value: "1" }],
    ["a name that is no name", { says: "7", files: { "a b": "a.csv" }, value: "1" }],
  ])("with %s costs that expression, and is told of", (_, item) => {
    const good = { says: "7 places", file: "artifact/results/kiln.csv", value: "1" };
    const text = "Salt glaze cracked in 7 places.";
    const { expressions } = claimWith({ evidence: [item, good] });
    expect(expressions.map(({ pointer }) => pointer)).toEqual(["/claims/0/evidence/1"]);
    expect(oddities([{ text, evidence: [item, good] }]).join()).toContain("/claims/0/evidence/0");
  });
});

it("a claim says of what kind it is, what it holds for, and what it repeats or corrects", () => {
  const given = {
    kind: "negative",
    scope: { kiln: "electric", firings: 3 },
    replicates: "papers/glazes.md",
    corrects: "kiln/ws_001/run-1#C2",
  };
  const { kind, scope, replicates, corrects } = claimWith(given);
  expect(kind).toBe("negative");
  expect([...scope]).toEqual([
    ["kiln", "electric"],
    ["firings", "3"],
  ]);
  expect([replicates, corrects]).toEqual(["papers/glazes.md", "kiln/ws_001/run-1#C2"]);
});

it("what a manifest repeats or corrects, its claims do that name nothing else", () => {
  const claims = ["One.", { text: "Two.", corrects: "kiln/ws_001/run-1#C2" }];
  const bundle = bundleOf({ claims, corrects: "kiln/ws_001/run-1" }, CSV);
  expect(bundle.claims.map(({ corrects }) => corrects)).toEqual([
    "kiln/ws_001/run-1",
    "kiln/ws_001/run-1#C2",
  ]);
});

describe("the glossary", () => {
  const glossary = {
    columns: { cracks: { means: "hairline cracks", better: "lower" }, fired: "kept in the kiln" },
    arms: { salt: "salt glaze" },
    baseline: "ash",
    measure: "cracks",
  };

  function told({ glossary: { columns, arms, baseline, measure } }: Pick<Bundle, "glossary">) {
    return { columns: [...columns], arms: [...arms], baseline, measure };
  }

  const expected = {
    columns: [
      ["cracks", { means: "hairline cracks", unit: null, role: null, better: "lower" }],
      ["fired", { means: "kept in the kiln", unit: null, role: null, better: null }],
    ],
    arms: [["salt", "salt glaze"]],
    baseline: "ash",
    measure: "cracks",
  };

  it("stands in the manifest, beside the claims", () => {
    expect(told(bundleOf(glossary, CSV))).toEqual(expected);
  });

  it("that is malformed in a part costs that part", () => {
    const broken = { ...glossary, columns: { ...glossary.columns, glaze: 7 } };
    expect(told(bundleOf(broken, CSV))).toEqual(expected);
  });

  it.each([
    ["JSON", "```json", JSON.stringify(glossary)],
    [
      "YAML",
      "```yaml",
      "columns:\n  cracks: { means: hairline cracks, better: lower }\n  fired: kept in the kiln\narms:\n  salt: salt glaze\nbaseline: ash\nmeasure: cracks",
    ],
  ])("stands in a contract as %s", (_, fence, block) => {
    const text = `# Glazes\n\n## Glossary\n\nSome words.\n\n${fence}\n${block}\n\`\`\`\n\n## Context\n`;
    expect(told(readContract("c/glazes/v001.md", text)!)).toEqual(expected);
  });

  it.each(["a: [", "x: &a [1]\ny: *a", "- 1", "7"])(
    "of a contract that cannot be read is none: %s",
    (block) => {
      const text = `## Glossary\n\n\`\`\`yaml\n${block}\n\`\`\`\n`;
      expect(told(readContract("c/glazes/v001.md", text)!).columns).toEqual([]);
    },
  );

  it("of the run counts before that of its contract", () => {
    const contract = readContract(
      "c/glazes/v001.md",
      "## Glossary\n\n```yaml\ncolumns: { cracks: faults, glaze: kind of glaze }\nbaseline: salt\nmeasure: fired\n```\n",
    );
    const own = bundleOf({ columns: { cracks: "hairline cracks" }, baseline: "ash" }, CSV);
    const { columns, baseline, measure } = underContract(own, contract).glossary;
    expect([...columns].map(([name, { means }]) => [name, means])).toEqual([
      ["cracks", "hairline cracks"],
      ["glaze", "kind of glaze"],
    ]);
    expect([baseline, measure]).toEqual(["ash", "fired"]);
    expect(underContract(own, null)).toBe(own);
  });
});
