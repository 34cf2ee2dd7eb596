import fc from "fast-check";
import { expect, test } from "vitest";
import { packOrdinals, unpackOrdinals } from "../../src/store/ordinals.ts";

test("ordinals come out as they went in, however large and far apart", () => {
  const ascending = fc
    .uniqueArray(fc.nat({ max: 2 ** 32 - 1 }))
    .map((numbers) => numbers.sort((a, b) => a - b));
  fc.assert(
    fc.property(ascending, (numbers) => {
      expect(unpackOrdinals(packOrdinals(numbers))).toEqual(numbers);
    }),
  );
});

test("neighbours take a byte each", () => {
  expect(packOrdinals([5, 6, 7, 134])).toEqual(Buffer.from([5, 1, 1, 127]));
});
