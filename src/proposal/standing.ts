import type { LoggedEntry } from "./log.ts";
import type { LoggedDecision } from "./log-entry.ts";
import type { Person } from "./ports.ts";

/** A decision that holds: the first one on an operation that was not taken back. */
export interface StandingDecision extends LoggedDecision {
  /** The entry of the log, or the commit, that it stands in. */
  readonly source: string;
  readonly proposal: string | null;
  readonly by: Person;
  /** ISO 8601. */
  readonly at: string;
}

export interface Dismissal {
  readonly source: string;
  readonly fingerprint: string;
  readonly rule: string;
  readonly path: string;
  readonly message: string;
  readonly reason: string;
  readonly by: Person;
  readonly at: string;
}

/** An operation that came into the base and was taken out again with `git revert`. */
export interface RevertedOperation {
  readonly operation: string;
  readonly kind: string;
  /** The commit that took it out. */
  readonly commit: string;
  readonly by: Person;
  readonly at: string;
  readonly subject: string;
}

/** What was decided and still holds. */
export interface Standing {
  /** By operation. */
  readonly decisions: ReadonlyMap<string, StandingDecision>;
  /** By `findingKey`. */
  readonly dismissals: ReadonlyMap<string, Dismissal>;
}

/**
 * What a dismissed finding is known by: its note as well as its fingerprint, as the same few words, such as a link to
 * nowhere, may be no mistake in one note and one in another.
 */
export function findingKey({ path, fingerprint }: Pick<Dismissal, "path" | "fingerprint">): string {
  return `${path}\0${fingerprint}`;
}

/**
 * What holds of all that was decided. Of two decisions on one operation the first counts, whoever made the second; what
 * was taken back counts for nothing. A reverted operation is a rejected one, whatever was decided before.
 */
export function whatStands(
  entries: readonly LoggedEntry[],
  reverted: readonly RevertedOperation[],
): Standing {
  const undone = new Set(
    entries.flatMap(({ entry }) => (entry.kind === "undo" ? [entry.target] : [])),
  );
  const decisions = new Map<string, StandingDecision>();
  const dismissals = new Map<string, Dismissal>();
  for (const { id, entry } of entries) {
    if (undone.has(id) || entry.kind === "undo" || entry.kind === "planted") continue;
    const { by, at } = entry;
    if (entry.kind === "dismissal") {
      const { fingerprint, rule, path, message, reason } = entry;
      const key = findingKey(entry);
      if (dismissals.has(key)) continue;
      dismissals.set(key, { source: id, fingerprint, rule, path, message, reason, by, at });
      continue;
    }
    for (const decision of entry.decisions) {
      if (decisions.has(decision.operation)) continue;
      const { proposal } = entry;
      decisions.set(decision.operation, { ...decision, source: id, proposal, by, at });
    }
  }
  for (const { operation, kind, commit, by, at, subject } of reverted) {
    if (undone.has(commit)) {
      decisions.delete(operation);
      continue;
    }
    const before = decisions.get(operation);
    decisions.set(operation, {
      operation,
      kind,
      path: before?.path ?? null,
      text: before?.text ?? "",
      verdict: "rejected",
      reason: `taken out again: ${subject}`,
      source: commit,
      proposal: before?.proposal ?? null,
      by,
      at,
    });
  }
  return { decisions, dismissals };
}

/** The operations that must not be proposed again, each with the words in which its claim is held instead. */
export function rejections({ decisions }: Standing): Map<string, string> {
  const rejected = [...decisions.values()].filter(({ verdict }) => verdict === "rejected");
  return new Map(
    rejected.map(({ operation, by, at, reason }) => [
      operation,
      `Rejected by ${by.name} on ${at.slice(0, 10)}: ${reason}`,
    ]),
  );
}
