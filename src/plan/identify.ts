import type { Base } from "../base/base.ts";
import { rarity, type Vocabulary } from "../base/vocabulary.ts";
import type { Bundle, Contract } from "../bundle/bundle.ts";
import { findContract } from "../bundle/contract.ts";
import { readReference } from "../bundle/refs.ts";
import { sourceIdsIn } from "../note/source-id.ts";
import { terms } from "../text/tokens.ts";
import { namesOf } from "./note-names.ts";

/** How surely a bundle and a note are about the same thing, and what says so. */
export interface Identified {
  /** 0..1 */
  readonly identity: number;
  readonly why: string;
}

/** What a bundle can be known by, before any of its claims is read. */
export interface IdentifyingContext {
  readonly base: Base;
  readonly vocabulary: Vocabulary;
  readonly contracts: readonly Contract[];
  /** Every bundle at hand, taken in before or not: those under one contract share what they refer to. */
  readonly bundles: readonly Bundle[];
  /** The notes that took up runs before, by the contract of these runs. */
  readonly homes: ReadonlyMap<string, readonly string[]>;
}

// How surely each kind of evidence says that bundle and note are about the same thing.
const USED_REFERENCE = 0.95;
const CONTRACT_REFERENCE = 0.9;
const CONTRACT_HOME = 0.9;
const RUN_NAMED = 0.85;
const SAME_CONTRACT = 0.85;
const REPORT_REFERENCE = 0.85;
const SAME_SOURCE = 0.8;
export const TITLE = 0.75;

/** A note's path as a report writes it in passing. */
const NOTE_PATH = /(?<![\w./-])[\w-]+(?:\/[\w.-]+){0,8}\.md\b/g;

/** The notes a bundle is about by reference, contract, source or title, the surest evidence for each. */
export function identifyNotes(
  context: IdentifyingContext,
  bundle: Bundle,
): ReadonlyMap<string, Identified> {
  const { base, contracts } = context;
  const found = new Map<string, Identified>();
  const add = (paths: readonly string[], identity: number, why: string) => {
    for (const path of paths) {
      if ((found.get(path)?.identity ?? 0) < identity) found.set(path, { identity, why });
    }
  };
  const contract = findContract(contracts, bundle.contract);
  add(referredNotes(base, bundle.usedRefs), USED_REFERENCE, "The run used this note");
  add(
    referredNotes(base, contract?.refs ?? []),
    CONTRACT_REFERENCE,
    `The contract ${bundle.contract.id} refers to this note`,
  );
  add(
    (context.homes.get(bundle.contract.id) ?? []).filter((path) => isNote(base, path)),
    CONTRACT_HOME,
    `This note took up another run under the contract ${bundle.contract.id}`,
  );
  add(notesNaming(base, runsNamed(bundle)), RUN_NAMED, "This note names the run's workstream");
  for (const sibling of context.bundles) {
    if (sibling.contract.id !== bundle.contract.id || sibling.id === bundle.id) continue;
    const why = `${sibling.id}, under the same contract, used this note`;
    add(referredNotes(base, sibling.usedRefs), SAME_CONTRACT, why);
  }
  const mentioned = bundle.report?.text.match(NOTE_PATH) ?? [];
  add(referredNotes(base, mentioned), REPORT_REFERENCE, "The run's report names this note");
  add(sharedSources(base, bundle), SAME_SOURCE, "The run names this note's source");
  add(titledNotes(context, bundle, contract), TITLE, "The run's title names this note");
  return found;
}

/** Whether one of a note's names stands word for word in one of the texts, and is telling enough to mean the note. */
export function isNamed(
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

function isNote(base: Base, path: string): boolean {
  return base.notes.some((note) => note.path === path);
}

function referredNotes(base: Base, refs: readonly string[]): string[] {
  return refs
    .map(readReference)
    .flatMap((ref) => (ref.kind === "note" ? (noteAt(base, ref.path) ?? []) : []));
}

/** Notes are named by their paths from the base, or from the folder of it that holds them. */
function noteAt(base: Base, path: string): string | null {
  if (isNote(base, path)) return path;
  const below = base.notes.filter((note) => note.path.endsWith(`/${path}`));
  return below.length === 1 ? below[0]!.path : null;
}

/** The run's own workstream and those it used, as a note would name them: `program/workstream`. */
function runsNamed({ program, workstream, usedRefs }: Bundle): string[] {
  const used = usedRefs.map(readReference).flatMap((ref) => {
    if (ref.kind !== "workstream" || ref.artifact === null) return [];
    return [`${ref.workstream}/${ref.artifact}`];
  });
  return [`${program}/${workstream}`, ...used];
}

function notesNaming(base: Base, runs: readonly string[]): string[] {
  return base.notes
    .filter(({ text }) => runs.some((run) => namesRun(text, run)))
    .map(({ path }) => path);
}

function namesRun(text: string, run: string): boolean {
  for (let at = text.indexOf(run); at !== -1; at = text.indexOf(run, at + 1)) {
    const around = `${text[at - 1] ?? " "}${text[at + run.length] ?? " "}`;
    if (!/[\p{L}\p{N}_-]/u.test(around)) return true;
  }
  return false;
}

function sharedSources(base: Base, bundle: Bundle): string[] {
  const texts = [bundle.summary, ...bundle.usedRefs, bundle.report?.text ?? ""];
  const named = new Set(texts.flatMap(sourceIdsIn).map((id) => `${id.scheme}:${id.value}`));
  return base.notes
    .filter((note) => note.facts.identities.some((id) => named.has(`${id.scheme}:${id.value}`)))
    .map((note) => note.path);
}

/** Notes one of whose names stands in the run's or the contract's title or summary. */
function titledNotes(
  { base, vocabulary }: IdentifyingContext,
  bundle: Bundle,
  contract: Contract | null,
): string[] {
  const heads = [
    reportTitle(bundle),
    bundle.summary,
    contract?.title ?? "",
    contract?.question ?? "",
  ];
  return base.notes
    .filter((note) => isNamed(vocabulary, namesOf(note), heads))
    .map((note) => note.path);
}

function reportTitle(bundle: Bundle): string {
  const first = bundle.report?.text.split("\n").find((line) => line.startsWith("# "));
  return first?.slice(2) ?? "";
}
