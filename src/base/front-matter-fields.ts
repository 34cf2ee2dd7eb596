import type { FrontMatterEntry, Json, NoteFacts } from "../note/facts.ts";

/** A key of front matter in the form that counts: `stale-after`, `staleAfter` and `stale_after` are one. */
export function fieldName(key: string): string {
  if (/^[a-z_]+$/.test(key)) return key;
  return key
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
}

/** The entries of a note's front matter under one of the names. */
export function fieldsNamed(facts: NoteFacts, names: ReadonlySet<string>): FrontMatterEntry[] {
  return (facts.frontMatter?.entries ?? []).filter(({ key }) => names.has(fieldName(key)));
}

/** The texts in a value, however deep in lists: an unquoted `[[x]]` is a list in a list to YAML. */
export function textsIn(value: Json): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value === "number") return [String(value)];
  return Array.isArray(value) ? value.flatMap((item: Json) => textsIn(item)) : [];
}
