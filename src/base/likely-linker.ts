import { isStopWord, words } from "../text/tokens.ts";
import type { BaseIndex } from "./base-index.ts";
import { notesCitingSource } from "./citing.ts";
import { EVERY_NOTE, sourceKey, titleWordKey } from "./index-keys.ts";
import { resolveLink } from "./links.ts";
import type { Note } from "./note.ts";

/** A note that should link to another, and why. */
export interface LikelyLinker {
  readonly path: string;
  readonly because: "cites-source" | "mentions-title" | "shares-terms";
  /** The rare words of the title that both have. */
  readonly terms: readonly string[];
}

/** A word that more notes have in their titles tells little. */
const MOST_SHARING = 40;
const MOST_READ = 24;
/** Of the weight of a title's words, how much another title must share. */
const ENOUGH = 0.6;

/**
 * The note that should link to this one: that cites its source, mentions its title, or has most of its title's rare
 * words in its own. Found by index keys; few notes are looked at.
 */
export function likelyLinker(index: BaseIndex, note: Note): LikelyLinker | null {
  const [citing] = note.facts.identities
    .flatMap(({ scheme, value }) => notesCitingSource(index, sourceKey(scheme, value)))
    .filter((path) => path !== note.path && index.note(path) !== null);
  if (citing !== undefined) return { path: citing, because: "cites-source", terms: [] };
  const weights = titleWeights(index, note);
  const shared = sharedWeights(index, note, weights);
  const linked = note.facts.links.flatMap((link) => {
    const resolution = resolveLink(index, note.path, link);
    return resolution.kind === "found" && resolution.path !== note.path ? [resolution.path] : [];
  });
  const ranked = [...shared].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const candidates = [...new Set([...linked, ...ranked.map(([path]) => path)])].slice(0, MOST_READ);
  const title = seenTitle(note);
  const mentioning =
    title === null ? undefined : candidates.find((path) => says(index, path, title));
  if (mentioning !== undefined) return { path: mentioning, because: "mentions-title", terms: [] };
  const [best] = ranked;
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (best === undefined || best[1] < ENOUGH * whole) return null;
  const own = new Set(words(index.note(best[0])?.facts.title?.text ?? ""));
  const terms = [...weights.keys()].filter((word) => own.has(word));
  return terms.length < 2 ? null : { path: best[0], because: "shares-terms", terms };
}

/** How much each word of a note's title tells: the rarer in other titles, the more. */
function titleWeights(index: BaseIndex, note: Note): Map<string, number> {
  const all = index.paths(EVERY_NOTE).length;
  const own = new Set(words(note.facts.title?.text ?? "").filter((word) => !isStopWord(word)));
  return new Map(
    [...own].map((word) => [
      word,
      Math.log(1 + all / (1 + index.paths(titleWordKey(word)).length)),
    ]),
  );
}

function sharedWeights(
  index: BaseIndex,
  note: Note,
  weights: ReadonlyMap<string, number>,
): Map<string, number> {
  const shared = new Map<string, number>();
  for (const [word, weight] of weights) {
    const paths = index.paths(titleWordKey(word));
    if (paths.length > MOST_SHARING) continue;
    for (const path of paths)
      if (path !== note.path) shared.set(path, (shared.get(path) ?? 0) + weight);
  }
  return shared;
}

/** A title long enough to be meant where it stands in a text. */
function seenTitle({ facts }: Note): string | null {
  const title = words(facts.title?.text ?? "").join(" ");
  return title.split(" ").length >= 2 && title.length >= 10 ? title : null;
}

function says(index: BaseIndex, path: string, title: string): boolean {
  return (index.note(path)?.facts.statements ?? []).some(({ text }) =>
    words(text).join(" ").includes(title),
  );
}
