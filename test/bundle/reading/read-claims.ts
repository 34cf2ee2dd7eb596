import { auditClaims } from "../../../src/bundle/audit/audit.ts";
import type { ClaimAudit } from "../../../src/bundle/audit/claim-audit.ts";
import { bundleOf } from "../bundle-fixtures.ts";

export interface Run {
  /** By name below `artifact/results/`: text as it is, anything else as JSON. */
  readonly results: { readonly [name: string]: unknown };
  readonly manifest?: { readonly [key: string]: unknown };
  readonly report?: string;
}

/** How a claim stands that only reading ties to a run's results. */
export function read({ results, manifest = {}, report }: Run, claim: string): ClaimAudit {
  const files = Object.entries(results).map(([name, held]) => [
    `artifact/results/${name}`,
    typeof held === "string" ? held : JSON.stringify(held),
  ]);
  const told = report === undefined ? [] : [["artifact/report.md", report]];
  const bundle = bundleOf(
    { ...manifest, claims: [claim] },
    Object.fromEntries([...files, ...told]),
  );
  return auditClaims(bundle)[0]!;
}

export function verdict(run: Run, claim: string): ClaimAudit["verdict"] {
  return read(run, claim).verdict;
}

/** Three planners at three horizons, two seeds each: more success and less regret are better. */
export const PLANNERS: Run = {
  results: {
    "planners.csv": [
      "planner,horizon,seed,success,regret,time_ms",
      "Falcon,5,0,0.812,3.41,41.5",
      "Falcon,5,1,0.804,3.55,42.1",
      "Falcon,20,0,0.767,4.02,88.0",
      "Falcon,20,1,0.753,4.18,90.4",
      "Falcon,80,0,0.641,6.37,203.0",
      "Falcon,80,1,0.655,6.11,207.2",
      "Heron,5,0,0.774,3.90,18.2",
      "Heron,5,1,0.766,3.98,18.6",
      "Heron,20,0,0.702,4.71,36.1",
      "Heron,20,1,0.694,4.83,36.5",
      "Heron,80,0,0.523,7.90,80.2",
      "Heron,80,1,0.511,8.02,81.0",
      "Wren,5,0,0.690,5.12,9.1",
      "Wren,5,1,0.698,5.04,9.3",
      "Wren,20,0,0.605,6.33,17.0",
      "Wren,20,1,0.611,6.25,17.4",
      "Wren,80,0,0.402,9.71,35.5",
      "Wren,80,1,0.414,9.55,36.3",
    ].join("\n"),
  },
};
