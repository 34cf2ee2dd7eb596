import type { Note } from "../base/note.ts";
import type { FrontMatterEntry } from "../note/facts.ts";
import { readFrontMatter } from "../note/front-matter.ts";
import { applyEdits, type Edit } from "../text/edit.ts";
import { slice } from "../text/range.ts";
import type { Fix } from "./finding.ts";

/**
 * The edit that gives a field its plural name, and makes a list of the words it holds. Null where its value is no plain
 * text and no list, or YAML would read the result as anything else.
 */
export function pluralFieldFix(
  { path, text }: Note,
  { key, keyRange, value, valueRange }: FrontMatterEntry,
  plural: string,
): Fix | null {
  const rename: Edit = { range: keyRange, text: plural };
  const written = slice(text, valueRange);
  const words = written
    .split(key === "cssclass" ? /[\s,]+/ : ",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const isText = value === written && words.length > 0;
  if (!isText && !Array.isArray(value)) return null;
  const edits = isText ? [rename, { range: valueRange, text: `[${words.join(", ")}]` }] : [rename];
  const { frontMatter, problems } = readFrontMatter(applyEdits(text, edits).text);
  const read = frontMatter?.entries.find((entry) => entry.key === plural)?.value;
  const isMeant = JSON.stringify(read) === JSON.stringify(isText ? words : value);
  if (problems.length > 0 || !isMeant) return null;
  return { safety: "safe", edits: edits.map((edit) => ({ path, ...edit })) };
}
