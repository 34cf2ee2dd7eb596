import type { Note } from "../base/note.ts";
import { auditClaim, type ClaimAudit } from "../bundle/audit.ts";
import type { Bundle, BundleClaim } from "../bundle/bundle.ts";
import type { ScopeTerm } from "../bundle/scope.ts";
import { relate } from "../claim/relate.ts";
import type { Difference } from "../claim/relation.ts";
import type { Statement } from "../note/facts.ts";
import { slice } from "../text/range.ts";
import { terms } from "../text/tokens.ts";
import { hasHidden } from "../text/visible.ts";
import { briefScope } from "./brief-scope.ts";
import { claimQuery } from "./claim-query.ts";
import { bundleFootnote, type Footnote } from "./footnote.ts";
import { writeSentence } from "./fragment.ts";
import { findPlace, type Place } from "./place.ts";
import { type Candidate, type Identified, type RoutingContext, routeClaim } from "./route.ts";

/** What is to become of one claim, before it is written down as an operation. */
export type Choice = {
  readonly claim: BundleClaim;
  readonly audit: ClaimAudit;
  readonly reason: string;
  readonly confidence: number;
  readonly candidates: readonly Candidate[];
} & (
  | { readonly kind: "hold" }
  | {
      readonly kind: "confirm";
      readonly note: Note;
      readonly statement: Statement;
      readonly footnote: Footnote;
    }
  | {
      readonly kind: "add";
      readonly note: Note;
      readonly place: Place;
      readonly sentence: string;
      readonly footnote: Footnote;
    }
  | { readonly kind: "create"; readonly sentence: string; readonly footnote: Footnote }
);

/** A note that speaks of less of a claim's subject is not its place, even if the bundle refers to it. */
const LEAST_FIT_IDENTIFIED = 0.3;
/** Without any such evidence, nearly the whole subject must be there. */
const LEAST_FIT_ALONE = 0.75;
/** Below this, no note of the base is about the claim's subject at all. */
const FOREIGN = 0.35;

/** Decides what becomes of one claim: audit it, look for it in the base, then find it a place. */
export function chooseClaim(
  context: RoutingContext,
  bundle: Bundle,
  identified: ReadonlyMap<string, Identified>,
  scope: readonly ScopeTerm[],
  claim: BundleClaim,
): Choice {
  const audit = auditClaim(bundle, claim);
  const query = claimQuery(context.vocabulary, bundle, claim);
  const candidates = routeClaim(context, identified, claim, query);
  const common = { claim, audit, candidates };
  const hold = (reason: string, confidence: number): Choice => ({
    ...common,
    kind: "hold",
    reason,
    confidence,
  });

  if (hasHidden(claim.text))
    return hold(
      "It holds hidden or control characters, so what a reader sees is not what it says.",
      0.99,
    );
  if (audit.verdict === "refuted") return hold(correction(audit), 0.95);

  const footnote = bundleFootnote(bundle, scope);
  const known = findKnown(candidates, claim);
  if (known?.kind === "same") {
    const { note, statement } = known;
    if (statement.footnotes.includes(footnote.label)) {
      return hold(`It already stands in ${note.path} with this run's footnote.`, 0.99);
    }
    const reason = `${note.path} already says so: "${statement.text}" The run is added as one more source; no word changes.`;
    return { ...common, kind: "confirm", note, statement, footnote, reason, confidence: 0.95 };
  }
  if (known?.kind === "near") {
    return hold(
      `${known.note.path} says nearly this, "${known.statement.text}", ${tell(known.differences)}. A person decides whether they agree.`,
      0.8,
    );
  }
  if (!hasEvidence(bundle, claim, audit)) {
    return hold("Nothing in the run's results was found that bears it out; check it by hand.", 0.7);
  }

  const best = candidates[0];
  const fits =
    best !== undefined && best.fit >= (best.identity > 0 ? LEAST_FIT_IDENTIFIED : LEAST_FIT_ALONE);
  const place = fits ? findPlace(context.vocabulary, best.note, query) : null;
  const sentence = writeSentence(scopedSentence(claim.text, scope));
  if (sentence === null) return hold("It cannot be written as one plain sentence of a note.", 0.9);
  if (fits && place !== null) {
    const reason = `${best.why}; ${whyThere(place)}.`;
    const confidence = Math.min(0.95, best.score * (0.7 + 0.3 * Math.min(1, place.lead * 2)));
    return {
      ...common,
      kind: "add",
      note: best.note,
      place,
      sentence,
      footnote,
      reason,
      confidence,
    };
  }
  if (identified.size === 0 && (best === undefined || best.fit < FOREIGN)) {
    const nearest =
      best === undefined
        ? "the base has no notes"
        : `the nearest, ${best.note.path}, speaks of ${percent(best.fit)} of its subject`;
    return {
      ...common,
      kind: "create",
      sentence,
      footnote,
      confidence: 0.6,
      reason: `No note is about this: ${nearest}, and nothing the run refers to is in the base.`,
    };
  }
  return hold(unplaced(best), 0.6);
}

