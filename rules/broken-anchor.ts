import type { Note } from "../src/base/note.ts";
import { defineRule } from "../src/lint/rule.ts";
import type { Heading, Link } from "../src/note/facts.ts";
import { nearNames } from "../src/text/near-names.ts";
import { contains } from "../src/text/range.ts";
import { words } from "../src/text/tokens.ts";

export const brokenAnchor = defineRule({
  id: "broken-anchor",
  summary: "Every link to a heading or block leads to one that is there.",
  scope: "note",
  severity: "error",
  fix: null,
  kin: ["markdownlint:MD051", "markdown-oxide:unresolved"],
  *check(view, note) {
    for (const link of note.facts.links) {
      const resolution = link.anchor === null ? null : view.resolve(note.path, link);
      if (resolution?.kind !== "found" || resolution.anchor !== "missing") continue;
      if (note.facts.clippings.some((clipping) => contains(clipping, link.range))) continue;
      const target = view.index.note(resolution.path)!;
      const near = nearestPlace(target, link);
      const where = target.path === note.path ? "this note" : `\`${target.path}\``;
      const isBlock = link.anchor!.startsWith("^");
      const isSure = isBlock || near !== null;
      yield {
        at: { path: note.path, range: link.range },
        message: `\`#${link.anchor}\` is no ${isBlock ? "block" : "heading"} of ${where}`,
        why: "The link opens the note at its top, and the passage it stands for is not found.",
        help:
          near !== null
            ? `Did you mean \`#${near}\`?`
            : isBlock
              ? `Put \`${link.anchor}\` behind the block that is meant, or link to the note.`
              : "Name a heading that is there, or link to the note.",
        related: [],
        confidence: isSure ? 0.97 : 0.9,
        severity: isSure ? "error" : "warning",
        data: { path: target.path, anchor: link.anchor, suggestion: near },
      };
    }
  },
});

/** The heading or block id nearest to what a link names, as a link of its kind writes it. */
function nearestPlace({ facts }: Note, link: Link): string | null {
  const wanted = link.anchor!.slice(link.anchor!.lastIndexOf("#") + 1);
  if (wanted.startsWith("^")) {
    const ids = facts.blockIds.map(({ name }) => name.replace(/^\^/, ""));
    const [near] = nearNames(wanted.slice(1), ids);
    return near === undefined ? null : `^${near}`;
  }
  const isWiki = link.kind === "wiki" || link.kind === "embed";
  const named = new Map(
    facts.headings.flatMap((heading) => [
      [heading.slug, heading] as const,
      [heading.text, heading] as const,
    ]),
  );
  const [near] = nearNames(wanted.replace(/-\d+$/, ""), named.keys());
  const heading = near === undefined ? headingAround(facts.headings, wanted) : named.get(near)!;
  if (heading === null) return null;
  return isWiki ? heading.text.replace(/[#|^[\]\\]/g, "").trim() : heading.slug;
}

/** The one heading that has all the wanted words, or all of whose words are wanted. */
function headingAround(headings: readonly Heading[], wanted: string): Heading | null {
  const asked = new Set(words(wanted));
  const found = headings.filter(({ text }) => {
    const own = new Set(words(text));
    const shared = [...asked].filter((word) => own.has(word)).length;
    return shared > 0 && (shared === asked.size || (shared === own.size && shared > 1));
  });
  return found.length === 1 ? found[0]! : null;
}
