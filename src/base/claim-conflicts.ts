import type { Comparison } from "../claim/compare.ts";
import type { ConflictKind } from "../claim/conflict/conflict.ts";
import type { Lexicon } from "../claim/lexicon.ts";
import { couldClash, marksOf } from "../claim/marks.ts";
import { calloutAt } from "../note/callout.ts";
import { remembered } from "../text/remembered.ts";
import type { BaseIndex } from "./base-index.ts";
import { type ClaimPair, claimPairing, type PlacedStatement } from "./claim-pairs.ts";
import type { Note } from "./note.ts";

/** Two statements of a base that cannot both be right. */
export interface ClaimConflict extends ClaimPair {
  readonly kind: ConflictKind;
  readonly confidence: number;
  readonly reasons: Comparison["reasons"];
}

/** What it takes to tell how statements stand. */
export interface ClaimJudge {
  readonly compare: (a: string, b: string) => Comparison;
  readonly lexicon: Lexicon;
}

/** Loads what it takes to tell how statements stand, when that is first asked. */
export type OpenJudge = () => ClaimJudge;

/** Finds what contradicts the statements of a note, in it and in others. */
export type FindConflicts = (note: Note) => readonly ClaimConflict[];

/** Words of a statement below which it is a label, no claim. */
const LEAST_WORDS = 5;

/** Prepares to find conflicts in a base; each pair of statements is compared once, whichever note asks. */
export function conflictFinder(index: BaseIndex, openJudge: OpenJudge): FindConflicts {
  const { compare, lexicon } = openJudge();
  const pairsOf = claimPairing(index);
  const marks = remembered((text: string) => marksOf(text, lexicon));
  const compared = new Map<string, Comparison>();
  function comparison({ own, other }: ClaimPair): Comparison {
    const key = `${own.statement.text}\0${other.statement.text}`;
    const known = compared.get(key);
    if (known !== undefined) return known;
    const found = compare(own.statement.text, other.statement.text);
    compared.set(key, found);
    return found;
  }
  return (note) =>
    pairsOf(note)
      .filter(
        ({ own, other }) =>
          isClaim(own) &&
          isClaim(other) &&
          couldClash(marks(own.statement.text), marks(other.statement.text)),
      )
      .map(inOrder)
      .flatMap((pair) => {
        const { relation, kind, confidence, reasons } = comparison(pair);
        if (relation !== "conflicts" || kind === null) return [];
        return [{ ...pair, kind, confidence, reasons }];
      });
}

/** A label and a question claim nothing; what stands in a callout that shows both sides of a conflict is told already. */
function isClaim({ note, statement }: PlacedStatement): boolean {
  if (statement.text.split(" ").length < LEAST_WORDS || /\?\W*$/.test(statement.text)) return false;
  if (note.facts.blocks[statement.block]?.kind !== "callout") return true;
  return calloutAt(note.text, statement.range.start) !== "contested";
}

/** The statement of the note that comes first by path, then by place, as the first of the two. */
function inOrder(pair: ClaimPair): ClaimPair {
  const { own, other } = pair;
  const isFirst =
    own.note.path < other.note.path ||
    (own.note.path === other.note.path && own.statement.range.start <= other.statement.range.start);
  return isFirst ? pair : { own: other, other: own };
}
