import { SUPERSEDED, SUPERSEDES } from "../src/base/index-keys.ts";
import type { Note } from "../src/base/note.ts";
import { isTemplate } from "../src/base/note-role.ts";
import { standingOf } from "../src/base/standing.ts";
import { predecessorsIn, type Reference, successorsIn } from "../src/base/succession-fields.ts";
import { cycleThrough, lastSuccessor, placeOf, referentOf } from "../src/base/supersession.ts";
import { type BaseView, defineRule, type RawFinding } from "../src/lint/rule.ts";

const WHY =
  "Who follows it to what holds now does not get there, and neither note can be pruned safely.";

export const supersessionCycle = defineRule({
  id: "supersession-cycle",
  summary: "Whatever is superseded leads to something that holds.",
  scope: "note",
  severity: "error",
  fix: null,
  kin: [],
  *check(view, note) {
    const { index } = view;
    if (isTemplate(note)) return;
    if (index.paths(SUPERSEDED).length + index.paths(SUPERSEDES).length === 0) return;
    yield* deadEnds(view, note);
    const cycle = cycleThrough(index, note);
    if (cycle === null) return;
    // Told once, at the step from the first of its notes by path.
    const first = cycle.reduce((a, b) => (b.from < a.from ? b : a));
    const at = cycle.indexOf(first);
    const ordered = [...cycle.slice(at), ...cycle.slice(0, at)];
    const way = [...ordered.map(({ from }) => from), first.from].map((path) => `\`${path}\``);
    yield {
      at: first.at,
      message:
        cycle.length === 1
          ? `${way[0]} is said to supersede itself`
          : `superseded in a circle: ${way.join(" → ")}`,
      why: WHY,
      help: "Find the note that holds now, and take the field out that says otherwise.",
      related: ordered.slice(1).map((step) => ({ ...step.at, role: "next" })),
      confidence: 0.98,
      data: { notes: ordered.map(({ from }) => from) },
    };
  },
});

/** Fields that name a note there is not, and successions that end at a retracted note. */
function* deadEnds({ index }: BaseView, note: Note): Iterable<RawFinding> {
  const finding = (reference: Reference, message: string, help: string): RawFinding => ({
    at: { path: note.path, range: placeOf(note, reference) },
    message,
    why: WHY,
    help,
    related: [],
    confidence: 0.95,
    data: {},
  });
  for (const reference of [...successorsIn(note.facts), ...predecessorsIn(note.facts)]) {
    if (referentOf(index, note.path, reference.text).kind !== "missing") continue;
    const message = `\`${reference.text}\` is no note of the base`;
    yield finding(reference, message, "Correct the name, or take the field out.");
  }
  for (const reference of successorsIn(note.facts)) {
    const referent = referentOf(index, note.path, reference.text);
    if (referent.kind !== "note" || referent.path === note.path) continue;
    const last = lastSuccessor(index, referent.path);
    const end = last === null ? null : index.note(last);
    if (end === null || standingOf(end.facts)?.kind !== "retracted") continue;
    const message = `superseded by \`${end.path}\` in the end, which is retracted`;
    yield finding(reference, message, "Name what holds now, or mark this note as retracted too.");
  }
}
