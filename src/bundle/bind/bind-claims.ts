import type { ClaimAudit } from "../audit/claim-audit.ts";
import type { Bundle, BundleClaim } from "../bundle.ts";
import { openExpressions } from "../honesty/open-expressions.ts";
import { indexNames } from "../reading/name-index.ts";
import { readClaim } from "../reading/read-claim.ts";
import { readRecords } from "../records/read-records.ts";
import { type BoundEntry, bindClaim, type ReadText } from "./bind-claim.ts";

export type { BoundEntry } from "./bind-claim.ts";

/**
 * Finds evidence for the claims of a bundle that give no expressions: for each piece that reading bears out an expression
 * which shows it when it stands in the manifest, and for every other what is missing. Nothing is given that was not tried.
 * @returns one entry a claim, in the claims' order; null for those that give expressions themselves
 */
export function bindClaims(
  bundle: Bundle,
  audits: readonly ClaimAudit[],
): readonly (readonly BoundEntry[] | null)[] {
  const { glossary, claims } = bundle;
  const tables = readRecords(bundle.results, glossary);
  const index = indexNames(tables, glossary);
  return claims.map((claim, at) => {
    if (claim.expressions.length > 0) return null;
    const read = readText(claim, (show) => readClaim(claim.text, index, glossary, show));
    const tried: BundleClaim = { ...claim, expressions: [NOTHING] };
    const expressions = openExpressions({ ...bundle, claims: [tried] }, tables);
    return bindClaim(claim, read, audits[at]!, glossary, expressions);
  });
}

/** Makes the results ready as for a claim that has expressions. */
const NOTHING: BundleClaim["expressions"][number] = {
  pointer: "",
  says: "",
  input: { kind: "one", path: "" },
  asks: "value",
  text: "",
};

/** What the text is read as before anything is held against it. */
function readText(
  { text }: BundleClaim,
  read: (show: Parameters<typeof readClaim>[3]) => unknown,
): ReadText {
  let found: ReadText | null = null;
  read((scene, assertions) => {
    found = { scene, assertions };
    return new Map();
  });
  if (found === null) throw new Error(`nothing was read of ${text}`);
  return found;
}
