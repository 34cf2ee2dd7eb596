import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bundle, BundleFolder, Oddity } from "../../src/bundle/bundle.ts";
import { readBundle } from "../../src/bundle/read-bundle.ts";
import { bundleFile, bundleFolder } from "./bundle-fixtures.ts";

function accepted(folder: BundleFolder): {
  readonly bundle: Bundle;
  readonly oddities: readonly Oddity[];
} {
  const reading = readBundle(folder);
  if (reading.kind === "refused") throw new Error(reading.reasons[0]!.message);
  return reading;
}

function withClaims(claims: readonly unknown[]) {
  return accepted(bundleFolder({ claims }));
}

/** The text of the manifest at an oddity's place. */
function placeOf(folder: BundleFolder, { range }: Oddity): string {
  const manifest = folder.files.find(({ path }) => path === "manifest.json")!;
  return new TextDecoder().decode(manifest.bytes!).slice(range?.start, range?.end);
}

test.each([
  ["an object", { file: "artifact/results/a.json" }],
  ["a sentence", "artifact/results/a.json"],
  ["a number", 7],
  ["a list beyond measure", Array.from({ length: 3_000 }, () => "e")],
])(
  "a claim whose evidence is %s is a claim without evidence, and the bundle is read",
  (_, evidence) => {
    const { bundle, oddities } = withClaims(["First.", { text: "Second.", evidence }]);
    expect(bundle.claims).toMatchObject([
      { text: "First.", problem: null },
      { text: "Second.", evidencePaths: [], problem: null },
    ]);
    expect(oddities).toMatchObject([
      { rule: "invalid-data", message: expect.stringContaining("/claims/1/evidence is left out") },
    ]);
  },
);

test("a part with several things wrong with it costs that part alone", () => {
  const { bundle, oddities } = withClaims([{ id: { length: ":" }, text: "Found." }]);
  expect(bundle.claims).toMatchObject([{ text: "Found.", problem: null }]);
  expect(oddities.map(({ message }) => message.split(" ")[0])).toEqual(["/claims/0/id"]);
});

test("one malformed piece of a claim's evidence costs that piece alone", () => {
  const files = { "artifact/results/a.json": "{}", "artifact/results/b.json": "{}" };
  const evidence = ["artifact/results/a.json", { odd: 1 }, "artifact/results/b.json"];
  const folder = bundleFolder({ claims: [{ text: "Found.", evidence }] }, files);
  const { bundle, oddities } = accepted(folder);
  expect(bundle.claims[0]?.evidencePaths).toEqual(Object.keys(files));
  expect(oddities.map(({ message }) => message.split(" ")[0])).toEqual(["/claims/0/evidence/1"]);
  expect(placeOf(folder, oddities[0]!)).toMatch(/^\{\s*"odd": 1\s*\}$/);
});

test.each([
  ["blank", " ", ""],
  ["a number", 4, ""],
  ["null", null, ""],
  ["a list", ["Found."], ""],
  ["an object without a text", { id: "c1" }, ""],
  ["an object whose text is a list", { text: ["Found."] }, ""],
  ["half a character", "Found \ud800.", "Found \ufffd"],
  ["too long", `Found ${"x".repeat(4_000)}`, "Found x"],
])("a claim that is %s still counts as one, with what is wrong with it", (_, claim, begins) => {
  const { bundle, oddities } = withClaims([claim, "Found."]);
  expect(bundle.claims).toHaveLength(2);
  expect(bundle.claims[0]!.problem).not.toBeNull();
  expect(bundle.claims[0]!.text.slice(0, 7)).toBe(begins);
  expect(bundle.claims[1]).toMatchObject({ text: "Found.", problem: null });
  expect(oddities[0]).toMatchObject({
    rule: "invalid-data",
    message: expect.stringContaining("/claims/0"),
  });
});

test("malformed evidence, limitations and references cost what is malformed", () => {
  const { bundle, oddities } = accepted(
    bundleFolder({
      evidence: [
        { summary: "Numbers", id: "not an id" },
        7,
        { summary: 8, path: "READY" },
        "READY",
      ],
      limitations: ["Small.", { text: "odd" }, "x".repeat(5_000)],
      used_refs: "papers/a.md",
    }),
  );
  expect(bundle.evidence).toEqual([
    { summary: "Numbers", path: null },
    { summary: "", path: "READY" },
    { summary: "READY", path: "READY" },
  ]);
  expect(bundle.limitations).toEqual(["Small."]);
  expect(bundle.usedRefs).toEqual([]);
  expect(oddities.map(({ message }) => message.split(" ")[0]).toSorted()).toEqual([
    "/evidence/0/id",
    "/evidence/1",
    "/evidence/2/summary",
    "/limitations/1",
    "/limitations/2",
    "/used_refs",
  ]);
});

test("lists that are null are empty, and nothing is odd about them", () => {
  const nothing = { evidence: null, limitations: null, used_refs: null };
  const { bundle, oddities } = accepted(
    bundleFolder({ ...nothing, claims: [{ text: "Found.", evidence: null, caveats: null }] }),
  );
  expect(bundle.claims[0]).toMatchObject({ evidencePaths: [], caveats: [] });
  expect(oddities).toEqual([]);
});

test("NaN in a manifest spoils only its own value", () => {
  const text = `{"workstream_id": "ws_001", "contract": {"id": "c", "version": 1}, "summary": "",
    "status": "completed", "claims": [{"text": "Found.", "confidence": NaN}]}`;
  const folder = bundleFolder({});
  const { bundle, oddities } = accepted({
    ...folder,
    files: [bundleFile("READY", ""), bundleFile("manifest.json", text)],
  });
  expect(bundle.claims).toMatchObject([{ text: "Found." }]);
  expect(oddities.map(({ rule }) => rule)).toEqual(["invalid-data"]);
});

test("a key that programs trip over is told of, and nothing more", () => {
  const claims = [JSON.parse('{"text": "Found.", "__proto__": {"evidence": ["READY"]}}')];
  const { bundle, oddities } = accepted(bundleFolder({ claims }));
  expect(bundle.claims).toMatchObject([{ text: "Found.", evidencePaths: [] }]);
  expect(oddities).toMatchObject([{ message: 'key "__proto__" is not allowed' }]);
});

test("a run whose claims are all blank is refused as empty, in words that are so", () => {
  const reading = readBundle(bundleFolder({ claims: ["", {}] }));
  expect(reading).toMatchObject({
    kind: "refused",
    reasons: [
      {
        rule: "empty-bundle",
        message: expect.stringContaining("none of those it lists has a text"),
      },
    ],
  });
});

test("whatever one claim is, the others are read", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(2), (claim, at) => {
      const claims: unknown[] = ["One.", "Two."];
      claims.splice(at, 0, claim);
      const { bundle } = withClaims(claims);
      expect(bundle.claims).toHaveLength(3);
      expect(bundle.claims.map(({ text }) => text)).toEqual(
        expect.arrayContaining(["One.", "Two."]),
      );
    }),
  );
});

test("whatever a claim holds beside its text, it is read with that text", () => {
  const beside = fc.record(
    {
      id: fc.jsonValue(),
      confidence: fc.jsonValue(),
      evidence: fc.jsonValue(),
      caveats: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(beside, (rest) => {
      const { bundle } = withClaims([{ ...rest, text: "Found." }]);
      expect(bundle.claims).toMatchObject([{ text: "Found.", problem: null }]);
    }),
  );
});
