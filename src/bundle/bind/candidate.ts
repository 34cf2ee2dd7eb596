import type { EvidenceExpression } from "../bundle.ts";
import type { RecordTable } from "../records/record-table.ts";

/** An expression that may show a piece of a text. */
export interface Candidate {
  readonly file: string;
  readonly asks: EvidenceExpression["asks"];
  readonly text: string;
}

/** Candidates that give the value, of one file. */
export function giving(file: string, texts: readonly string[]): readonly Candidate[] {
  return texts.map((text) => ({ file, asks: "value", text }));
}

/** Candidates that say what holds, of one file. */
export function holding(file: string, texts: readonly string[]): readonly Candidate[] {
  return texts.map((text) => ({ file, asks: "holds", text }));
}

/** The file in which a table's values stand; null where they stand in several. */
export function fileOf({ rows, path }: RecordTable): string | null {
  const cells = rows.flatMap((row) => row.cells);
  return cells.every((cell) => cell === null || cell.path === path) ? path : null;
}
