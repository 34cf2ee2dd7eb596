import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acceptedFindings,
  applyBaseline,
  type BaselineEntry,
  prunedEntries,
} from "../../src/lint/baseline.ts";
import { baselineText, readBaseline } from "../../src/lint/baseline-file.ts";
import type { Finding } from "../../src/lint/finding.ts";
import { WinnowError } from "../../src/text/winnow-error.ts";

function finding(path: string, fingerprint: string, rule = "r", start = 0): Finding {
  const said = { message: "m", why: "w", help: "h", quote: "", data: {}, fix: null };
  const range = { start, end: start + 1 };
  return { ...said, rule, severity: "error", confidence: 1, related: [], path, range, fingerprint };
}

function entriesOf(findings: readonly Finding[]): readonly BaselineEntry[] {
  return readBaseline(baselineText(acceptedFindings(findings))).entries;
}

const everywhere = () => true;

describe("a baseline", () => {
  it("takes out as many equal findings as it accepts, the first ones", () => {
    const entries = entriesOf([finding("a.md", "1"), finding("a.md", "1")]);
    const now = [0, 1, 2].map((start) => finding("a.md", "1", "r", start));
    const { findings, suppressed } = applyBaseline(entries, now, everywhere);
    expect(findings.map(({ range }) => range.start)).toEqual([2]);
    expect(suppressed.map(({ by }) => by)).toEqual(["baseline", "baseline"]);
  });

  it("does not match another rule, path or content", () => {
    const entries = entriesOf([finding("a.md", "1")]);
    const others = [finding("a.md", "1", "s"), finding("b.md", "1"), finding("a.md", "2")];
    expect(applyBaseline(entries, others, everywhere).findings).toEqual(others);
  });

  it("follows a renamed note to where most of it stands now, and nowhere else", () => {
    const entries = entriesOf([finding("old.md", "1"), finding("old.md", "2")]);
    const now = [finding("a.md", "1"), finding("new.md", "1"), finding("new.md", "2")];
    const use = applyBaseline(entries, now, (path) => path !== "old.md");
    expect(use.findings.map(({ path }) => path)).toEqual(["a.md"]);
    expect(prunedEntries(entries, use, everywhere).map(({ path }) => path)).toEqual([
      "new.md",
      "new.md",
    ]);
    expect(applyBaseline(entries, now, everywhere).findings).toEqual(now);
  });

  it("loses what is not needed when it is pruned, where that could be judged", () => {
    const entries = entriesOf([finding("a.md", "1"), finding("a.md", "1"), finding("b.md", "2")]);
    const use = applyBaseline(entries, [finding("a.md", "1")], everywhere);
    const counts = (isJudged: (entry: BaselineEntry) => boolean) =>
      prunedEntries(entries, use, isJudged).map(({ path, count }) => [path, count]);
    expect(counts(everywhere)).toEqual([["a.md", 1]]);
    expect(counts(({ path }) => path === "a.md")).toEqual([
      ["a.md", 1],
      ["b.md", 1],
    ]);
  });

  it("never accepts a rule that failed", () => {
    const failed = finding("a.md", "1", "internal");
    expect(acceptedFindings([failed])).toEqual([]);
    const forged = entriesOf([finding("a.md", "1")]).map((entry) => ({
      ...entry,
      rule: "internal",
    }));
    expect(applyBaseline(forged, [failed], everywhere).findings).toEqual([failed]);
  });

  it("accepts all it was written from, whatever their order, and then is written the same", () => {
    const one = fc.record({
      path: fc.constantFrom("a.md", "b.md", "c/é.md"),
      print: fc.constantFrom("1", "2"),
      rule: fc.constantFrom("r", "s"),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.nat(), (all, seed) => {
        const findings = all.map(({ path, print, rule }) => finding(path, print, rule));
        const shifted = [...findings.slice(seed % 12), ...findings.slice(0, seed % 12)];
        const entries = entriesOf(findings);
        const use = applyBaseline(entries, shifted, everywhere);
        expect(use.findings).toEqual([]);
        expect(use.suppressed).toHaveLength(findings.length);
        const text = baselineText(acceptedFindings(findings));
        expect(baselineText(acceptedFindings(shifted))).toBe(text);
        expect(baselineText(prunedEntries(entries, use, everywhere))).toBe(text);
      }),
    );
  });

  it("knows where its entries stand", () => {
    const text = baselineText(acceptedFindings([finding("a.md", "1"), finding("b.md", "2")]));
    for (const { range, path } of readBaseline(text).entries)
      expect(JSON.parse(text.slice(range.start, range.end)).path).toBe(path);
  });

  it.each([
    ["", "JSON"],
    ["[]", "expected object"],
    ['{"version":2,"findings":[]}', "version"],
    [
      '{"version":1,"findings":[{"rule":"r","path":"a","fingerprint":"1","count":0}]}',
      "findings.0.count",
    ],
    ['{"version":1,"findings":[],"more":1}', "more"],
  ])("that is not sound is refused: %s", (text, part) => {
    expect(() => readBaseline(text)).toThrow(WinnowError);
    expect(() => readBaseline(text)).toThrow(part);
  });
});
