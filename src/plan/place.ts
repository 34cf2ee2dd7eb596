import type { Note } from "../base/note.ts";
import type { Section, Statement } from "../note/facts.ts";
import { slice } from "../text/range.ts";
import { terms } from "../text/tokens.ts";
import { type ClaimQuery, matched } from "./claim-query.ts";
import { fitness, sectionRole } from "./section-roles.ts";

/** Where in a note a new statement belongs. */
export interface Place {
  /** Heading of the section; null before the first heading. */
  readonly section: string | null;
  /** The statement it is put behind. */
  readonly after: Statement;
  /** A new sentence of the same paragraph, or a new item of the same list. */
  readonly form: "sentence" | "list-item";
  /** 0..1: how much of the claim's subject the section speaks of. */
  readonly closeness: number;
  /** 0..1: how far ahead of the next best section it is. */
  readonly lead: number;
}

const HEADING_SHARE = 0.25;
const TOPIC_SHARE = 0.35;
const SENTENCE_SHARE = 0.2;
const BODY_SHARE = 0.2;
/** A new item among list items reads as one more of what they list; prose takes a finding up more naturally. */
const LIST_FACTOR = 0.8;

// A sentence that opens like this leans on the one before it; nothing may come between them.
const LEANS_BACK =
  /^(this|that|these|those|it|its|they|their|such|hence|thus|therefore|so|but|however|still|yet|and|also|instead|otherwise|then|here|both|for example|for instance|in contrast|by contrast|in other words|as a result)\b/i;

interface Scored {
  readonly section: Section;
  readonly heading: string | null;
  readonly score: number;
  readonly nearest: Statement;
}

/** The section and sentence of a note nearest in subject to a claim; null where no section may take one up. */
export function findPlace(note: Note, query: ClaimQuery): Place | null {
  const scored = note.facts.sections
    .map((section, index) => scoreSection(note, section, index, query))
    .filter((each) => each !== null)
    .sort((a, b) => b.score - a.score || a.section.range.start - b.section.range.start);
  const best = scored[0];
  if (best === undefined || best.score === 0) return null;
  const next = scored[1]?.score ?? 0;
  const block = note.facts.blocks[best.nearest.block];
  const form = block?.kind === "list-item" ? "list-item" : "sentence";
  return {
    section: best.heading,
    after:
      form === "sentence" ? lastOfThought(note, best.nearest) : lastOfBlock(note, best.nearest),
    form,
    closeness: Math.min(1, best.score),
    lead: (best.score - next) / best.score,
  };
}

function scoreSection(
  note: Note,
  section: Section,
  index: number,
  query: ClaimQuery,
): Scored | null {
  const { facts } = note;
  const heading = section.heading === null ? null : (facts.headings[section.heading]?.text ?? null);
  const role = fitness(roleOf(note, section));
  const own = facts.statements.filter((each) => facts.blocks[each.block]?.section === index);
  const first = own[0];
  if (role === 0 || first === undefined) return null;
  const whole = [...query.values()].reduce((sum, weight) => sum + weight, 0);
  const share = (text: string) => (whole === 0 ? 0 : matched(query, new Set(terms(text))) / whole);
  const ranked = own
    .map((statement) => ({ statement, share: share(statement.text) }))
    .sort((a, b) => b.share - a.share || a.statement.range.start - b.statement.range.start);
  const nearest = ranked[0]!;
  const inList = facts.blocks[nearest.statement.block]?.kind === "list-item";
  const closeness =
    HEADING_SHARE * (heading === null ? 0 : share(heading)) +
    TOPIC_SHARE * share(first.text) +
    SENTENCE_SHARE * nearest.share +
    BODY_SHARE * share(own.map((each) => each.text).join("\n"));
  return {
    section,
    heading,
    nearest: nearest.statement,
    score: closeness * role * (inList ? LIST_FACTOR : 1),
  };
}

/** A section below "Questions" or "Refs" is part of it, whatever its own heading. */
function roleOf(note: Note, section: Section) {
  const { headings, sections } = note.facts;
  const own =
    section.heading === null ? "other" : sectionRole(headings[section.heading]?.text ?? "");
  for (let above = section.parent; above !== null; above = sections[above]?.parent ?? null) {
    const heading = sections[above]?.heading ?? null;
    const role = heading === null ? "other" : sectionRole(headings[heading]?.text ?? "");
    if (role === "question" || role === "reference") return role;
  }
  return own;
}

function lastOfThought(note: Note, statement: Statement): Statement {
  const same = note.facts.statements.filter((each) => each.block === statement.block);
  let index = same.indexOf(statement);
  while (index + 1 < same.length && LEANS_BACK.test(slice(note.text, same[index + 1]!.range)))
    index += 1;
  return same[index]!;
}

function lastOfBlock(note: Note, statement: Statement): Statement {
  return note.facts.statements.findLast((each) => each.block === statement.block)!;
}
