import type { Base } from "../../src/base/base.ts";
import { objectId } from "../../src/git/object-id.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { recordPath, writeRecord } from "../../src/proposal/record.ts";
import { encode } from "../../src/text/source.ts";
import type { Tree, Verdict } from "../../src/verify/verdict.ts";
import { verify } from "../../src/verify/verify.ts";

/** The blob id git would give a text. */
export function blobOf(text: string): string {
  return objectId("sha1", "blob", encode(text));
}

/** The record a plan's commits would hold. */
export function recordOf(plan: Plan): string {
  const blobs = new Map(
    plan.changes.map((change) => [
      change.path,
      {
        before: change.before === null ? null : blobOf(change.before),
        after: blobOf(change.after),
      },
    ]),
  );
  return writeRecord({ ...plan, base: "0".repeat(40) }, blobs);
}

/** Carries a plan out in memory and has the verifier look at both trees. */
export function verdictInMemory(
  base: Base,
  plan: Plan,
  edits: "allowed" | "refused" = "refused",
): Verdict {
  const before = new Map(base.notes.map((note) => [note.path, note.text]));
  const after = new Map([
    ...before,
    ...plan.changes.map(({ path, after }) => [path, after] as const),
  ]);
  const record = recordOf(plan);
  const newTree = treeOf(new Map([...after, [recordPath(plan.id), record]]));
  return verify({ record, proposalId: plan.id, oldTree: treeOf(before), newTree, edits });
}

function treeOf(files: ReadonlyMap<string, string>): Tree {
  return {
    files: new Map(
      [...files].map(([path, text]) => {
        const bytes = encode(text);
        const blob = objectId("sha1", "blob", bytes);
        return [path, { mode: "100644", blob, bytes: () => bytes }];
      }),
    ),
  };
}
