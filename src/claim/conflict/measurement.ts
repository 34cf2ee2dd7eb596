import { areApart, type Figure, isAmong, isComparable } from "../figures.ts";
import { explainedAbbreviations, type JoinedWord, joinedWords } from "../joined-words.ts";
import type { Lexicon } from "../lexicon.ts";
import { type Measurement, readMeasurements } from "../measurement.ts";
import {
  isContrast,
  isTime,
  leftOpen,
  type Senses,
  sensesOf,
  sensesOfPhrases,
} from "../measurement-settings.ts";
import type { Conflict, Detector } from "./conflict.ts";
import { symmetric } from "./symmetric.ts";

/** Words two subjects must share besides the measure where they or their settings are not told alike. */
const LEAST_SHARED = 2;
/** The same for things that are counted, since many groups are of one kind. */
const LEAST_SHARED_OF_COUNTED = 3;
/** Words, of the subject, the measure or a setting, that not every study says. */
const LEAST_TELLING = 2;

/**
 * Two statements give different values for one measure of one subject, in whatever words. Settings that both name must
 * be the same; a subject told in more words must not be a narrower one ("the small model", "Llama").
 */
export const measurementConflict: Detector = symmetric(({ a, b }, lexicon): Conflict | null => {
  if (a.figures.length === 0 || b.figures.length === 0) return null;
  const abbreviations = new Map([...explainedAbbreviations(a), ...explainedAbbreviations(b)]);
  const [ofA, ofB] = [a, b].map((statement) =>
    agreeing(readMeasurements(joinedWords(statement, lexicon, abbreviations)), lexicon),
  ) as [Measurement[], Measurement[]];
  const [restA, restB] = [unsettled(a.figures, ofA), unsettled(b.figures, ofB)];
  const clashes = ofA.flatMap((one) =>
    ofB.flatMap((other) => {
      if (isAmong(one.figure, restB) || isAmong(other.figure, restA)) return [];
      const signs = clash(one, other, lexicon);
      return signs === null ? [] : [{ a: one.figure.text, b: other.figure.text, signs }];
    }),
  );
  const [first] = clashes;
  if (first === undefined) return null;
  return {
    kind: "number",
    reasons: clashes.map((each) => ({ a: each.a, b: each.b, kind: "number" })),
    signs: first.signs,
  };
});

/** Values of one sentence that clash among themselves have been misread: they differ in something unseen. */
function agreeing(read: readonly Measurement[], lexicon: Lexicon): Measurement[] {
  return read.filter((one) => read.every((other) => clash(one, other, lexicon) === null));
}

/** The figures that are not told in a setting of their own: a value among them may be that of any measurement. */
function unsettled(figures: readonly Figure[], read: readonly Measurement[]): Figure[] {
  const settled = new Set(
    read.filter(({ settings }) => settings.length > 0).map(({ figure }) => figure),
  );
  return figures.filter((figure) => !settled.has(figure));
}

/** What speaks for two values being of one thing, of which one must be wrong; null where they need not be. */
function clash(a: Measurement, b: Measurement, lexicon: Lexicon): Conflict["signs"] | null {
  if (a.counts !== b.counts || a.deed !== b.deed || a.measure !== b.measure) return null;
  if (!isComparable(a.figure, b.figure) || !areApart(a.figure, b.figure)) return null;
  const [ofA, ofB] = [subjectOf(a), subjectOf(b)];
  const [inA, inB] = [sensesOfPhrases(a.settings), sensesOfPhrases(b.settings)];
  const subjects = isWithin(ofA, ofB, placesOf(b))
    ? { poorer: ofA, richer: ofB }
    : isWithin(ofB, ofA, placesOf(a))
      ? { poorer: ofB, richer: ofA }
      : null;
  if (subjects === null || subjects.poorer.size === 0) return null;
  const extra = [...subjects.richer].filter(([sense]) => !subjects.poorer.has(sense));
  if (extra.some(([, word]) => tellsApart(word, lexicon))) return null;
  const open = settingsLeftOpen(a, b, lexicon);
  if (open === null || (open > 0 && (a.inRow || b.inRow))) return null;
  const isOfName = (sense: string) => a.name.includes(sense) && b.name.includes(sense);
  const shared = [...subjects.poorer.keys()].filter((sense) => !isOfName(sense));
  const settled = [...inA.keys()].filter((sense) => inB.has(sense));
  const telling = new Set(
    [...shared, ...settled, a.measure].filter((sense) => !lexicon.studyWords.has(sense)),
  );
  const least = a.counts
    ? LEAST_SHARED_OF_COUNTED
    : extra.length === 0 && open === 0
      ? 1
      : LEAST_SHARED;
  if (telling.size < LEAST_TELLING || shared.length < least) return null;
  return {
    shared: Math.min(shared.length, LEAST_SHARED) / LEAST_SHARED,
    extra: Math.min(extra.length, 2) / 2,
    open: Math.min(open, 2) / 2,
  };
}

function subjectOf({ subject, measure }: Measurement): Senses {
  return new Map([...sensesOf(subject)].filter(([sense]) => sense !== measure));
}

/** "In the baseline, researchers reached …" tells of the baseline. */
function placesOf({ settings }: Measurement): Senses {
  return sensesOfPhrases(settings.filter(({ opens }) => opens === "in" || opens === "for"));
}

/** Whether a subject is told by the words of another one or, in part, by what that one is said of. */
function isWithin(poorer: Senses, richer: Senses, places: Senses): boolean {
  return [...poorer.keys()].every((sense) => richer.has(sense) || places.has(sense));
}

/** Names, numbers and words of which something is one at a time make a subject another one. */
function tellsApart({ text, stems, wordClass }: JoinedWord, { scopes }: Lexicon): boolean {
  return stems.some((stem) => scopes.has(stem)) || wordClass === "name" || /\d|^\p{Lu}/u.test(text);
}

/** How many settings only one side names; null where these may make two cases. */
function settingsLeftOpen(a: Measurement, b: Measurement, lexicon: Lexicon): number | null {
  const openA = leftOpen(a.settings, b.settings, subjectOf(b));
  const openB = leftOpen(b.settings, a.settings, subjectOf(a));
  // What things that are counted did, and where, is told of them all.
  if (a.counts) return openA.some(isTime) && openB.some(isTime) ? null : 0;
  if (openA.length > 0 && openB.length > 0) return null;
  const open = [...openA, ...openB];
  return open.some((phrase) => isContrast(phrase, lexicon)) ? null : open.length;
}
