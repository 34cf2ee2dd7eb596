import type { BaseIndex } from "../src/base/base-index.ts";
import { folderOf, joinPath } from "../src/base/file-names.ts";
import { fileAt } from "../src/base/named-files.ts";
import type { Note } from "../src/base/note.ts";
import {
  entryKey,
  entryKeyAnyCase,
  isReferenceList,
  REFERENCE_LISTS,
  UNREAD_LISTS,
} from "../src/base/reference-list.ts";
import { defineRule } from "../src/lint/rule.ts";
import type { Json } from "../src/note/facts.ts";
import { overlaps } from "../src/text/range.ts";

/** References to figures, tables, equations and sections are written alike (pandoc-crossref, Quarto). */
const CROSS_REFERENCE =
  /^(?:fig|tbl|tab|eq|eqn|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|nte|tip|wrn|imp|cau|alg|app|ch|chap)[:-]/i;

export const undefinedCitation = defineRule({
  id: "undefined-citation",
  summary: "Every citekey that a note cites has an entry in the base's reference lists.",
  scope: "note",
  severity: "error",
  fix: null,
  kin: ["pandoc:citeproc-not-found"],
  *check({ index }, note) {
    const { facts, path, text } = note;
    if (facts.citations.length === 0) return;
    const lists = index.paths(REFERENCE_LISTS);
    if (lists.length === 0 || index.paths(UNREAD_LISTS).length > 0) return;
    if (namesOthers(index, note)) return;
    const own = ownEntries(note);
    for (const { key, range } of facts.citations) {
      if (CROSS_REFERENCE.test(key) || own.has(key)) continue;
      if (index.paths(entryKey(key)).length > 0) continue;
      if (facts.clippings.some((clipping) => overlaps(clipping, range))) continue;
      const [otherCase] = index.paths(entryKeyAnyCase(key));
      const bracketed = isBracketed(text, range.start);
      yield {
        at: { path, range },
        message: `nothing with the citekey \`${key}\` is in ${named(lists)}`,
        why: "What the statement rests on cannot be looked up, and programs print the bare key.",
        help:
          otherCase === undefined
            ? `Correct the citekey, or add an entry for it to \`${lists[0]}\`.`
            : `\`${otherCase}\` has it in another case, which counts: write it as it is there.`,
        related: [],
        confidence: bracketed ? 0.93 : 0.85,
        severity: bracketed ? "error" : "warning",
        data: { citekey: key, lists },
      };
    }
  },
});

/** Whether the note's own front matter names a list that was not read: outside the base, or in another format. */
function namesOthers(index: BaseIndex, { path, facts }: Note): boolean {
  const value = facts.frontMatter?.entries.find(({ key }) => key === "bibliography")?.value ?? null;
  return textsOf(value).some((named) => {
    const places = [joinPath(folderOf(path), named), joinPath("", named)];
    const found = places.map((place) => (place === null ? null : fileAt(index, place)));
    return !found.some((file) => file !== null && isReferenceList(file));
  });
}

/** Ids of the sources that the note describes itself, as Pandoc's `references` or in OKF's `sources`. */
function ownEntries({ facts }: Note): Set<string> {
  const lists = (facts.frontMatter?.entries ?? [])
    .filter(({ key }) => key === "references" || key === "sources")
    .map(({ value }) => value);
  const items = lists.flatMap((value): readonly Json[] => (Array.isArray(value) ? value : []));
  return new Set(
    items.flatMap((item) =>
      item !== null && typeof item === "object" && "id" in item ? [String(item.id)] : [],
    ),
  );
}

function textsOf(value: Json): string[] {
  const values: readonly Json[] = Array.isArray(value) ? value : [value];
  return values.filter((each): each is string => typeof each === "string");
}

/** Whether a citation stands in brackets, and so can be nothing else. */
function isBracketed(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - 300), at);
  return line.lastIndexOf("[") > line.lastIndexOf("]");
}

function named(lists: readonly string[]): string {
  return lists.length === 1 ? `\`${lists[0]}\`` : `the base's ${lists.length} reference lists`;
}
