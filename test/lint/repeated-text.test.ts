import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repetitions } from "../../src/lint/repeated-text.ts";

/** A paragraph of `count` words that no other number gives. */
function paragraph(number: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `word${number}n${index}`).join(" ");
}

function quotes(text: string): string[][] {
  return repetitions(text).map(({ first, second }) =>
    [first, second].map(({ start, end }) => text.slice(start, end)),
  );
}

describe("repetitions", () => {
  it("finds sixty words that stand twice", () => {
    const long = paragraph(1, 60);
    expect(quotes(`${long}\n\nBetween.\n\n${long}\n`)).toEqual([[long, long]]);
  });

  it("finds three short blocks in a row that stand twice", () => {
    const blocks = [1, 2, 3].map((number) => paragraph(number, 10)).join("\n\n");
    expect(quotes(`${blocks}\n\nBetween.\n\n${blocks}`)).toEqual([[blocks, blocks]]);
  });

  it("leaves two short blocks alone", () => {
    const blocks = [1, 2].map((number) => paragraph(number, 10)).join("\n\n");
    expect(repetitions(`${blocks}\n\nBetween.\n\n${blocks}`)).toEqual([]);
  });

  it("takes other line breaks and blanks for no difference", () => {
    const long = paragraph(1, 60);
    expect(repetitions(`${long}\n\n${long.replaceAll(" ", "\r\n  ")}`)).toHaveLength(1);
  });

  it("sees a difference of one word", () => {
    const long = paragraph(1, 60);
    expect(repetitions(`${long}\n\n${long} not`)).toEqual([]);
  });

  it("finds the same block only once more for each time it is repeated", () => {
    const long = paragraph(1, 60);
    expect(repetitions(`${long}\n\n${long}\n\n${long}`)).toHaveLength(2);
  });

  it("always finds a text that is put behind itself", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 12 }),
        fc.integer({ min: 8, max: 40 }),
        (blocks, count) => {
          const text = Array.from({ length: blocks }, (_, number) => paragraph(number, count)).join(
            "\n\n",
          );
          expect(quotes(`${text}\n\n${text}`)).toEqual([[text, text]]);
        },
      ),
    );
  });

  it("looks at each block a bounded number of times, however alike they are", () => {
    const text = "# Heading\n\n".repeat(60_000);
    expect(repetitions(text)).toEqual([]);
  });
});
