import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding, Fix, Safety } from "../../src/lint/finding.ts";
import { editsOf, type FixedTexts, fixUntilSettled } from "../../src/lint/fix.ts";
import { applyEdits } from "../../src/text/edit.ts";

const SAFE: ReadonlySet<Safety> = new Set(["safe"]);
const BOTH: ReadonlySet<Safety> = new Set(["safe", "unsafe"]);
const anyPath = () => true;

function finding(fix: Fix): Finding {
  const { path, range } = fix.edits[0] ?? { path: "a.md", range: { start: 0, end: 0 } };
  const said = { message: "m", why: "w", help: "h", quote: "", fingerprint: "f", data: {} };
  return { ...said, rule: "r", severity: "error", confidence: 1, related: [], path, range, fix };
}

function fix(
  start: number,
  end: number,
  text: string,
  safety: Safety = "safe",
  path = "a.md",
): Fix {
  return { safety, edits: [{ path, range: { start, end }, text }] };
}

function textsAfter(text: string, fixes: readonly Fix[], kinds = SAFE): string {
  const edits = editsOf(fixes.map(finding), () => text, { kinds, mayEdit: anyPath });
  return applyEdits(text, edits.get("a.md") ?? []).text;
}

describe("editsOf", () => {
  it("makes the first by place of those that overlap or touch", () => {
    expect(textsAfter("abcdef", [fix(2, 4, "Y"), fix(1, 3, "X"), fix(5, 6, "Z")])).toBe("aXdeZ");
    expect(textsAfter("abcdef", [fix(1, 2, "X"), fix(2, 3, "Y")])).toBe("aXcdef");
    expect(textsAfter("ab", [fix(1, 1, "X"), fix(1, 1, "Y")])).toBe("aXb");
  });

  it("makes unsafe ones when told to", () => {
    const fixes = [fix(0, 1, "X", "unsafe"), fix(2, 3, "Y")];
    expect(textsAfter("abc", fixes)).toBe("abY");
    expect(textsAfter("abc", fixes, BOTH)).toBe("XbY");
  });

  it("makes all edits of a fix or none", () => {
    const both: Fix = {
      safety: "safe",
      edits: [
        { path: "a.md", range: { start: 4, end: 5 }, text: "1" },
        { path: "b.md", range: { start: 0, end: 1 }, text: "2" },
      ],
    };
    const choice = { kinds: SAFE, mayEdit: anyPath };
    const textOf = () => "abcdef";
    expect([...editsOf([finding(both)], textOf, choice).keys()]).toEqual(["a.md", "b.md"]);
    const first = finding(fix(3, 5, "X"));
    expect([...editsOf([finding(both), first], textOf, choice).keys()]).toEqual(["a.md"]);
    const onlyA = { ...choice, mayEdit: (path: string) => path === "a.md" };
    expect(editsOf([finding(both)], textOf, onlyA).size).toBe(0);
  });

  it("leaves fixes that change nothing", () => {
    expect(
      editsOf([finding(fix(0, 1, "a"))], () => "abc", { kinds: SAFE, mayEdit: anyPath }).size,
    ).toBe(0);
  });
});

/** A text, and fixes within it. */
const textWithFixes = fc.string({ unit: "binary", maxLength: 40 }).chain((text) => {
  const offset = fc.nat(text.length).filter((at) => !cutsPair(text, at));
  const range = fc.tuple(offset, offset).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const one = fc
    .tuple(range, fc.string({ maxLength: 5 }), fc.constantFrom<Safety>("safe", "unsafe"))
    .map(([[start, end], with_, safety]) => fix(start, end, with_, safety));
  return fc.record({ text: fc.constant(text), fixes: fc.array(one, { maxLength: 8 }) });
});

function cutsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
}

describe("any fixes", () => {
  it("change nothing outside their ranges", () => {
    fc.assert(
      fc.property(textWithFixes, ({ text, fixes }) => {
        const choice = { kinds: BOTH, mayEdit: anyPath };
        const edits = editsOf(fixes.map(finding), () => text, choice).get("a.md") ?? [];
        const { text: after, splices } = applyEdits(text, edits);
        let read = 0;
        let written = 0;
        for (const { edit, at } of splices) {
          expect(after.slice(written, at.start)).toBe(text.slice(read, edit.range.start));
          [read, written] = [edit.range.end, at.end];
        }
        expect(after.slice(written)).toBe(text.slice(read));
        for (const { range, text: put } of edits) {
          const offered = fixes.some(
            ({ edits: [own] }) => own!.range === range && own!.text === put,
          );
          expect(offered).toBe(true);
        }
      }),
    );
  });
});

/** Offers to write every pair of letters out of order the other way round. */
async function unsorted(texts: FixedTexts, original: string): Promise<Finding[]> {
  const text = texts.get("a.md") ?? original;
  const fixes = [...text].flatMap((letter, at) =>
    letter > (text[at + 1] ?? "\uffff") ? [fix(at, at + 2, text[at + 1]! + letter)] : [],
  );
  return fixes.map(finding);
}

describe("fixUntilSettled", () => {
  it("gives what is fixed already where it is settled", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 }),
        async (text) => {
          const choice = { kinds: SAFE, mayEdit: anyPath };
          const once = await fixUntilSettled(
            (texts) => unsorted(texts, text),
            () => text,
            choice,
          );
          const after = once.texts.get("a.md") ?? text;
          const again = await fixUntilSettled(
            (texts) => unsorted(texts, after),
            () => after,
            choice,
          );
          expect([...after].sort()).toEqual([...text].sort());
          if (once.settled) expect(again).toEqual({ texts: new Map(), settled: true });
        },
      ),
    );
  });

  it("gives up on fixes that undo each other", async () => {
    let looked = 0;
    const flip = async (texts: FixedTexts) => {
      looked += 1;
      const text = texts.get("a.md") ?? "a";
      return [finding(fix(0, 1, text === "a" ? "b" : "a"))];
    };
    const choice = { kinds: SAFE, mayEdit: anyPath };
    expect(await fixUntilSettled(flip, () => "a", choice)).toEqual({
      texts: new Map(),
      settled: false,
    });
    expect(looked).toBe(10);
  });
});
