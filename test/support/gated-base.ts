import { type TemporaryRepository, temporaryRepository } from "./repository.ts";
import { proposals, winnow } from "./winnow.ts";

export const NOTE = "papers/pruning.md";
/** What the run says that its results bear out, and what they do not. */
export const BORNE_OUT = "Pruned networks reach an accuracy of 0.89, lower than dense networks.";
export const SECOND = "Dense networks reach an accuracy of 0.91.";
export const NOT_BORNE_OUT = "Pruned networks reach an accuracy of 0.98 on the probe set.";
export const RESULTS = "artifact/results/arms.json";

const RUN = "artifacts/pruning/ws_001/run-20260302T101500";
const CLAIMS = [BORNE_OUT, SECOND, NOT_BORNE_OUT];

/** A base with one note and one run about it, proposed: two claims come in, one is held back. */
export function gatedBase(): TemporaryRepository {
  const base = temporaryRepository({
    [NOTE]: `---
title: "Pruning"
url: "https://arxiv.org/abs/2501.00017"
created: "2026-01-02"
---

# Pruning

## Results

Networks were pruned by magnitude. The accuracy of pruned networks was measured on images.
`,
    [`${RUN}/READY`]: "",
    [`${RUN}/manifest.json`]: JSON.stringify({
      workstream_id: "ws_001",
      contract: { id: "contract_pruning", version: 1 },
      source: "lab",
      summary: "Pruned and dense networks.",
      status: "completed",
      claims: CLAIMS,
      evidence: [{ summary: "Both arms.", path: RESULTS }],
      limitations: [],
      next: [],
      used_refs: [NOTE],
    }),
    [`${RUN}/${RESULTS}`]: `{
  "pruned": { "accuracy": 0.89, "seeds": 3 },
  "dense": { "accuracy": 0.91, "seeds": 3 }
}
`,
    [`${RUN}/artifact/report.md`]: `# Pruning\n\nTwo arms were trained.\n\n${CLAIMS.join("\n\n")}\n`,
  });
  const { err } = winnow(base, ["consolidate"]);
  if (proposals(base).length !== 1) throw new Error(`nothing was proposed: ${err}`);
  return base;
}
