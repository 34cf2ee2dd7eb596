import type { BaseIndex } from "../src/base/base-index.ts";
import { linkText } from "../src/base/dialect.ts";
import { fileNameOf, folderOf, stemOf } from "../src/base/file-names.ts";
import { EVERY_NOTE, linkedKey, listedKey } from "../src/base/index-keys.ts";
import { type LikelyLinker, likelyLinker } from "../src/base/likely-linker.ts";
import { linkedShareBeside } from "../src/base/linked-share.ts";
import { linkedFrom, resolveLink } from "../src/base/links.ts";
import type { Note } from "../src/base/note.ts";
import { standsAlone } from "../src/base/note-role.ts";
import { calledName } from "../src/base/reference-names.ts";
import { standingOf } from "../src/base/standing.ts";
import { namesSuccessor } from "../src/base/succession-fields.ts";
import { type BaseView, defineRule } from "../src/lint/rule.ts";

/** Fewer notes need no links to be found. */
const FEWEST_NOTES = 5;
/** A base in which fewer notes are linked does not work by links. */
const FEW_LINKED = 1 / 3;
/** From here on a note without a link to it is an exception. */
const MOST_LINKED = 2 / 3;

export const orphanNote = defineRule({
  id: "orphan-note",
  summary: "Every note is linked from another.",
  scope: "note",
  severity: "warning",
  fix: null,
  kin: ["zk:missing-backlink", "foam:orphans"],
  *check(view, note) {
    const { index } = view;
    if (standsAlone(note) || standingOf(note.facts) !== null || namesSuccessor(note.facts)) return;
    if (linkedFrom(index, note.path).length > 0 || folderIsLinked(index, note.path)) return;
    if (isListed(index, note) || isLinkedOnSite(index, note.path)) return;
    const share = view.linkedShare();
    if (index.paths(EVERY_NOTE).length < FEWEST_NOTES || share < FEW_LINKED) return;
    const beside = linkedShareBeside(index, note.path);
    if (beside !== null && beside < FEW_LINKED) return;
    const linker = likelyLinker(index, note);
    yield {
      at: { path: note.path, range: note.facts.title?.range ?? { start: 0, end: 0 } },
      message: "no note links to this one",
      why: "Who reads the notes it belongs with does not come upon it, and the next agent writes it anew.",
      help: helpFor(view, note, linker),
      related:
        linker === null
          ? []
          : [{ path: linker.path, range: titleRange(index, linker.path), role: "should-link" }],
      confidence: 0.9,
      severity: share >= MOST_LINKED ? "warning" : "info",
      data: { linker: linker?.path ?? null, because: linker?.because ?? null },
    };
  },
});

function helpFor(view: BaseView, note: Note, linker: LikelyLinker | null): string {
  const { kind, because } = view.dialect();
  const form = (from: string) =>
    `\`${linkText(view.index, view.dialect(), from, note.path)}\` (${kind === "paths" ? "relative links" : kind}: ${because})`;
  if (linker === null)
    return "Link to it from a note on the same subject or from an index, or merge it into one.";
  const why = {
    "cites-source": "cites its source",
    "mentions-title": "mentions its title",
    "shares-terms": `has ${linker.terms.map((term) => `"${term}"`).join(", ")} in its title too`,
  }[linker.because];
  return `\`${linker.path}\` ${why}: link to it from there, ${form(linker.path)}.`;
}

/** Whether the README, or another document of the repository's own, links to something of a note's name. */
function isListed(index: BaseIndex, { path, facts }: Note): boolean {
  const names = [fileNameOf(path), stemOf(path), fileNameOf(folderOf(path)), facts.title?.text];
  return names.some((name) => name !== undefined && index.paths(listedKey(name)).length > 0);
}

/** Whether a note links to an address of the site the base is built into that ends in a note's name: `/docs/setup`. */
function isLinkedOnSite(index: BaseIndex, path: string): boolean {
  const stem = stemOf(path);
  // Many sites order their pages by a number that is no part of the address: `02-setup.md`.
  return [...new Set([stem, stem.replace(/^\d{1,3}[-_.]/, "")])].some((name) =>
    index
      .paths(linkedKey(name))
      .some((from) =>
        (index.note(from)?.facts.links ?? []).some(
          (link) =>
            link.target.startsWith("/") &&
            calledName(link.target) === name &&
            resolveLink(index, from, link).kind === "external",
        ),
      ),
  );
}

/** Whether a note links to the folder as a whole, and so to whatever lies in it. */
function folderIsLinked(index: BaseIndex, path: string): boolean {
  const folder = folderOf(path);
  if (folder === "") return false;
  return index.paths(linkedKey(fileNameOf(folder))).some((from) =>
    (index.note(from)?.facts.links ?? []).some((link) => {
      const resolution = resolveLink(index, from, link);
      return resolution.kind === "found" && resolution.path === folder;
    }),
  );
}

function titleRange(index: BaseIndex, path: string) {
  return index.note(path)?.facts.title?.range ?? { start: 0, end: 0 };
}
