import type { BaseIndex } from "../src/base/base-index.ts";
import type { PlacedStatement } from "../src/base/claim-pairs.ts";
import type { ClaimDuplicate } from "../src/base/claim-relations.ts";
import { claimSources } from "../src/base/claim-sources.ts";
import { sourceGroupOf } from "../src/base/sources.ts";
import type { Divergence } from "../src/claim/restatement.ts";
import { repetitions } from "../src/lint/repeated-text.ts";
import { type BaseView, defineRule } from "../src/lint/rule.ts";
import { contains } from "../src/text/range.ts";

export const duplicateClaim = defineRule({
  id: "duplicate-claim",
  summary: "A claim stands in one place only.",
  scope: "note",
  severity: "info",
  fix: null,
  kin: [],
  comparesClaims: true,
  *check(view, note) {
    for (const pair of view.claims(note.path).duplicates) {
      const { own: earlier, other: later, divergences } = pair;
      const sources = otherSources(view.index, pair);
      const differs = [...divergences.map(inWords), ...sources];
      if (view.isBoilerplate(earlier) || view.isBoilerplate(later)) continue;
      if (differs.length === 0 && isTold(view, pair)) continue;
      const within = earlier.note.path === later.note.path;
      const there = within ? "another place of it" : `\`${earlier.note.path}\``;
      const difference = differs.length === 0 ? "" : `, but ${differs.join(", and ")}`;
      yield {
        at: { path: later.note.path, range: later.statement.range },
        message: `says what ${there} says nearly word for word${difference}`,
        why:
          differs.length === 0
            ? "What stands twice is corrected once. From then on the two places contradict each other."
            : "Of two claims that are nearly one, a reader of either misses what the other adds or withholds.",
        help:
          differs.length === 0
            ? "Keep it where it belongs, and link there from the other place."
            : "Look up which of the two the source bears out, and keep that one.",
        related: [{ path: earlier.note.path, range: earlier.statement.range, role: "same-claim" }],
        confidence: differs.length === 0 ? 0.95 : 0.9,
        data: {
          here: later.statement.text,
          there: earlier.statement.text,
          reasons: divergences.map(({ kind, a, b }) => ({ here: b, there: a, kind })),
        },
      };
    }
  },
});

/** Told of the later statement, `b`. */
function inWords({ kind, a, b }: Divergence): string {
  if (a !== "" && b !== "") return `with “${b}” for “${a}”`;
  const leftOut = { scope: "leaves out", hedge: "is surer without", extent: "without" };
  const added = { scope: "adds", hedge: "is less sure by", extent: "with" };
  if (kind === "subject") return `with “${b}” for “${a}”`;
  return a === "" ? `${added[kind]} “${b}”` : `${leftOut[kind]} “${a}”`;
}

/** Two places that name their sources name one that is the same, unless one of them is wrong. */
function otherSources(index: BaseIndex, { own, other }: ClaimDuplicate): string[] {
  const there = claimSources(index, own);
  const here = claimSources(index, other);
  const differ =
    there.length > 0 && here.length > 0 && !here.some((source) => there.includes(source));
  return differ ? ["cites another source"] : [];
}

/** Whether another rule tells of more than this pair: two notes on one source, a section or a stretch that stands twice. */
function isTold({ index }: BaseView, { own, other }: ClaimDuplicate): boolean {
  if (own.note.path === other.note.path) {
    return repetitions(own.note.text).some(
      ({ first, second }) =>
        contains(first, own.statement.range) && contains(second, other.statement.range),
    );
  }
  const digests = digestsAround(own);
  if (digestsAround(other).some((digest) => digests.includes(digest))) return true;
  return sourceGroupOf(index, own.note)?.notes.includes(other.note) ?? false;
}

/** What the sections around a statement say, in a form that equal sections share. */
function digestsAround({ note, statement }: PlacedStatement): string[] {
  return note.facts.sectionDigests
    .filter(({ section }) => contains(note.facts.sections[section]!.range, statement.range))
    .map(({ digest }) => digest);
}
