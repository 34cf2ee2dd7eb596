import type { Assertion } from "../../claim/read/assertion.ts";
import { filtersFor } from "../reading/filters.ts";
import { certainMeasures } from "../reading/named-measure.ts";
import { type Operand, pairsFor } from "../reading/operands.ts";
import type { Scene } from "../reading/scene.ts";
import type { Glossary, RecordTable } from "../records/record-table.ts";
import { type Candidate, fileOf, giving, holding } from "./candidate.ts";
import { chosen, literal, quoted, sourceOf } from "./source.ts";
import { casesOf, meansBy, singleAt, singles } from "./values.ts";

/**
 * Expressions that may show a word which says how values stand to each other, likeliest first.
 * @param counts of how many cases the sentence speaks
 */
export function predicateCandidates(
  scene: Scene,
  { at, content }: Assertion,
  counts: readonly number[],
  glossary: Glossary,
): readonly Candidate[] {
  return certainMeasures(scene, at).flatMap(({ table, measure }): readonly Candidate[] => {
    const source = scene.tables[table]!;
    const file = fileOf(source);
    if (file === null) return [];
    const pairs = (): readonly string[] =>
      pairsFor(scene, table, measure, at, glossary).flatMap(({ first, second }) =>
        comparisons(
          source,
          first,
          second,
          content.kind === "equality" ? ["="] : [">", "<"],
          counts,
        ),
      );
    switch (content.kind) {
      case "comparison":
      case "equality":
      case "count":
        return holding(file, pairs());
      case "trend":
        return holding(file, [...courses(scene, table, measure, at), ...pairs()]);
      case "superlative":
        return [
          ...holding(file, winners(scene, table, measure, at)),
          ...giving(file, ends(scene, table, measure, at)),
        ];
      default:
        return [];
    }
  });
}

/** One side set against the other: in so many cases, in each that both leave open, or once. */
function comparisons(
  table: RecordTable,
  first: Operand,
  second: Operand,
  signs: readonly string[],
  counts: readonly number[],
): readonly string[] {
  const [left, right] = [sourceOf(table, first), sourceOf(table, second)];
  const both = singles(table, first).flatMap((a) => singles(table, second).map((b) => [a, b]));
  const once = signs.flatMap((sign) => both.map(([a, b]) => `${a} ${sign} ${b}`));
  if (left === null || right === null) return once;
  if (first.measure !== second.measure && left.rows === right.rows) {
    const asked = signs.map((sign) => `${left.column} ${sign} ${right.column}`);
    const counted = counts.flatMap((count) =>
      asked.map((one) => `$count(${left.rows}[${one}]) = ${count}`),
    );
    return left.count > 1
      ? [...counted, ...asked.map((one) => `$all(${left.rows}.(${one}))`), ...once]
      : once;
  }
  const [open, ...others] = [...left.open.values()];
  if (open === undefined || others.length > 0) return once;
  const each = `$distinct(${left.all}.${open}).($x := $; `;
  const [a, b] = [singleAt(left, open), singleAt(right, open)];
  return [...signs.map((sign) => `$all(${each}${a} ${sign} ${b}))`), ...once];
}

/** A column along each input, in its order. */
function courses(
  scene: Scene,
  table: number,
  measure: number,
  at: Assertion["at"],
): readonly string[] {
  const source = scene.tables[table]!;
  return filtersFor(scene, table, at, []).flatMap(({ filter }) =>
    source.dimensions.flatMap(({ kind }, dimension) => {
      if (kind !== "input") return [];
      const others = new Map([...filter].filter(([each]) => each !== dimension));
      const read = sourceOf(source, { measure, filter: others });
      const name = read?.names.get(dimension);
      if (read == null || name === undefined) return [];
      const length = source.dimensions[dimension]!.values.length;
      const along = (rows: string): string =>
        `${meansBy(read, rows, name, length)}^(${quoted(name)}).${read.column}`;
      const ways = ["$rising", "$falling"];
      const once = ways.map((way) => `${way}(${along(read.rows)})`);
      const [open, ...more] = [...read.open.values()].filter((each) => each !== name);
      if (open === undefined || more.length > 0) return once;
      const rows = chosen(`$$.${read.all}`, [...read.conditions, `${quoted(open)}=$x`]);
      const each = `$distinct(${read.all}.${quoted(open)}).($x := $; `;
      return [...ways.map((way) => `$all(${each}${way}(${along(rows)})))`), ...once];
    }),
  );
}

/** That a value which the text names comes first or last of all of its dimension. */
function winners(
  scene: Scene,
  table: number,
  measure: number,
  at: Assertion["at"],
): readonly string[] {
  const source = scene.tables[table]!;
  const named = scene.selectors.filter((selector) => selector.table === table);
  return filtersFor(scene, table, at, []).flatMap(({ filter }) =>
    named.flatMap(({ dimension, value }) => {
      const others = new Map([...filter].filter(([each]) => each !== dimension));
      const read = sourceOf(source, { measure, filter: others });
      const name = read?.names.get(dimension);
      if (read == null || name === undefined) return [];
      const wanted = `${quoted(name)} = ${literal(source, dimension, value)}`;
      const length = source.dimensions[dimension]!.values.length;
      const means = meansBy(read, read.rows, name, length);
      const open = [...read.open].filter(([each]) => each !== dimension).map(([, each]) => each);
      const ends = ["$argmax", "$argmin"];
      if (open.length === 1) {
        const rows = chosen(`$$.${read.all}`, [...read.conditions, `${quoted(open[0]!)}=$x`]);
        const each = `$distinct(${read.all}.${open[0]}).($x := $; `;
        const inner = `$groupmeans(${rows}, '${name}', '${read.column}')`;
        return ends.map((end) => `$all(${each}${end}(${inner}, '${read.column}').${wanted}))`);
      }
      return ends.map((end) => `${end}(${means}, '${read.column}').${wanted}`);
    }),
  );
}

/** The end of several values, where the text gives it as a number. */
function ends(
  scene: Scene,
  table: number,
  measure: number,
  at: Assertion["at"],
): readonly string[] {
  return filtersFor(scene, table, at, []).flatMap(({ filter }) => {
    const read = sourceOf(scene.tables[table]!, { measure, filter });
    return read === null ? [] : [`$max(${casesOf(read)})`, `$min(${casesOf(read)})`];
  });
}
