import type { RecordCell, RecordTable } from "../../bundle/records/record-table.ts";

/** What was measured under one name, a cell for each row that has one. */
export interface OutcomeColumn {
  readonly table: RecordTable;
  readonly name: string;
  readonly cells: readonly RecordCell[];
}

/** The columns of outcomes whose values are no whole numbers, each with as many different ones as are asked for at least. */
export function outcomeColumns(
  tables: readonly RecordTable[],
  fewest: number,
): readonly OutcomeColumn[] {
  return tables.flatMap((table) =>
    table.measures.flatMap(({ name, role, inherited }, column) => {
      if (role !== "outcome" || inherited) return [];
      const cells = table.rows.flatMap(({ cells }) => cells[column] ?? []);
      const isMeasured = cells.some(({ lexeme }) => lexeme.includes("."));
      const distinct = new Set(cells.map(({ lexeme }) => lexeme));
      return isMeasured && distinct.size >= fewest ? [{ table, name, cells }] : [];
    }),
  );
}
