import { type Change, readChanges, type Sign } from "../changes.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Statement, Term } from "../statement.ts";
import type { Conflict, Detector } from "./conflict.ts";
import { coverage } from "./coverage.ts";
import { isMinimal } from "./minimal.ts";
import { isTelling, sharedTopic } from "./topic.ts";

/** Statements that share this much of their words, those of more and less apart, speak of one thing. */
const CLOSE = 0.8;

/** What both speak of, and whether each says it to be more or less; null where it says neither. */
interface SharedThing {
  readonly a: Sign | null;
  readonly b: Sign | null;
}

/** One says that something is more where the other says that it is less. */
export const directionConflict: Detector = (pair, lexicon): Conflict | null => {
  const { a, b, alignment } = pair;
  const ofA = readChanges(a, lexicon);
  const ofB = readChanges(b, lexicon);
  if (isDenied(ofA, a) !== isDenied(ofB, b)) return null;
  const words = new Set([...ofA, ...ofB].map(({ word }) => word));
  const common = alignment.pairs.filter(
    (each) => each.a.negated === each.b.negated && each.a.sense === each.b.sense,
  );
  const cancelA = new Set(common.map((each) => each.a.start));
  const cancelB = new Set(common.map((each) => each.b.start));
  const toldA = ofA.filter(({ word }) => !cancelA.has(word.start));
  const toldB = ofB.filter(({ word }) => !cancelB.has(word.start));
  const groups = new Map<string, SharedThing>();
  for (const each of alignment.pairs) {
    if (!isTelling(each.a, lexicon) || !isTelling(each.b, lexicon)) continue;
    const inA = toldA.filter(({ of }) => of.includes(each.a));
    const inB = toldB.filter(({ of }) => of.includes(each.b));
    const key = [...inA, ...inB].map(({ word }) => word.start).join() || `plain${groups.size}`;
    groups.set(key, { a: signOf(inA), b: signOf(inB) });
  }
  const things = [...groups.values()];
  const turned = things.filter((thing) => (thing.a ?? 1) !== (thing.b ?? 1));
  const opposites = alignment.opposites.filter(
    (each) => ![...words].some(({ start }) => start === each.a.start || start === each.b.start),
  );
  const minimal = isMinimal(pair, [...words]);
  const solely = minimal && areTurned(toldA, toldB);
  if (!solely && (turned.length + opposites.length) % 2 === 0) return null;
  const explicit = turned.filter((thing) => thing.a !== null && thing.b !== null);
  if (!solely && explicit.length + opposites.length === 0) return null;
  const topic = sharedTopic(pair, lexicon);
  const coverages = [coverage(a.terms, alignment.onlyA), coverage(b.terms, alignment.onlyB)];
  const unchanged: readonly [number, number] = [
    coverage(others(a.terms, toldA, lexicon), others(alignment.onlyA, toldA, lexicon)),
    coverage(others(b.terms, toldB, lexicon), others(alignment.onlyB, toldB, lexicon)),
  ];
  return {
    kind: "direction",
    reasons: [
      ...opposites.map((each) => ({ a: each.a.text, b: each.b.text, kind: "direction" })),
      ...(explicit.length > 0 || solely
        ? [{ a: wordsOf(toldA), b: wordsOf(toldB), kind: "direction" }]
        : []),
    ],
    signs: {
      implicit: turned.length > explicit.length ? 1 : 0,
      plain: things.some((thing) => thing.a === null && thing.b === null) ? 1 : 0,
      busy: Math.min(toldA.length + toldB.length, 8) / 8,
      antonyms: explicit.length === 0 ? 1 : 0,
      things: Math.min(topic.things, 4) / 4,
      covered: Math.max(...coverages),
      mutual: Math.min(...coverages),
      minimal: minimal ? 1 : 0,
      close: unchanged[0] + unchanged[1] >= 2 * CLOSE ? 1 : 0,
    },
  };
};

function signOf(changes: readonly Change[]): Sign | null {
  if (changes.length === 0) return null;
  return changes.filter(({ sign }) => sign === -1).length % 2 === 0 ? 1 : -1;
}

/** Whether each says of one thing only that it is more or less, and they say it the other way round. */
function areTurned([a, ...more]: readonly Change[], [b, ...others]: readonly Change[]): boolean {
  return (
    more.length + others.length === 0 && a !== undefined && b !== undefined && a.sign !== b.sign
  );
}

function isDenied(changes: readonly Change[], { terms }: Statement): boolean {
  return changes.some(({ negated }) => negated) || terms.some((term: Term) => term.negated);
}

function wordsOf(changes: readonly Change[]): string {
  return changes.map(({ word }) => word.text).join(" ");
}

/** Terms besides the words of more and less, which two statements that conflict cannot share, and those for whoever acts. */
function others(terms: readonly Term[], changes: readonly Change[], { doers }: Lexicon): Term[] {
  return terms.filter(
    ({ start, stem }) => !doers.has(stem) && !changes.some(({ word }) => word.start === start),
  );
}
