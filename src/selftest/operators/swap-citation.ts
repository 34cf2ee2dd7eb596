import type { FlawOperator } from "../operator.ts";

/** A paper nobody has written. */
const OTHER = "https://doi.org/10.5555/9999.0001";

/** A claim is told with another source. */
export const swapCitation: FlawOperator = {
  name: "swap-citation",
  rules: ["duplicate-claim"],
  change({ claim: { text }, sources }) {
    if (sources.length === 0 || /https?:/.test(text)) return null;
    return `${text.replace(/(?<![.\s])[.\s]+$/, "")} (${OTHER}).`;
  },
};
