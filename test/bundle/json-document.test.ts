import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "../../src/bundle/json-document.ts";

test("a number keeps the way it was written, and its place", () => {
  const text = '{"a": [0.30]}';
  const { root } = readJson(text);
  const list = root?.kind === "object" ? root.entries[0]?.value : undefined;
  const item = list?.kind === "array" ? list.items[0] : undefined;
  expect(item).toMatchObject({ kind: "scalar", value: 0.3, lexeme: "0.30" });
  expect(text.slice(item?.range.start, item?.range.end)).toBe("0.30");
});

test.each([
  ['{"a": 1,}', "syntax"],
  ['{"a": 1} // no', "syntax"],
  ["{", "syntax"],
  ["", "syntax"],
  [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, "too-deep"],
])("text that is no strict JSON is not read (%#)", (text, kind) => {
  const { root, problems } = readJson(text);
  expect(root).toBeNull();
  expect(problems.map((problem) => problem.kind)).toEqual([kind]);
});

test.each([
  ['{"a": 1, "a": 2}', "duplicate-key", { a: 2 }],
  ['{"a": NaN, "b": 1}', "not-finite", { a: null, b: 1 }],
  ['{"a": -Infinity}', "not-finite", { a: null }],
  ['{"a": 1e999}', "not-finite", { a: Number.POSITIVE_INFINITY }],
])("%s is read, with a problem", (text, kind, plain) => {
  const document = readJson(text);
  expect(document.plain).toEqual(plain);
  expect(document.problems.map((problem) => problem.kind)).toEqual([kind]);
});

test("the word NaN inside a string is text", () => {
  expect(readJson('["NaN and \\" Infinity"]').problems).toEqual([]);
});

test("a byte-order mark is no fault, and offsets count it", () => {
  const { root, problems } = readJson("\uFEFF[1]");
  expect(problems).toEqual([]);
  expect(root?.range).toEqual({ start: 1, end: 4 });
});

test("a key that could reach a prototype is reported and reaches none", () => {
  const { problems } = readJson('{"__proto__": {"polluted": 1}}');
  expect(problems[0]?.kind).toBe("unsafe-key");
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test("whatever JSON.parse reads is read alike", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!/__proto__|constructor|prototype/.test(text));
      const document = readJson(text);
      expect(document.plain).toEqual(JSON.parse(text));
      expect(document.problems).toEqual([]);
    }),
  );
});

test("no text makes it throw", () => {
  const parts = fc.array(
    fc.constantFrom("{", "}", "[", "]", ":", ",", '"', "\\", "NaN", "1", "-", "tru", " ", "\n"),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(parts, (tokens) => {
      expect(readJson(tokens.join(""))).toHaveProperty("problems");
    }),
  );
});
