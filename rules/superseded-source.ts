import {
  type Citing,
  citingsOf,
  notesCited,
  notesCiting,
  notesCitingSource,
} from "../src/base/citing.ts";
import { replacesKey, SUPERSEDED, SUPERSEDES } from "../src/base/index-keys.ts";
import type { Note } from "../src/base/note.ts";
import { isEntrance } from "../src/base/note-role.ts";
import { standingOf } from "../src/base/standing.ts";
import { namesSuccessor, predecessorsIn } from "../src/base/succession-fields.ts";
import { lastSuccessor, placeOf, referentOf, successionsOf } from "../src/base/supersession.ts";
import { type BaseView, defineRule, type RawFinding, type RawPlace } from "../src/lint/rule.ts";
import { admits } from "../src/lint/surroundings.ts";
import { contains, type Range } from "../src/text/range.ts";

export const supersededSource = defineRule({
  id: "superseded-source",
  summary: "Notes cite what holds now, not what it took the place of.",
  scope: "note",
  severity: "warning",
  fix: null,
  kin: [],
  *check(view, note) {
    const { index } = view;
    if (index.paths(SUPERSEDED).length + index.paths(SUPERSEDES).length === 0) return;
    yield* findingsAt(view, note, () => true);
    for (const path of notesConcerned(view, note)) {
      const citing = index.note(path);
      if (citing !== null && path !== note.path)
        yield* findingsAt(view, citing, ({ paths }) => paths.includes(note.path));
    }
  },
});

/** The notes that cite what this one says, or what is said of it, is superseded. */
function notesConcerned({ index }: BaseView, note: Note): readonly string[] {
  const own = namesSuccessor(note.facts) ? notesCiting(index, note) : [];
  const others = predecessorsIn(note.facts).flatMap(({ text }) => {
    const referent = referentOf(index, note.path, text);
    if (referent.kind === "source") return [...notesCitingSource(index, referent.key)];
    const predecessor = referent.kind === "note" ? index.note(referent.path) : null;
    return predecessor === null ? [] : notesCiting(index, predecessor);
  });
  return [...new Set([...own, ...others])].sort();
}

/** What is cited and has a successor. */
interface Superseded {
  readonly name: string;
  /** The successor, as the help names it. */
  readonly successor: string;
  /** The notes this is known from. */
  readonly paths: readonly string[];
  readonly at: RawPlace;
}

function* findingsAt(
  view: BaseView,
  note: Note,
  isWanted: (superseded: Superseded) => boolean,
): Iterable<RawFinding> {
  if (isEntrance(note) || standingOf(note.facts) !== null || namesSuccessor(note.facts)) return;
  const seen = new Set<string>();
  const citings = citingsOf(view.index, note);
  for (const citing of citings) {
    const superseded = supersededBy(view, note, citing);
    if (superseded === null || seen.has(superseded.name) || !isWanted(superseded)) continue;
    if (admits(note, citing.range, "outdated")) continue;
    // A sentence that leads to the successor as well tells which is which.
    const near = blockAt(note, citing.range);
    const tells = (each: Citing) =>
      each.path === superseded.successor && near !== null && contains(near, each.range);
    if (citings.some(tells)) continue;
    seen.add(superseded.name);
    yield {
      at: { path: note.path, range: citing.range },
      message: `cites \`${superseded.name}\`, which \`${superseded.successor}\` has superseded`,
      why: "The note rests on what its authors have since replaced, and may repeat what no longer holds.",
      help: `Read \`${superseded.successor}\` and cite that, or say beside the place that the older one is meant.`,
      related: [{ ...superseded.at, role: "superseded" }],
      confidence: 0.88,
      data: { superseded: superseded.name, successor: superseded.successor },
    };
  }
}

function supersededBy(view: BaseView, note: Note, citing: Citing): Superseded | null {
  const { index } = view;
  for (const path of notesCited(index, note.path, citing)) {
    const cited = index.note(path);
    for (const { to, at } of cited === null ? [] : successionsOf(index, cited)) {
      if (to.kind === "missing" || to.kind === "unknown") continue;
      const isNewerVersion = to.kind === "source" && to.path === null && to.version !== null;
      // Who cites a paper without a version means the newest.
      if (isNewerVersion && citing.source === to.key && citing.version === null) continue;
      if (isNewerVersion && citing.source === to.key && citing.version === to.version) continue;
      const last = to.path === null ? null : lastSuccessor(index, to.path);
      if (last === note.path || to.path === note.path) continue;
      const successor = last ?? (to.kind === "source" ? inWords(to.key, to.version) : to.path);
      const paths = [path, at.path];
      return { name: path, successor, paths, at };
    }
  }
  return citing.source === null ? null : supersededSourceOf(view, note, citing, citing.source);
}

/** A paper, or a version of one, that a note says it takes the place of. */
function supersededSourceOf(
  { index }: BaseView,
  note: Note,
  { version }: Citing,
  source: string,
): Superseded | null {
  for (const path of index.paths(replacesKey(source))) {
    const newer = path === note.path ? null : index.note(path);
    if (newer === null) continue;
    for (const reference of predecessorsIn(newer.facts)) {
      const referent = referentOf(index, path, reference.text);
      if (referent.kind !== "source" || referent.key !== source) continue;
      if (referent.version !== null && referent.version !== version) continue;
      const name = inWords(source, referent.version);
      return {
        name,
        successor: path,
        paths: [path],
        at: { path, range: placeOf(newer, reference) },
      };
    }
  }
  return null;
}

/** `arXiv 2312.09390v1`, `DOI 10.1000/x`, or the address. */
function inWords(source: string, version: string | null): string {
  const [scheme, value] = [
    source.slice(0, source.indexOf(" ")),
    source.slice(source.indexOf(" ") + 1),
  ];
  const name = { arxiv: "arXiv ", doi: "DOI " }[scheme] ?? "";
  return `${name}${value}${version ?? ""}`;
}

function blockAt({ facts }: Note, range: Range): Range | null {
  return facts.blocks.find((block) => contains(block.range, range))?.range ?? null;
}
