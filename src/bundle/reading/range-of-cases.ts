import type { AuditedAssertion } from "../audit/claim-audit.ts";
import type { RecordTable } from "../records/record-table.ts";
import { type Scene, sentenceAt } from "./scene.ts";

const SPANNING =
  /(?:\b(?:rang|span|var(?:y|ie))\p{L}{0,8}\b[^.;\d]{0,40}|\b(?:lies?|lay|lying|falls?|fell|stays?|sits?|runs?) (?:\p{L}+ )?between )$/iu;
const JOINING = /^[^;,]{0,60}\b(?:to|and|through) $/iu;

/**
 * `ranges from 0.81 (forum) to 0.86 (biomed)` says of two cases that they are the least and the greatest. Where each has
 * its number and another case lies outside the two, the numbers bear out nothing.
 */
export function withEndsOfRanges(
  scene: Scene,
  assertions: readonly AuditedAssertion[],
): readonly AuditedAssertion[] {
  const numbers = assertions.filter(({ kind }) => kind === "number");
  const outside = new Map<AuditedAssertion, string>();
  for (const [index, low] of numbers.entries()) {
    const high = numbers[index + 1];
    if (high === undefined || !areEnds(scene, low, high)) continue;
    const why = caseOutside(scene.tables, low, high);
    if (why === null) continue;
    outside.set(low, why);
    outside.set(high, why);
  }
  return assertions.map((assertion) => {
    const why = outside.get(assertion);
    return why === undefined ? assertion : unboundAs(assertion, why);
  });
}

function unboundAs(assertion: AuditedAssertion, why: string): AuditedAssertion {
  return {
    ...assertion,
    verdict: "unbound",
    value: null,
    derivation: "",
    evidence: [],
    found: [why],
    correction: null,
  };
}

function areEnds(scene: Scene, low: AuditedAssertion, high: AuditedAssertion): boolean {
  const { start } = sentenceAt(scene, low.at.start);
  return (
    low.verdict === "supported" &&
    high.verdict === "supported" &&
    SPANNING.test(scene.text.slice(start, low.at.start)) &&
    JOINING.test(scene.text.slice(low.at.end, high.at.start))
  );
}

/** Which case lies outside two, in words; null where none does, or where they are no two cases of one table. */
function caseOutside(
  tables: readonly RecordTable[],
  low: AuditedAssertion,
  high: AuditedAssertion,
): string | null {
  for (const table of tables) {
    const [first, second] = [low, high].map((end) => placesIn(table, end));
    const measure = first![0]?.measure;
    if (measure === undefined || second![0]?.measure !== measure) continue;
    const [own, other] = [first!, second!].map((places) => valuesByDimension(table, places));
    const differing = own!.flatMap((value, dimension) =>
      value !== null && other![dimension] !== null && other![dimension] !== value
        ? [dimension]
        : [],
    );
    if (differing.length === 0) continue;
    const isAmong = ({ coordinates }: RecordTable["rows"][number]): boolean =>
      own!.every(
        (value, dimension) =>
          value === null || value !== other![dimension] || coordinates[dimension] === value,
      );
    const means = meansBy(table, measure, differing, isAmong);
    const ends = [own!, other!].map((values) =>
      means.get(differing.map((dimension) => values[dimension]).join(", ")),
    );
    if (ends.some((end) => end === undefined)) continue;
    const [least, most] = [Math.min(...(ends as number[])), Math.max(...(ends as number[]))];
    const beyond = [...means].find(([, mean]) => mean < least - SLACK || mean > most + SLACK);
    if (beyond !== undefined)
      return `it is said to range over all cases, and ${beyond[0]} has ${Number(beyond[1].toPrecision(6))}`;
  }
  return null;
}

const SLACK = 1e-9;

interface Place {
  readonly row: number;
  readonly measure: number;
}

function placesIn({ rows }: RecordTable, { evidence }: AuditedAssertion): readonly Place[] {
  const shown = new Set(evidence.map(({ path, pointer }) => `${path}#${pointer}`));
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, measure) =>
      cell !== null && shown.has(`${cell.path}#${cell.pointer}`) ? [{ row, measure }] : [],
    ),
  );
}

/** By dimension the one value that places have in common; null where they have several. */
function valuesByDimension(
  { dimensions, rows }: RecordTable,
  places: readonly Place[],
): readonly (string | null)[] {
  return dimensions.map((_, dimension) => {
    const values = new Set(places.map(({ row }) => rows[row]!.coordinates[dimension]!));
    return values.size === 1 ? [...values][0]! : null;
  });
}

function meansBy(
  { rows }: RecordTable,
  measure: number,
  by: readonly number[],
  isAmong: (row: RecordTable["rows"][number]) => boolean,
): ReadonlyMap<string, number> {
  const groups = new Map<string, number[]>();
  for (const row of rows.filter(isAmong)) {
    const value = row.cells[measure]?.value;
    if (typeof value !== "number") continue;
    const name = by.map((dimension) => row.coordinates[dimension]).join(", ");
    groups.set(name, [...(groups.get(name) ?? []), value]);
  }
  return new Map(
    [...groups].map(([name, values]) => [
      name,
      values.reduce((sum, value) => sum + value, 0) / values.length,
    ]),
  );
}
