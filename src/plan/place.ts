import type { Note } from "../base/note.ts";
import type { Vocabulary } from "../base/vocabulary.ts";
import { isOutcome } from "../claim/other-case.ts";
import { readSequence } from "../claim/sequence.ts";
import type { Section, Statement } from "../note/facts.ts";
import { slice } from "../text/range.ts";
import { terms } from "../text/tokens.ts";
import { aboutIt, type ClaimQuery, shareHeld } from "./claim-query.ts";
import { fitness, sectionRole } from "./section-roles.ts";

/** Where in a note a new statement belongs. */
export interface Place {
  /** Heading of the section; null before the first heading. */
  readonly section: string | null;
  /** The statement nearest in subject. */
  readonly nearest: Statement;
  /** The last statement of its paragraph, which the new one is put behind. */
  readonly after: Statement;
  /** A new sentence of the same paragraph, or a new item of the same list. */
  readonly form: "sentence" | "list-item";
  /** 0..1: how far ahead of the next best section it is. */
  readonly lead: number;
}

/** A section that may take up a finding, with the statements directly in it. */
interface Open {
  readonly heading: string | null;
  readonly fitness: number;
  readonly statements: readonly Statement[];
  /** Those a new one may be put behind. */
  readonly anchors: readonly Statement[];
  readonly terms: ReadonlySet<string>;
}

/**
 * The section of a note nearest in subject to a claim, and the sentence in it to put the claim behind; where none is near,
 * the one that is meant for findings. null where no section may take one up. Two things speak for a section, in equal parts: that it holds the terms of the claim which
 * tell the note's sections apart, and that its heading and first sentence are about what the claim is about.
 */
export function findPlace(vocabulary: Vocabulary, note: Note, query: ClaimQuery): Place | null {
  const open = openSections(note);
  const weights = tellingTerms(query, open);
  const scored = open
    .map((section) => {
      const topic = `${section.heading ?? ""}. ${section.statements[0]!.text}`;
      const held = shareHeld(weights, section.terms);
      return { section, score: (section.fitness * (held + aboutIt(vocabulary, query, topic))) / 2 };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.section.fitness - a.section.fitness ||
        start(a.section) - start(b.section),
    );
  const best = scored[0];
  if (best === undefined) return null;
  const statement = nearest(weights, best.section.anchors);
  return {
    section: best.section.heading,
    nearest: statement,
    ...behind(note, statement),
    lead: best.score === 0 ? 0 : (best.score - (scored[1]?.score ?? 0)) / best.score,
  };
}

/** Behind the last of a note's open questions, which are no statements of it; null where it has no section for them. */
export function questionPlace(note: Note): Place | null {
  const { blocks, headings, sections } = note.facts;
  const index = blocks.findLastIndex(({ kind, section }) => {
    const own = sections[section];
    const isProse = kind === "list-item" || kind === "paragraph";
    return isProse && own !== undefined && roleOf(note, own) === "question";
  });
  const block = blocks[index];
  if (block === undefined) return null;
  const last: Statement = {
    range: block.range,
    text: slice(note.text, block.range).trim(),
    block: index,
    footnotes: [],
  };
  const heading = sections[block.section]?.heading ?? null;
  return {
    section: heading === null ? null : (headings[heading]?.text ?? null),
    nearest: last,
    after: last,
    form: block.kind === "list-item" ? "list-item" : "sentence",
    lead: 0,
  };
}

function openSections(note: Note): Open[] {
  const { blocks, headings, sections, statements } = note.facts;
  return sections
    .map((section, index) => {
      const own = statements.filter((each) => blocks[each.block]?.section === index);
      const role = roleOf(note, section);
      return {
        heading: section.heading === null ? null : (headings[section.heading]?.text ?? null),
        fitness: fitness(role === "other" && givesOutcomes(own) ? "finding" : role),
        statements: own,
        anchors: own.filter((each) => mayBeFollowed(note, each)),
        terms: new Set(own.flatMap((each) => terms(each.text))),
      };
    })
    .filter((section) => section.fitness > 0 && section.anchors.length > 0);
}

/** Whether a section whose heading does not say what it is for gives results already. */
function givesOutcomes(statements: readonly Statement[]): boolean {
  return statements.some(({ text }) => readSequence(text).numbers.some(isOutcome));
}

/** An item that is a link alone, a task, or a line that opens a list tells nothing that a finding could stand behind. */
function mayBeFollowed({ text, facts }: Note, { range, block }: Statement): boolean {
  if (facts.statements.findLast((each) => each.block === block)?.text.endsWith(":")) return false;
  const at = facts.blocks[block]!.range.start;
  if (/^(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\]/.test(text.slice(at, at + 20))) return false;
  return !facts.links.some(
    (link) => link.range.start <= range.start && link.range.end >= range.end,
  );
}

/** A section below "Questions" or "Refs" is part of it, whatever its own heading. */
function roleOf(note: Note, section: Section) {
  const { headings, sections } = note.facts;
  const roleAt = (heading: number | null) =>
    heading === null ? "other" : sectionRole(headings[heading]?.text ?? "");
  for (let above = section.parent; above !== null; above = sections[above]?.parent ?? null) {
    const role = roleAt(sections[above]?.heading ?? null);
    if (role === "question" || role === "reference") return role;
  }
  return roleAt(section.heading);
}

/** The claim's terms that the note has, weighed by how few of its sections have them (inverse section frequency). */
function tellingTerms(query: ClaimQuery, open: readonly Open[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [term, salience] of query.own) {
    const count = open.filter((section) => section.terms.has(term)).length;
    if (count > 0)
      weights.set(term, salience * Math.log(1 + (open.length - count + 0.5) / (count + 0.5)));
  }
  return weights;
}

function start(section: Open): number {
  return section.statements[0]!.range.start;
}

function nearest(
  weights: ReadonlyMap<string, number>,
  statements: readonly Statement[],
): Statement {
  return statements
    .map((statement) => ({ statement, held: shareHeld(weights, new Set(terms(statement.text))) }))
    .reduce((best, each) => (each.held > best.held ? each : best)).statement;
}

/**
 * At the end of the paragraph the statement stands in: between two of its sentences, one that leans on the other would
 * be cut off from it. An item of a single sentence is followed by one more item.
 */
function behind(note: Note, statement: Statement): Pick<Place, "after" | "form"> {
  const { blocks, statements } = note.facts;
  const paragraph = statements.filter((each) => each.block === statement.block);
  const inList = blocks[statement.block]?.kind === "list-item";
  return {
    after: paragraph.at(-1)!,
    form: inList && paragraph.length === 1 ? "list-item" : "sentence",
  };
}
