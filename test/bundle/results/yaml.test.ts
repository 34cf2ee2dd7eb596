import { expect, test } from "vitest";
import { placesHold, problemsIn, readText, valuesIn } from "./read-text.ts";

test("YAML is read as JSON is, with places and numbers as written", () => {
  const text =
    "acc: 0.50\narms:\n  - name: base\n    n: 10\n  - {name: tuned, n: 20}\non: yes\nday: 2026-01-02\n";
  const reading = readText("r.yaml", text);
  expect(valuesIn(reading)).toEqual({
    "/acc": 0.5,
    "/arms/0/name": "base",
    "/arms/0/n": 10,
    "/arms/1/name": "tuned",
    "/arms/1/n": 20,
    "/on": "yes",
    "/day": "2026-01-02",
  });
  expect(reading.values[0]?.lexeme).toBe("0.50");
  expect(placesHold(text, reading)).toBe(true);
});

test("several documents are rows", () => {
  expect(valuesIn(readText("r.yml", "a: 1\n---\na: 2\n"))).toEqual({ "/0/a": 1, "/1/a": 2 });
});

test("aliases stand for what they name", () => {
  expect(valuesIn(readText("r.yaml", "base: &b {lr: 0.1}\nx: *b\n"))).toEqual({
    "/base/lr": 0.1,
    "/x/lr": 0.1,
  });
});

test("a billion laughs are told of, and no flood", () => {
  const lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"];
  for (let at = 1; at < 10; at += 1)
    lines.push(
      `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(", ")}]`,
    );
  const reading = readText("r.yaml", lines.join("\n"));
  expect(reading.values.length).toBeLessThanOrEqual(100_000);
  expect(problemsIn(reading).join("\n")).toContain("repeats too many values");
});

test("an alias of itself, a tag, a key twice", () => {
  expect(problemsIn(readText("r.yaml", "a: &a [*a]\nb: 1\n"))).toEqual([
    "the alias *a names nothing before it; write its values out",
  ]);
  expect(valuesIn(readText("r.yaml", "a: !!js/function 'x'\nb: 1\n"))).toMatchObject({ "/b": 1 });
  const twice = readText("r.yaml", "a: 1\na: 2\n");
  expect(valuesIn(twice)).toEqual({ "/a": 2 });
  expect(problemsIn(twice)).toEqual(['key "a" is given twice; the last one counts']);
});

test.each([
  ["what is no YAML", "a: [1\nb: }", "no valid YAML"],
  ["brackets without end", "[".repeat(100_000), "nested too deep"],
  ["more than is read", `a: "${"x".repeat(1 << 20)}"`, "more than the 1048576"],
])("%s is told of", (_, text, told) => {
  const { values, problems } = readText("r.yaml", text);
  expect(values).toEqual([]);
  expect(problems).toMatchObject([{ message: expect.stringContaining(told), isUnread: true }]);
});

test("as much as is read is read to the last value that may be", () => {
  expect(readText("r.yaml", "- {a: 1, b: 0.5}\n".repeat(55_000)).values).toHaveLength(100_000);
});