type Known =
  | { readonly kind: "same"; readonly note: Note; readonly statement: Statement }
  | {
      readonly kind: "near";
      readonly note: Note;
      readonly statement: Statement;
      readonly differences: readonly Difference[];
    };

/** The claim as it already stands in one of the candidate notes, word for word or nearly so. */
function findKnown(candidates: readonly Candidate[], claim: BundleClaim): Known | null {
  let near: Known | null = null;
  for (const { note } of candidates) {
    for (const statement of note.facts.statements) {
      const relation = relate(statement.text, claim.text);
      if (relation.kind === "same") return { kind: "same", note, statement };
      if (relation.kind === "near")
        near ??= { kind: "near", note, statement, differences: relation.differences };
    }
  }
  return near;
}

function hasEvidence(bundle: Bundle, claim: BundleClaim, audit: ClaimAudit): boolean {
  if (audit.verdict === "supported") return true;
  const present = new Set(bundle.results.map((result) => result.path));
  return audit.bindings.length === 0 && claim.evidencePaths.some((path) => present.has(path));
}

/** The claim in its own words, with what limits the run most, as far as it does not say so itself. */
function scopedSentence(claim: string, scope: readonly ScopeTerm[]): string {
  const text = claim
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.\s]+$/, "");
  const stated = new Set(terms(text));
  const missing = briefScope(scope).filter(
    (term) => !terms(term).every((each) => stated.has(each)),
  );
  return missing.length === 0 ? `${text}.` : `${text} (scope: ${missing.join(", ")}).`;
}

function correction(audit: ClaimAudit): string {
  const wrong = audit.bindings.filter((binding) => binding.verdict === "refuted");
  const told = wrong.map((binding) => {
    const unit = binding.unit === "" ? "" : ` ${binding.unit}`;
    return `it says ${binding.claimed}, its own results give ${binding.computed}${unit} (${binding.derivation})`;
  });
  return `Its own results refute it: ${told.join("; ")}.`;
}

function tell(differences: readonly Difference[]): string {
  const told = differences.map(({ kind, a, b }) =>
    kind === "order"
      ? "with the parts in another order"
      : `with ${kind === "words" ? "" : `another ${kind}: `}"${a}" there, "${b}" here`,
  );
  return told.join(", ");
}

function whyThere(place: Place): string {
  const where = place.section === null ? "its opening" : `its section "${place.section}"`;
  const surety = place.lead < 0.1 ? ", though others come close" : "";
  return `${where} is nearest in subject${surety}, with "${place.nearest.text}"`;
}

function unplaced(best: Candidate | undefined): string {
  if (best === undefined) return "No note was found for it.";
  return `No place was found for it: ${best.note.path} comes nearest but speaks of only ${percent(best.fit)} of its subject.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** The end of a statement in its note's text: where a footnote or a new sentence is put. */
export function endOf(note: Note, statement: Statement): number {
  const trailing = slice(note.text, statement.range).trimEnd().length;
  return statement.range.start + trailing;
}
