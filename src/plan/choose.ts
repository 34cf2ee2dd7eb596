import type { Note } from "../base/note.ts";
import { nameRefusal } from "../base/note-name.ts";
import type { Vocabulary } from "../base/vocabulary.ts";
import type { ClaimAudit } from "../bundle/audit/audit.ts";
import type { Bundle, BundleClaim } from "../bundle/bundle.ts";
import { claimScope, type ScopeTerm } from "../bundle/scope.ts";
import { relateSequences } from "../claim/relate.ts";
import type { Difference } from "../claim/relation.ts";
import { readSequence } from "../claim/sequence.ts";
import type { Statement } from "../note/facts.ts";
import { hasHidden } from "../text/visible.ts";
import { type ClaimQuery, claimQuery, type RunWords } from "./claim-query.ts";
import { contestedCallout } from "./contested-callout.ts";
import { missingEvidence } from "./evidence.ts";
import { bundleFootnote, type Footnote } from "./footnote.ts";
import { writeSentence } from "./fragment.ts";
import { findHome } from "./home.ts";
import type { Identified } from "./identify.ts";
import type { Place } from "./place.ts";
import { pointingWords } from "./pointing-words.ts";
import {
  askedWhere,
  contradicts,
  foreignToAll,
  malformed,
  nearlySaid,
  outOfReach,
  placedThere,
  pointsOutside,
  refutedBy,
  unplaced,
  unsurelyPlaced,
} from "./reasons.ts";
import { type Candidate, type RoutingContext, routeClaim } from "./route.ts";
import { scopedSentence, withoutScope } from "./scoped-sentence.ts";

/** What is to become of one claim, before it is written down as an operation. */
export type Choice = Outcome & {
  readonly claim: BundleClaim;
  readonly audit: ClaimAudit;
  readonly candidates: readonly Candidate[];
  /** The footnote that attributes it, should it be taken in. */
  readonly footnote: Footnote;
};

type Outcome = { readonly reason: string; readonly confidence: number } & (
  | { readonly kind: "hold" }
  | { readonly kind: "confirm"; readonly note: Note; readonly statement: Statement }
  | {
      readonly kind: "add";
      readonly note: Note;
      readonly place: Place;
      readonly sentence: string;
    }
  | {
      readonly kind: "contest";
      readonly note: Note;
      readonly statement: Statement;
      readonly sentence: string;
    }
  | { readonly kind: "create"; readonly sentence: string }
);

const HIDDEN = "It holds hidden or control characters, so what a reader sees is not what it says.";

/** Where the best note speaks of less of a claim's subject, no note of the base is about it at all. */
const FOREIGN = 0.35;
/** Where the next candidate's score is as near as this, the reviewer is told. */
const CLOSE = 0.08;

/** Decides what becomes of one claim: audit it, look for it in the base, then find it a place. */
export function chooseClaim(
  context: RoutingContext,
  bundle: Bundle,
  identified: ReadonlyMap<string, Identified>,
  run: RunWords,
  claim: BundleClaim,
  audit: ClaimAudit,
): Choice {
  const query = claimQuery(context.vocabulary, run, claim);
  const candidates = routeClaim(context, identified, claim, query);
  const footnote = bundleFootnote(bundle);
  const scope = claimScope(bundle, claim);
  const known = findKnown(context, candidates, claim);
  const outcome =
    obstacle(claim, audit, known, footnote) ??
    (known === null
      ? placeClaim(context.vocabulary, candidates, identified.size > 0, query, claim, scope)
      : known.differences.length === 0
        ? confirmation(known)
        : contestation(context, known, claim, scope));
  return { claim, audit, candidates, footnote, ...withinReach(outcome) };
}

/** Holds what would go to a note that no proposal may write, so that it stops nothing else. */
function withinReach(outcome: Outcome): Outcome {
  if (outcome.kind === "hold" || outcome.kind === "create") return outcome;
  const { path } = outcome.note;
  const refusal = nameRefusal(path);
  return refusal === null ? outcome : hold(outOfReach(path, refusal), outcome.confidence);
}

