import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slice } from "../../src/text/range.ts";
import { sentences } from "../../src/text/sentences.ts";

function split(text: string): string[] {
  return sentences(text).map((range) => slice(text, range));
}

describe("sentences", () => {
  it.each([
    ["One here. Two there.", ["One here.", "Two there."]],
    ["Is it so? It is! Then go.", ["Is it so?", "It is!", "Then go."]],
    ['He said "no." She left.', ['He said "no."', "She left."]],
    ["(It holds.) Then more.", ["(It holds.)", "Then more."]],
    ["No stop at the end", ["No stop at the end"]],
    ["A wrapped line\ngoes on. Next one.", ["A wrapped line\ngoes on.", "Next one."]],
    ["A claim.[^1] Another.[^a][^b] Third.", ["A claim.[^1]", "Another.[^a][^b]", "Third."]],
    ["**Bold claim.** Plain one.", ["**Bold claim.**", "Plain one."]],
    ["It works... Sometimes. Well", ["It works...", "Sometimes.", "Well"]],
    ["これは文です。次の文です。", ["これは文です。", "次の文です。"]],
    ["We ran 3 seeds. 2 failed.", ["We ran 3 seeds.", "2 failed."]],
    ["We tried plan B. Then it worked.", ["We tried plan B.", "Then it worked."]],
    ["They use RLHF. The rest is SFT.", ["They use RLHF.", "The rest is SFT."]],
    ["See v1.2.3. It is newer.", ["See v1.2.3.", "It is newer."]],
    ["As in arXiv:2312.09390. Next.", ["As in arXiv:2312.09390.", "Next."]],
    ["No. That is false.", ["No.", "That is false."]],
  ])("splits %j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it.each([
    "Methods, e.g. Adam, work.",
    "That is, i.e. The same thing.",
    "GPT-4 vs. Claude at chess.",
    "Burns et al. Weak supervision helps.",
    "See Fig. 3 and Sec. 4 for it.",
    "Compare cf. Bai and Dr. Smith there.",
    "By J. Smith and A. B. Jones in it.",
    "It rose by 3.5 points to 41.2 percent.",
    "The U.S. Senate met there.",
    "Published in Jan. 2024 as No. 5 of it.",
    "The value p. 33 is fine.",
    "The yahoo! company is one word on.",
    "1. A list number is no sentence",
    "Data is i.i.d. Gaussian noise here.",
  ])("keeps %j whole", (text) => {
    expect(split(text)).toEqual([text]);
  });

  it("gives nothing for blanks", () => {
    expect(split(" \n\t ")).toEqual([]);
  });

  it("covers every character but blanks, in order and without overlap", () => {
    const pieces = fc.constantFrom(
      "A",
      "b",
      ".",
      "?",
      "!",
      " ",
      "\n",
      "e.g.",
      "[^x]",
      ")",
      '"',
      "3",
      "。",
      "😀",
      "Fig.",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const found = sentences(text);
        let end = 0;
        for (const range of found) {
          expect(text.slice(end, range.start).trim()).toBe("");
          expect(slice(text, range).trim()).toBe(slice(text, range));
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });
});
