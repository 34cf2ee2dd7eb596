import { contains, slice } from "../text/range.ts";
import { terms } from "../text/tokens.ts";
import type { BaseIndex } from "./base-index.ts";
import { type Citing, citingsOf } from "./citing.ts";
import type { PlacedStatement } from "./claim-pairs.ts";

/**
 * What a statement names as its sources, in it and in its footnotes: papers and pages by their ids, citekeys, and the
 * words of footnotes that name none.
 */
export function claimSources(index: BaseIndex, { note, statement }: PlacedStatement): string[] {
  const footnotes = note.facts.footnotes.definitions.filter(({ name }) =>
    statement.footnotes.includes(name),
  );
  const citings = citingsOf(index, note);
  const namedIn = (range: Citing["range"]) =>
    citings.filter((citing) => contains(range, citing.range)).flatMap(nameOf);
  const told = footnotes.flatMap(({ range }) => {
    const named = namedIn(range);
    return named.length > 0 ? named : [terms(slice(note.text, range)).join(" ")];
  });
  return [...new Set([...namedIn(statement.range), ...told])];
}

function nameOf({ source, citekey }: Citing): string[] {
  const name = source ?? citekey;
  return name === null ? [] : [name];
}
