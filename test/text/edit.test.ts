import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, type Edit } from "../../src/text/edit.ts";
import { encode } from "../../src/text/source.ts";
import { knowledgeBase } from "../support/knowledge-base.ts";

const insert = (at: number, text: string): Edit => ({ range: { start: at, end: at }, text });
const replace = (start: number, end: number, text: string): Edit => ({
  range: { start, end },
  text,
});

describe("applying edits", () => {
  test("puts insertions at one offset in the order given", () => {
    expect(applyEdits("ab", [insert(1, "1"), insert(1, "2")]).text).toBe("a12b");
  });

  test("applies edits by place, however they are ordered", () => {
    expect(applyEdits("abcdef", [replace(4, 5, "E"), replace(1, 2, "B")]).text).toBe("aBcdEf");
  });

  test("tells where each edit's text came to stand", () => {
    const { text, splices } = applyEdits("abc", [replace(0, 1, "xyz"), insert(3, "!")]);
    expect(splices.map(({ at }) => text.slice(at.start, at.end))).toEqual(["xyz", "!"]);
  });

  test("keeps byte-order mark, CRLF and the missing final newline", () => {
    expect(applyEdits("\uFEFFa\r\nb", [insert(4, "c")]).text).toBe("\uFEFFa\r\ncb");
  });

  test("refuses edits that overlap", () => {
    expect(() => applyEdits("abcdef", [replace(0, 3, ""), replace(2, 4, "")])).toThrow(/overlaps/);
  });

  test.each([
    ["before the text", -1, 0],
    ["behind the text", 2, 4],
    ["turned round", 2, 1],
    ["at no whole offset", 0.5, 1],
  ])("refuses a range %s", (_, start, end) => {
    expect(() => applyEdits("abc", [replace(start, end, "")])).toThrow(/outside/);
  });

  test("refuses to cut an astral character in two", () => {
    expect(() => applyEdits("a😀b", [insert(2, "x")])).toThrow(/cuts a character/);
  });
});

/** A text, and edits whose ranges neither overlap nor cut a character. */
const textAndEdits = (texts: fc.Arbitrary<string>) =>
  texts.chain((text) => {
    const whole = [0];
    for (const character of text) whole.push(whole.at(-1)! + character.length);
    return fc
      .tuple(
        fc.subarray(whole),
        fc.array(fc.string({ unit: "grapheme" }), {
          minLength: whole.length,
          maxLength: whole.length,
        }),
      )
      .map(([cuts, inserts]) => {
        const edits: Edit[] = [];
        for (let index = 0; index + 1 < cuts.length; index += 2) {
          edits.push(replace(cuts[index]!, cuts[index + 1]!, inserts[index]!));
        }
        return { text, edits };
      });
  });

describe("invariant I1, byte identity outside the edits", () => {
  const holds = ({ text, edits }: { text: string; edits: Edit[] }) => {
    const { text: after, splices } = applyEdits(text, edits);
    let readOld = 0;
    let readNew = 0;
    for (const { edit, at } of splices) {
      expect(encode(after.slice(readNew, at.start))).toEqual(
        encode(text.slice(readOld, edit.range.start)),
      );
      expect(after.slice(at.start, at.end)).toBe(edit.text);
      readOld = edit.range.end;
      readNew = at.end;
    }
    expect(after.slice(readNew)).toBe(text.slice(readOld));
  };

  test("holds for any text and any edits", () => {
    fc.assert(fc.property(textAndEdits(fc.string({ unit: "grapheme", maxLength: 60 })), holds));
  });

  test("holds for the notes of the sample base", () => {
    const notes = fc.constantFrom(...knowledgeBase().map((note) => note.text.slice(0, 400)));
    fc.assert(fc.property(textAndEdits(notes), holds), { numRuns: 60 });
  });
});
