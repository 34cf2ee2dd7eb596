import { z } from "zod";
import { folderOf, stemOf } from "../src/base/file-names.ts";
import { linkFix } from "../src/lint/link-fix.ts";
import { defineRule } from "../src/lint/rule.ts";
import type { Link } from "../src/note/facts.ts";
import { contains } from "../src/text/range.ts";

export const brokenLink = defineRule({
  id: "broken-link",
  summary: "Every link leads to a note or file that exists.",
  scope: "note",
  severity: "error",
  fix: "unsafe",
  kin: ["zk:dead-link", "foam:placeholder", "markdown-oxide:unresolved"],
  options: z.strictObject({}),
  *check(view, note) {
    for (const link of note.facts.links) {
      const resolution = view.resolve(note.path, link);
      if (resolution.kind !== "missing") continue;
      const suggestions = view.nearest(link.target);
      const [nearest] = suggestions;
      const placeholder = isPlaceholder(link) && nearest === undefined;
      const clipped = note.facts.clippings.some((clipping) => contains(clipping, link.range));
      yield {
        at: { path: note.path, range: link.range },
        message: `link to \`${link.target}\`, which does not exist`,
        why: "A reader, or an agent, who follows it to check a claim finds nothing.",
        help: placeholder
          ? "Write the note, or take the brackets off until it is written."
          : nearest === undefined
            ? "Correct the path, add the file, or remove the link."
            : `Did you mean \`${isWiki(link) ? stemOf(nearest) : relativePath(note.path, nearest)}\`?`,
        related: [],
        fix: linkFix(view, note, link, suggestions),
        confidence: placeholder || clipped ? 0.9 : 0.98,
        severity: placeholder || clipped ? "warning" : "error",
        data: { target: link.target, suggestions },
      };
    }
  },
});

function isWiki(link: Link): boolean {
  return link.kind === "wiki" || link.kind === "embed";
}

/** In Obsidian and Foam `[[Future note]]` is how one plans a note: a bare name, no path and no file type. */
function isPlaceholder(link: Link): boolean {
  return link.kind === "wiki" && !/[/\\]|\.\w{1,5}$/.test(link.target);
}

/** The way from one note to another, as a relative link writes it. */
function relativePath(from: string, to: string): string {
  const start = folderOf(from)
    .split("/")
    .filter((part) => part !== "");
  const end = to.split("/");
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared])
    shared += 1;
  return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/");
}
