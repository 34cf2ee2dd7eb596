import { align } from "../alignment.ts";
import type { Detector } from "./conflict.ts";

/** A detector that finds the same whichever statement comes first. */
export function symmetric(detect: Detector): Detector {
  return ({ a, b, alignment }, lexicon) => {
    if (a.text <= b.text) return detect({ a, b, alignment }, lexicon);
    const found = detect({ a: b, b: a, alignment: align(b, a, lexicon) }, lexicon);
    if (found === null) return null;
    const reasons = found.reasons.map((reason) => ({
      a: reason.b,
      b: reason.a,
      kind: reason.kind,
    }));
    return { ...found, reasons };
  };
}
