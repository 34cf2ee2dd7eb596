import type { FlawOperator } from "../operator.ts";
import { inPlaceOf, rewritten } from "../wording.ts";

const WIDER: ReadonlyMap<string, string> = new Map(
  Object.entries({
    some: "all",
    many: "all",
    most: "all",
    several: "all",
    few: "all",
    often: "always",
    sometimes: "always",
    usually: "always",
    mostly: "always",
    typically: "always",
    frequently: "always",
    occasionally: "always",
    rarely: "often",
  }),
);

/** What holds of some holds of all. */
export const widenQuantifier: FlawOperator = {
  name: "widen-quantifier",
  rules: ["duplicate-claim", "quantifier-conflict"],
  change({ claim: { text, tokens } }) {
    const index = tokens.findIndex(({ lower }) => WIDER.has(lower));
    const found = tokens[index];
    if (found === undefined) return null;
    // "The most capable model" and "at most" speak of no share.
    const before = tokens[index - 1]?.lower ?? "";
    const behind = tokens[index + 1]?.wordClass;
    if (found.lower === "most" && (/^(?:the|at|its|their)$/.test(before) || behind !== "noun"))
      return null;
    if (/^(?:a|how|as|so|too|the|than|of|up|at)$/.test(before)) return null;
    return rewritten(text, found, inPlaceOf(found, WIDER.get(found.lower)!));
  },
};
