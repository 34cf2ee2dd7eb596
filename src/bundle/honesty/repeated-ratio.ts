import { contains, type Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import type { ClaimText } from "./claim-text.ts";
import { directionSaid, type SaidDirection } from "./said-direction.ts";

/** What a ratio in brackets repeats. */
export interface RepeatedRatio {
  /** The word or number before the brackets that says it first. */
  readonly pivot: Range;
  /** Which way that goes, where it is a word that compares. */
  readonly said: SaidDirection | null;
}

/** What in brackets names sides of its own. */
const OWN_SIDES = /\b(?:than|that|over|as|against|versus|vs|to|(?<!factor )of)\b/iu;

/** `takes twice as long as dense (2.05 times)`: a ratio alone in brackets repeats the one said before them; null where it does not. */
export function repeatedRatio(text: ClaimText, at: Range): RepeatedRatio | null {
  const { scene, assertions } = text;
  const sentence = sentenceAt(scene, at.start);
  const open = /\([^()]*$/u.exec(scene.text.slice(sentence.start, at.start));
  const rest = /^[^()]*/u.exec(scene.text.slice(at.end))![0];
  if (open === null || OWN_SIDES.test(open[0]) || OWN_SIDES.test(rest)) return null;
  const before: Range = { start: sentence.start, end: sentence.start + open.index };
  const earlier = assertions.findLast(
    ({ content, at: place }) =>
      (content.kind === "number" || content.kind === "bound") &&
      content.role === "ratio" &&
      contains(before, place),
  );
  if (earlier !== undefined) return { pivot: earlier.at, said: null };
  const said = directionSaid(text, at);
  return said === null || said.way === "either" || !contains(before, said.at)
    ? null
    : { pivot: said.at, said: { ...said, isNear: true } };
}
