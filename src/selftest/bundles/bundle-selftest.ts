import { auditClaims, type ClaimAudit } from "../../bundle/audit/audit.ts";
import type { BundleFolder } from "../../bundle/bundle.ts";
import { readBundle } from "../../bundle/read-bundle.ts";
import { readRecords } from "../../bundle/records/read-records.ts";
import type { RuleRun } from "../../lint/settings.ts";
import type { ClaimOperator } from "../claims/claim-operator.ts";
import { CLAIM_OPERATORS } from "../claims/claim-operators.ts";
import { TRUE_VARIANTS } from "../claims/true-variants.ts";
import { rankOf } from "../samples.ts";
import { type Share, wilson } from "../wilson.ts";
import type { SampleBundle } from "./bundle-operator.ts";
import { BUNDLE_OPERATORS } from "./bundle-operators.ts";
import { type ClaimTrial, claimTrials } from "./claim-trials.ts";
import { type SpoiledResult, spoiledResult } from "./spoiled-trials.ts";

/** The most that one operator makes of one claim. */
const MOST_OF_A_CLAIM = 3;
/** No more of the planted false claims may be admitted. */
const MOST_ADMITTED = 0.02;

/** What one way to make a claim false came to. */
export interface AdmissionResult {
  readonly name: string;
  readonly because: string;
  /** Of the claims made false, those that were supported. */
  readonly admitted: Share;
  readonly passed: readonly ClaimTrial[];
}

/** What one way to write a claim otherwise came to: none of it may be refuted. */
export interface RefutationResult {
  readonly name: string;
  readonly refuted: Share;
  readonly accused: readonly ClaimTrial[];
}

export interface BundleSelftest {
  readonly bundles: number;
  readonly claims: number;
  readonly admissions: readonly AdmissionResult[];
  readonly admitted: Share;
  readonly isAdmittedTooOften: boolean;
  /** The claims as they stand: each that is refuted is false, or refuted falsely. */
  readonly untouched: Share;
  readonly untouchedClaims: readonly ClaimAudit[];
  readonly variants: readonly RefutationResult[];
  readonly spoiled: readonly SpoiledResult[];
}

/** What of bundles is tried. */
export interface BundleSelftestChoice {
  /** The rules that may find what is planted beside claims. */
  readonly runs: readonly RuleRun[];
  /** Whether claims are made false as well: no rule finds them, the audit must. */
  readonly triesClaims: boolean;
  /** The most bundles. */
  readonly sample: number;
}

/**
 * Plants flaws in scratch copies of a base's bundles: in their claims, and beside them. Nothing is written. A claim that
 * is not refuted as it stands is taken for true.
 */
export function bundleSelftest(
  folders: readonly BundleFolder[],
  { runs, triesClaims, sample }: BundleSelftestChoice,
): BundleSelftest {
  const falsified = triesClaims ? CLAIM_OPERATORS : [];
  const rewritten = triesClaims ? TRUE_VARIANTS : [];
  const samples = [...folders]
    .sort((a, b) => rankOf(a.id) - rankOf(b.id))
    .flatMap(sampleOf)
    .slice(0, sample);
  const audited = samples.map((each) => ({ each, audits: auditClaims(each.bundle) }));
  const refuted = audited.flatMap(({ audits }) => audits.filter(isRefuted));
  const trialsOf = (operators: readonly ClaimOperator[]) =>
    audited.flatMap(({ each, audits }) => {
      const accused = new Set(audits.filter(isRefuted).map(({ pointer }) => claimPointer(pointer)));
      return claimTrials(each, operators, (pointer) => !accused.has(pointer), MOST_OF_A_CLAIM);
    });
  const planted = trialsOf(falsified);
  const variants = trialsOf(rewritten);
  const claims = audited.reduce((count, { audits }) => count + audits.length, 0);
  const admitted = share(planted, isAdmitted);
  return {
    bundles: samples.length,
    claims,
    admissions: falsified.map(({ name, because }) => {
      const own = planted.filter(({ operator }) => operator === name);
      return { name, because, admitted: share(own, isAdmitted), passed: own.filter(isAdmitted) };
    }),
    admitted,
    isAdmittedTooOften: admitted.part > admitted.whole * MOST_ADMITTED,
    untouched: wilson(refuted.length, claims),
    untouchedClaims: refuted,
    variants: rewritten.map(({ name }) => {
      const own = variants.filter(({ operator }) => operator === name);
      return { name, refuted: share(own, isAccused), accused: own.filter(isAccused) };
    }),
    spoiled: BUNDLE_OPERATORS.filter(({ rules }) =>
      runs.some(({ rule }) => rules.includes(rule.id)),
    ).map((operator) => spoiledResult(operator, samples, runs)),
  };
}

function sampleOf(folder: BundleFolder): SampleBundle[] {
  const reading = readBundle(folder);
  if (reading.kind === "refused") return [];
  const { bundle } = reading;
  return [{ folder, bundle, tables: readRecords(bundle.results, bundle.glossary) }];
}

function claimPointer(pointer: string): string {
  return pointer.split("/").slice(0, 3).join("/");
}

function share(trials: readonly ClaimTrial[], isCounted: (trial: ClaimTrial) => boolean): Share {
  return wilson(trials.filter(isCounted).length, trials.length);
}

function isAdmitted({ audit }: ClaimTrial): boolean {
  return audit?.verdict === "supported";
}

function isAccused({ audit }: ClaimTrial): boolean {
  return audit !== null && isRefuted(audit);
}

function isRefuted({ verdict }: ClaimAudit): boolean {
  return verdict === "refuted";
}
