import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import { cellsOf, type Term } from "./term.ts";

/**
 * Why the groups that a statistic is taken of are none that the results know: nothing that tells cases apart has one value
 * in each group and another in every other. Null where they are, or where it is no matter how they are cut.
 */
export function groupsFlaw(text: ClaimText, term: Term, table: number): string | null {
  if (term.kind === "scaled") return groupsFlaw(text, term.of, table);
  if (term.kind !== "statistic") return null;
  const groups = term.of.filter((part) => part.kind === "statistic" && part.by !== "interval");
  const within = groups.reduce<string | null>(
    (flaw, group) => flaw ?? groupsFlaw(text, group, table),
    null,
  );
  // Several cases that were put side by side to be checked are no statistic that the expression takes.
  if (within !== null || groups.length < 2 || Number.isNaN(term.value)) return within;
  const isPlain =
    term.by === "mean" && groups.every((group) => "by" in group && group.by === "mean");
  const sizes = new Set(groups.map((group) => cellsOf(group).length));
  if ((isPlain && sizes.size === 1) || areTold(text, groups, table)) return null;
  return "it takes groups of rows that nothing in the results tells apart: group by a column, $groupmeans(rows, 'name', 'column')";
}

function areTold({ scene, places }: ClaimText, groups: readonly Term[], table: number): boolean {
  const { rows, dimensions } = scene.tables[table]!;
  const held = groups.map((group) =>
    cellsOf(group).flatMap(({ cell }) =>
      (places.get(keyOf(cell)) ?? [])
        .filter((place) => place.table === table)
        .map(({ row }) => rows[row]!.coordinates),
    ),
  );
  const single = dimensions.flatMap((_, dimension) =>
    held.every((own) => new Set(own.map((coordinates) => coordinates[dimension])).size === 1)
      ? [dimension]
      : [],
  );
  const names = held.map((own) => JSON.stringify(single.map((dimension) => own[0]?.[dimension])));
  return new Set(names).size === groups.length;
}
