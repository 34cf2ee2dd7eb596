/**
 * For each narrower word all that is broader, at any remove. `kinds` gives a word and then its kinds; `senseOf` the one
 * form that stands for all words of a meaning.
 */
export function broaderSenses(
  kinds: readonly (readonly string[])[],
  senseOf: (word: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const next = new Map<string, Set<string>>();
  for (const [broad, ...narrower] of kinds) {
    for (const word of narrower) {
      const sense = senseOf(word);
      next.set(sense, (next.get(sense) ?? new Set()).add(senseOf(broad!)));
    }
  }
  const reached = (sense: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const open = [sense];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const broad of next.get(at) ?? []) {
        if (broad === sense || found.has(broad)) continue;
        found.add(broad);
        open.push(broad);
      }
    }
    return found;
  };
  return new Map([...next.keys()].map((sense) => [sense, reached(sense)]));
}
