import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/note/front-matter.ts";
import { readNote } from "../../src/note/read-note.ts";
import { slice } from "../../src/text/range.ts";

function entries(text: string): Record<string, unknown> {
  const { frontMatter } = readFrontMatter(text);
  return Object.fromEntries((frontMatter?.entries ?? []).map((entry) => [entry.key, entry.value]));
}

function problems(text: string): string[] {
  return readFrontMatter(text).problems.map((problem) => problem.kind);
}

describe("where front matter lies", () => {
  it.each([
    ["plain", "---\na: 1\n---\nbody", "---\na: 1\n---\n", { a: 1 }],
    ["blanks behind the fences", "---  \na: 1\n---\t\nbody", "---  \na: 1\n---\t\n", { a: 1 }],
    ["CRLF", "---\r\na: 1\r\n---\r\nbody", "---\r\na: 1\r\n---\r\n", { a: 1 }],
    ["lone CR", "---\ra: 1\rb: 2\r---\rbody", "---\ra: 1\rb: 2\r---\r", { a: 1, b: 2 }],
    ["a byte-order mark", "\uFEFF---\na: 1\n---\nbody", "---\na: 1\n---\n", { a: 1 }],
    ["no final line break", "---\na: 1\n---", "---\na: 1\n---", { a: 1 }],
    ["empty", "---\n---\nbody", "---\n---\n", {}],
    ["only comments", "---\n# note\n\n---\nbody", "---\n# note\n\n---\n", {}],
  ])("finds %s", (_name, text, written, expected) => {
    const { frontMatter, problems: found, end } = readFrontMatter(text);
    expect(found).toEqual([]);
    expect(slice(text, frontMatter!.range)).toBe(written);
    expect(end).toBe(frontMatter!.range.end);
    expect(entries(text)).toEqual(expected);
  });

  it.each([
    ["a thematic break at the top", "---\n\nText.\n\nMore."],
    ["four dashes", "----\na: 1\n----\n"],
    ["no fence", "a: 1\n---\n"],
    ["a fence further down", "\n---\na: 1\n---\n"],
    ["nothing", ""],
  ])("sees none in a text with %s", (_name, text) => {
    expect(readFrontMatter(text)).toEqual({ frontMatter: null, problems: [], end: 0 });
  });

  it("keeps the byte-order mark out of the prose", () => {
    expect(readFrontMatter("\uFEFFText").end).toBe(1);
  });

  it("reports a fence that is never closed and reads the text as prose", () => {
    expect(problems("---\ntitle: x\n\nText.")).toEqual(["front-matter"]);
    expect(readFrontMatter("---\ntitle: x\n\nText.").end).toBe(0);
  });
});

