import type { Assertion } from "../../claim/read/assertion.ts";
import { contains } from "../../text/range.ts";
import type { AuditedAssertion, ClaimAudit } from "../audit/claim-audit.ts";
import type { BundleClaim, EvidenceExpression } from "../bundle.ts";
import type { Show } from "../reading/read-claim.ts";
import { type Scene, sentenceAt } from "../reading/scene.ts";
import type { Glossary } from "../records/record-table.ts";
import type { Candidate } from "./candidate.ts";
import { numberCandidates } from "./number-candidates.ts";
import { predicateCandidates } from "./predicate-candidates.ts";
import { sizeCandidates } from "./size-candidates.ts";

/** An entry of a claim's evidence, as it may be pasted into the manifest, or what is missing of it. */
export type BoundEntry =
  | { readonly says: string; readonly file: string; readonly value: string }
  | { readonly says: string; readonly file: string; readonly holds: string }
  | { readonly says: string; readonly missing: string };

/** What a claim's text was read as. */
export interface ReadText {
  readonly scene: Scene;
  readonly assertions: readonly Assertion[];
}

/** What is tried for one assertion; more is no reading of the text. */
const MOST_TRIED = 80;

/** Finds for each piece of a claim that reading bears out an expression that shows it as well. */
export function bindClaim(
  claim: BundleClaim,
  { scene, assertions }: ReadText,
  audit: ClaimAudit,
  glossary: Glossary,
  expressions: (claim: BundleClaim) => Show,
): readonly BoundEntry[] {
  const shows = (given: readonly Bound[], wanted: readonly Assertion[]): boolean => {
    const shown = expressions({ ...claim, expressions: given.map(expressionOf) })(
      scene,
      assertions,
    );
    return wanted.every((assertion) => shown.get(assertion)?.verdict === "supported");
  };
  const bound: Bound[] = [];
  for (const assertion of [...assertions].sort(byKind)) {
    if (auditOf(audit, assertion)?.verdict !== "supported") continue;
    const again = bound.map(({ candidate }) => candidate);
    const found = [...again, ...candidatesFor(scene, assertion, assertions, glossary)]
      .slice(0, MOST_TRIED)
      .map((candidate): Bound => ({ candidate, of: [assertion], says: assertion.says }))
      .find((one) => shows([one], [assertion]));
    if (found !== undefined) bound.push(found);
  }
  const whole = joined(bound, scene, shows);
  // Beside the others each has to show what it shows alone.
  const kept = whole.filter(({ of }) => shows(whole, of));
  const entries = kept.map(({ says, candidate: { file, asks, text }, of }) => ({
    start: of[0]!.at.start,
    entry: (asks === "value"
      ? { says, file, value: text }
      : { says, file, holds: text }) satisfies BoundEntry,
  }));
  const isBound = new Set(kept.flatMap(({ of }) => of));
  const missing = assertions
    .filter((assertion) => !isBound.has(assertion))
    .map((assertion) => ({
      start: assertion.at.start,
      entry: { says: assertion.says, missing: reasonFor(auditOf(audit, assertion)) },
    }));
  return [...entries, ...missing].toSorted((a, b) => a.start - b.start).map(({ entry }) => entry);
}

interface Bound {
  readonly candidate: Candidate;
  readonly of: readonly Assertion[];
  readonly says: string;
}

const ORDER: Readonly<Partial<Record<Assertion["content"]["kind"], number>>> = {
  number: 0,
  bound: 0,
  size: 0,
  universal: 2,
};

/** Words beside a number may be shown with it; what only says of how many something holds comes last. */
function byKind(a: Assertion, b: Assertion): number {
  return (ORDER[a.content.kind] ?? 1) - (ORDER[b.content.kind] ?? 1);
}

function candidatesFor(
  scene: Scene,
  assertion: Assertion,
  assertions: readonly Assertion[],
  glossary: Glossary,
): readonly Candidate[] {
  const { at, content } = assertion;
  switch (content.kind) {
    case "number":
    case "bound": {
      const { quantity, role } = content;
      const beside = assertions
        .filter(({ content: other }) => other.kind === "number" && other.role === "level")
        .map((other) => other.at);
      return [
        ...numberCandidates(scene, { at, quantity, role, beside }, glossary),
        ...sizeCandidates(scene, at),
      ];
    }
    case "size":
      return [
        ...sizeCandidates(scene, at),
        ...numberCandidates(
          scene,
          { at, quantity: content.quantity, role: "level", beside: [] },
          glossary,
        ),
      ];
    default: {
      const counts = assertions.flatMap(({ content: other }) =>
        other.kind === "count" && other.relation === undefined ? [other.part] : [],
      );
      return predicateCandidates(scene, assertion, counts, glossary);
    }
  }
}

/** Entries of one expression as one, where it shows all of the words from the first of them to the last. */
function joined(
  bound: readonly Bound[],
  scene: Scene,
  shows: (given: readonly Bound[], wanted: readonly Assertion[]) => boolean,
): readonly Bound[] {
  const groups = new Map<string, Bound[]>();
  for (const one of bound) {
    const { file, asks, text } = one.candidate;
    const key = JSON.stringify([file, asks, text]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const of = group.flatMap((one) => one.of).toSorted((a, b) => a.at.start - b.at.start);
    const [start, end] = [of[0]!.at.start, Math.max(...of.map(({ at }) => at.end))];
    const isOneSentence = contains(sentenceAt(scene, start), { start, end });
    const whole: Bound = {
      candidate: group[0]!.candidate,
      of,
      says: scene.text.slice(start, end),
    };
    return group.length > 1 && isOneSentence && shows([whole], of) ? [whole] : group;
  });
}

function expressionOf({ candidate: { file, asks, text }, says }: Bound): EvidenceExpression {
  return { pointer: "", says, input: { kind: "one", path: file }, asks, text };
}

function auditOf(audit: ClaimAudit, { at, content }: Assertion): AuditedAssertion | undefined {
  return audit.assertions.find(
    (one) => one.at.start === at.start && one.at.end === at.end && one.kind === content.kind,
  );
}

function reasonFor(audited: AuditedAssertion | undefined): string {
  switch (audited?.verdict) {
    case "refuted":
      return `the results say otherwise: ${audited.value}, ${audited.derivation}`;
    case "supported":
      return `reading finds it (${audited.derivation}), and no expression that was tried shows it`;
    default:
      return audited?.found[0] ?? "nothing was found for it";
  }
}
