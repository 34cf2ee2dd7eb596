import type { Base } from "../base/base.ts";
import { searchNotes } from "../base/search.ts";
import { readVocabulary } from "../base/vocabulary.ts";
import { auditClaims } from "../bundle/audit/audit.ts";
import type { Bundle, BundleReading, Contract } from "../bundle/bundle.ts";
import { findContract } from "../bundle/contract.ts";
import { underContract } from "../bundle/contract-glossary.ts";
import type { Compare } from "../claim/compare.ts";
import { relateSequences } from "../claim/relate.ts";
import { readSequence, type Sequence } from "../claim/sequence.ts";
import { remembered } from "../text/remembered.ts";
import { type Applied, applyOperations } from "./apply.ts";
import { type Choice, chooseClaim } from "./choose.ts";
import { readRunWords } from "./claim-query.ts";
import { measureGrowth } from "./growth.ts";
import { heldBack, withheld } from "./held-back.ts";
import { identifyNotes } from "./identify.ts";
import { newNotePaths, withNoteHeads } from "./new-note.ts";
import { writeOperations } from "./operations.ts";
import type { ClaimReference, Operation, Plan, PlannedBundle } from "./plan.ts";
import { planId } from "./plan-id.ts";
import { swallowed } from "./reading-check.ts";
import type { RoutingContext } from "./route.ts";

export interface PlanningInput {
  readonly base: Base;
  readonly readings: readonly BundleReading[];
  readonly contracts: readonly Contract[];
  /** Digests of bundles taken in before, each with the reason not to take it in again. */
  readonly taken: ReadonlyMap<string, string>;
  /** What a person does not want again: why, by operation. */
  readonly rejected?: ReadonlyMap<string, string>;
  /** Why a claim needs nothing more, where a part of its bundle is in the base already; by `claimKey`. */
  readonly settled?: ReadonlyMap<string, string>;
  /** The notes that took up runs before, by the contract of these runs. */
  readonly homes?: ReadonlyMap<string, readonly string[]>;
  /** Tells whether a claim contradicts what stands; without it such a claim is held. */
  readonly compare?: Compare | null;
  /** Checks a bundle's claims, in their order; against the run's own results unless told otherwise. */
  readonly audit?: typeof auditClaims;
}

/**
 * Plans what becomes of every claim of every bundle. Pure: the same bundles in any order give the same plan.
 * Every claim of an accepted bundle ends in exactly one operation.
 */
export function planBundles({
  base,
  readings,
  contracts,
  taken,
  rejected = new Map(),
  settled = new Map(),
  homes = new Map(),
  compare = null,
  audit = auditClaims,
}: PlanningInput): Plan {
  const ordered = [...readings].sort((a, b) =>
    idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0,
  );
  const known = repeats(ordered, taken);
  const sound = ordered.flatMap((reading) => (reading.kind === "accepted" ? [reading.bundle] : []));
  const accepted = sound.filter((bundle) => !known.has(bundle));
  const context: RoutingContext = {
    base,
    contracts,
    bundles: sound,
    homes,
    search: searchNotes(base),
    vocabulary: readVocabulary(base),
    readStatement: remembered(readSequence),
    compare,
  };
  const chosen = withoutRepeats(
    accepted.map((bundle) => ({ bundle, choices: chooseAll(context, bundle, audit) })),
  );
  const creating = chosen.filter(({ choices }) => choices.some(({ kind }) => kind === "create"));
  const newNotes = newNotePaths(
    base,
    creating.map(({ bundle }) => bundle),
  );
  const written = chosen.flatMap(({ bundle, choices }) =>
    writeOperations(bundle, choices, newNotes.get(bundle) ?? ""),
  );
  const wanted = written.map((operation) => {
    const reason = settled.get(claimKey(operation.claim!)) ?? rejected.get(operation.id);
    return reason === undefined ? operation : withheld(operation, reason);
  });
  const { operations, applied } = applyReadable(base, withNoteHeads(wanted, written));
  const bundles = ordered.map((reading) => plannedBundle(reading, known));
  return {
    id: planId(accepted, operations, applied.changes),
    base: base.revision,
    bundles,
    operations,
    changes: applied.changes,
    record: applied.record,
    growth: measureGrowth(base, operations, applied.changes),
  };
}