describe("what front matter says", () => {
  it("keeps dates, times and codes as they are written", () => {
    const text = "---\ndate: 2024-01-02\ntime: 12:30\ncode: 0x\nyes: yes\n---\n";
    expect(entries(text)).toEqual({ date: "2024-01-02", time: "12:30", code: "0x", yes: "yes" });
  });

  it("gives the range of every key and value", () => {
    const text =
      '\uFEFF---\r\ntitle: "a: b" # why\r\ntags:\r\n  - x\r\n  - y\r\nempty:\r\nlast: |\r\n  two\r\n  lines\r\n---\r\n';
    const { frontMatter } = readFrontMatter(text);
    const written = frontMatter!.entries.map((entry) => [
      slice(text, entry.keyRange),
      slice(text, entry.valueRange),
    ]);
    expect(written).toEqual([
      ["title", '"a: b"'],
      ["tags", "- x\r\n  - y"],
      ["empty", ""],
      ["last", "|\r\n  two\r\n  lines"],
    ]);
  });

  it("reads the same broken text the same way twice", () => {
    const text = "---\na: [1\n---\nbody";
    expect(readFrontMatter(text)).toEqual(readFrontMatter(text));
    expect(problems(text)).toEqual(["front-matter"]);
  });

  it("hands out values that no other reading shares", () => {
    const text = "---\ntags: [a]\n---\n";
    (entries(text).tags as string[]).push("b");
    expect(entries(text)).toEqual({ tags: ["a"] });
  });

  const nested = `a: ${"[".repeat(22)}${"]".repeat(22)}`;
  it.each([
    ["an alias", "a: &x 1\nb: *x", "a"],
    ["an anchor alone", "a: &x 1", "a"],
    ["a merge key", "a: {x: 1}\n<<: {y: 2}", "<<"],
    ["an unknown tag", "a: !thing 1", "!thing"],
    ["a known tag", "a: !!str 1", "!!str"],
    ["a binary tag", "a: !!binary aGk=", "!!binary"],
    ["a second document", "a: 1\n...\nb: 2", ""],
    ["a repeated key", "a: 1\na: 2", "a"],
    ["a number and a text as one key", '1: x\n"1": y', "1"],
    ["a repeated key further in", 'a: {1: x, "1": y}', "1"],
    ["nesting over 20 levels", nested, "["],
    ["thousands of brackets", "[".repeat(16_000), "["],
    ["thousands of braces", "{a: ".repeat(4_000), "{a: "],
    ["thousands of dashes", "- ".repeat(8_000), "- - "],
    ["thousands of question marks", "? ".repeat(8_000), "? ? "],
    ["__proto__", "__proto__: {x: 1}", "__proto__"],
    ["constructor further in", "a: {constructor: 1}", "constructor"],
    ["prototype", "prototype: 1", "prototype"],
    ["a template's braces", "a: {{title}}", "{"],
    ["a list at the top", "- a\n- b", "- a"],
    ["a sentence", "just text", "just text"],
    ["broken syntax", "a: 'x", ""],
    ["a tab as indentation", "a:\n\tb: 1", ""],
    ["a line that begins with ---", "a: 1\n---b\nc: 2", "---"],
  ])("refuses %s, with its place", (_name, yaml, quote) => {
    const text = `---\n${yaml}\n---\nbody`;
    const reading = readFrontMatter(text);
    expect(reading.problems.map((problem) => problem.kind)).toEqual(["front-matter"]);
    expect(reading.frontMatter!.entries).toEqual([]);
    expect(text.slice(reading.end)).toBe("body");
    const { range } = reading.problems[0]!;
    expect(range.start).toBeGreaterThanOrEqual(4);
    expect(range.end).toBeLessThanOrEqual(reading.end);
    expect(text.slice(Math.max(0, range.start - 12), range.end + 20)).toContain(quote);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("reads 150 levels of lines without harm", () => {
    const levels = Array.from({ length: 150 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n");
    expect(problems(`---\n${levels}\n---\n`)).toEqual(["front-matter"]);
  });

  it("does not expand a bomb of aliases", () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) => `k${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`,
    );
    expect(problems(`---\nk0: &l0 [x]\n${levels.join("\n")}\n---\n`)).toEqual(["front-matter"]);
  });

  it("does not parse more than 16 KiB or 200 lines", () => {
    expect(problems(`---\na: ${"x".repeat(17 * 1024)}\n---\n`)).toEqual(["front-matter"]);
    expect(problems(`---\n${"\n".repeat(65_536)}---\nbody`)).toEqual(["front-matter"]);
    expect(problems(`---\n${"\n".repeat(65_536)}`)).toEqual([]);
  });
});

describe("front matter in another language", () => {
  const openings = [
    "js",
    "JS",
    "javascript",
    "JavaScript",
    " js ",
    "\tjs",
    "json",
    "coffee",
    "constructor",
    "toString",
    "__proto__",
    "draft",
  ];
  it.each(openings)("reports ---%s and evaluates nothing", (language) => {
    const folder = mkdtempSync(join(tmpdir(), "winnow-front-matter-"));
    const target = join(folder, "made");
    const payload = `{ a: require("node:fs").writeFileSync(${JSON.stringify(target)}, "x") }`;
    const text = `---${language}\n${payload}\n---\n# Title\n\n---${language}\n${payload}\n---\n`;
    const facts = readNote(text);
    expect(facts.problems.map((problem) => problem.kind)).toEqual(["front-matter-language"]);
    expect(facts.frontMatter!.entries).toEqual([]);
    expect(facts.title?.text).toBe("Title");
    expect(existsSync(target)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it("reports it when the fence is never closed", () => {
    expect(problems("---js\nprocess.exit()\n")).toEqual(["front-matter-language"]);
  });
});
