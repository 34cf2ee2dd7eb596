import type { Quantity } from "../../claim/claim.ts";
import { singular } from "../../lexicon/sizes.ts";
import type { Range } from "../../text/range.ts";
import { nameParts } from "../records/column-role.ts";
import type { RecordTable } from "../records/record-table.ts";
import type { Scene } from "./scene.ts";
import { evidenceOf, type Outcome, unbound } from "./verdict-parts.ts";

const REPETITION = /^(?:seed|run|trial|repeat|repetition|replicate|fold)$/;
const ROW =
  /^(?:cell|run|row|configuration|config|case|experiment|condition|setting|setup|combination)$/;

const TOTAL = /\b(?:in total|in all|altogether|overall|a total of)\b/iu;

/** What the results hold so many of, in words. */
interface Counted {
  readonly count: number;
  readonly what: string;
  readonly cells: Parameters<typeof evidenceOf>[0];
}

/** Whether the results hold as many of a thing as a claim says: rows, values of a dimension, or a size they state. */
export function readSize(scene: Scene, at: Range, quantity: Quantity, noun: string): Outcome {
  const { value } = quantity;
  const wanted = value.kind === "number" || value.kind === "bound" ? value.number : null;
  if (wanted === null) return unbound(`no count of ${noun} is looked for in a range`);
  const counted = scene.tables.flatMap((table, index) => countsIn(scene, table, index, at, noun));
  const found = counted.find(({ count }) => count === wanted);
  if (found !== undefined) {
    const { what, cells } = found;
    return {
      verdict: "supported",
      over: 1,
      value: wanted,
      derivation: what,
      evidence: evidenceOf(cells),
    };
  }
  return unbound(
    ...(counted.length === 0
      ? [`nothing in the results counts ${noun}`]
      : [...new Set(counted.slice(0, 3).map(({ what }) => what))]),
  );
}

function countsIn(
  scene: Scene,
  table: RecordTable,
  index: number,
  at: Range,
  noun: string,
): readonly Counted[] {
  const filters = scene.selectors.filter((selector) => selector.table === index);
  const rows = table.rows.filter(({ coordinates }) =>
    table.dimensions.every((_, dimension) => {
      const named = filters.filter((selector) => selector.dimension === dimension);
      return named.length === 0 || named.some(({ value }) => value === coordinates[dimension]);
    }),
  );
  const cells = rows.flatMap((row) => row.cells.find((cell) => cell !== null) ?? []);
  const found: Counted[] = [];
  for (const [dimension, { name, kind }] of table.dimensions.entries()) {
    const isNamed = singular(nameParts(name).at(-1) ?? "") === noun;
    if (!isNamed && !(kind === "seed" && REPETITION.test(noun))) continue;
    const all = new Set(table.rows.map(({ coordinates }) => coordinates[dimension]));
    const some = new Set(rows.map(({ coordinates }) => coordinates[dimension]));
    for (const { size } of [some, all])
      found.push({ count: size, what: `${size} values of ${name || noun}`, cells });
  }
  if (ROW.test(noun) && table.rows.length > 1) {
    for (const count of new Set([rows.length, table.rows.length]))
      found.push({ count, what: `${count} rows`, cells });
  }
  for (const [measure, { name, role }] of table.measures.entries()) {
    if (role === "outcome" && !isCountOf(name, noun)) continue;
    if (!isCountOf(name, noun) && noun !== "n") continue;
    const held = rows.map((row) => row.cells[measure]).filter((cell) => cell != null);
    const values = new Set(held.map(({ value }) => Number(value)));
    const total = held.reduce((sum, { value }) => sum + Number(value), 0);
    if (values.size > 1 && TOTAL.test(scene.text))
      found.push({ count: total, what: `sum of ${name} over ${held.length} rows`, cells: held });
    if (values.size === 1)
      found.push({ count: [...values][0]!, what: `${name} is ${[...values][0]}`, cells: held });
  }
  void at;
  return found;
}

/** `n_queries`, `queries` and `total_queries` count queries. */
function isCountOf(name: string, noun: string): boolean {
  return nameParts(name).some((part) => singular(part) === noun);
}
