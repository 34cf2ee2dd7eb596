import type { FlawOperator } from "../operator.ts";
import { rewritten } from "../wording.ts";

/** Units that are mistaken for one another. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^ ?(?:%|per cent|percent)(?! ?points?)/i, " percentage points"],
  [/^[ -]?(?:percentage |per cent )?points?\b/i, "%"],
  [/^ ?ms\b/, " s"],
  [/^ ?(?:milliseconds)\b/i, " seconds"],
  [/^ ?seconds\b/i, " minutes"],
  [/^ ?minutes\b/i, " hours"],
  [/^ ?hours\b/i, " days"],
  [/^ ?days\b/i, " weeks"],
  [/^ ?weeks\b/i, " months"],
  [/^ ?GB\b/, " MB"],
  [/^ ?MB\b/, " GB"],
  [/^ ?km\b/, " m"],
  [/^ ?mg\b/, " g"],
];

/** A number keeps its digits and changes its unit. */
export const changeUnit: FlawOperator = {
  name: "change-unit",
  rules: ["number-conflict", "duplicate-claim"],
  change({ claim: { text, figures } }) {
    for (const { start, end, text: written } of figures) {
      const digits = /\p{Nd}(?!.*\p{Nd})/u.exec(written);
      if (digits === null) continue;
      const from = start + digits.index + 1;
      for (const [unit, other] of UNITS) {
        const found = unit.exec(text.slice(from, Math.max(end, from) + 24));
        if (found !== null)
          return rewritten(text, { start: from, end: from + found[0].length }, other);
      }
    }
    return null;
  },
};
