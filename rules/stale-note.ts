import { fieldsNamed, textsIn } from "../src/base/front-matter-fields.ts";
import { DEPRECATED } from "../src/base/index-keys.ts";
import { linkedFrom } from "../src/base/links.ts";
import type { Note } from "../src/base/note.ts";
import { isEntrance } from "../src/base/note-role.ts";
import { type Standing, standingOf } from "../src/base/standing.ts";
import { successionsOf } from "../src/base/supersession.ts";
import { type BaseView, defineRule, type RawFinding } from "../src/lint/rule.ts";
import { admits, isOthersWords } from "../src/lint/surroundings.ts";
import type { Json } from "../src/note/facts.ts";
import type { Range } from "../src/text/range.ts";

const STALE_AFTER = new Set(["stale_after"]);
const VERIFIED = new Set(["verified"]);
const DAY = /^\d{4}-\d{2}-\d{2}(?!\d)/;
export const staleNote = defineRule({
  id: "stale-note",
  summary:
    "What is past its date is looked at again, and what is deprecated is not linked as if it held.",
  scope: "note",
  severity: "warning",
  fix: null,
  kin: ["okf:stale_after"],
  *check(view, note) {
    const standing = standingOf(note.facts);
    if (standing === null) yield* pastItsDate(note, view.day);
    yield* linksToDeprecated(view, note);
    if (standing?.kind === "deprecated") {
      for (const path of linkedFrom(view.index, note.path)) {
        yield* linksToDeprecated(view, view.index.note(path)!, note.path);
      }
    }
  },
});

function* pastItsDate(note: Note, today: string | null): Iterable<RawFinding> {
  if (today === null) return;
  for (const { value, valueRange } of fieldsNamed(note.facts, STALE_AFTER)) {
    const day = dayIn(value);
    if (day === null || day >= today) continue;
    const verified = lastVerified(note);
    if (verified !== null && verified > day) continue;
    yield {
      at: { path: note.path, range: valueRange },
      message: `stale since ${day}: nobody has verified it since (as of ${today})`,
      why: "Its author did not expect it to hold longer without another look.",
      help: "Check it against its sources; then set `stale_after` to a later day and add yourself to `verified`, or set `status: deprecated`.",
      related: [],
      confidence: 0.95,
      data: { staleAfter: day, asOf: today },
    };
  }
}

/** Links of a note to deprecated ones, where the words around them don't say so. What has a successor is for another rule. */
function* linksToDeprecated(view: BaseView, note: Note, only?: string): Iterable<RawFinding> {
  const { index } = view;
  if (index.paths(DEPRECATED).length === 0 || isEntrance(note)) return;
  if (standingOf(note.facts) !== null) return;
  const seen = new Set<string>();
  for (const link of note.facts.links) {
    const resolution = view.resolve(note.path, link);
    if (resolution.kind !== "found" || resolution.path === note.path) continue;
    const { path } = resolution;
    const target = only === undefined || only === path ? index.note(path) : null;
    if (target === null || seen.has(path)) continue;
    const standing = standingOf(target.facts);
    if (standing?.kind !== "deprecated" || isOthersWords(note, link.range)) continue;
    if (admits(note, link.range, "outdated") || successionsOf(index, target).length > 0) continue;
    seen.add(path);
    yield linkFinding(note, link.range, target, standing);
  }
}

function linkFinding(note: Note, range: Range, target: Note, standing: Standing): RawFinding {
  return {
    at: { path: note.path, range },
    message: `link to \`${target.path}\`, which is deprecated, as if it held`,
    why: "A reader takes what it says for current.",
    help: "Say beside the link that it is deprecated, link to what holds now, or take the link out.",
    related: [{ path: target.path, range: standing.range, role: "deprecated" }],
    confidence: 0.88,
    data: { path: target.path },
  };
}

function dayIn(value: Json): string | null {
  return typeof value === "string" ? (DAY.exec(value.trim())?.[0] ?? null) : null;
}

/** The last day on which somebody verified a note, by OKF's `verified: [{by, at}]` or a date alone. */
function lastVerified({ facts }: Note): string | null {
  const days = fieldsNamed(facts, VERIFIED).flatMap(({ value }) =>
    [value].flat().flatMap((entry: Json) => {
      const at =
        entry !== null && typeof entry === "object" && !Array.isArray(entry)
          ? (entry as { readonly [key: string]: Json }).at
          : entry;
      return textsIn(at ?? null).flatMap((text) => dayIn(text) ?? []);
    }),
  );
  return days.sort().at(-1) ?? null;
}
