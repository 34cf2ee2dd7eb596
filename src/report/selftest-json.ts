import type { ClaimAudit } from "../bundle/audit/claim-audit.ts";
import type { Finding } from "../lint/finding.ts";
import type { BundleSelftest } from "../selftest/bundles/bundle-selftest.ts";
import type { ClaimTrial } from "../selftest/bundles/claim-trials.ts";
import type { Planting } from "../selftest/planting.ts";
import type { SelftestReport } from "../selftest/selftest-report.ts";
import type { Share } from "../selftest/wilson.ts";
import { jsonText } from "./json-text.ts";
import { EASIER } from "./selftest-bundles-text.ts";

/** What a self-test found, for other programs. Shares come with the 95 % interval of Wilson. */
export function selftestJson(report: SelftestReport, bundles: BundleSelftest | null): string {
  const document = {
    version: 1,
    base: { revision: report.revision, notes: report.notes, claims: report.claims },
    rules: report.rules.map(({ rule, recall, precision, floor, isBelowFloor }) => ({
      rule,
      recall: shareJson(recall),
      precision: shareJson(precision),
      floor,
      belowFloor: isBelowFloor,
    })),
    flaws: report.flaws.map(({ name, rules, found, misses }) => ({
      name,
      rules,
      found: shareJson(found),
      misses: misses.map(plantingJson),
    })),
    controls: report.controls.map(({ name, alarms, raised }) => ({
      name,
      alarms: shareJson(alarms),
      raised: raised.map(({ planting, finding }) => ({
        planted: plantingJson(planting),
        finding: findingJson(finding),
      })),
    })),
    untouched: {
      alarms: shareJson(report.untouched),
      findings: report.untouchedFindings.map(findingJson),
    },
    bundles: bundles === null ? null : bundlesJson(bundles),
    caveat: EASIER,
  };
  return `${jsonText(document, 2)}\n`;
}

function bundlesJson(report: BundleSelftest): unknown {
  return {
    bundles: report.bundles,
    claims: report.claims,
    admitted: shareJson(report.admitted),
    falseClaims: report.admissions.map(({ name, because, admitted, passed }) => ({
      name,
      because,
      admitted: shareJson(admitted),
      passed: passed.map(trialJson),
    })),
    trueClaims: {
      refuted: shareJson(report.untouched),
      claims: report.untouchedClaims.map(auditJson),
      rewritten: report.variants.map(({ name, refuted, accused }) => ({
        name,
        refuted: shareJson(refuted),
        accused: accused.map(trialJson),
      })),
    },
    spoiled: report.spoiled.map(({ name, rules, found, misses }) => ({
      name,
      rules,
      found: shareJson(found),
      misses,
    })),
  };
}

function trialJson({ bundle, original, text, audit }: ClaimTrial): unknown {
  return { bundle, original, text, assertions: audit?.assertions ?? [] };
}

function auditJson({ pointer, text, assertions }: ClaimAudit): unknown {
  return { pointer, text, assertions };
}

function shareJson({ part, whole, low, high }: Share): unknown {
  const share = whole === 0 ? null : rounded(part / whole);
  return { count: part, of: whole, share, low: rounded(low), high: rounded(high) };
}

function plantingJson({ path, text, origin }: Planting): unknown {
  return { path, text, origin };
}

function findingJson({ rule, path, quote, message, confidence, related }: Finding): unknown {
  const others = related.map((place) => ({ path: place.path, quote: place.quote }));
  return { rule, path, quote, message, confidence, related: others };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
