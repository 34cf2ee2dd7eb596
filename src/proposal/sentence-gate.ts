import { auditClaims } from "../bundle/audit/audit.ts";
import type { AuditedAssertion, ClaimAudit, ClaimVerdict } from "../bundle/audit/claim-audit.ts";
import type { Bundle } from "../bundle/bundle.ts";
import { abridged } from "../plan/operations.ts";
import type { Operation } from "../plan/plan.ts";
import { editableText } from "./edit-operation.ts";
import { enteringWords } from "./entering-words.ts";

/** How words that a person gave a change stand against the run they speak for. */
export interface GatedWords {
  /** As the note's reader would see them. */
  readonly words: string;
  /** Null where the run does not lie here, so that nothing can be checked. */
  readonly audit: ClaimAudit | null;
  /** What speaks against taking them in, in a sentence; null where nothing does that did not before. */
  readonly objection: string | null;
}

/** What the gate found of such words, for the log. */
export type GateVerdict = ClaimVerdict | "unchecked";

const OBJECTIONS: { readonly [verdict in Exclude<ClaimVerdict, "supported">]: string } = {
  refuted: "The run's own results refute these words.",
  unbound: "Nothing in the run's results bears these words out.",
  partly: "A part of these words is not borne out by the run's results.",
};
const UNCHECKED =
  "The run does not lie here as it was taken in, so that these words can't be held against it.";

/**
 * Holds the words that a person gave a change against its run's results, as a claim is before it is proposed. What was
 * not borne out as proposed, and stands there still, is no news.
 * @param bundle the run as it was taken in; null where it does not lie here
 * @param operation the change as it was proposed
 * @returns null where the words say what was proposed
 */
export function gateWords(
  bundle: Bundle | null,
  operation: Operation,
  text: string,
): GatedWords | null {
  const words = enteringWords(operation, text);
  if (words === null || words === enteringWords(operation, editableText(operation)!)) return null;
  const claim = bundle?.claims.find(({ pointer }) => pointer === operation.claim?.pointer);
  if (bundle == null || claim === undefined) return { words, audit: null, objection: UNCHECKED };
  const [before, audit] = auditClaims({ ...bundle, claims: [claim, { ...claim, text: words }] });
  return { words, audit: audit!, objection: objectionTo(audit!, before!) };
}

/** An operation in a person's words, with what these rest on instead of what the claim did. */
export function withGate(operation: Operation, { audit }: GatedWords): Operation {
  const { claim } = operation;
  if (claim === null) return operation;
  return { ...operation, claim: { ...claim, assertions: (audit?.assertions ?? []).map(abridged) } };
}

/** What the gate found, in a word. */
export function gateVerdict({ audit }: GatedWords): GateVerdict {
  return audit?.verdict ?? "unchecked";
}

function objectionTo({ verdict, assertions }: ClaimAudit, before: ClaimAudit): string | null {
  if (verdict === "supported") return null;
  const known = new Set(before.assertions.map(troubleOf));
  const isNews = assertions.some((each) => {
    const trouble = troubleOf(each);
    return trouble !== null && !known.has(trouble);
  });
  return isNews || assertions.length === 0 ? OBJECTIONS[verdict] : null;
}

/** What is wrong with an assertion, the same for the same words; null where nothing is. */
function troubleOf({ verdict, kind, says }: AuditedAssertion): string | null {
  return verdict === "supported" ? null : `${verdict} ${kind} ${says}`;
}
