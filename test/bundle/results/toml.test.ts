import { expect, test } from "vitest";
import { readText, valuesIn } from "./read-text.ts";

const TEXT = `lr = 3e-4 # rate
name = "tuned"
day = 2026-01-02

[eval]
acc = 0.50
ok = true
by_seed = [0.25, 0.5]

[[arms]]
acc = 0.10
[[arms]]
acc = 0.20
`;

test("TOML is read as JSON is, with numbers as written and the places of their lines", () => {
  const reading = readText("r.toml", TEXT);
  expect(valuesIn(reading)).toEqual({
    "/lr": 0.0003,
    "/name": "tuned",
    "/day": "2026-01-02",
    "/eval/acc": 0.5,
    "/eval/ok": true,
    "/eval/by_seed/0": 0.25,
    "/eval/by_seed/1": 0.5,
    "/arms/0/acc": 0.1,
    "/arms/1/acc": 0.2,
  });
  const numbers = reading.values.filter(({ pointer }) => /^\/(?:lr|eval\/acc|arms)/.test(pointer));
  expect(numbers.map(({ lexeme }) => lexeme)).toEqual(["3e-4", "0.50", "0.10", "0.20"]);
  expect(numbers.map(({ range }) => TEXT.slice(range.start, range.end))).toEqual([
    "3e-4",
    "0.50",
    "0.10",
    "0.20",
  ]);
});

test("keys that programs trip over are keys", () => {
  expect(valuesIn(readText("r.toml", '"__proto__" = 1\n[constructor]\na = 2\n'))).toEqual({
    "/__proto__": 1,
    "/constructor/a": 2,
  });
});

test.each([
  ["what is no TOML", "a = = 1", "no valid TOML"],
  ["lists without end", `a = ${"[".repeat(50_000)}`, "no valid TOML"],
  ["more than is read", `a = "${"x".repeat(1 << 20)}"`, "more than the 1048576"],
])("%s is told of", (_, text, told) => {
  const { values, problems } = readText("r.toml", text);
  expect(values).toEqual([]);
  expect(problems).toMatchObject([{ message: expect.stringContaining(told), isUnread: true }]);
});
