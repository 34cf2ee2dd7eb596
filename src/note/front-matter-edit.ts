import { applyEdits, type Edit } from "../text/edit.ts";
import { WinnowError } from "../text/winnow-error.ts";
import type { FrontMatterEntry, NoteFacts } from "./facts.ts";
import { readFrontMatter } from "./front-matter.ts";

const PLAIN_KEY = /^[A-Za-z_][\w-]*$/;

/**
 * The edit that gives one key of a note's front matter a new value; no other byte changes. A key that is not there is
 * added as the last one, and front matter where there is none is made.
 * `yamlText` is the value as YAML: `2024-01-02`, `"a: b"`, `[a, b]`, or `\n  - a\n  - b` for a block of lines.
 * @throws WinnowError EDIT_INVALID when the front matter has problems, or the edit would change any other entry.
 */
export function setFrontMatter(
  text: string,
  facts: NoteFacts,
  key: string,
  yamlText: string,
): Edit {
  if (facts.problems.some((problem) => problem.kind.startsWith("front-matter"))) {
    throw new WinnowError("EDIT_INVALID", "front matter that cannot be read cannot be edited");
  }
  const entry = facts.frontMatter?.entries.find((candidate) => candidate.key === key);
  const edit =
    entry === undefined
      ? insertion(text, facts, key, yamlText)
      : replacement(text, entry, yamlText);
  assertOnlyChanges(text, facts, key, edit);
  return edit;
}

function replacement(text: string, entry: FrontMatterEntry, yamlText: string): Edit {
  const value = lines(yamlText, lineBreak(text));
  const colon = text.indexOf(":", entry.keyRange.end) + 1;
  const empty = entry.valueRange.start === entry.valueRange.end;
  if (empty || yamlText.startsWith("\n")) {
    const end = empty ? colon : entry.valueRange.end;
    return { range: { start: colon, end }, text: spaced(value) };
  }
  return { range: entry.valueRange, text: value };
}

function insertion(text: string, facts: NoteFacts, key: string, yamlText: string): Edit {
  const eol = lineBreak(text);
  const name = PLAIN_KEY.test(key) ? key : JSON.stringify(key);
  const line = `${name}:${spaced(lines(yamlText, eol))}${eol}`;
  if (facts.frontMatter !== null) {
    const at = facts.frontMatter.body.end;
    return { range: { start: at, end: at }, text: line };
  }
  const at = text.startsWith("\uFEFF") ? 1 : 0;
  return { range: { start: at, end: at }, text: `---${eol}${line}---${eol}${eol}` };
}

function assertOnlyChanges(text: string, facts: NoteFacts, key: string, edit: Edit): void {
  const after = readFrontMatter(applyEdits(text, [edit]).text);
  const others = (entries: readonly FrontMatterEntry[]) =>
    JSON.stringify(
      entries.filter((entry) => entry.key !== key).map((entry) => [entry.key, entry.value]),
    );
  const kept =
    others(after.frontMatter?.entries ?? []) === others(facts.frontMatter?.entries ?? []);
  const set = after.frontMatter?.entries.some((entry) => entry.key === key) ?? false;
  if (!kept || !set || after.problems.length > 0) {
    throw new WinnowError(
      "EDIT_INVALID",
      `setting ${key} would change more of the front matter than that`,
    );
  }
}

function spaced(value: string): string {
  return /^[\r\n]/.test(value) ? value : ` ${value}`;
}

function lines(yamlText: string, eol: string): string {
  return yamlText.trimEnd().replace(/\r?\n/g, eol);
}

function lineBreak(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}
