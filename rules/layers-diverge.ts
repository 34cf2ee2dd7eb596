import { divergingTables } from "../src/bundle/checks/layers-diverge.ts";
import { sizesPerCase } from "../src/bundle/checks/sizes-per-case.ts";
import { bundleCheckRule } from "../src/lint/bundle-check-rule.ts";

export const layersDiverge = bundleCheckRule({
  id: "layers-diverge",
  summary: "Report, claims and results give the same numbers for the same thing.",
  severity: "warning",
  why: "Whoever reads the report believes another number than whoever reads the results.",
  *check(checked) {
    yield* divergingTables(checked);
    yield* sizesPerCase(checked);
  },
});
