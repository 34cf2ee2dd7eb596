import type { Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import { stemOf } from "../reading/text-words.ts";
import { nameParts } from "../records/column-role.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Operand } from "./operand.ts";
import { cellsOf, type Term } from "./term.ts";

const RECOVERED = /\b(?:recover(?:s|ed|y)?|pgr)\b/iu;
const CALIBRATION = /\b(?:calibration error|miscalibrat\p{L}*|calibrated|ece)\b/iu;
const WEIGHTED = /\b(?:weighted|pooled|overall|of all)\b/iu;

/** How the text names a statistic that has a name of its own. */
export type Naming =
  /** By its own name, so that its columns need none. */
  | { readonly kind: "statistic" }
  /** By the name of its column. */
  | { readonly kind: "column" }
  | { readonly kind: "refused"; readonly why: string };

/** Whether the text speaks of what an expression takes where that is more than a plain value of a column. */
export function namingOf(text: ClaimText, { term, calledBy }: Operand, at: Range): Naming {
  const { start, end } = sentenceAt(text.scene, at.start);
  const sentence = text.scene.text.slice(start, end);
  const says = (words: RegExp): boolean => words.test(sentence) || words.test(text.scene.text);
  switch (calledBy) {
    case "column":
      return { kind: "column" };
    case "weighted":
      if (says(CALIBRATION)) return { kind: "statistic" };
      return says(WEIGHTED)
        ? { kind: "column" }
        : {
            kind: "refused",
            why: "it weighs its values, and the text speaks of no weighted mean: take $average(…)",
          };
    case "recovered": {
      if (!says(RECOVERED))
        return {
          kind: "refused",
          why: "it takes what of a gap was recovered, and the text does not say so",
        };
      const flaw = endsFlaw(text, term);
      return flaw === null ? { kind: "statistic" } : { kind: "refused", why: flaw };
    }
  }
}

const FLOOR = /^(?:weak|supervisor|teacher|base|baseline|floor|lower|chance|random)$/;
const CEILING = /^(?:ceiling|strong|upper|oracle|gold|max|maximum|full|limit)$/;

/** What the weak and the ceiling are has to show in their names, and all three have to be of one kind. */
function endsFlaw({ scene, places }: ClaimText, term: Term): string | null {
  if (term.kind === "scaled") return endsFlaw({ scene, places } as ClaimText, term.of);
  if (term.kind !== "recovered") return null;
  const namesOf = (part: Term): readonly string[] =>
    cellsOf(part).flatMap(({ cell }) => {
      const place = places.get(`${cell.path}#${cell.pointer}`)?.[0];
      const means =
        place === undefined ? null : scene.tables[place.table]!.measures[place.measure]!.means;
      return [...cell.keys, means ?? ""].flatMap(nameParts);
    });
  const [value, floor, top] = [term.of, term.weak, term.ceiling].map(namesOf);
  if (!floor!.some((part) => FLOOR.test(part)))
    return "what is recovered starts from the weak value: $recovered(value, weak, ceiling)";
  if (!top!.some((part) => CEILING.test(part)))
    return "what is recovered ends at the ceiling: $recovered(value, weak, ceiling)";
  const [own, low, high] = [value!, floor!, top!].map((names) => new Set(names.map(stemOf)));
  return [...own!].some((stem) => low!.has(stem) && high!.has(stem))
    ? null
    : "the value, the weak and the ceiling are not of one kind";
}
