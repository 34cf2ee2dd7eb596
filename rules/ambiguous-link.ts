import { shortestName } from "../src/base/dialect.ts";
import { folderOf } from "../src/base/file-names.ts";
import { defineRule } from "../src/lint/rule.ts";
import { contains } from "../src/text/range.ts";

/** More candidates than this are not read. */
const MOST_NAMED = 4;

export const ambiguousLink = defineRule({
  id: "ambiguous-link",
  summary: "Every wikilink means one note.",
  scope: "note",
  severity: "warning",
  fix: null,
  kin: ["foam:ambiguous-identifier", "marksman:ambiguous-link"],
  *check(view, note) {
    for (const link of note.facts.links) {
      const resolution = view.resolve(note.path, link);
      if (resolution.kind !== "ambiguous") continue;
      if (note.facts.clippings.some((clipping) => contains(clipping, link.range))) continue;
      const { paths } = resolution;
      const beside = paths.filter((path) => folderOf(path) === folderOf(note.path));
      const forms = paths.map((path) => `[[${shortestName(view.index, path)}]]`);
      yield {
        at: { path: note.path, range: link.range },
        message: `\`${link.target}\` may mean ${paths.length} files: ${listed(paths)}`,
        why: "Which of them it opens depends on the tool, so a reader may check a claim against the wrong note.",
        help: `Write which is meant: ${forms
          .slice(0, MOST_NAMED)
          .map((form) => `\`${form}\``)
          .join(" or ")}.`,
        related: paths.map((path) => ({
          path,
          range: view.index.note(path)?.facts.title?.range ?? { start: 0, end: 0 },
          role: "candidate",
        })),
        confidence: beside.length === 1 ? 0.8 : 0.95,
        severity: beside.length === 1 ? "info" : "warning",
        data: { target: link.target, candidates: paths, forms },
      };
    }
  },
});

function listed(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_NAMED).map((path) => `\`${path}\``);
  const more = paths.length - named.length;
  return more === 0 ? named.join(", ") : `${named.join(", ")} and ${more} more`;
}
