import { auditClaims } from "../../bundle/audit/audit.ts";
import type { ClaimAudit } from "../../bundle/audit/claim-audit.ts";
import { readBundle } from "../../bundle/read-bundle.ts";
import { type ClaimOperator, turned } from "../claims/claim-operator.ts";
import { nameGroups } from "../claims/name-groups.ts";
import { claimText, type ManifestClaim, rewrittenClaims } from "../claims/rewritten-claim.ts";
import { rankOf } from "../samples.ts";
import type { SampleBundle } from "./bundle-operator.ts";
import { manifestOf, withManifest } from "./changed-folder.ts";

/** What the audit said of one claim that was made false, or written otherwise. */
export interface ClaimTrial {
  readonly operator: string;
  readonly bundle: string;
  readonly original: string;
  readonly text: string;
  /** null where the audit did not answer for it. */
  readonly audit: ClaimAudit | null;
}

interface Planted {
  readonly operator: string;
  readonly original: string;
  readonly text: string;
  readonly claim: ManifestClaim;
}

/**
 * Puts what operators make of a bundle's claims in their places, one of each claim at a time, and audits the bundle.
 * @param isTrue whether a claim is taken for true: of others it is not known what is false
 * @param most the most that one operator makes of one claim
 */
export function claimTrials(
  sample: SampleBundle,
  operators: readonly ClaimOperator[],
  isTrue: (pointer: string) => boolean,
  most: number,
): readonly ClaimTrial[] {
  const claims = manifestOf(sample.folder).claims as readonly ManifestClaim[];
  const groups = nameGroups(sample.tables);
  const queues = claims.map((claim, index) =>
    isTrue(`/claims/${index}`) ? plantingsOf(claim) : [],
  );
  const rounds = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => tryRound(round)).flat();

  function plantingsOf(claim: ManifestClaim): readonly Planted[] {
    const original = claimText(claim);
    return operators.flatMap((operator) =>
      [...turned(operator, { text: original, groups })]
        .sort((a, b) => rankOf(a.text) - rankOf(b.text))
        .slice(0, most)
        .flatMap(({ edits, text }) =>
          rewrittenClaims(claim, edits).map((each) => ({
            operator: operator.name,
            original,
            text,
            claim: each,
          })),
        ),
    );
  }

  function tryRound(round: number): ClaimTrial[] {
    const planted = claims.map((claim, index) => queues[index]![round]?.claim ?? claim);
    const reading = readBundle(withManifest(sample.folder, "claims", planted));
    const audits = reading.kind === "accepted" ? auditClaims(reading.bundle) : [];
    return queues.flatMap((queue, index) => {
      const planting = queue[round];
      if (planting === undefined) return [];
      const { operator, original, text } = planting;
      const audit = audits.find(({ pointer }) => isOf(pointer, index)) ?? null;
      return [{ operator, bundle: sample.bundle.id, original, text, audit }];
    });
  }
}

/** Whether a pointer leads to a claim or into it. */
export function isOf(pointer: string, index: number): boolean {
  return pointer === `/claims/${index}` || pointer.startsWith(`/claims/${index}/`);
}
