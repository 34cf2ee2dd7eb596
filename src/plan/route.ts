import type { Base } from "../base/base.ts";
import type { Note } from "../base/note.ts";
import type { NoteSearch } from "../base/search.ts";
import { coverage, rarity, type Vocabulary } from "../base/vocabulary.ts";
import type { Bundle, BundleClaim, Contract } from "../bundle/bundle.ts";
import { findContract } from "../bundle/contract.ts";
import { readReference } from "../bundle/refs.ts";
import type { Compare } from "../claim/compare.ts";
import type { Sequence } from "../claim/sequence.ts";
import { sourceIdsIn } from "../note/source-id.ts";
import { terms } from "../text/tokens.ts";
import { type ClaimQuery, shareHeld } from "./claim-query.ts";
import { isJournal, namesOf } from "./note-names.ts";

/** A note a claim may belong to, and why. */
export interface Candidate {
  readonly note: Note;
  /** 0..1: how surely the bundle is about what this note is about; 0 where only the search speaks for it. */
  readonly identity: number;
  /** 0..1: the share of the claim's subject that the note speaks of, weighed by rarity. */
  readonly fit: number;
  readonly score: number;
  readonly why: string;
}

/** What a bundle can be known by, before any of its claims is read. */
export interface RoutingContext {
  readonly base: Base;
  readonly search: NoteSearch;
  readonly vocabulary: Vocabulary;
  readonly contracts: readonly Contract[];
  /** Every bundle of this run: those under one contract share what they refer to. */
  readonly bundles: readonly Bundle[];
  /** Reads a statement of the base, each once. */
  readonly readStatement: (text: string) => Sequence;
  /** Tells contradictions; null where none is to be told. */
  readonly compare: Compare | null;
}

export interface Identified {
  readonly identity: number;
  readonly why: string;
}

// How surely each kind of evidence says that bundle and note are about the same thing.
const USED_REFERENCE = 0.95;
const CONTRACT_REFERENCE = 0.9;
const SAME_CONTRACT = 0.85;
const SAME_SOURCE = 0.8;
const TITLE = 0.75;

const NAMED_BY_CLAIM: Identified = { identity: TITLE, why: "The claim names this note" };
const NEAREST_IN_WORDS: Identified = { identity: 0, why: "This note is nearest in words" };

// What a candidate's score is made of.
const IDENTITY_SHARE = 0.5;
const FIT_SHARE = 0.35;
const TITLE_SHARE = 0.15;
const NEAREST = 8;

/** The notes a bundle is about by reference, contract, source or title, the surest evidence for each. */
export function identifyNotes(
  context: RoutingContext,
  bundle: Bundle,
): ReadonlyMap<string, Identified> {
  const found = new Map<string, Identified>();
  const add = (path: string, identity: number, why: string) => {
    if ((found.get(path)?.identity ?? 0) < identity) found.set(path, { identity, why });
  };
  for (const path of referredNotes(context.base, bundle.usedRefs))
    add(path, USED_REFERENCE, "The run used this note");
  const contract = findContract(context.contracts, bundle.contract);
  for (const path of referredNotes(context.base, contract?.refs ?? [])) {
    add(path, CONTRACT_REFERENCE, `The contract ${bundle.contract.id} refers to this note`);
  }
  for (const sibling of context.bundles) {
    if (sibling.contract.id !== bundle.contract.id || sibling.id === bundle.id) continue;
    for (const path of referredNotes(context.base, sibling.usedRefs)) {
      add(path, SAME_CONTRACT, `${sibling.id}, under the same contract, used this note`);
    }
  }
  for (const path of sharedSources(context.base, bundle))
    add(path, SAME_SOURCE, "The run names this note's source");
  for (const path of titledNotes(context, bundle, contract))
    add(path, TITLE, "The run's title names this note");
  return found;
}

/** The notes a claim may belong to, best first. */
export function routeClaim(
  context: RoutingContext,
  identified: ReadonlyMap<string, Identified>,
  claim: BundleClaim,
  query: ClaimQuery,
): readonly Candidate[] {
  const { base, search, vocabulary } = context;
  const near = new Set(search.nearest(claim.text, NEAREST).map((hit) => hit.note.path));
  const asked = new Set(query.own.keys());
  return base.notes
    .filter((note) => identified.has(note.path) || (near.has(note.path) && !isJournal(note)))
    .map((note) => {
      const names = namesOf(note);
      const { identity, why } =
        identified.get(note.path) ??
        (isNamed(vocabulary, names, [claim.text]) ? NAMED_BY_CLAIM : NEAREST_IN_WORDS);
      const fit = shareHeld(query.weighed, new Set([...terms(ownText(note)), ...names.flat()]));
      const title = Math.max(...names.map((name) => coverage(vocabulary, name, asked)));
      const score = IDENTITY_SHARE * identity + FIT_SHARE * fit + TITLE_SHARE * title;
      return { note, identity, fit, why, score };
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

function referredNotes(base: Base, refs: readonly string[]): string[] {
  const paths = refs.map(readReference).map((ref) => (ref.kind === "note" ? ref.path : null));
  return paths
    .filter((path) => path !== null)
    .filter((path) => base.notes.some((note) => note.path === path));
}

function sharedSources(base: Base, bundle: Bundle): string[] {
  const texts = [bundle.summary, ...bundle.usedRefs, bundle.report?.text ?? ""];
  const named = new Set(texts.flatMap(sourceIdsIn).map((id) => `${id.scheme}:${id.value}`));
  return base.notes
    .filter((note) => note.facts.identities.some((id) => named.has(`${id.scheme}:${id.value}`)))
    .map((note) => note.path);
}

/** Whether one of a note's names stands word for word in one of the texts, and is telling enough to mean the note. */
function isNamed(
  vocabulary: Vocabulary,
  names: readonly (readonly string[])[],
  texts: readonly string[],
): boolean {
  const read = texts.map((text) => ` ${terms(text).join(" ")} `);
  return names.some((name) => {
    const telling = name.reduce((sum, term) => sum + rarity(vocabulary, term), 0);
    const enough = name.length > 0 && telling >= Math.log(1 + vocabulary.notes);
    return enough && read.some((text) => text.includes(` ${name.join(" ")} `));
  });
}

/** Notes one of whose names stands in the run's or the contract's title or summary. */
function titledNotes(context: RoutingContext, bundle: Bundle, contract: Contract | null): string[] {
  const heads = [
    reportTitle(bundle),
    bundle.summary,
    contract?.title ?? "",
    contract?.question ?? "",
  ];
  return context.base.notes
    .filter((note) => isNamed(context.vocabulary, namesOf(note), heads))
    .map((note) => note.path);
}

function reportTitle(bundle: Bundle): string {
  const first = bundle.report?.text.split("\n").find((line) => line.startsWith("# "));
  return first?.slice(2) ?? "";
}
