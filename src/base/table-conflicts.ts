import type {
  CellConflict,
  HeadedTable,
  ReadTable,
  TableComparer,
} from "../claim/compare-tables.ts";
import { tableSetting } from "../claim/table-setting.ts";
import { type Range, slice } from "../text/range.ts";
import { lazily, remembered } from "../text/remembered.ts";
import type { Allowance } from "./allowance.ts";
import type { BaseIndex } from "./base-index.ts";
import { likeliestNotes, type PlacedStatement } from "./claim-pairs.ts";
import type { ClaimConflict } from "./claim-relations.ts";
import { isContested } from "./is-claim.ts";
import type { Note } from "./note.ts";

interface PlacedTable extends HeadedTable {
  readonly note: Note;
  /** What the table as a whole holds of, in one line. */
  readonly setting: string;
}

/** The same with what it says, read when that is first asked for. */
interface TableInBase extends PlacedTable {
  readonly values: () => ReadTable;
}

/**
 * The cells of a note's tables that give another value than a table of another note for one measurement, as far as an
 * allowance goes.
 * @param chosen paths of notes of which one of the two tables must be; null where any will do
 */
export type TableConflicts = (
  note: Note,
  chosen: ReadonlySet<string> | null,
  allowance: Allowance,
) => ClaimConflict[];

/** What it takes to look for a cell in another table, beside what letters take. */
const WORK_PER_CELL = 50;

/**
 * Prepares to compare the tables of a base; each is read once. Two tables of one note are two on purpose. Only tables
 * under the same caption and heading are compared, so that most bases never load what it takes.
 */
export function tableComparing(index: BaseIndex, comparer: () => TableComparer): TableConflicts {
  const tablesOf = remembered((path: string) =>
    placedTables(index.note(path)).map((table): TableInBase => {
      return { ...table, values: lazily(() => comparer().read(table)) };
    }),
  );
  return (note, chosen, allowance) => {
    const own = chosen?.size === 0 ? [] : tablesOf(note.path);
    if (own.length === 0) return [];
    const isAsked = (path: string) => chosen === null || chosen.has(note.path) || chosen.has(path);
    const others = likeliestNotes(index, note).filter(isAsked).flatMap(tablesOf);
    const found: ClaimConflict[] = [];
    for (const one of own) {
      allowance.spend(others.length);
      for (const other of others.filter(({ setting }) => setting === one.setting)) {
        const [a, b] = one.note.path < other.note.path ? [one, other] : [other, one];
        allowance.spend(WORK_PER_CELL * a.values().size);
        if (allowance.isSpent()) return found;
        const conflicts = comparer().compare(a.values(), b.values());
        found.push(...conflicts.map((conflict) => placed(a, b, conflict)));
      }
    }
    return found;
  };
}

/** What a note's tables say, each with what it holds of, as texts that tell one from another. */
export function tableTexts(note: Note | null): string[] {
  return placedTables(note).map(
    ({ setting, table: { block }, note: { text, facts } }) =>
      `${setting}\n${slice(text, facts.blocks[block]!.range)}`,
  );
}

function placedTables(note: Note | null): PlacedTable[] {
  if (note === null) return [];
  const { tables, blocks, sections, headings } = note.facts;
  return tables.flatMap((table) => {
    const { section, range } = blocks[table.block]!;
    const at = sections[section]!.heading;
    const heading = at === null ? "" : headings[at]!.text;
    const setting = tableSetting(table.caption, heading).join(" ");
    return isContested(note, range.start) ? [] : [{ note, table, heading, setting }];
  });
}

function placed(a: PlacedTable, b: PlacedTable, conflict: CellConflict): ClaimConflict {
  const { kind, confidence, reasons } = conflict;
  return { own: cell(a, conflict.a), other: cell(b, conflict.b), kind, confidence, reasons };
}

function cell({ note, table }: PlacedTable, range: Range): PlacedStatement {
  const text = note.text.slice(range.start, range.end);
  return {
    note,
    statement: { range, text, block: table.block, footnotes: [] },
    terms: new Set(),
  };
}
