import type { OperationKind } from "../../plan/plan.ts";
import { plantedText } from "../../report/planted-text.ts";
import { counted } from "../../text/counted.ts";
import type { CameIn, Digest, Findings, Health, OpenConflict } from "./digest.ts";

/** What the digest comes to, in one sentence; it holds no text of notes or bundles. */
export function digestInWords({ proposals, held, conflicts, findings }: Digest): string {
  const changes = proposals.flatMap((proposal) => proposal.changes).length;
  const parts = [
    changes === 0
      ? "Nothing waits for a decision"
      : `${counted(changes, "change waits", "changes wait")} for a decision, in ${counted(proposals.length, "proposal")}`,
    ...(held.length === 0 ? [] : [`${counted(held.length, "claim was", "claims were")} held`]),
    ...(conflicts === null || conflicts.length === 0
      ? []
      : [`${counted(conflicts.length, "conflict is", "conflicts are")} open`]),
    ...(findings === null ? [] : [`lint finds ${findingsInWords(findings)}`]),
  ];
  return `${parts.join("; ")}.`;
}

export function findingsInWords({ errors, warnings, infos, unchecked }: Findings): string {
  const told = [
    counted(errors, "error"),
    counted(warnings, "warning"),
    ...(infos === 0 ? [] : [counted(infos, "info")]),
    ...(unchecked === 0 ? [] : [`${counted(unchecked, "note")} not read`]),
  ];
  return told.join(", ");
}

/** What an operation does, as a word to stand before the claim. */
export function kindInWords(kind: OperationKind): string {
  return kind === "hold" ? "held" : kind;
}

/** `4 claims: 1 confirm, 3 add`. */
export function claimsInWords({ kinds }: CameIn): string {
  const each = [...new Set(kinds)].map(
    (kind) => `${kinds.filter((other) => other === kind).length} ${kindInWords(kind)}`,
  );
  return `${counted(kinds.length, "claim")}: ${each.join(", ")}`;
}

/** Where one side of a conflict stands, to be told before the statement. */
export function placesOf({ here, there }: OpenConflict): readonly [here: string, there: string] {
  return [`${here.path}:${here.line}`, `${there.path}:${there.line}`];
}

/** How the base does, as rows of a name and a value. */
export function healthRows({ findings, health }: Digest): (readonly [string, string])[] {
  return [
    ["findings", findings === null ? "not looked for" : findingsInWords(findings)],
    ["proposals", proposalsInWords(health)],
    ["changes that wait", String(health.waiting)],
    ...(health.planted === null ? [] : [["planted flaws", plantedText(health.planted)] as const]),
    ["notes", String(health.notes)],
    ["head of the log", health.logHeads.length === 0 ? "empty" : health.logHeads.join(" ")],
    ["time taken", `${health.seconds.toFixed(1)} s`],
  ];
}

function proposalsInWords({ open, stale }: Health): string {
  return `${open} open${stale === 0 ? "" : `, ${stale} stale`}`;
}

/** Bytes as a person reads them: `61.2 kB`. */
export function bytesInWords(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"] as const;
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 0), 3);
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value : Number(value.toPrecision(4))} ${units[power]}`;
}
