import matter from "gray-matter";
import type { Range } from "../text/range.ts";
import type { FrontMatter, Problem } from "./facts.ts";
import { frontMatterSlice } from "./front-matter-slice.ts";
import { readYaml, type YamlReading } from "./yaml-entries.ts";

// gray-matter evaluates `---js` front matter unless every engine of that name is replaced; the one that does so is
// taken out as well, so that no call made anywhere in this process can reach it.
const { engines } = matter as unknown as { engines: Record<string, unknown> };
delete engines.javascript;
Object.freeze(engines);

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter | null;
  readonly problems: readonly Problem[];
  /** Where the Markdown starts. */
  readonly end: number;
}

/** Reads the front matter of a note's text. Whatever is wrong with it becomes a problem; nothing in it is evaluated. */
export function readFrontMatter(text: string): FrontMatterReading {
  const slice = frontMatterSlice(text);
  switch (slice.kind) {
    case "none":
      return { frontMatter: null, problems: [], end: text.startsWith("\uFEFF") ? 1 : 0 };
    case "unclosed":
      return {
        frontMatter: null,
        problems: [problem("no closing `---` line", slice.range)],
        end: slice.range.start,
      };
    case "language":
      return withoutEntries(slice, {
        kind: "front-matter-language",
        message:
          "front matter in another language than YAML is never read: the first line must be `---` alone",
        range: firstLine(text, slice.range),
      });
    case "too-long":
      return withoutEntries(
        slice,
        problem("longer than 16 KiB or 200 lines", firstLine(text, slice.range)),
      );
    case "yaml":
      return readSlice(text, slice.range, slice.body);
  }
}

function readSlice(text: string, range: Range, body: Range): FrontMatterReading {
  // The YAML library knows no lone CR; one unit for one keeps the offsets.
  const yaml = text.slice(body.start, body.end).replace(/\r(?!\n)/g, "\n");
  const stray = /^---/m.exec(yaml);
  if (stray !== null) {
    const start = body.start + stray.index;
    return withoutEntries(
      { range, body },
      problem("a line in it begins with `---`", { start, end: start + 3 }),
    );
  }
  const reading = parseSlice(yaml);
  if (reading.kind === "refused") {
    return withoutEntries(
      { range, body },
      problem(reading.message, shift(reading.range, body.start)),
    );
  }
  const entries = reading.entries.map((entry) => ({
    ...entry,
    keyRange: shift(entry.keyRange, body.start),
    valueRange: shift(entry.valueRange, body.start),
  }));
  return { frontMatter: { range, body, entries }, problems: [], end: range.end };
}

function parseSlice(yaml: string): YamlReading {
  // gray-matter hands the engine the line break after the opening fence too, and half of a CRLF before the closing one.
  const engine = (given: string): YamlReading => readYaml(given.slice(1).replace(/\r$/, ""));
  const file = matter(
    { content: `---\n${yaml}---\n` },
    {
      language: "yaml",
      engines: { yaml: engine, json: deny, javascript: deny, js: deny, coffee: deny },
    },
  );
  // Of nothing but comments and blanks it makes {} without asking the engine.
  return "kind" in file.data ? (file.data as YamlReading) : { kind: "entries", entries: [] };
}

function deny(): never {
  throw new Error("front matter in another language than YAML");
}

function withoutEntries(slice: { range: Range; body: Range }, found: Problem): FrontMatterReading {
  const frontMatter = { range: slice.range, body: slice.body, entries: [] };
  return { frontMatter, problems: [found], end: slice.range.end };
}

function problem(message: string, range: Range): Problem {
  return { kind: "front-matter", message: `front matter: ${message}`, range };
}

function firstLine(text: string, range: Range): Range {
  const line = /^[^\r\n]*/.exec(text.slice(range.start, range.start + 200))![0];
  return { start: range.start, end: range.start + line.length };
}

function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}
