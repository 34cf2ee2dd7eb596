import type { FlawOperator } from "../operator.ts";
import { capital, rewritten } from "../wording.ts";

const SURER: readonly (readonly [RegExp, string])[] = [
  [/\b(?:may|might|could)\b(?= (?:not )?[a-z])/, "will"],
  [/\b(?:probably|perhaps|possibly|presumably|potentially|arguably|apparently) /i, ""],
  [/\bsuggests? that\b/, "proves that"],
  [/\bseems? to be\b/, "is"],
  [/\bappears? to be\b/, "is"],
  [/\bare likely to\b|\bis likely to\b|\btends? to\b/, "will"],
];

/** What may be so is so. */
export const strengthenHedge: FlawOperator = {
  name: "strengthen-hedge",
  rules: ["duplicate-claim"],
  change({ claim: { text } }) {
    for (const [hedge, surer] of SURER) {
      const found = hedge.exec(text);
      if (found === null) continue;
      const place = { start: found.index, end: found.index + found[0].length };
      return capital(rewritten(text, place, surer));
    }
    return null;
  },
};
