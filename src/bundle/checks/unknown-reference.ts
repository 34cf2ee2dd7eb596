import { sourceIdOf } from "../../note/source-id.ts";
import { visible } from "../../text/visible.ts";
import { readReference } from "../refs.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";

/** What announces an id of a paper, and says which kind. */
const ANNOUNCED = /^(arxiv|doi)(?::\s{0,2}|\s{1,2}|:\/\/)/i;

/** References that lead nowhere: malformed ones, and notes that the base does not have where one is known. */
export function* unknownReferences({
  bundle,
  surroundings: { isNote },
}: CheckedBundle): Iterable<BundleProblem> {
  for (const [index, written] of bundle.usedRefs.entries()) {
    const problem = problemOf(written.trim(), isNote);
    if (problem === null) continue;
    yield {
      severity: "warning",
      file: "manifest.json",
      at: { kind: "json", pointer: `/used_refs/${index}`, within: null },
      message: visible(problem),
      help: "Correct the reference, or take it off used_refs.",
      confidence: 0.92,
      data: { reference: written },
    };
  }
}

function problemOf(written: string, isNote: ((path: string) => boolean) | null): string | null {
  const scheme = ANNOUNCED.exec(written)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    const id = sourceIdOf(written.replace(/^(arxiv|doi)(?::\/\/|\s{1,2})/i, "$1:"));
    return id === null ? `${written} is no ${scheme === "doi" ? "DOI" : "arXiv number"}` : null;
  }
  if (sourceIdOf(written) !== null) return null;
  const reference = readReference(written);
  switch (reference.kind) {
    case "note":
      return isNote === null || isNote(reference.path)
        ? null
        : `${written}: the base has no note ${reference.path}`;
    case "unknown":
      return `${written === "" ? "an empty text" : written} names no note, source, workstream or contract`;
    default:
      return null;
  }
}
