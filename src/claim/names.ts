import { words } from "../text/tokens.ts";
import { namesIn } from "./other-case.ts";
import type { Statement } from "./statement.ts";

/** In a headline nearly every word has a capital, so that capitals tell no names. */
const HEADLINE = 0.6;
const LONGEST_ACRONYM = 8;

/** Models, data sets, people, places: what one statement names and the other does not, as written. */
export function otherNames(a: Statement, b: Statement): string[] {
  const said = squeezed(b.text);
  const initials = words(b.text)
    .map((word) => word[0])
    .join("");
  return namesOf(a).filter((name) => {
    const bare = squeezed(name);
    const spelledOut = bare.length > 1 && bare.length <= LONGEST_ACRONYM && initials.includes(bare);
    return !said.includes(bare) && !spelledOut;
  });
}

function namesOf({ text, tokens }: Statement): string[] {
  const inFigure = new Set(namesIn(text));
  const worded = tokens.filter(({ lower }) => /^\p{L}{2,}/u.test(lower));
  const capitals = worded.filter((token) => /^\p{Lu}/u.test(token.text));
  const isHeadline = worded.length > 3 && capitals.length > HEADLINE * worded.length;
  if (isHeadline) return [...inFigure];
  const proper = capitals.filter(
    (token) => token.wordClass === "name" && token !== worded[0] && !inFigure.has(token.lower),
  );
  return [...inFigure, ...proper.map((token) => token.text)];
}

/** Without hyphens, blanks and case, in which names are often written differently. */
function squeezed(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
