import fc from "fast-check";
import { expect, it } from "vitest";
import { placeInJson } from "../../src/lint/manifest-place.ts";

it("finds any part of any string, however it is escaped", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 2 }), fc.nat(), fc.nat(), (value, a, b) => {
      const [start, end] = [a % value.length, b % value.length].sort((x, y) => x - y);
      const text = JSON.stringify({ claims: [{ text: value }] });
      const place = placeInJson(text, "/claims/0/text", { start: start!, end: end! });
      expect(JSON.parse(`"${text.slice(place.start, place.end)}"`)).toBe(value.slice(start, end));
    }),
  );
});

it("gives the whole value where no part is asked for", () => {
  const text = '{ "a/b": ["one"] }';
  const { start, end } = placeInJson(text, "/a~1b/0", null);
  expect(text.slice(start, end)).toBe("one");
});

it("gives the first character where the pointer leads nowhere", () => {
  expect(placeInJson("{}", "/claims/0", null)).toEqual({ start: 0, end: 0 });
});
