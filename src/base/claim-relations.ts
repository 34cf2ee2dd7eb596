import type { Comparison } from "../claim/compare.ts";
import type { ConflictKind } from "../claim/conflict/conflict.ts";
import type { Divergence } from "../claim/restatement.ts";
import { type Allowance, allowanceOf } from "./allowance.ts";
import type { BaseIndex } from "./base-index.ts";
import { claimComparing, type OpenJudge } from "./claim-comparing.ts";
import type { ChosenClaims, ClaimPair, PlacedStatement } from "./claim-pairs.ts";
import { tableComparing } from "./table-conflicts.ts";

/** Two statements of a base that cannot both be right. */
export interface ClaimConflict extends ClaimPair {
  readonly kind: ConflictKind;
  readonly confidence: number;
  readonly reasons: Comparison["reasons"];
}

/** Two statements of a base that are one, nearly word for word. */
export interface ClaimDuplicate extends ClaimPair {
  readonly divergences: readonly Divergence[];
}

/** What is like the statements of one note, in it and in others. No pair is both. */
export interface ClaimRelations {
  readonly conflicts: readonly ClaimConflict[];
  readonly duplicates: readonly ClaimDuplicate[];
  /** Whether all that are alike were compared; where too many are, it is those of the notes most like it. */
  readonly isWhole: boolean;
}

/** Tells how the claims of a base stand to each other. */
export interface ClaimRelating {
  /**
   * What the claims of the note at a path are like.
   * @param chosen claims to one of which each relation must be; null where any will do
   */
  readonly relations: (path: string, chosen: ChosenClaims | null) => ClaimRelations;
  /** Whether a claim stands nearly word for word in so many notes that it is a template's, or meant to stand in each. */
  readonly isBoilerplate: (claim: PlacedStatement) => boolean;
}

/**
 * Of the many pairs of a base hardly any are conflicts, so that more must speak for one than between two given
 * statements.
 */
const LEAST_CONFIDENCE = 0.88;
/**
 * Of their subject terms; of findings, which are told in other words, it is the longer statement's that count. A goal
 * and what was avoided are looked for by what they are of, however much else is said.
 */
const LEAST_SHARED = 0.5;
/**
 * What comparing the claims of one note may take, well under a second: as much as some 600 pairs of sentences. Of the
 * notes of real bases one in twenty has more that is alike: logs and lists of links.
 */
const NOTE_WORK = 10_000_000;
/** What it may take to tell whether one claim is boilerplate. */
const CLAIM_WORK = NOTE_WORK / 50;
/** Notes that a claim is repeated in, from which on it is. */
const BOILERPLATE_NOTES = 4;

/**
 * Prepares to relate the claims of a base.
 * @param work what comparing the claims of one note may take
 */
export function claimRelating(
  index: BaseIndex,
  openJudge: OpenJudge,
  work: number = NOTE_WORK,
): ClaimRelating {
  const { pairsOf, comparison, divergences, tables } = claimComparing(index, openJudge);
  const conflictsOfTables = tableComparing(index, tables);
  const boilerplate = new Map<string, boolean>();
  function ofTables(path: string, chosen: ReadonlySet<string> | null, allowance: Allowance) {
    const note = index.note(path);
    const found = note === null ? [] : conflictsOfTables(note, chosen, allowance);
    return found.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  }
  function isRepeated({ note: { path }, statement }: PlacedStatement): boolean {
    const notes = new Set<string>();
    const allowance = allowanceOf(CLAIM_WORK);
    for (const pair of pairsOf(path, new Map([[path, new Set([statement])]]), allowance)) {
      if (divergences(pair, allowance) === null) continue;
      const isOwn = pair.own.note.path === path && pair.own.statement === statement;
      notes.add((isOwn ? pair.other : pair.own).note.path);
      if (notes.size >= BOILERPLATE_NOTES) return true;
    }
    return false;
  }
  return {
    relations(path, chosen) {
      const allowance = allowanceOf(work);
      const conflicts = ofTables(path, chosen?.tables ?? null, allowance);
      const duplicates: ClaimDuplicate[] = [];
      for (const pair of pairsOf(path, chosen?.statements ?? null, allowance)) {
        const compared = comparison(pair, allowance);
        if (compared?.relation === "conflicts" && compared.kind !== null) {
          const { kind, confidence, reasons } = compared;
          if (isLikely(pair, compared)) conflicts.push({ ...pair, kind, confidence, reasons });
          continue;
        }
        const found = divergences(pair, allowance);
        if (found !== null) duplicates.push({ ...pair, divergences: found });
      }
      return { conflicts, duplicates, isWhole: !allowance.isSpent() };
    },
    isBoilerplate(claim) {
      const key = `${claim.statement.range.start} ${claim.note.path}`;
      const known = boilerplate.get(key);
      if (known !== undefined) return known;
      const found = isRepeated(claim);
      boilerplate.set(key, found);
      return found;
    },
  };
}

/** Whether two statements that seem to conflict are near enough to each other, and it is sure enough. */
function isLikely({ own, other }: ClaimPair, { confidence, reasons }: Comparison): boolean {
  const isOf = (name: string) => reasons.some(({ kind }) => kind === name);
  const sizes = [own.terms.size, other.terms.size];
  const shared = [...own.terms].filter((term) => other.terms.has(term)).length;
  const isClose =
    shared >= LEAST_SHARED * (isOf("finding") ? Math.max(...sizes) : Math.min(...sizes)) ||
    isOf("goal") ||
    isOf("practice");
  return confidence >= LEAST_CONFIDENCE && isClose;
}
