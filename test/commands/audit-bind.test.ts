import { afterEach, beforeEach, expect, test } from "vitest";
import type { TemporaryRepository } from "../support/repository.ts";
import { sampleBase } from "../support/sample-base.ts";
import { winnow } from "../support/winnow.ts";

const RUN = "artifacts/tuning/ws_001/run-1";
const TEXT = "The tuned arm has an accuracy of 0.625, the base arm one of 0.5.";

let base: TemporaryRepository;

beforeEach(() => {
  base = sampleBase();
  base.write(`${RUN}/READY`, "");
  base.write(`${RUN}/artifact/report.md`, "# Tuning\n\nBoth arms saw the same items.\n");
  base.write(`${RUN}/artifact/results/arms.csv`, "arm,accuracy\nbase,0.5\ntuned,0.625\n");
});

afterEach(() => base.remove());

function claim(...claims: readonly unknown[]): void {
  const manifest = {
    workstream_id: "ws_001",
    contract: { id: "contract_tuning", version: 1 },
    summary: "Accuracy of the base arm and the tuned arm.",
    status: "completed",
    claims,
  };
  base.write(`${RUN}/manifest.json`, JSON.stringify(manifest));
}

test("audit --bind prints a claim with its evidence, to be pasted in place of it", () => {
  claim(TEXT);
  const { out, code } = winnow(base, ["audit", "--bind", RUN]);
  expect(code).toBe(0);
  const [head, pointer, ...written] = out.trim().split(/\n+/);
  expect([head, pointer]).toEqual([`${RUN}/manifest.json`, "/claims/0"]);
  const pasted = JSON.parse(written.join("\n"));
  expect(pasted.evidence).toHaveLength(2);
  claim(pasted);
  const after = JSON.parse(winnow(base, ["audit", RUN, "--format", "json"]).out);
  expect(after.bundles[0].claims[0].verdict).toBe("supported");
  expect(after.bundles[0].claims[0].assertions.map(({ way }: { way: string }) => way)).toEqual([
    "expression",
    "expression",
  ]);
  expect(winnow(base, ["audit", "--bind", RUN]).out).toContain("expressions of its own");
});

test("audit --bind --format json has the entries with each claim, and plain audit has none", () => {
  claim(TEXT, { text: TEXT, evidence: [] });
  const [first, second] = JSON.parse(winnow(base, ["audit", "--bind", RUN, "--format", "json"]).out)
    .bundles[0].claims;
  expect(first.bind.map(({ says }: { says: string }) => says)).toEqual(["0.625", "0.5"]);
  expect(second.bind).toEqual(first.bind);
  const plain = JSON.parse(winnow(base, ["audit", RUN, "--format", "json"]).out);
  expect(plain.bundles[0].claims[0].bind).toBeUndefined();
});

test("audit --bind ends as audit does: with 1 where a claim is refuted", () => {
  claim("The tuned arm has a lower accuracy than the base arm.");
  const { out, code } = winnow(base, ["audit", "--bind", RUN]);
  expect(out).toContain('"missing"');
  expect([code, winnow(base, ["audit", RUN]).code]).toEqual([1, 1]);
});

test("audit --bind tells of a bundle that is refused", () => {
  base.write(`${RUN}/manifest.json`, "{");
  const { out, code } = winnow(base, ["audit", "--bind", RUN]);
  expect(out).toContain(`${RUN}/manifest.json  refused: `);
  expect(code).toBe(1);
});

test("audit --bind takes no format that has no place for it", () => {
  claim(TEXT);
  const { err, code } = winnow(base, ["audit", "--bind", RUN, "--format", "sarif"]);
  expect(code).toBe(2);
  expect(err).toContain("--bind prints stylish or json, not sarif");
});
