import { type NumberToken, readNumbers } from "../../claim/quantity-number.ts";
import type { Assertion } from "../../claim/read/assertion.ts";
import { contains, type Range } from "../../text/range.ts";
import type { Scene } from "../reading/scene.ts";
import type { Glossary } from "../records/record-table.ts";
import type { CellPlaces } from "./cell-places.ts";

/** A claim's text with all that an expression is held against. */
export interface ClaimText {
  readonly scene: Scene;
  readonly assertions: readonly Assertion[];
  readonly glossary: Glossary;
  readonly places: CellPlaces;
  /** Every number of the text, settings and labels too. */
  readonly numbers: readonly NumberToken[];
}

/** Gathers what a claim's text names and says. */
export function claimText(
  scene: Scene,
  assertions: readonly Assertion[],
  glossary: Glossary,
  places: CellPlaces,
): ClaimText {
  return { scene, assertions, glossary, places, numbers: readNumbers(scene.text) };
}

/** The assertion that a number of the text belongs to; undefined where it is a setting. */
export function assertionAt(
  { assertions }: ClaimText,
  at: Range,
  kinds: readonly Assertion["content"]["kind"][],
): Assertion | undefined {
  return assertions.find(
    (assertion) => kinds.includes(assertion.content.kind) && contains(assertion.at, at),
  );
}

/** The word directly before a place, in lower case. */
export function wordBefore({ scene }: ClaimText, at: Range): string {
  return scene.words.findLast(({ end }) => end <= at.start)?.text ?? "";
}
