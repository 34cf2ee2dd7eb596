import type { Note } from "../base/note.ts";
import type { NoteSearch } from "../base/search.ts";
import type { BundleClaim } from "../bundle/bundle.ts";
import type { Compare } from "../claim/compare.ts";
import type { Sequence } from "../claim/sequence.ts";
import { terms } from "../text/tokens.ts";
import { type ClaimQuery, shareHeld } from "./claim-query.ts";
import { type Identified, type IdentifyingContext, isNamed, TITLE } from "./identify.ts";
import { isJournal, namesOf } from "./note-names.ts";
import { subjectShared } from "./subject.ts";

/** A note a claim may belong to, and why. */
export interface Candidate {
  readonly note: Note;
  /** 0..1: how surely the bundle is about what this note is about; 0 where only the search speaks for it. */
  readonly identity: number;
  /** 0..1: the share of the claim's subject that the note speaks of, weighed by rarity. */
  readonly fit: number;
  /** 0..1: how near in subject the nearest of the note's statements is. */
  readonly subject: number;
  /** 0..1: the one score that candidates are ordered by. */
  readonly score: number;
  readonly why: string;
}

/** What claims are routed by. */
export interface RoutingContext extends IdentifyingContext {
  readonly search: NoteSearch;
  /** Reads a statement of the base, each once. */
  readonly readStatement: (text: string) => Sequence;
  /** Tells contradictions; null where none is to be told. */
  readonly compare: Compare | null;
}

const NAMED_BY_CLAIM: Identified = { identity: TITLE, why: "The claim names this note" };
const NEAREST_IN_WORDS: Identified = { identity: 0, why: "This note is nearest in words" };

// What a candidate's score is made of. No nearness in words alone outweighs what a bundle says of itself.
const IDENTITY_SHARE = 0.5;
const SUBJECT_SHARE = 0.3;
const FIT_SHARE = 0.2;
/** A note on nobody else's work is more likely to take up a run's result than one on a paper that the run read. */
const OWN_NOTE = 0.05;
const NEAREST = 8;

/** The notes a claim may belong to, best first; of two notes on one source the original before its copy. */
export function routeClaim(
  context: RoutingContext,
  identified: ReadonlyMap<string, Identified>,
  claim: BundleClaim,
  query: ClaimQuery,
): readonly Candidate[] {
  const { base, search, vocabulary } = context;
  const near = new Set(search.nearest(claim.text, NEAREST).map((hit) => hit.note.path));
  return base.notes
    .filter((note) => identified.has(note.path) || (near.has(note.path) && !isJournal(note)))
    .map((note): Candidate => {
      const names = namesOf(note);
      const { identity, why } =
        identified.get(note.path) ??
        (isNamed(vocabulary, names, [claim.text]) ? NAMED_BY_CLAIM : NEAREST_IN_WORDS);
      const fit = shareHeld(query.weighed, new Set([...terms(ownText(note)), ...names.flat()]));
      const subject = subjectShared(vocabulary, query, claim.text, note);
      const own = identity > 0 && note.facts.identities.length === 0 ? OWN_NOTE : 0;
      const shares = IDENTITY_SHARE * identity + SUBJECT_SHARE * subject + FIT_SHARE * fit;
      const score = Math.min(1, shares + own);
      return { note, identity, fit, subject, why, score };
    })
    .sort((a, b) => b.score - a.score || (a.note.path < b.note.path ? -1 : 1));
}

/** A note's text without what was pasted into it from elsewhere. */
function ownText({ text, facts }: Note): string {
  let own = text;
  for (const { start, end } of facts.clippings.toReversed())
    own = own.slice(0, start) + own.slice(end);
  return own;
}
