import type { Bundle, BundleClaim } from "../bundle.ts";
import { resultsData } from "../expression/results-data.ts";
import type { Show } from "../reading/read-claim.ts";
import type { RecordTable } from "../records/record-table.ts";
import { keyOf, placesOfCells } from "./cell-places.ts";
import { claimText } from "./claim-text.ts";
import { gatherEvidence } from "./evidence.ts";
import { showClaim } from "./show-claim.ts";

/** What the expressions of one bundle may do in all; counted, so that no other work on the machine changes a verdict. */
const STEPS = 40_000_000;

/** Makes a bundle's results ready for the expressions of its claims; for each claim gives what shows its assertions. */
export function openExpressions(
  { results, claims, glossary }: Bundle,
  tables: readonly RecordTable[],
): (claim: BundleClaim) => Show {
  const isNeeded = claims.some(({ expressions }) => expressions.length > 0);
  const data = resultsData(results);
  const places = isNeeded ? placesOfCells(tables) : new Map();
  const budget = { steps: STEPS };
  return ({ text, expressions, scope }) =>
    (scene, assertions) => {
      if (expressions.length === 0) return new Map();
      const evidence = gatherEvidence(text, expressions, data, budget, (cell) =>
        places.has(keyOf(cell)),
      );
      return showClaim(claimText(scene, assertions, { glossary, scope, places }), evidence);
    };
}