/** What keeps a claim from being taken in, whatever its place; null where nothing does. */
function obstacle(
  claim: BundleClaim,
  audit: ClaimAudit,
  known: Known | null,
  footnote: Footnote,
): Outcome | null {
  if (claim.problem !== null) return hold(malformed(claim.problem), 0.99);
  if (hasHidden(claim.text)) return hold(HIDDEN, 0.99);
  if (audit.verdict === "refuted") return hold(refutedBy(audit), 0.95);
  if (known?.statement.footnotes.includes(footnote.label)) {
    return hold(`It already stands in ${known.note.path} with this run's footnote.`, 0.99);
  }
  const lack = missingEvidence(audit);
  if (lack !== null) return hold(lack, 0.7);
  const pointing = known?.differences.length === 0 ? null : pointingWords(claim.text);
  return pointing === null ? null : hold(pointsOutside(pointing), 0.8);
}

function confirmation({ note, statement }: Known): Outcome {
  const reason = `${note.path} already says so. The run is added as one more source; no word changes.`;
  return { kind: "confirm", note, statement, reason, confidence: 0.95 };
}

/** Nearly what a claim says stands in the base already: a contradiction is shown with both sides, all else is held. */
function contestation(
  { compare }: RoutingContext,
  { note, statement, differences }: Known,
  claim: BundleClaim,
  scope: readonly ScopeTerm[],
): Outcome {
  const held = hold(nearlySaid(note.path, statement.text, differences), 0.8);
  const compared = compare === null ? null : compare(withoutScope(statement.text), claim.text);
  const sentence = writeSentence(scopedSentence(claim.text, scope));
  if (compared?.relation !== "conflicts" || sentence === null) return held;
  if (contestedCallout(note, statement, sentence, "") === null) return held;
  const reason = contradicts(
    note.path,
    statement.text,
    compared.kind ?? "negation",
    compared.reasons,
  );
  return { kind: "contest", note, statement, sentence, reason, confidence: compared.confidence };
}

function placeClaim(
  vocabulary: Vocabulary,
  candidates: readonly Candidate[],
  hasIdentity: boolean,
  query: ClaimQuery,
  claim: BundleClaim,
  scope: readonly ScopeTerm[],
): Outcome {
  const sentence = writeSentence(scopedSentence(claim.text, scope));
  if (sentence === null) return hold("It cannot be written as one plain sentence of a note.", 0.9);
  const home = findHome(vocabulary, candidates, query);
  if (home.kind === "unsure") return hold(askedWhere(home.candidates), 0.6);
  if (home.kind === "home") {
    const { candidate, place, lead } = home;
    const next = candidates.find(({ note }) => note !== candidate.note);
    const isSure = next === undefined || lead >= CLOSE;
    const confidence = Math.min(0.95, candidate.score * (0.8 + 0.2 * Math.min(1, place.lead * 2)));
    const reason = placedThere(candidate, place);
    return {
      kind: "add",
      note: candidate.note,
      place,
      sentence,
      reason: isSure ? reason : unsurelyPlaced(reason, next, candidate.score),
      confidence: isSure ? confidence : Math.min(0.5, confidence),
    };
  }
  const nearest = candidates.toSorted((a, b) => b.fit - a.fit)[0];
  if (!hasIdentity && (nearest === undefined || nearest.fit < FOREIGN)) {
    return { kind: "create", sentence, reason: foreignToAll(nearest), confidence: 0.6 };
  }
  return hold(unplaced(nearest), 0.6);
}

function hold(reason: string, confidence: number): Outcome {
  return { kind: "hold", reason, confidence };
}

/** A statement of the base that says what a claim says, or nearly so. */
interface Known {
  readonly note: Note;
  readonly statement: Statement;
  /** None where it says the very same. */
  readonly differences: readonly Difference[];
}

/** The claim as it already stands in one of the candidate notes, word for word or nearly so. */
function findKnown(
  { readStatement }: RoutingContext,
  candidates: readonly Candidate[],
  claim: BundleClaim,
): Known | null {
  const wanted = readSequence(claim.text);
  let near: Known | null = null;
  for (const { note } of candidates) {
    for (const statement of note.facts.statements) {
      const relation = relateSequences(readStatement(withoutScope(statement.text)), wanted);
      if (relation.kind === "same") return { note, statement, differences: [] };
      if (relation.kind === "near") near ??= { note, statement, differences: relation.differences };
    }
  }
  return near;
}
