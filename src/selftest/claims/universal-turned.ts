import type { Edit } from "../../text/edit.ts";
import type { ClaimOperator } from "./claim-operator.ts";
import { sharesIn } from "./count-off.ts";

const EACH_ONE =
  /(?<=\b(?:at|on|in|for|with|under|across) )(?:every|each)(?= \p{L})|(?<=^|[.;:] )(?:Every|Each)(?= \p{L})/gu;
const ALL =
  /(?<=\b(?:at|on|in|for|with|under) )all(?= (?:\p{N}|\p{L}))|(?<=^|[.;:] )All(?= (?:\p{N}|\p{L}))/gu;
const NONE = /\b[Nn]one of\b/gu;
const NO = /(?<=^|[.;:,] )No(?= \p{L})/gu;

/** Some of several called all of them, all none, and none all. */
export const universalTurned: ClaimOperator = {
  name: "universal-turned",
  because:
    "some but not all is not all, and what holds of all of several, or of none, does not also hold of none, or of all",
  turn: ({ text }) => [
    ...sharesIn(text)
      .filter(({ part, whole }) => part.value > 0 && part.value < whole.value)
      .map(({ part, whole }) => [
        {
          range: { start: part.range.start, end: whole.range.start },
          text: part.range.start === 0 ? "All " : "all ",
        },
      ]),
    ...replaced(text, EACH_ONE, (word) => (/^E/.test(word) ? "No" : "no")),
    ...replaced(text, ALL, (word) => (/^A/.test(word) ? "None of the" : "none of the")),
    ...replaced(text, NONE, (word) => (/^N/.test(word) ? "All of" : "all of")),
    ...replaced(text, NO, () => "Every"),
  ],
};

function replaced(
  text: string,
  pattern: RegExp,
  other: (word: string) => string,
): readonly (readonly Edit[])[] {
  return [...text.matchAll(pattern)].map((match) => [
    { range: { start: match.index, end: match.index + match[0].length }, text: other(match[0]) },
  ]);
}
