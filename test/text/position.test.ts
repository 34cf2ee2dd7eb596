import fc from "fast-check";
import { expect, test } from "vitest";
import { lineStarts, positionAt } from "../../src/text/position.ts";

test("lines end at LF, at CRLF and at a lone CR", () => {
  expect(lineStarts("a\nb\r\nc\rd")).toEqual([0, 2, 5, 7]);
});

test("columns count UTF-16 units from one", () => {
  const text = "x\n😀y";
  expect(positionAt(lineStarts(text), 4)).toEqual({ line: 2, column: 3, offset: 4 });
});

test("a position leads back to its offset", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "\n", "\r", "é", "😀") }),
      fc.nat(),
      (text, seed) => {
        const offset = seed % (text.length + 1);
        const starts = lineStarts(text);
        const { line, column } = positionAt(starts, offset);
        expect(starts[line - 1]! + column - 1).toBe(offset);
      },
    ),
  );
});
