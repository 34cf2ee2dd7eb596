import { describe, expect, it, test } from "vitest";
import { auditClaims } from "../../src/bundle/audit/audit.ts";
import { FUNCTIONS } from "../../src/bundle/expression/functions/call.ts";
import { readBundle } from "../../src/bundle/read-bundle.ts";
import { bundleFolder } from "../bundle/bundle-fixtures.ts";
import { bundlesPage } from "./bundles-page.ts";

const { text, manifest, files, claims } = bundlesPage();

function audited(claim: unknown) {
  const reading = readBundle(bundleFolder({ ...manifest, claims: [claim] }, files));
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.reasons));
  return { oddities: reading.oddities, claim: auditClaims(reading.bundle)[0]! };
}

describe("docs/bundles.md tells what the audit says of", () => {
  test.each(claims)("$text", ({ claim, verdict, why }) => {
    const read = audited(claim);
    expect(read.oddities).toEqual([]);
    const told = read.claim.assertions.flatMap(({ found, value }) => [...found, String(value)]);
    expect([read.claim.verdict, told.join("\n")]).toEqual([verdict, expect.stringContaining(why)]);
  });
});

describe("docs/bundles.md", () => {
  it("has an example of each kind of claim, and of each kind of refusal", () => {
    const verdicts = claims.map(({ verdict }) => verdict);
    expect(verdicts.filter((each) => each === "supported").length).toBeGreaterThan(30);
    expect(verdicts.filter((each) => each === "unbound").length).toBeGreaterThan(8);
    expect(verdicts.filter((each) => each === "refuted").length).toBeGreaterThan(1);
  });

  it("names every function that expressions may call", () => {
    const named = new Set([...text.matchAll(/\$([a-z]{2,})\b/g)].map(([, name]) => name));
    const missing = Object.keys(FUNCTIONS).filter((name) => !named.has(name));
    expect(missing).toEqual([]);
  });

  it("shows no expression that calls another", () => {
    const expressions = claims.flatMap(({ claim }) => JSON.stringify(claim));
    const called = [...expressions.join().matchAll(/\$([a-z]+)\(/g)].map(([, name]) => name!);
    expect(called.filter((name) => !Object.hasOwn(FUNCTIONS, name))).toEqual([]);
  });
});

/** The words in the first column of the table under `What can never be shown`. */
const NEVER_SHOWN = [...text.split("## What can never be shown")[1]!.matchAll(/^\| (\*.*?) \|/gm)]
  .flatMap(([, cell = ""]) => [...cell.matchAll(/\*([^*]+)\*/g)])
  .flatMap(([, words = ""]) => words.split(", "));

test.each(NEVER_SHOWN)("no expression shows that something %s, as docs/bundles.md says", (word) => {
  const said = `At depth 8, routed reaches an accuracy of 0.70 and ${word} it.`;
  const file = "artifact/results/runs.csv";
  const mean = (arm: string) => `$average(rows[arm='${arm}' and depth=8].accuracy)`;
  const evidence = [
    { says: said, file, value: mean("routed") },
    { says: said, file, holds: `${mean("routed")} > ${mean("dense")}` },
  ];
  expect(NEVER_SHOWN.length).toBeGreaterThan(40);
  expect(audited({ text: said, evidence }).claim.verdict).not.toBe("supported");
});
