import type { Comparison } from "../claim/compare.ts";
import type { ConflictKind } from "../claim/conflict/conflict.ts";
import type { Divergence } from "../claim/restatement.ts";
import type { BaseIndex } from "./base-index.ts";
import { claimComparing, type OpenJudge } from "./claim-comparing.ts";
import type { ChosenClaims, ClaimPair } from "./claim-pairs.ts";
import { tableConflicts } from "./table-conflicts.ts";

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
}

/**
 * Tells how the claims of the note at a path stand to others.
 * @param chosen claims to one of which each relation must be; null where any will do
 */
export type RelateClaims = (path: string, chosen: ChosenClaims | null) => ClaimRelations;

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

/** Prepares to relate the claims of a base. */
export function claimRelating(index: BaseIndex, openJudge: OpenJudge): RelateClaims {
  const { pairsOf, comparison, divergences, compareTables } = claimComparing(index, openJudge);
  function ofTables(path: string, chosen: ReadonlySet<string> | null): ClaimConflict[] {
    const note = index.note(path);
    const found = note === null ? [] : tableConflicts(index, note, chosen, compareTables);
    return found.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  }
  return (path, chosen) => {
    const conflicts = ofTables(path, chosen?.tables ?? null);
    const duplicates: ClaimDuplicate[] = [];
    for (const pair of pairsOf(path, chosen?.statements ?? null)) {
      const compared = comparison(pair);
      if (compared?.relation === "conflicts" && compared.kind !== null) {
        const { kind, confidence, reasons } = compared;
        if (isLikely(pair, compared)) conflicts.push({ ...pair, kind, confidence, reasons });
        continue;
      }
      const found = divergences(pair);
      if (found !== null) duplicates.push({ ...pair, divergences: found });
    }
    return { conflicts, duplicates };
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
