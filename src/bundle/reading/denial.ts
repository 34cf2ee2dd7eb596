import type { Assertion } from "../../claim/read/assertion.ts";
import { contains, type Range } from "../../text/range.ts";
import { type Scene, sentenceAt } from "./scene.ts";
import { type Outcome, unbound } from "./verdict-parts.ts";

const CLAUSE = /[;:]|\b(?:but|while|whereas|yet|though|although)\b/iu;
/** What was thought or would be is no result. */
const SUPPOSED =
  /\bwould\b|\b(?:we|i|they|was|were|is|are|been) (?:had )?(?:expected|predicted|hypothesi[sz]ed|assumed|supposed|hoped)\b|\bexpected (?:\p{L}+ ){1,3}to\b/iu;
/** Words under which a sentence may be right although its values lie otherwise. */
const UNCERTAIN = /\b(?:if|unless|could|might|may)\b/iu;

/**
 * What the results say of an assertion, given the words around it: what is only supposed is not read, and what a denial
 * that was not read, or a doubt, stands before is refuted by no value that speaks against it.
 */
export function underDenial(
  scene: Scene,
  assertions: readonly Assertion[],
  at: Range,
  outcome: Outcome,
): Outcome {
  if (outcome.verdict === "unbound") return outcome;
  const sentence = sentenceAt(scene, at.start);
  const before = scene.text.slice(sentence.start, at.start);
  if (SUPPOSED.test(before)) return unbound("it is only supposed, which no result shows");
  if (outcome.verdict !== "refuted") return outcome;
  const isDenied = assertions.some(
    ({ at: place, content }) =>
      content.kind === "effect" &&
      content.effect === "denial" &&
      contains(sentence, place) &&
      place.start < at.start &&
      !CLAUSE.test(scene.text.slice(place.end, at.start)),
  );
  if (isDenied) return unbound("a denial before it is not read", outcome.derivation);
  return UNCERTAIN.test(before) ? unbound("it is said with a doubt", outcome.derivation) : outcome;
}
