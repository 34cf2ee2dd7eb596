import fc from "fast-check";
import { expect, test } from "vitest";
import { auditClaims } from "../../src/bundle/audit/audit.ts";
import type { BundleFolder } from "../../src/bundle/bundle.ts";
import { readBundle } from "../../src/bundle/read-bundle.ts";
import { bundleFile, bundleFolder } from "./bundle-fixtures.ts";

function refusal(folder: BundleFolder): { readonly rule: string; readonly message: string } {
  const reading = readBundle(folder);
  if (reading.kind !== "refused") throw new Error("it was accepted");
  return reading.reasons[0]!;
}

function withManifest(text: string): BundleFolder {
  const folder = bundleFolder({});
  return { ...folder, files: [bundleFile("READY", ""), bundleFile("manifest.json", text)] };
}

test("a finished run is accepted, with its identity and the time in its name", () => {
  const reading = readBundle(bundleFolder({}));
  expect(reading).toMatchObject({
    kind: "accepted",
    oddities: [],
    bundle: {
      program: "pruning",
      workstream: "ws_001",
      run: "run-20260102T030405",
      finished: "2026-01-02T03:04:05Z",
    },
  });
});

test("a name with an impossible date carries no time", () => {
  const reading = readBundle({ ...bundleFolder({}), id: "pruning/ws_001/run-20260231T030405" });
  expect(reading).toMatchObject({ bundle: { finished: null } });
});

test("plain and richer claims are read alike", () => {
  const reading = readBundle(
    bundleFolder(
      {
        claims: [
          "Plain.",
          { id: "c1", text: "Rich.", confidence: "high", evidence: ["ev1"], caveats: ["small"] },
        ],
        evidence: [
          {
            id: "ev1",
            kind: "results",
            summary: "Numbers",
            path: "artifact/results/a.json",
            refs: [],
          },
        ],
      },
      { "artifact/results/a.json": "{}" },
    ),
  );
  expect(reading).toMatchObject({
    bundle: {
      claims: [
        { text: "Plain.", pointer: "/claims/0", evidencePaths: [], caveats: [] },
        {
          text: "Rich.",
          pointer: "/claims/1/text",
          evidencePaths: ["artifact/results/a.json"],
          caveats: ["small"],
        },
      ],
    },
    oddities: [],
  });
});

test("a run without READY is refused as still being written", () => {
  const folder = bundleFolder({});
  const { rule, message } = refusal({
    ...folder,
    files: folder.files.filter(({ path }) => path !== "READY"),
  });
  expect(rule).toBe("invalid-data");
  expect(message).toContain("READY");
});

test("a folder with a link in it is refused, and its name is made visible", () => {
  const { message } = refusal({
    ...bundleFolder({}),
    refused: [{ path: "a\u001b[2Jb", reason: "is a symbolic link" }],
  });
  expect(message).toBe("a\\u{1b}[2Jb: is a symbolic link");
});

test("an entry that was left aside is an oddity, and the rest is read", () => {
  const skipped = [{ path: "artifact/results/huge.json", reason: "it has 99 bytes" }];
  const plain = readBundle(bundleFolder({}));
  const reading = readBundle({ ...bundleFolder({}), skipped });
  if (reading.kind === "refused" || plain.kind === "refused") throw new Error("refused");
  expect(reading.oddities).toContainEqual({
    rule: "invalid-data",
    message: "was left aside: it has 99 bytes",
    file: "artifact/results/huge.json",
    range: null,
  });
  expect(reading.bundle.claims).toHaveLength(1);
  expect(reading.bundle.digest).not.toBe(plain.bundle.digest);
});

test.each([
  ["no JSON", "{"],
  [
    "an unknown status",
    JSON.stringify({
      workstream_id: "w",
      contract: { id: "c", version: 1 },
      summary: "",
      status: "done",
      claims: [],
    }),
  ],
  ["NaN", '{"version": NaN}'],
  ["a bare list", "[]"],
  ["nesting without end", "[".repeat(5000)],
])("a manifest with %s is refused as invalid data", (_, text) => {
  expect(refusal(withManifest(text)).rule).toBe("invalid-data");
});

