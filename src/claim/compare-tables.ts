import type { Table } from "../note/facts.ts";
import type { Range } from "../text/range.ts";
import { confidenceOf, type Weights } from "./confidence.ts";
import type { ConflictKind, Reason } from "./conflict/conflict.ts";
import { measuredConflict } from "./conflict/measured.ts";
import type { Lexicon } from "./lexicon.ts";
import { type MeasuredValue, measuredValues } from "./measured-values.ts";

/** A table with the heading of the section it stands in. */
export interface HeadedTable {
  readonly table: Table;
  readonly heading: string;
}

/** Two cells that give different values for one measurement. */
export interface CellConflict {
  readonly a: Range;
  readonly b: Range;
  readonly kind: ConflictKind;
  /** Of ten verdicts at 0.9, nine should be right. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** Compares the measured values of two tables, in the order of the first one. */
export type CompareTables = (a: HeadedTable, b: HeadedTable) => readonly CellConflict[];

/** Prepares to compare tables with the words of a field and the weights of what speaks for a conflict. */
export function tableComparer(
  lexicon: Lexicon,
  weights: Readonly<Record<string, Weights>>,
): CompareTables {
  return (a, b) => {
    const ofB = new Map(valuesIn(b).map((value) => [keyOf(value), value]));
    return valuesIn(a).flatMap((own): CellConflict[] => {
      const other = ofB.get(keyOf(own));
      const conflict = other === undefined ? null : measuredConflict(own, other, lexicon);
      if (other === undefined || conflict === null) return [];
      const { kind, reasons } = conflict;
      const confidence = confidenceOf(conflict, weights.measured ?? {});
      return [{ a: own.range, b: other.range, kind, confidence, reasons }];
    });
  };
}

function valuesIn({ table, heading }: HeadedTable): MeasuredValue[] {
  return measuredValues(table, heading);
}

/** A table names each of its measurements by labels of its own. */
function keyOf({ labels }: MeasuredValue): string {
  return labels.join("\n");
}
