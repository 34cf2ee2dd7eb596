import type { BaseIndex } from "../src/base/base-index.ts";
import type { Dialect } from "../src/base/dialect.ts";
import { shortestName } from "../src/base/dialect.ts";
import { relativePath, stemOf } from "../src/base/file-names.ts";
import { aliasKey } from "../src/base/index-keys.ts";
import { linkFix } from "../src/lint/link-fix.ts";
import { type BaseView, defineRule } from "../src/lint/rule.ts";
import type { Link } from "../src/note/facts.ts";
import { contains } from "../src/text/range.ts";

export const brokenLink = defineRule({
  id: "broken-link",
  summary: "Every link leads to a note or file that exists.",
  scope: "note",
  severity: "error",
  fix: "unsafe",
  kin: ["zk:dead-link", "foam:placeholder", "markdown-oxide:unresolved"],
  *check(view, note) {
    for (const link of note.facts.links) {
      if (link.kind === "embed" || link.kind === "image") continue;
      if (view.resolve(note.path, link).kind !== "missing") continue;
      const suggestions = meantNotes(view, link);
      const [nearest] = suggestions;
      const planned = isPlanned(link) && nearest === undefined;
      const clipped = note.facts.clippings.some((clipping) => contains(clipping, link.range));
      const dialect = planned ? view.dialect() : null;
      yield {
        at: { path: note.path, range: link.range },
        message: `link to \`${link.target}\`, which does not exist`,
        why: "A reader, or an agent, who follows it to check a claim finds nothing.",
        help:
          dialect !== null
            ? helpForPlanned(dialect)
            : nearest === undefined
              ? "Correct the path, add the file, or remove the link."
              : `Did you mean \`${written(view.index, note.path, link, nearest)}\`?`,
        related: [],
        fix: linkFix(view, note, link, suggestions),
        confidence: dialect?.rareWikilinks ? 0.6 : planned || clipped ? 0.9 : 0.98,
        severity:
          clipped || (dialect !== null && isHint(dialect)) ? "info" : planned ? "warning" : "error",
        data: {
          target: link.target,
          suggestions,
          ...(dialect === null ? {} : { dialect: dialect.kind }),
        },
      };
    }
  },
});

/** Notes that have this name as an alias, or nearly this name; a number more or less is another thing, not a slip. */
function meantNotes(view: BaseView, { target }: Link): readonly string[] {
  const name = stemOf(target.replace(/(?<!\/)\/+$/, ""));
  const named = view.index.paths(aliasKey(name));
  const near = view
    .nearest(target)
    .filter((path) => !isWorded(name) || digitsOf(stemOf(path)) === digitsOf(name) || titled(path));
  return [...new Set([...named, ...near])];

  function titled(path: string): boolean {
    const title = view.index.note(path)?.facts.title?.text ?? "";
    return digitsOf(title) === digitsOf(name);
  }
}

function isWorded(name: string): boolean {
  return /\p{L}/u.test(name);
}

function digitsOf(name: string): string {
  return name.replace(/\P{N}+/gu, " ").trim();
}

function written(index: BaseIndex, from: string, link: Link, to: string): string {
  return link.kind === "wiki" ? shortestName(index, to) : relativePath(from, to);
}

/** In Obsidian and Foam `[[Future note]]` is how one plans a note: a bare name, no path and no file type. */
function isPlanned(link: Link): boolean {
  return link.kind === "wiki" && !/[/\\]|\.\w{1,5}$/.test(link.target);
}

function isHint({ plansNotes, rareWikilinks }: Dialect): boolean {
  return plansNotes || rareWikilinks;
}

function helpForPlanned({ kind, because }: Dialect): string {
  return `Write the note, or take the brackets off until it is written. (Taken for ${NAMES[kind]}: ${because}.)`;
}

const NAMES: Readonly<Record<Dialect["kind"], string>> = {
  obsidian: "an Obsidian vault",
  foam: "a Foam workspace",
  zk: "a zk notebook",
  wikilinks: "a base of wikilinks",
  paths: "a base of relative links",
};