test("a run that claims and reports nothing is refused as empty, in words", () => {
  const { rule, message } = refusal(
    bundleFolder(
      { claims: [], status: "completed" },
      { "artifact/report.md": "# Title\n\n(no artifact)" },
    ),
  );
  expect(rule).toBe("empty-bundle");
  expect(message).toContain("status says completed");
  expect(message).toContain("claims: []");
});

test("a run that claims nothing but reports at length is accepted, with an oddity", () => {
  const report =
    "The runs ended as planned and what they gave is told below in some detail. ".repeat(5);
  const reading = readBundle(bundleFolder({ claims: [] }, { "artifact/report.md": report }));
  expect(reading).toMatchObject({
    kind: "accepted",
    bundle: { claims: [] },
    oddities: [{ rule: "invalid-data" }],
  });
});

test("evidence that is not there is an oddity at its place", () => {
  const folder = bundleFolder({
    evidence: [7, { summary: "code", path: "artifact/code/run.py" }],
    claims: [{ text: "Found.", evidence: ["ev9"] }],
  });
  const reading = readBundle(folder);
  if (reading.kind === "refused") throw new Error("refused");
  const manifest = new TextDecoder().decode(folder.files[1]!.bytes!);
  const missing = reading.oddities.filter(({ rule }) => rule === "missing-evidence");
  expect(missing.map(({ range }) => manifest.slice(range?.start, range?.end))).toEqual([
    '"Found."',
    expect.stringContaining('"path": "artifact/code/run.py"'),
  ]);
});

test("another workstream's manifest is an oddity", () => {
  expect(readBundle(bundleFolder({ workstream_id: "ws_009" }))).toMatchObject({
    oddities: [{ rule: "invalid-data" }],
  });
});

test("the digest hangs on every file's name and content, and on no order", () => {
  const folder = bundleFolder({}, { "artifact/a.txt": "a" });
  const { digest } = (readBundle(folder) as { bundle: { digest: string } }).bundle;
  const shuffled = readBundle({ ...folder, files: folder.files.toReversed() });
  const changed = readBundle(bundleFolder({}, { "artifact/a.txt": "b" }));
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(shuffled).toMatchObject({ bundle: { digest } });
  expect(changed).not.toMatchObject({ bundle: { digest } });
});

test("no manifest makes it throw", () => {
  const manifest = fc.oneof(fc.json(), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(manifest, (text) => {
      expect(["accepted", "refused"]).toContain(readBundle(withManifest(text)).kind);
    }),
  );
});

test("claims that are long beyond measure together are refused, though none is alone", () => {
  const claims = Array.from({ length: 50 }, () => "x".repeat(2_001));
  expect(refusal(bundleFolder({ claims })).message).toContain("claims: must hold at most 100000");
});

test("a report larger than a note may be is not read, and said to be so", () => {
  const reading = readBundle(bundleFolder({}, { "artifact/report.md": "word ".repeat(300_000) }));
  expect(reading).toMatchObject({
    kind: "accepted",
    bundle: { report: null },
    oddities: expect.arrayContaining([
      expect.objectContaining({
        file: "artifact/report.md",
        message: expect.stringContaining("has 1500000 bytes"),
      }),
    ]),
  });
});

test("a claim of very many numbers is borne out no more by those that are found", () => {
  const results = { "artifact/results/a.json": '{"accuracy": 0.5}' };
  const claims = [`The accuracy is 0.5${", and of 7 runs".repeat(200)}.`];
  const reading = readBundle(bundleFolder({ claims }, results));
  expect(reading.kind === "accepted" ? auditClaims(reading.bundle)[0]?.verdict : null).not.toBe(
    "supported",
  );
});
