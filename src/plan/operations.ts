import { createHash } from "node:crypto";
import type { AuditedAssertion, ClaimAudit } from "../bundle/audit/claim-audit.ts";
import type { Bundle } from "../bundle/bundle.ts";
import type { NoteFacts } from "../note/facts.ts";
import { additionAt } from "./addition.ts";
import type { Choice } from "./choose.ts";
import { contestedCallout } from "./contested-callout.ts";
import { newNoteHead } from "./new-note.ts";
import type { Operation, OperationKind, Target } from "./plan.ts";
import { endOf } from "./sentence.ts";

const ALTERNATIVES = 3;
/** A note that scores lower is no alternative, only next on the list. */
const LEAST_SCORE = 0.3;
/** Values that a plan keeps of those an assertion rests on, as a mean may be of thousands; its derivation says of how many. */
const MOST_VALUES = 8;

/**
 * Writes a bundle's choices down as operations: exact places, exact text. One operation a claim, in the order of the
 * claims.
 * @param newNote where the bundle's own note would stand
 */
export function writeOperations(
  bundle: Bundle,
  choices: readonly Choice[],
  newNote: string,
): Operation[] {
  let begun = false;
  return choices.map((choice) => {
    const written = writeChange(bundle, choice, newNote, begun);
    if (choice.kind === "create") begun = true;
    return operation(bundle, choice, written);
  });
}

interface Written {
  readonly target: Target | null;
  readonly after: string;
}

function writeChange(bundle: Bundle, choice: Choice, newNote: string, noteBegun: boolean): Written {
  switch (choice.kind) {
    case "hold":
      return { target: null, after: "" };
    case "confirm": {
      const offset = endOf(choice.note, choice.statement);
      const section = sectionOf(choice.note.facts, choice.statement.block);
      return insertion(choice.note.path, section, offset, `[^${choice.footnote.label}]`);
    }
    case "add": {
      const { note, place } = choice;
      const mark = `[^${choice.footnote.label}]`;
      const { offset, text } = additionAt(note, place, choice.sentence, mark);
      return insertion(note.path, place.section, offset, text);
    }
    case "contest": {
      const { note, statement, sentence, footnote } = choice;
      const callout = contestedCallout(note, statement, sentence, `[^${footnote.label}]`)!;
      const section = sectionOf(note.facts, statement.block);
      return insertion(note.path, section, callout.offset, callout.text);
    }
    case "create": {
      const head = noteBegun ? "" : newNoteHead(bundle, choice.footnote);
      const text = `${head}\n\n${choice.sentence}[^${choice.footnote.label}]`;
      return insertion(newNote, null, 0, text);
    }
  }
}

function insertion(path: string, section: string | null, offset: number, after: string): Written {
  return { target: { path, section, range: { start: offset, end: offset } }, after };
}

function sectionOf(facts: NoteFacts, block: number): string | null {
  const section = facts.sections[facts.blocks[block]?.section ?? 0];
  return section?.heading == null ? null : (facts.headings[section.heading]?.text ?? null);
}

function operation(bundle: Bundle, choice: Choice, { target, after }: Written): Operation {
  const { claim, kind } = choice;
  return {
    id: operationId(kind, bundle.digest, claim.pointer, target?.path ?? ""),
    kind,
    claim: {
      text: claim.text,
      bundle: bundle.id,
      path: "manifest.json",
      pointer: claim.pointer,
      assertions: choice.audit.assertions.map(abridged),
    },
    target,
    before: "",
    after,
    footnote: choice.kind === "hold" ? null : choice.footnote,
    reason: choice.reason,
    confidence: Math.round(choice.confidence * 100) / 100,
    evidence: evidenceOf(choice.audit),
    alternatives: choice.candidates
      .filter(({ note, score }) => note.path !== target?.path && score >= LEAST_SCORE)
      .slice(0, ALTERNATIVES)
      .map(({ note, score }) => ({ path: note.path, score: Math.round(score * 100) / 100 })),
    findings: [],
  };
}

function operationId(kind: OperationKind, ...parts: readonly string[]): string {
  return `op-${createHash("sha256")
    .update([kind, ...parts].join("\0"))
    .digest("hex")
    .slice(0, 8)}`;
}

/**
 * An assertion with as many of its values as a plan and its record keep, its keys in the order in which a record is read
 * and written again: whoever takes a proposal in must get the very bytes that were proposed.
 */
export function abridged(assertion: AuditedAssertion): AuditedAssertion {
  const { at, says, kind, principal, verdict, way, value, derivation, evidence } = assertion;
  return {
    at: { start: at.start, end: at.end },
    says,
    kind,
    principal,
    verdict,
    way,
    value: typeof value === "number" && !Number.isFinite(value) ? String(value) : value,
    derivation,
    evidence: evidence
      .slice(0, MOST_VALUES)
      .map(({ path, pointer, expression, quote }) => ({ path, pointer, expression, quote })),
    found: assertion.found,
    correction: assertion.correction,
  };
}

/** What the claim's main assertions rest on comes first. */
function evidenceOf({ assertions }: ClaimAudit): Operation["evidence"] {
  const main = assertions.filter(({ principal }) => principal);
  const other = assertions.filter(({ principal }) => !principal);
  const all = [...main, ...other].flatMap(({ evidence }) => evidence);
  const byPlace = new Map(all.map((each) => [`${each.path}\0${each.pointer}`, each]));
  return [...byPlace.values()].map(({ path, pointer, quote }) => ({ path, pointer, quote }));
}