/** Names one claim, as it is worded, among those of all bundles. */
export function claimKey({ bundle, pointer, text }: ClaimReference): string {
  return `${bundle}#${pointer}: ${text}`;
}

function idOf(reading: BundleReading): string {
  return reading.kind === "accepted" ? reading.bundle.id : reading.id;
}

/** Bundles not to be taken in again, and why: taken in before, or the same content twice in this run. */
function repeats(
  readings: readonly BundleReading[],
  taken: ReadonlyMap<string, string>,
): Map<Bundle, string> {
  const first = new Map(taken);
  const found = new Map<Bundle, string>();
  for (const reading of readings) {
    if (reading.kind === "refused") continue;
    const { bundle } = reading;
    const before = first.get(bundle.digest);
    if (before === undefined) first.set(bundle.digest, `the same content as ${bundle.id}`);
    else found.set(bundle, before);
  }
  return found;
}

function plannedBundle(
  reading: BundleReading,
  repeated: ReadonlyMap<Bundle, string>,
): PlannedBundle {
  if (reading.kind === "refused") {
    const { path, id, digest, reasons } = reading;
    return {
      path,
      id,
      digest,
      accepted: false,
      reasons: reasons.map((reason) => reason.message),
      claims: [],
    };
  }
  const { path, id, digest, claims } = reading.bundle;
  const contract = reading.bundle.contract.id;
  const before = repeated.get(reading.bundle);
  if (before !== undefined) {
    return {
      path,
      id,
      digest,
      contract,
      accepted: false,
      reasons: [before],
      claims: [],
    };
  }
  return {
    path,
    id,
    digest,
    contract,
    accepted: true,
    reasons: [],
    claims: claims.map(({ pointer, text }) => ({ pointer, text })),
  };
}

function chooseAll(context: RoutingContext, bundle: Bundle, audit: typeof auditClaims): Choice[] {
  const identified = identifyNotes(context, bundle);
  const run = readRunWords(bundle);
  const contract = findContract(context.contracts, bundle.contract);
  const audits = audit(underContract(bundle, contract));
  return bundle.claims.map((claim, index) =>
    chooseClaim(context, bundle, identified, run, claim, audits[index]!),
  );
}

interface Chosen {
  readonly bundle: Bundle;
  readonly choices: readonly Choice[];
}

/** A claim made twice in one run, by one bundle or by several, is added once; the repeats are held and say so. */
function withoutRepeats(chosen: readonly Chosen[]): Chosen[] {
  const entering: { readonly statement: Sequence; readonly bundle: string }[] = [];
  return chosen.map(({ bundle, choices }) => ({
    bundle,
    choices: choices.map((choice): Choice => {
      if (choice.kind !== "add" && choice.kind !== "create") return choice;
      const statement = readSequence(choice.claim.text);
      const twin = entering.find(
        (each) => relateSequences(each.statement, statement).kind === "same",
      );
      entering.push({ statement, bundle: bundle.id });
      if (twin === undefined) return choice;
      const { claim, audit, candidates, footnote } = choice;
      const reason = `The same claim comes in with ${twin.bundle}, and is added once.`;
      return { kind: "hold", claim, audit, candidates, footnote, reason, confidence: 0.95 };
    }),
  }));
}

/** Applies operations; one whose text would not be read as prose in its place becomes a hold. */
function applyReadable(
  base: Base,
  written: readonly Operation[],
): { operations: readonly Operation[]; applied: Applied } {
  const applied = applyOperations(base, written);
  const unread = swallowed(applied.changes, written);
  if (unread.size === 0) return { operations: written, applied };
  const reason =
    "Markup around its place would swallow it: the note does not read as expected with it.";
  const operations = written.map((operation) =>
    unread.has(operation.id) ? { ...heldBack(operation, reason), confidence: 0.9 } : operation,
  );
  return { operations, applied: applyOperations(base, operations) };
}
