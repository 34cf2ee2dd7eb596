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

/** The measured values of a table by their labels, in its order: each has labels of its own. */
export type ReadTable = ReadonlyMap<string, MeasuredValue>;

/** Reads tables, each once, and compares what was read, in the order of the first of two. */
export interface TableComparer {
  readonly read: (table: HeadedTable) => ReadTable;
  readonly compare: (a: ReadTable, b: ReadTable) => readonly CellConflict[];
}

/** Prepares to compare tables with the words of a field and the weights of what speaks for a conflict. */
export function tableComparer(
  lexicon: Lexicon,
  weights: Readonly<Record<string, Weights>>,
): TableComparer {
  return {
    read({ table, heading }) {
      const values = measuredValues(table, heading);
      return new Map(values.map((value) => [value.labels.join("\n"), value]));
    },
    compare(a, b) {
      return [...a].flatMap(([labels, own]): CellConflict[] => {
        const other = b.get(labels);
        const conflict = other === undefined ? null : measuredConflict(own, other, lexicon);
        if (other === undefined || conflict === null) return [];
        const { kind, reasons } = conflict;
        const confidence = confidenceOf(conflict, weights.measured ?? {});
        return [{ a: own.range, b: other.range, kind, confidence, reasons }];
      });
    },
  };
}
