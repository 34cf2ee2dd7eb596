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

const UNCHECKED =
  "The run does not lie here as it was taken in, so that these words can't be held against it.";
const NOTHING_SAID = "Nothing in these words can be held against the run's results.";
const NOTHING_KNOWN = { verdict: "supported", assertions: [] } as const;
/** Pieces named in an objection: the table beside it has all of them. */
const MOST_NAMED = 4;

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

/** Holds the words that a held claim is to be taken in with against its run's results, whatever was known of it before. */
export function gateHeld(bundle: Bundle | null, operation: Operation, words: string): GatedWords {
  const claim = bundle?.claims.find(({ pointer }) => pointer === operation.claim?.pointer);
  if (bundle == null || claim === undefined) return { words, audit: null, objection: UNCHECKED };
  const [audit] = auditClaims({ ...bundle, claims: [{ ...claim, text: words }] });
  return { words, audit: audit!, objection: objectionTo(audit!, NOTHING_KNOWN) };
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

function objectionTo(
  { verdict, assertions }: ClaimAudit,
  before: Pick<ClaimAudit, "verdict" | "assertions">,
): string | null {
  if (verdict === "supported") return null;
  if (assertions.length === 0) return before.verdict === "supported" ? NOTHING_SAID : null;
  const known = new Set(before.assertions.map(troubleOf));
  const news = assertions.filter((each) => {
    const trouble = troubleOf(each);
    return trouble !== null && !known.has(trouble);
  });
  const refuted = news.filter((each) => each.verdict === "refuted");
  if (refuted.length > 0) return `The run's own results refute ${named(refuted)}.`;
  return news.length === 0 ? null : `The run's results do not bear out ${named(news)}.`;
}

function named(assertions: readonly AuditedAssertion[]): string {
  const pieces = [...new Set(assertions.map(({ says }) => `"${says.replace(/\s+/g, " ")}"`))];
  const shown = pieces.slice(0, MOST_NAMED);
  const rest = pieces.length - shown.length;
  return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** What is wrong with an assertion, the same for the same words; null where nothing is. */
function troubleOf({ verdict, kind, says }: AuditedAssertion): string | null {
  return verdict === "supported" ? null : `${verdict} ${kind} ${says}`;
}
