import { expect, test } from "vitest";
import { markdownTables, reportTables } from "../../../src/bundle/results/markdown.ts";
import { placesHold, problemsIn, readText, valuesIn } from "./read-text.ts";

const TABLE =
  "| arm | error (%) |\n| :-- | --: |\n| plain \\| a | **28.5** |\n| `tuned` | 25.0% |\n";

test("the rows of a Markdown table are those of its file, with what stands around numbers taken off", () => {
  const reading = readText("t.md", `Errors:\n\n${TABLE}\nDone.\n`);
  expect(valuesIn(reading)).toEqual({
    "/0/arm": "plain | a",
    "/0/error (%)": 28.5,
    "/1/arm": "tuned",
    "/1/error (%)": 25,
  });
  expect(reading.values.at(-1)?.unit).toBe("%");
  expect(problemsIn(reading)).toEqual([]);
});

test("values know their places", () => {
  const text = "# A\r\n\r\n| x | y |\r\n|---|---|\r\n| 1.50 |  2.25 |\r\n";
  const reading = readText("t.md", text);
  expect(placesHold(text, reading)).toBe(true);
  expect(reading.values.map(({ range }) => text.slice(range.start, range.end))).toEqual([
    "1.50",
    "2.25",
  ]);
});

test("several tables go by the headings above them", () => {
  const text = `## First\n\n${TABLE}\n## Second\n\n| n |\n|---|\n| 4 |\n\n| n |\n|---|\n| 5 |\n`;
  const pointers = readText("t.md", text).values.map(({ pointer }) => pointer);
  expect(pointers).toContain("/First/1/arm");
  expect(pointers.slice(-2)).toEqual(["/Second/0/n", "/Second 2/0/n"]);
});

test("a table in a fence is code, and a line without a rule below it is no head", () => {
  expect(markdownTables(`\`\`\`\n${TABLE}\`\`\`\n`)).toEqual([]);
  expect(markdownTables("| a | b |\n| 1 | 2 |\n")).toEqual([]);
  expect(markdownTables("| a | b |\n|---|\n| 1 | 2 |\n")).toEqual([]);
});

test("lines that name a value give it, and sentences do not", () => {
  const text = "- **Accuracy**: 0.87\n\nWe ran 3 seeds for 20 epochs.\n\nLoss = 0.25\n";
  const reading = readText("t.md", text);
  expect(valuesIn(reading)).toEqual({ "/1/Accuracy": 0.87, "/5/Loss": 0.25 });
  expect(placesHold(text, reading)).toBe(true);
});

test("a report's tables come with heading, caption and place, or as values", () => {
  const text = `# Run\n\n## Errors\n\nTable 1: by arm\n\n${TABLE}`;
  const [table] = markdownTables(text);
  expect(table).toMatchObject({
    heading: "Errors",
    caption: "Table 1: by arm",
    columns: ["arm", "error (%)"],
  });
  expect(text.slice(table?.range.start, table?.range.end)).toBe(TABLE.trimEnd());
  const report = reportTables({ path: "artifact/report.md", text });
  expect(report.values.map(({ pointer }) => pointer)).toContain("/0/error (%)");
});

test("rows of unlike length keep to the columns of the head", () => {
  const text = "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n";
  expect(valuesIn(readText("t.md", text))).toEqual({ "/0/a": 1, "/1/a": 1, "/1/b": 2 });
});

test("a text of nothing but bars and rules is read to its end", () => {
  expect(readText("t.md", "|-".repeat(400_000)).values).toEqual([]);
  expect(readText("t.md", "| a |\n|---|\n| 1 |\n\n".repeat(30_000)).values).toHaveLength(30_000);
});
