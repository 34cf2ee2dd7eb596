import type { Range } from "../../text/range.ts";
import { filtersFor } from "../reading/filters.ts";
import type { Scene } from "../reading/scene.ts";
import { type Candidate, fileOf, giving } from "./candidate.ts";
import { quoted, sourceOf } from "./source.ts";
import { valuesOf } from "./values.ts";

/** Expressions that may give how large a study was: rows or names counted, or a size that the results state. */
export function sizeCandidates(scene: Scene, at: Range): readonly Candidate[] {
  return scene.tables.flatMap((table, index) => {
    const file = fileOf(table);
    if (file === null || table.isMelted) return [];
    return filtersFor(scene, index, at, []).flatMap(({ filter }) => {
      const read = table.measures.flatMap(
        (_, measure) => sourceOf(table, { measure, filter }) ?? [],
      );
      const [first] = read;
      if (first === undefined) return [];
      const { rows, all, names } = first;
      const counted = [...names.values()].flatMap((name) =>
        [...new Set([all, rows])].map((each) => `$count($distinct(${each}.${quoted(name)}))`),
      );
      const stated = table.measures.flatMap(({ role }, measure) => {
        const own = sourceOf(table, { measure, filter });
        if (role !== "size" || own === null) return [];
        return [own.direct ?? valuesOf(own), `$sum(${valuesOf(own)})`];
      });
      return giving(file, [
        ...counted,
        ...[...new Set([all, rows])].map((each) => `$count(${each})`),
        ...stated,
      ]);
    });
  });
}
