/** How many suggestions are worth reading. */
const MOST = 3;

/**
 * The names nearest to a wanted one, best first: at most a quarter of its letters may differ (two of a name of
 * five letters, one of three, none of a shorter one). Case, blanks, hyphens and underscores do not count as differences.
 */
export function nearNames(wanted: string, names: Iterable<string>): string[] {
  return nearNamesAmong(names)(wanted);
}

/** The same for many wanted names: what is known is prepared once. */
export function nearNamesAmong(names: Iterable<string>): (wanted: string) => string[] {
  const byLength = new Map<number, { readonly name: string; readonly compared: string }[]>();
  for (const name of names) {
    const compared = comparable(name);
    const alike = byLength.get(compared.length);
    if (alike === undefined) byLength.set(compared.length, [{ name, compared }]);
    else alike.push({ name, compared });
  }
  return (wanted) => {
    const target = comparable(wanted);
    if (target === "") return [];
    const limit = mostDifferences(target.length);
    const found: { readonly name: string; readonly distance: number }[] = [];
    for (let length = target.length - limit; length <= target.length + limit; length += 1) {
      for (const { name, compared } of byLength.get(length) ?? []) {
        const distance = editDistance(target, compared, limit);
        if (distance <= limit) found.push({ name, distance });
      }
    }
    found.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
    return found.slice(0, MOST).map(({ name }) => name);
  };
}

function mostDifferences(length: number): number {
  return length < 5 ? Math.floor(length / 3) : Math.max(2, Math.floor(length / 4));
}

function comparable(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}

/**
 * Insertions, deletions, replacements and swaps of neighbours between two strings (optimal string alignment),
 * or `limit + 1` as soon as it is clear there are more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, beforeLast[column - 2]! + 1);
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
