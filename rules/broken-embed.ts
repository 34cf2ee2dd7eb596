import { shortestName } from "../src/base/dialect.ts";
import { fileNameOf, relativePath } from "../src/base/file-names.ts";
import { fileNameKey, fileTypeKey } from "../src/base/index-keys.ts";
import { linkFix } from "../src/lint/link-fix.ts";
import { type BaseView, defineRule } from "../src/lint/rule.ts";
import type { Link } from "../src/note/facts.ts";
import { contains } from "../src/text/range.ts";

export const brokenEmbed = defineRule({
  id: "broken-embed",
  summary: "Every image and embed shows a file that exists.",
  scope: "note",
  severity: "error",
  fix: "unsafe",
  kin: ["markdown-oxide:unresolved"],
  *check(view, note) {
    for (const link of note.facts.links) {
      if (link.kind !== "embed" && link.kind !== "image") continue;
      if (view.resolve(note.path, link).kind !== "missing") continue;
      const [meant, ...others] = meantFiles(view, link);
      const unstored = isOfUnstoredType(view, link);
      const clipped = note.facts.clippings.some((clipping) => contains(clipping, link.range));
      yield {
        at: { path: note.path, range: link.range },
        message: `${link.kind === "image" ? "image" : "embed"} \`${link.target}\`, which does not exist`,
        why: "Where the note should show it, a reader sees a gap.",
        help:
          meant !== undefined
            ? `Did you mean \`${link.kind === "embed" ? shortestName(view.index, meant) : relativePath(note.path, meant)}\`?`
            : unstored
              ? "Git holds no file of this type: add it, or leave the rule off where such files are kept elsewhere."
              : "Correct the path, add the file with git add, or take the embed out.",
        related: [],
        fix: linkFix(view, note, link, meant === undefined ? [] : [meant, ...others]),
        confidence: unstored || clipped ? 0.85 : 0.98,
        severity: clipped ? "info" : unstored ? "warning" : "error",
        data: { target: link.target, suggestions: meant === undefined ? [] : [meant, ...others] },
      };
    }
  },
});

/** Files of the same name elsewhere, else notes of nearly the same name. */
function meantFiles(view: BaseView, { target }: Link): readonly string[] {
  const name = fileNameOf(target.replace(/\\/g, "/").replace(/\?.*/s, ""));
  const same = view.index.paths(fileNameKey(name));
  return same.length > 0 || typeOf(name) !== "" ? same : view.nearest(target);
}

/** Many keep their images out of git: where it holds none of a kind, one more that is missing is no slip. */
function isOfUnstoredType(view: BaseView, { target }: Link): boolean {
  const type = typeOf(target.replace(/\?.*/s, ""));
  return type !== "" && type !== "md" && view.index.paths(fileTypeKey(type)).length === 0;
}

function typeOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}
