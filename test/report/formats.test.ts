import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { checkstyle } from "../../src/report/checkstyle.ts";
import { compact } from "../../src/report/compact.ts";
import { FORMAT_NAMES } from "../../src/report/format-names.ts";
import { FORMATS } from "../../src/report/formats.ts";
import { github } from "../../src/report/github.ts";
import { junit } from "../../src/report/junit.ts";
import { hasHidden } from "../../src/text/visible.ts";
import {
  CONFLICTING,
  findingWith,
  HOSTILE,
  plain,
  reportOf,
  reportWith,
} from "../support/report.ts";

const related = { path: HOSTILE.path, range: { start: 0, end: 0 }, quote: HOSTILE.text };
const hostile = reportWith([
  findingWith({
    path: HOSTILE.path,
    message: HOSTILE.text,
    why: HOSTILE.text,
    help: HOSTILE.text,
    quote: HOSTILE.text,
    related: [{ ...related, role: HOSTILE.text }],
  }),
  findingWith({ path: "", rule: "internal", message: "rule broken-link failed: x" }),
]);

const two = reportWith(
  [
    findingWith({ path: "papers/one.md", range: { start: 4, end: 9 }, quote: "[x](y)" }),
    findingWith({ path: "papers/two.md", severity: "warning" }),
  ],
  () => "One\n[x](y)\n",
);

describe.each(FORMAT_NAMES)("%s", (name) => {
  it("shows every hidden character", async () => {
    const format = await FORMATS[name]();
    expect(hasHidden(format(hostile, plain))).toBe(false);
  });

  it("gives the same for the same", async () => {
    const format = await FORMATS[name]();
    const report = await reportOf(CONFLICTING);
    expect(format(report, plain)).toBe(format(report, plain));
  });

  it("ends with a line break, if it says anything", async () => {
    const format = await FORMATS[name]();
    expect(format(hostile, plain)).toMatch(/[^\n]\n$/);
    expect(format(reportWith([]), plain)).toMatch(/^$|[^\n]\n$/);
  });
});

describe("compact", () => {
  it("gives a finding a line, with its place in front", () => {
    expect(compact(two)).toBe(
      "papers/one.md:2:1: error something is wrong (broken-link)\n" +
        "papers/two.md:1:1: warning something is wrong (broken-link)\n",
    );
  });

  it("keeps a finding on its line, whatever it holds", () => {
    expect(compact(hostile).split("\n")).toHaveLength(3);
  });
});

describe("github", () => {
  const line = (given: Parameters<typeof findingWith>[0], text = "") =>
    github(reportWith([findingWith(given)], () => text));

  it("gives columns where a finding is of one line", () => {
    expect(line({ range: { start: 4, end: 7 } }, "One two\n")).toBe(
      "::error file=a.md,line=1,endLine=1,col=5,endColumn=8,title=winnow broken-link::something is wrong%0AMend it.\n",
    );
  });

  it("gives lines only where it is of several", () => {
    expect(line({ range: { start: 0, end: 5 } }, "One\ntwo\n")).toMatch(
      /^::error file=a\.md,line=1,endLine=2,title=/,
    );
  });

  it("has a word for each severity", () => {
    expect(line({ severity: "warning" })).toMatch(/^::warning /);
    expect(line({ severity: "info" })).toMatch(/^::notice /);
  });

  it.each([
    ["Smith, 2020: notes.md", "file=Smith%2C 2020%3A notes.md,"],
    ["50%.md", "file=50%25.md,"],
    ["a\r\nb.md", "file=a%0D%0Ab.md,"],
    ["a\u001b[2J\u202e.md", "file=a\\u{1b}[2J\\u{202e}.md,"],
  ])("names %j so that it stays one property", (path, expected) => {
    expect(line({ path })).toContain(expected);
  });

  it("lets no text begin a command of its own", () => {
    const lines = github(hostile).trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(lines.every((each) => each.startsWith("::error "))).toBe(true);
    expect(lines[0]).toContain("%250A::error::");
  });

  it("names no file for what concerns the run as a whole", () => {
    expect(github(hostile)).toContain("::error title=winnow internal::rule broken-link failed");
  });
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

describe("junit", () => {
  it("is well-formed, whatever it holds", () => {
    expect(XMLValidator.validate(junit(hostile))).toBe(true);
  });

  it("has a failed test for each finding, in a suite for each file", () => {
    const [root] = parser.parse(junit(two)).testsuites;
    expect([root.tests, root.failures, root.testsuite.length]).toEqual(["2", "2", 2]);
    const [first] = root.testsuite[0].testcase;
    expect([first.name, first.classname]).toEqual(["broken-link", "papers/one.md"]);
    expect(first.failure).toEqual([
      {
        message: "something is wrong",
        type: "error",
        "#text": "papers/one.md:2:1\nsomething is wrong\nIt misleads.\nMend it.",
      },
    ]);
  });

  it("has one test that passed where nothing was found", () => {
    const [root] = parser.parse(junit(reportWith([]))).testsuites;
    expect([root.tests, root.failures]).toEqual(["1", "0"]);
    expect(root.testsuite[0].testcase).toEqual([{ name: "no findings", classname: "winnow" }]);
  });
});

describe("checkstyle", () => {
  it("is well-formed, whatever it holds", () => {
    expect(XMLValidator.validate(checkstyle(hostile))).toBe(true);
    expect(XMLValidator.validate(checkstyle(reportWith([])))).toBe(true);
  });

  it("has an error for each finding, in an element for each file", () => {
    const [root] = parser.parse(checkstyle(two)).checkstyle;
    expect(root.version).toBe("4.3");
    expect(root.file.map(({ name }: { name: string }) => name)).toEqual([
      "papers/one.md",
      "papers/two.md",
    ]);
    expect(root.file[0].error).toEqual([
      {
        line: "2",
        column: "1",
        severity: "error",
        message: "something is wrong&#10;Mend it.",
        source: "winnow.broken-link",
      },
    ]);
  });
});
