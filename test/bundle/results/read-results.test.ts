import { expect, test } from "vitest";
import type { BundleFile } from "../../../src/bundle/bundle.ts";
import { readRecords } from "../../../src/bundle/records/read-records.ts";
import { NO_GLOSSARY } from "../../../src/bundle/records/record-table.ts";
import { readResultFile } from "../../../src/bundle/results/read-file.ts";
import { readResults } from "../../../src/bundle/results/read-results.ts";
import { bundleFile } from "../bundle-fixtures.ts";

function read(path: string, text: string) {
  return readResultFile(bundleFile(path, text));
}

function readAll(
  files: readonly BundleFile[],
  named: readonly string[] = [],
  claimed: readonly string[] = [],
) {
  const reportHash = files.find(({ path }) => path === "artifact/report.md")?.sha256 ?? null;
  return readResults({
    files,
    skipped: [],
    named: new Set(named),
    claimed: new Set(claimed),
    reportHash,
  });
}

test("nested values go by their keys, rows of a list by their places", () => {
  const { values } = read("r.json", '[{"a": 1, "in": {"b": 2}}, {"a": 3}]');
  expect(values.map(({ pointer, keys, value }) => [pointer, keys, value])).toEqual([
    ["/0/a", ["a"], 1],
    ["/0/in/b", ["in", "b"], 2],
    ["/1/a", ["a"], 3],
  ]);
});

test("a value has its pointer, its keys and its place", () => {
  const text = '{"a/b": [{"c": 0.50}]}';
  const value = read("r.json", text).values[0];
  expect(value).toMatchObject({
    pointer: "/a~1b/0/c",
    keys: ["a/b", "c"],
    value: 0.5,
    lexeme: "0.50",
    unit: null,
  });
  expect(text.slice(value?.range.start, value?.range.end)).toBe("0.50");
});

test("text of JSON that can only be a formatted number is one, with its unit", () => {
  const { values } = read(
    "r.json",
    '{"acc": "83.20%", "gain": "0.12 ± 0.02", "id": "7", "v": "a1"}',
  );
  expect(values.map(({ pointer, value, unit, lexeme }) => [pointer, value, unit, lexeme])).toEqual([
    ["/acc", 83.2, "%", "83.20%"],
    ["/gain", 0.12, null, "0.12"],
    ["/gain spread", 0.02, null, "0.02"],
    ["/id", "7", null, '"7"'],
    ["/v", "a1", null, '"a1"'],
  ]);
});

test("JSON lines are rows, and a broken line spoils only itself", () => {
  const text = '{"a": 1}\n{"a": \n{"a": 30}\n';
  const { values, problems } = read("r.jsonl", text);
  expect(values.map(({ pointer, value }) => [pointer, value])).toEqual([
    ["/0/a", 1],
    ["/1/a", 30],
  ]);
  expect(problems.map(({ isUnread }) => isUnread)).toEqual([true]);
  const last = values.at(-1);
  expect(text.slice(last?.range.start, last?.range.end)).toBe("30");
});

test("a CSV file is read through marks, quotes and line breaks in cells, and cells know their place", () => {
  const text = '\uFEFFname,loss\n"a ""b""\nc",0.50\n=cmd|x,7\n';
  const { values, problems } = read("r.csv", text);
  expect(problems).toEqual([]);
  expect(values.map(({ value }) => value)).toEqual(['a "b"\nc', 0.5, "=cmd|x", 7]);
  expect(values.map(({ pointer }) => pointer)).toEqual([
    "/0/name",
    "/0/loss",
    "/1/name",
    "/1/loss",
  ]);
  const numbers = values.filter(({ value }) => typeof value === "number");
  expect(numbers.map(({ range }) => text.slice(range.start, range.end))).toEqual(["0.50", "7"]);
});

test("a TSV file is split at tabs", () => {
  expect(read("r.tsv", "a\tb\n1\t2\n").values.map(({ pointer }) => pointer)).toEqual([
    "/0/a",
    "/0/b",
  ]);
});

test("columns of one name are told apart, and told of", () => {
  const { values, problems } = read("r.csv", "loss,loss,loss 2\n1,2,3\n");
  expect(new Set(values.map(({ pointer }) => pointer)).size).toBe(3);
  expect(problems).toMatchObject([{ message: "two columns have the same name", isUnread: false }]);
});

