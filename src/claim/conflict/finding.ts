import type { Lexicon } from "../lexicon.ts";
import { readOutcome } from "../outcome.ts";
import type { Statement } from "../statement.ts";
import type { Conflict, Detector } from "./conflict.ts";
import { coverage } from "./coverage.ts";
import { isGeneral, sharedTopic } from "./topic.ts";

/** Shared things beyond which more of them do not make it surer that two studies asked the same. */
const MANY_SHARED = 4;

/** Sentences that share more of their words than this, and the denied one, are compared word by word elsewhere. */
const MOST_WORDS = 0.45;
/** Sentences that share less of their words than this are about different things. */
const LEAST_WORDS = 0.1;

/** One study found an effect, another on the same subject found none. */
export const findingConflict: Detector = (pair, lexicon): Conflict | null => {
  const { a, b, alignment } = pair;
  const ofA = readOutcome(a, lexicon);
  const ofB = readOutcome(b, lexicon);
  const kinds = new Set([ofA.kind, ofB.kind]);
  if (!kinds.has("effect") || !kinds.has("none")) return null;
  const { things, named } = sharedTopic(pair, lexicon);
  if (things === 0) return null;
  const ofTermsA = coverage(a.terms, alignment.onlyA);
  const ofTermsB = coverage(b.terms, alignment.onlyB);
  const mutual = Math.min(ofTermsA, ofTermsB);
  const same = alignment.pairs.some(
    (each) => lexicon.effects.has(each.a.stem) && each.a.negated !== each.b.negated,
  );
  if ((same && mutual > MOST_WORDS) || mutual < LEAST_WORDS) return null;
  return {
    kind: "negation",
    reasons: [{ a: ofA.words.join(" "), b: ofB.words.join(" "), kind: "finding" }],
    signs: {
      things: Math.min(things, MANY_SHARED) / MANY_SHARED,
      named: named ? 1 : 0,
      study: Math.min(studyShare(a, lexicon), studyShare(b, lexicon)),
      denied: ofA.kind === "none" ? ofTermsA : ofTermsB,
      asserted: ofA.kind === "none" ? ofTermsB : ofTermsA,
      same: same ? 1 : 0,
    },
  };
};

/** The share of a statement's terms that studies tell their findings with: low in what is no finding at all. */
function studyShare({ terms }: Statement, lexicon: Lexicon): number {
  return terms.filter((term) => isGeneral(term, lexicon)).length / terms.length;
}
