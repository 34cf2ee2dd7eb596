import { assertionRows } from "../bundle/audit/assertion-row.ts";
import type { AuditedAssertion } from "../bundle/audit/claim-audit.ts";
import { contestedSides } from "../plan/contested-callout.ts";
import type { Operation } from "../plan/plan.ts";
import { otherPlaces } from "../proposal/move-operation.ts";
import type { RecordedProposal } from "../proposal/read-record.ts";
import type { StandingDecision } from "../proposal/standing.ts";
import type { PlacedFinding } from "../report/report.ts";
import { replaceHidden, visible, visibleLines } from "../text/visible.ts";
import { type HeldItem, wordsToCorrect } from "./held-item.ts";
import type { ReviewItem } from "./item.ts";
import type { Change, HeldClaim, Overview, Row, Run, RunFinding } from "./page/wire.ts";

/** What is looked at in a review, as `reviewItems` orders it. */
export interface Reviewed {
  readonly proposal: RecordedProposal;
  readonly items: readonly ReviewItem[];
  readonly held: readonly HeldItem[];
  /** What the audit found in each bundle that lies on disk as it was taken in, by the bundle's id; paths within it. */
  readonly audited: ReadonlyMap<string, readonly PlacedFinding[]>;
}

/** A review as the page shows it, each text made visible. */
export function overviewOf(
  { proposal, items, held, audited }: Reviewed,
  about: Pick<Overview, "person" | "others" | "choices" | "laying">,
): Overview {
  return {
    ...about,
    person: visible(about.person),
    proposal: visible(proposal.id),
    changes: items.map(changeOf),
    runs: proposal.bundles
      .filter(({ accepted }) => accepted)
      .map(({ id }): Run => {
        const findings = audited.get(id);
        return { id: visible(id), findings: findings?.map(findingOf) ?? null };
      }),
    held: held.map(heldOf),
  };
}

function heldOf(item: HeldItem): HeldClaim {
  const { operation, claim, nearest } = item;
  return {
    id: operation.id,
    text: visible(claim.text),
    run: visible(claim.bundle),
    reason: visible(operation.reason),
    rows: rowsOf(operation),
    corrected: withoutHidden(wordsToCorrect(item)),
    nearest:
      nearest === null
        ? null
        : { ...shownPlace(nearest.path, nearest.section), text: visible(nearest.text) },
  };
}

/** A place in a note, safe to show. */
export function shownPlace(path: string, section: string | null) {
  return { path: visible(path), section: section === null ? null : visible(section) };
}

/** What each piece of an operation's claim rests on, safe to show; null where its record does not say. */
export function rowsOf({ claim }: Operation): readonly Row[] | null {
  return claim?.assertions === undefined ? null : shownRows(claim.assertions);
}

/** Values of an assertion that can be opened: the others stand near them. */
const MOST_PLACES = 4;

/** What each of some assertions rests on, safe to show. */
export function shownRows(assertions: readonly AuditedAssertion[]): Row[] {
  return assertionRows(assertions).map((row, index): Row => {
    const evidence = assertions[index]!.evidence.slice(0, MOST_PLACES);
    const { verdict, mark, says, gives, how, remarks, expressions } = row;
    return {
      verdict,
      mark,
      says: visible(says),
      gives: visible(gives),
      how: visible(how),
      remarks: remarks.map(visible),
      expressions: expressions.map(visible),
      places: evidence.map(({ path, pointer }) => ({
        path: visible(path),
        pointer: visible(pointer),
      })),
    };
  });
}

function changeOf(item: ReviewItem): Change {
  const { operation, path, section, editable, belief, decision } = item;
  const { id, kind, claim, reason, confidence, evidence, alternatives, after } = operation;
  const sides = kind === "contest" ? contestedSides(after) : null;
  return {
    id,
    kind,
    ...shownPlace(path, section),
    claim:
      claim === null
        ? null
        : {
            text: visible(claim.text),
            run: visible(claim.bundle),
            pointer: visible(`${claim.path}#${claim.pointer}`),
          },
    editable: editable === null ? null : withoutHidden(editable),
    belief: visible(belief),
    reason: visible(reason),
    confidence,
    rows: rowsOf(operation),
    evidence: evidence.map(shownEvidence),
    alternatives: alternatives.map((each) => ({ path: visible(each.path), score: each.score })),
    movable: otherPlaces(operation).length > 0,
    sides:
      sides === null
        ? null
        : { standing: visible(sides.standing), against: visible(sides.against) },
    decided: decision === null ? null : toldDecision(decision),
  };
}

/** A value of a run's results, safe to show. */
export function shownEvidence({ path, pointer, quote }: Change["evidence"][number]) {
  return { path: visible(path), pointer: visible(pointer), quote: visibleLines(quote) };
}

/** Nobody means to keep what does not show in words they rewrite. */
export function withoutHidden(text: string): string {
  return replaceHidden(text, (found) => (found === "\n" || found === "\t" ? found : ""));
}

function toldDecision({ verdict, by, at, reason }: StandingDecision): string {
  const told = `${verdict} by ${by.name} on ${at.slice(0, 10)}`;
  return visible(reason === "" ? `${told}.` : `${told}: ${reason}.`);
}

function findingOf({ rule, severity, message, path, positions }: PlacedFinding): RunFinding {
  return {
    rule,
    severity,
    message: visible(message),
    place: visible(`${path}:${positions.start.line}`),
  };
}
