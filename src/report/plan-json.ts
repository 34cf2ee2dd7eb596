import type { Finding } from "../lint/finding.ts";
import type { Operation, Plan, RecordEntry } from "../plan/plan.ts";
import { lineStarts, type PositionRange, positionRange } from "../text/position.ts";
import type { Range } from "../text/range.ts";
import { findingJson } from "./json.ts";
import { jsonText } from "./json-text.ts";
import { placeFindings, type TextOf } from "./report.ts";

/**
 * A plan as the command line gives it to other programs. Ranges of operations are places in the notes as they are;
 * the record's `at` are places in the notes as they would be.
 */
export function planJson(plan: Plan, findings: readonly Finding[], before: TextOf): string {
  const after = new Map(plan.changes.map((change) => [change.path, change.after]));
  const textAfter: TextOf = (path) => after.get(path) ?? before(path);
  const document = {
    version: 1,
    id: plan.id,
    base: plan.base,
    bundles: plan.bundles.map(({ claims: _, ...bundle }) => bundle),
    operations: plan.operations.map((operation) => operationJson(operation, before)),
    record: plan.record.map((entry) => entryJson(entry, before, textAfter)),
    growth: plan.growth,
    findings: placeFindings(findings, textAfter).map(findingJson),
  };
  return `${jsonText(document, 2)}\n`;
}

function operationJson(operation: Operation, before: TextOf): unknown {
  const { target } = operation;
  const place = target && { ...target, range: positions(before(target.path), target.range) };
  return { ...operation, target: place };
}

function entryJson(entry: RecordEntry, before: TextOf, after: TextOf): unknown {
  const { kind: _, ...from } = entry.from;
  return {
    ...entry,
    from:
      entry.from.kind === "note"
        ? { ...from, range: positions(before(entry.from.path), entry.from.range) }
        : from,
    at: entry.at && { path: entry.at.path, range: positions(after(entry.at.path), entry.at.range) },
  };
}

function positions(text: string, range: Range): PositionRange {
  return positionRange(lineStarts(text), range);
}
