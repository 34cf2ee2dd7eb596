import { auditClaims } from "../src/bundle/audit/audit.ts";
import type { BundleFolder } from "../src/bundle/bundle.ts";
import { placeInJson } from "../src/lint/manifest-place.ts";
import { defineRule } from "../src/lint/rule.ts";

export const numberMismatch = defineRule({
  id: "number-mismatch",
  summary: "A claim's numbers are those its bundle's results give.",
  scope: "bundle",
  severity: "error",
  fix: null,
  kin: ["statcheck"],
  *check({ folder, reading }) {
    if (reading.kind === "refused") return;
    const manifest = manifestText(folder);
    for (const { pointer, assertions } of auditClaims(reading.bundle)) {
      for (const { at, says, verdict, value, correction, derivation, evidence } of assertions) {
        if (verdict !== "refuted") continue;
        const right = correction ?? String(value);
        yield {
          at: {
            path: `${folder.path}/manifest.json`,
            range: placeInJson(manifest, pointer, at),
          },
          message: `claims ${says}, but its results give ${right} (${derivation})`,
          why: "A number that the run's own results contradict would enter the base as a finding.",
          help: `Correct the claim to ${right}, or give the results it rests on.`,
          related: [],
          confidence: 0.93,
          data: {
            claimed: says,
            computed: right,
            derivation,
            evidence: evidence.map((each) => ({ ...each })),
          },
        };
      }
    }
  },
});

function manifestText(folder: BundleFolder): string {
  const bytes = folder.files.find(({ path }) => path === "manifest.json")?.bytes ?? null;
  return bytes === null ? "" : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
