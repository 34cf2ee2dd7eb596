import { readReference } from "../refs.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";
import { namingIn } from "./reference-names.ts";

/** References that a manifest lists as used and that neither its claims nor its report name. */
export function* unusedReferences({
  bundle,
  surroundings,
}: CheckedBundle): Iterable<BundleProblem> {
  const { report, claims, limitations, summary, usedRefs } = bundle;
  if (report === null) return;
  const said = [
    report.text,
    summary,
    ...limitations,
    ...claims.flatMap(({ text, caveats, replicates, corrects }) => [
      text,
      ...caveats,
      replicates ?? "",
      corrects ?? "",
    ]),
  ].join("\n\n");
  const isNamed = namingIn(said);
  for (const [index, written] of usedRefs.entries()) {
    const reference = readReference(written);
    if (reference.kind === "unknown" || isOwn(reference, bundle)) continue;
    // That there is no such note is for another rule to say.
    if (reference.kind === "note" && surroundings.isNote?.(reference.path) === false) continue;
    if (isNamed(reference, written)) continue;
    yield {
      severity: "info",
      file: "manifest.json",
      at: { kind: "json", pointer: `/used_refs/${index}`, within: null },
      message: `${written} is listed as used, but neither the report nor a claim names it`,
      help: "Say in the report what was taken from it, or take it off used_refs.",
      confidence: 0.85,
      data: { reference: written },
    };
  }
}

/** A bundle's own contract and workstream say where it belongs, not what it used. */
function isOwn(
  reference: ReturnType<typeof readReference>,
  { contract, workstream }: CheckedBundle["bundle"],
): boolean {
  return (
    (reference.kind === "contract" && reference.id === contract.id) ||
    (reference.kind === "workstream" &&
      [reference.workstream, reference.artifact].includes(workstream))
  );
}
