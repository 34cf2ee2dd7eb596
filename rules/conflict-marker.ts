import { stemOf } from "../src/base/file-names.ts";
import { pathKey } from "../src/base/index-keys.ts";
import { conflictsIn } from "../src/lint/conflicts.ts";
import { defineRule } from "../src/lint/rule.ts";

/** What git, its merge tools and patch leave beside a file they could not settle. */
const LEFT_BESIDE = [".orig", ".rej", ".mine", ".theirs"];
const MERGE_COPY = /[._](?:BACKUP|BASE|LOCAL|REMOTE)[._]\d{2,}$|\.orig$/;

export const conflictMarker = defineRule({
  id: "conflict-marker",
  summary: "Every merge is settled.",
  scope: "note",
  severity: "error",
  fix: null,
  kin: ["pre-commit:check-merge-conflict", "git:diff-check"],
  *check({ index }, { path, text }) {
    for (const { range, what, confidence } of conflictsIn(text)) {
      yield {
        at: { path, range },
        message: what,
        why: "The note says two things at once, and git's own lines stand among its words.",
        help: "Keep what holds of the two versions, and delete the lines with the markers.",
        related: [],
        confidence,
        data: {},
      };
    }
    for (const left of leftFiles(path, (file) => index.paths(pathKey(file)).length > 0)) {
      yield {
        at: { path, range: { start: 0, end: 0 } },
        message: `\`${left}\` is left over from a merge`,
        why: "Searches find the old version beside the new one, and nothing tells them apart.",
        help: "Take over from it what is missing, then delete it.",
        related: [],
        confidence: 0.92,
        severity: "warning" as const,
        data: { file: left },
      };
    }
  },
});

function leftFiles(path: string, exists: (path: string) => boolean): string[] {
  if (MERGE_COPY.test(stemOf(path))) return [path];
  return LEFT_BESIDE.map((ending) => `${path}${ending}`).filter(exists);
}
