import { expect, test } from "vitest";
import { readResultFile, readResults } from "../../src/bundle/results.ts";
import { bundleFile } from "./bundle-fixtures.ts";

function read(path: string, text: string) {
  return readResultFile(bundleFile(path, text));
}

test("an array of objects is a table, with nested keys joined by a dot", () => {
  const { file } = read("r.json", '[{"a": 1, "in": {"b": 2}}, {"a": 3}]');
  expect(file?.tables).toHaveLength(1);
  expect(file?.tables[0]?.columns).toEqual(["a", "in.b"]);
  expect(file?.tables[0]?.rows.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
    [1, 2],
    [3, null],
  ]);
});

test("an object of like objects is a table", () => {
  const { file } = read("r.json", '{"runs": {"x": {"loss": 1}, "y": {"loss": 2}}}');
  expect(file?.tables.map(({ pointer, rows }) => [pointer, rows.length])).toEqual([["/runs", 2]]);
});

test("an object of unlike objects is no table", () => {
  expect(read("r.json", '{"x": {"loss": 1}, "y": {"size": 2}}').file?.tables).toEqual([]);
});

test("a value has its pointer, its keys and its place", () => {
  const text = '{"a/b": [{"c": 0.50}]}';
  const value = read("r.json", text).file?.values[0];
  expect(value).toMatchObject({
    pointer: "/a~1b/0/c",
    keys: ["a/b", "c"],
    value: 0.5,
    lexeme: "0.50",
  });
  expect(text.slice(value?.range.start, value?.range.end)).toBe("0.50");
});

test("JSON lines are one table, and a broken line spoils only itself", () => {
  const text = '{"a": 1}\n{"a": \n{"a": 30}\n';
  const { file, problems } = read("r.jsonl", text);
  expect(file?.tables[0]?.rows.map((row) => row[0]?.value)).toEqual([1, 30]);
  expect(problems).toHaveLength(1);
  const last = file?.values.at(-1);
  expect(text.slice(last?.range.start, last?.range.end)).toBe("30");
});

test("a CSV file is read through marks, quotes and line breaks in cells, and cells know their place", () => {
  const text = '\uFEFFname,loss\n"a ""b""\nc",0.50\n=cmd|x,7\n';
  const { file, problems } = read("r.csv", text);
  expect(problems).toEqual([]);
  expect(file?.values.map(({ value }) => value)).toEqual(['a "b"\nc', 0.5, "=cmd|x", 7]);
  expect(file?.values.map(({ pointer }) => pointer)).toEqual([
    "/0/name",
    "/0/loss",
    "/1/name",
    "/1/loss",
  ]);
  const numbers = file?.values.filter(({ value }) => typeof value === "number");
  expect(numbers?.map(({ range }) => text.slice(range.start, range.end))).toEqual(["0.50", "7"]);
});

test("a TSV file is split at tabs", () => {
  expect(read("r.tsv", "a\tb\n1\t2\n").file?.tables[0]?.columns).toEqual(["a", "b"]);
});

test("NaN spoils only its own value", () => {
  const { file, problems } = read("r.json", '{"a": NaN, "b": 2}');
  expect(file?.values.map(({ pointer }) => pointer)).toEqual(["/b"]);
  expect(problems[0]?.range).toEqual({ start: 6, end: 9 });
});

test("pictures, text and code are no results", () => {
  const files = [
    "artifact/results/a.png",
    "artifact/results/a.txt",
    "artifact/code/config.json",
  ].map((path) => bundleFile(path, "{}"));
  expect(readResults(files)).toEqual({ files: [], oddities: [] });
});

test("a results file that cannot be read is an oddity that names it", () => {
  const { files, oddities } = readResults([
    bundleFile("artifact/results/a.json", "{"),
    bundleFile("artifact/b.json", "[1]"),
  ]);
  expect(files.map(({ path }) => path)).toEqual(["artifact/b.json"]);
  expect(oddities.map(({ rule, file }) => [rule, file])).toEqual([
    ["invalid-data", "artifact/results/a.json"],
  ]);
});

test("rows that share no key are values and no table of the square of their number", () => {
  const rows = Array.from({ length: 3_000 }, (_, index) => ({ [`k${index}`]: 1 }));
  for (const [path, text] of [
    ["r.json", JSON.stringify(rows)],
    ["r.jsonl", rows.map((row) => JSON.stringify(row)).join("\n")],
  ] as const) {
    const { file, problems } = read(path, text);
    expect([file?.values.length, file?.tables.length]).toEqual([3_000, 0]);
    expect(problems[0]?.message).toContain("too unlike each other");
  }
});

test("a table within a table within a table is read as often as it is nested", () => {
  const group = { a: { loss: 1, acc: 2 }, b: { loss: 3, acc: 4 } };
  const { file, problems } = read(
    "r.json",
    JSON.stringify({ x: group, y: group, z: [{ q: group }] }),
  );
  expect(file?.tables.map(({ pointer }) => pointer)).toEqual(["/x", "/y", "/z", "/z/0/q"]);
  expect(problems).toEqual([]);
});

test("a file of more values than can be held is not read", () => {
  for (const path of ["r.json", "r.jsonl"]) {
    const { file, problems } = read(path, `[${"1,".repeat(500_000)}1]`);
    expect([file, problems[0]?.message]).toEqual([null, expect.stringContaining("500002 values")]);
  }
});

test("values below keys without end are left out", () => {
  const { file, problems } = read("r.json", `{"a": 1, "${"k".repeat(3_000)}": {"b": 2}}`);
  expect(file?.values.map(({ pointer }) => pointer)).toEqual(["/a"]);
  expect(problems[0]?.message).toContain("2000 characters");
});

test("a CSV file of many columns is read as far as its values can be held", () => {
  const header = Array.from({ length: 50_000 }, (_, index) => `c${index}`).join(",");
  const { file, problems } = read("r.csv", `${header}\n${"1\n".repeat(10_000)}`);
  expect(file?.tables[0]?.rows).toHaveLength(2);
  expect(problems[0]?.message).toContain("the rest was not read");
});

test("what comes after the most values a bundle may have is told and not read", () => {
  const many = JSON.stringify(Array.from({ length: 100_000 }, (_, index) => index));
  const { files, oddities } = readResults([
    bundleFile("artifact/a.json", many),
    bundleFile("artifact/b.json", "[1]"),
  ]);
  expect(files.map(({ path }) => path)).toEqual(["artifact/a.json"]);
  expect(oddities.map(({ file }) => file)).toContain("artifact/b.json");
});