test.each([
  [
    "r.json",
    '{"a": {"x": NaN, "y": -Infinity}, "b": 2, "c": null}',
    ["/a/x is NaN", "/a/y is -Infinity"],
  ],
  ["r.json", '{"a": {"x": "NaN"}, "b": 2, "c": 1e999}', ['/a/x is "NaN"', "/c is 1e999"]],
  ["r.jsonl", '{"a": NaN, "b": 1}\n{"a": 3, "b": NaN}\n', ["/0/a is NaN", "/1/b is NaN"]],
  ["r.csv", "a,b\nnan,2\n3,inf\n", ["/0/a is nan", "/1/b is inf"]],
  ["r.yaml", "a:\n  x: .nan\n  y: -.inf\nb: 2\n", ["/a/x is .nan", "/a/y is -.inf"]],
  ["r.toml", "b = 2\n[a]\nx = nan\n", ["/a/x is NaN"]],
  ["r.md", "| a | b |\n|---|---|\n| nan | 2 |\n", ["/0/a is nan"]],
])("NaN in %s spoils only its own value, and is told of at its pointer", (path, text, told) => {
  const { values, problems } = read(path, text);
  expect(values.some(({ value }) => typeof value === "number")).toBe(true);
  expect(values.every(({ value }) => typeof value !== "number" || Number.isFinite(value))).toBe(
    true,
  );
  expect(problems.map(({ message }) => message)).toEqual(
    told.map((begin) => `${begin}, so its value is undefined`),
  );
  expect(problems.every(({ isUnread }) => !isUnread)).toBe(true);
});

test("very many NaN are told of by their number", () => {
  const { problems } = read("r.json", JSON.stringify(Array(500).fill("NaN")));
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)?.message).toContain("480 more");
  expect(read("r.csv", `a\n${"nan\n".repeat(500)}`).problems.at(-1)?.message).toContain("480 more");
});

test("code and pictures that nobody names are no results and lack nothing", () => {
  const files = ["artifact/results/a.png", "artifact/code/config.json", "artifact/results/run.py"];
  expect(readAll(files.map((path) => bundleFile(path, "{}")))).toEqual({
    files: [],
    logs: [],
    unread: [],
    oddities: [],
  });
});

test("what lies among the results in a format that is not read is told of, and named", () => {
  const { unread, oddities } = readAll([bundleFile("artifact/results/a.h5", "x")]);
  expect(unread).toEqual([
    { path: "artifact/results/a.h5", format: "HDF5", reason: "this format is not read" },
  ]);
  expect(oddities).toMatchObject([{ rule: "unread-evidence", file: "artifact/results/a.h5" }]);
});

test("weights elsewhere are of no concern, unless they are named as evidence", () => {
  const files = [bundleFile("artifact/model.pt", "x")];
  expect(readAll(files).unread).toEqual([]);
  const { unread, oddities } = readAll(files, ["artifact/model.pt"]);
  expect(unread.map(({ format }) => format)).toEqual(["a PyTorch file"]);
  expect(oddities.map(({ rule }) => rule)).toEqual(["unread-evidence"]);
});

test("a picture among the evidence of a run is unread, and told of where a claim rests on it", () => {
  const files = [bundleFile("artifact/results/figure.png", "x")];
  const listed = readAll(files, ["artifact/results/figure.png"]);
  expect([listed.unread.length, listed.oddities]).toEqual([1, []]);
  const { oddities } = readAll(files, [], ["artifact/results/figure.png"]);
  expect(oddities).toMatchObject([{ message: "is a picture, which is not read" }]);
});

test("what holds half a character is left out and told of, and the rest is read", () => {
  const { values, problems } = read(
    "r.json",
    '{"a": "x\\ud800", "\\udc00": 1, "b": "\\ud83d\\ude00"}',
  );
  expect(values.map(({ pointer }) => pointer)).toEqual(["/b"]);
  expect(problems.map(({ isUnread }) => isUnread)).toEqual([true, true]);
});

test("a file that was left aside is unread where it might hold a result", () => {
  const skipped = [
    { path: "artifact/results/huge.csv", reason: "it has 99 bytes" },
    { path: "artifact/code/huge.py", reason: "it has 99 bytes" },
  ];
  const { unread } = readResults({
    files: [],
    skipped,
    named: new Set(),
    claimed: new Set(),
    reportHash: null,
  });
  expect(unread.map(({ path }) => path)).toEqual(["artifact/results/huge.csv"]);
});

