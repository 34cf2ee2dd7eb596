import type { Base } from "../base/base.ts";
import { indexBase } from "../base/base-index.ts";
import type { OpenJudge } from "../base/claim-comparing.ts";
import type { Note } from "../base/note.ts";
import { baseView } from "../lint/base-view.ts";
import { lintNotes } from "../lint/run.ts";
import type { RuleRun } from "../lint/settings.ts";
import type { Range } from "../text/range.ts";
import { batchFiller } from "./batches.ts";
import { CONTROLS } from "./controls.ts";
import { NOTE_FLAWS } from "./flaws.ts";
import { CLAIM_RULES, CONFLICT_RULES, type ControlOperator } from "./operator.ts";
import { SENTENCE_FLAWS } from "./operators/index.ts";
import { plantSentence } from "./plant-sentence.ts";
import { claimsOf, isWhole, plantable, rankOf, sampleOf } from "./samples.ts";
import { type SelftestReport, selftestReport } from "./selftest-report.ts";
import { tryBatch } from "./trial.ts";

/** What is tried, and how often. */
export interface SelftestChoice {
  /** The rules, all of them among those that are tried. */
  readonly runs: readonly RuleRun[];
  readonly openJudge: OpenJudge;
  /** The most that any one operator plants. */
  readonly sample: number;
}

/**
 * Plants known flaws, and controls that hold none, in scratch copies of a base, and counts what the rules find of
 * them. The base is not changed. The same base gives the same result: what is planted is chosen by hashes of texts.
 */
export function selftest(base: Base, { runs, openJudge, sample }: SelftestChoice): SelftestReport {
  const index = indexBase(base);
  const judge = openJudge();
  const isTried = (rules: readonly string[]) =>
    rules.some((id) => runs.some(({ rule }) => rule.id === id));
  const claims = claimsOf(base);
  const notes = [...base.notes].sort((a, b) => rankOf(a.path) - rankOf(b.path));
  const filler = batchFiller(index);
  const view = baseView(index, base.day ?? null, openJudge);
  const ofClaims = runs.filter(({ rule }) => CLAIM_RULES.includes(rule.id));
  const untouched = lintNotes(view, base.notes, ofClaims);
  const quoted = new Set(untouched.flatMap((found) => [found, ...found.related].map(placeKey)));
  // Of a claim that is disputed already it is not known what the rules should say of another like it.
  const samples = plantable(claims)
    .filter(({ note, statement }) => !quoted.has(placeKey({ path: note.path, ...statement })))
    .map((claim) => sampleOf(claim, judge, index));

  for (const { name, rules, change } of SENTENCE_FLAWS)
    if (isTried(rules)) plantSentences({ name, change, form: "statement" });
  if (isTried(CONFLICT_RULES)) for (const control of CONTROLS) plantSentences(control);
  for (const { rules, plant } of NOTE_FLAWS)
    if (isTried(rules))
      plantUpTo(notes, (note) => filler.add(note, note.path, (host) => plant(note, host)));

  return selftestReport({
    base,
    claims: claims.length,
    runs,
    trials: filler.batches.flatMap((batch) => tryBatch(base, batch, runs, openJudge)),
    untouched,
  });

  function plantSentences({ name, change, form }: ControlOperator): void {
    plantUpTo(samples, (each) => {
      const { note, statement } = each.placed;
      const text = change(each);
      if (text === null || text === statement.text || !isWhole(text)) return false;
      return filler.add(note, statement.text, (host: Note) =>
        plantSentence(name, text, form, each, host),
      );
    });
  }

  /** Tries one after another until so many are planted as the sample asks for. */
  function plantUpTo<Item>(items: readonly Item[], plant: (item: Item) => boolean): void {
    let count = 0;
    for (const item of items) {
      if (count >= sample) return;
      if (plant(item)) count += 1;
    }
  }
}

function placeKey({ path, range }: { readonly path: string; readonly range: Range }): string {
  return `${path}:${range.start}`;
}
