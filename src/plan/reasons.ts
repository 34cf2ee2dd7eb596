import type { ClaimAudit } from "../bundle/audit/audit.ts";
import type { Reason } from "../claim/conflict/conflict.ts";
import type { Difference } from "../claim/relation.ts";
import type { Place } from "./place.ts";
import type { Candidate } from "./route.ts";

/** Why a claim is held that says nothing. */
export function malformed(problem: string): string {
  return `Its manifest does not state it: ${problem}. Correct the manifest.`;
}

/** Why a claim is held that its own results refute, with what they give instead. */
export function refutedBy(audit: ClaimAudit): string {
  const wrong = audit.assertions.filter(({ verdict }) => verdict === "refuted");
  const told = wrong.map(
    ({ says, value, derivation }) =>
      `it says ${says}, its own results give ${value} (${derivation})`,
  );
  return `Its own results refute it: ${told.join("; ")}.`;
}

/** Why a claim is held that stands in the base in nearly the same words. */
export function nearlySaid(
  path: string,
  statement: string,
  differences: readonly Difference[],
): string {
  const told = differences.map(({ kind, a, b }) => {
    if (kind === "order") return "with its parts in another order";
    const what = { number: "another number", negation: "another negation", words: "other words" }[
      kind
    ];
    return `with ${what} (there ${quoted(a)}, here ${quoted(b)})`;
  });
  return `${path} says nearly this, "${unstopped(statement)}", ${told.join(" and ")}. A person decides whether they agree.`;
}

/** Why a claim is put beside the statement it contradicts. */
export function contradicts(path: string, statement: string, reasons: readonly Reason[]): string {
  const told = reasons.map(({ a, b }) => `there ${quoted(a)}, here ${quoted(b)}`);
  return `${path} says the opposite, "${unstopped(statement)}" (${told.join("; ")}). Both stand, each with its source, until a person settles it.`;
}

/** Why a claim goes where it goes. */
export function placedThere(
  { why }: Pick<Candidate, "why">,
  { section, lead, nearest }: Place,
): string {
  const where = section === null ? "its opening" : `its section "${section}"`;
  const surety = lead < 0.1 ? ", though others come close" : "";
  return `${why}; ${where} is nearest in subject${surety}, with "${unstopped(nearest.text)}".`;
}

/** Why no existing note would do, for a claim that gets a note of its own. */
export function foreignToAll(nearest: Candidate | undefined): string {
  const told =
    nearest === undefined
      ? "the base has none that share its words"
      : `the nearest, ${nearest.note.path}, speaks of ${percent(nearest.fit)} of its subject`;
  return `No note is about this: ${told}, and nothing the run refers to is in the base.`;
}

/** Why a claim is held for which no place was found. */
export function unplaced(nearest: Candidate | undefined): string {
  if (nearest === undefined) return "No note was found for it.";
  return `No place was found for it: ${nearest.note.path} comes nearest but speaks of only ${percent(nearest.fit)} of its subject.`;
}

/** Why a claim is held whose note no proposal may write. */
export function outOfReach(path: string, refusal: string): string {
  return `Its place is in ${path}, which no proposal writes: ${refusal}. Take it in by hand, or rename the note.`;
}

function quoted(text: string): string {
  return text === "" ? "none" : `"${text}"`;
}

function unstopped(sentence: string): string {
  return sentence.replace(/(?<![.\s])[.\s]+$/, "");
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