test("logs are read, and kept apart from results", () => {
  const { files, logs } = readAll([
    bundleFile("artifact/logs/train.log", "final accuracy: 0.87\n"),
    bundleFile("artifact/logs/history.csv", "epoch,loss\n1,0.5\n"),
    bundleFile("artifact/stdout.txt", "loss=0.4\n"),
    bundleFile("artifact/results/eval.txt", "accuracy: 0.9\n"),
  ]);
  expect(files.map(({ path }) => path)).toEqual(["artifact/results/eval.txt"]);
  expect(logs.map(({ path }) => path)).toEqual([
    "artifact/logs/train.log",
    "artifact/logs/history.csv",
    "artifact/stdout.txt",
  ]);
});

test("what is wrong with a log is told only where it is named as evidence", () => {
  const files = [bundleFile("artifact/logs/a.json", "{")];
  expect(readAll(files).oddities).toEqual([]);
  expect(readAll(files, ["artifact/logs/a.json"]).oddities).toMatchObject([
    { rule: "invalid-data" },
  ]);
});

test("a document gives results among the results or where it is named, and the report never", () => {
  const table = "| arm | acc |\n|---|---|\n| a | 0.5 |\n";
  const files = [
    bundleFile("artifact/report.md", `${table}\n`),
    bundleFile("artifact/results/copy.md", `${table}\n`),
    bundleFile("artifact/results/table.md", table),
    bundleFile("artifact/appendix.md", table),
  ];
  expect(readAll(files).files.map(({ path }) => path)).toEqual(["artifact/results/table.md"]);
  expect(readAll(files, ["artifact/appendix.md"]).files.map(({ path }) => path)).toEqual([
    "artifact/results/table.md",
    "artifact/appendix.md",
  ]);
});

test("a results file that cannot be read is an oddity that names it, and unread", () => {
  const { files, unread, oddities } = readAll([
    bundleFile("artifact/results/a.json", "{"),
    bundleFile("artifact/b.json", "[1]"),
  ]);
  expect(files.map(({ path }) => path)).toEqual(["artifact/b.json"]);
  expect(unread.map(({ path, format }) => [path, format])).toEqual([
    ["artifact/results/a.json", "JSON"],
  ]);
  expect(oddities.map(({ rule, file }) => [rule, file])).toEqual([
    ["invalid-data", "artifact/results/a.json"],
  ]);
});

test("a file of more values than can be held is not read", () => {
  for (const path of ["r.json", "r.jsonl"]) {
    const { values, problems } = read(path, `[${"1,".repeat(500_000)}1]`);
    expect([values.length, problems[0]?.message]).toEqual([
      0,
      expect.stringContaining("500002 values"),
    ]);
  }
});

test("values below keys without end are left out", () => {
  const { values, problems } = read("r.json", `{"a": 1, "${"k".repeat(3_000)}": {"b": 2}}`);
  expect(values.map(({ pointer }) => pointer)).toEqual(["/a"]);
  expect(problems).toMatchObject([
    { message: expect.stringContaining("2000 characters"), isUnread: true },
  ]);
});

test("a CSV file of many columns is read as far as its values can be held", () => {
  const header = Array.from({ length: 50_000 }, (_, index) => `c${index}`).join(",");
  const { values, problems } = read("r.csv", `${header}\n${"1\n".repeat(10_000)}`);
  expect(values).toHaveLength(2);
  expect(problems[0]).toMatchObject({
    message: expect.stringContaining("the rest was not read"),
    isUnread: true,
  });
});

test("a CSV file of many rows is read to the last value that may be", () => {
  const { values, problems } = read("r.csv", `a,b\n${"1,2\n".repeat(50_000)}`);
  expect([values.length, problems]).toEqual([100_000, []]);
  expect(read("r.csv", `a,b\n${"1,2\n".repeat(50_001)}`).problems).toMatchObject([
    { isUnread: true },
  ]);
});

test("a unit that all cells of a column give is the column's", () => {
  const table = "| arm | acc | loss |\n|---|---|---|\n| a | 71.5% | 0.5 |\n| b | 75% | 1% |\n";
  const { files } = readAll([bundleFile("artifact/results/t.md", table)]);
  const [records] = readRecords(files, NO_GLOSSARY);
  expect(records?.measures.map(({ name, unit }) => [name, unit])).toEqual([
    ["acc", "%"],
    ["loss", null],
  ]);
});

test("what comes after the most values a bundle may have is told and not read", () => {
  const many = JSON.stringify(Array.from({ length: 100_000 }, (_, index) => index));
  const { files, unread } = readAll([
    bundleFile("artifact/a.json", many),
    bundleFile("artifact/b.json", "[1]"),
  ]);
  expect(files.map(({ path }) => path)).toEqual(["artifact/a.json"]);
  expect(unread.map(({ path }) => path)).toEqual(["artifact/b.json"]);
});
