import { readNumbers } from "../../claim/quantity/number.ts";
import { plainText } from "../../claim/quantity/plain-text.ts";
import type { Assertion } from "../../claim/read/assertion.ts";
import { contains, type Range } from "../../text/range.ts";
import type { Scene } from "../reading/scene.ts";
import { stemOf, type TextWord } from "../reading/text-words.ts";
import type { Glossary } from "../records/record-table.ts";
import type { CellPlaces } from "./cell-places.ts";
import { measuredIn } from "./property.ts";
import type { Term } from "./term.ts";

/** A claim's text with all that an expression is held against. */
export interface ClaimText {
  readonly scene: Scene;
  readonly assertions: readonly Assertion[];
  readonly glossary: Glossary;
  /** What the manifest says the claim holds for, beside its text. */
  readonly scope: ReadonlyMap<string, string>;
  readonly places: CellPlaces;
  /** Whether a term rests on what was measured, or was chosen by it. */
  readonly isMeasured: (term: Term) => boolean;
  /** Every number of the text, settings and labels too. */
  readonly numbers: readonly TextNumber[];
}

/** A number as the text writes it. */
export interface TextNumber extends Range {
  readonly number: number;
  readonly decimals: number;
  readonly percent: boolean;
  readonly isSigned: boolean;
}

/** Words of the field that speak of columns by other names. */
const SPEAKS_OF: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:over|under)confiden(?:t|ce)$/, ["confidence", "accuracy"]],
  [/^miscalibrat(?:ed|ion)$/, ["calibration", "error"]],
];

/** Gathers what a claim's text names and says. What counts things names no setting: `11 of the 12 layers`. */
export function claimText(
  scene: Scene,
  assertions: readonly Assertion[],
  given: Pick<ClaimText, "glossary" | "scope" | "places">,
): ClaimText {
  const counts = assertions.filter(
    ({ content }) => content.kind === "count" || content.kind === "size",
  );
  const selectors = scene.selectors.filter(
    ({ at }) => !counts.some((count) => contains(count.at, at)),
  );
  const words = scene.words.flatMap((word) => [word, ...spokenOf(word)]);
  return {
    ...given,
    scene: { ...scene, selectors, words },
    assertions,
    isMeasured: measuredIn(given.places),
    numbers: numbersIn(scene.text),
  };
}

function spokenOf({ start, end, text }: TextWord): readonly TextWord[] {
  return SPEAKS_OF.filter(([words]) => words.test(text)).flatMap(([, others]) =>
    others.map((other) => ({ start, end, text: other, stem: stemOf(other) })),
  );
}

function numbersIn(text: string): readonly TextNumber[] {
  const plain = plainText(text);
  return readNumbers(plain.text).map(({ start, end, number, decimals, percent, sign }) => ({
    ...plain.origin({ start, end }),
    number,
    decimals,
    percent,
    isSigned: sign !== null,
  }));
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
