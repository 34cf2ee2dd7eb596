import { applyEdits, type Edit } from "../text/edit.ts";
import { lineEnding } from "../text/line-ending.ts";
import type { Json, NoteFacts } from "./facts.ts";
import { readFrontMatter } from "./front-matter.ts";

const ITEM = /^([ \t]*)-[ \t]/;

/**
 * The edit that adds a source to a note that lists its sources in front matter (OKF), behind the last one; null where
 * it lists none line by line, names this one already, or the edit would change anything else.
 */
export function addSource(
  text: string,
  facts: NoteFacts,
  source: { readonly id: string; readonly resource: string },
): Edit | null {
  const entry = facts.frontMatter?.entries.find(({ key }) => key === "sources");
  if (entry === undefined || !Array.isArray(entry.value) || facts.problems.length > 0) return null;
  const start = text.lastIndexOf("\n", entry.valueRange.start - 1) + 1;
  const indent = ITEM.exec(text.slice(start, entry.valueRange.end))?.[1];
  if (indent === undefined || entry.value.some((known) => idOf(known) === source.id)) return null;
  const end = entry.valueRange.end;
  const line = lineEnding(text);
  const item = `${indent}- id: ${source.id}${line}${indent}  resource: ${JSON.stringify(source.resource)}`;
  const edit = { range: { start: end, end }, text: `${line}${item}` };
  const wanted = facts.frontMatter!.entries.map(({ key, value }) =>
    key === "sources" ? [key, [...(entry.value as readonly Json[]), source]] : [key, value],
  );
  const after = readFrontMatter(applyEdits(text, [edit]).text).frontMatter?.entries ?? [];
  const found = after.map(({ key, value }) => [key, value]);
  return JSON.stringify(found) === JSON.stringify(wanted) ? edit : null;
}

function idOf(source: Json): Json {
  return typeof source === "object" && source !== null && "id" in source
    ? (source.id ?? null)
    : null;
}
