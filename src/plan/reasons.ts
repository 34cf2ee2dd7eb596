import { assertionRows } from "../bundle/audit/assertion-row.ts";
import type { ClaimAudit } from "../bundle/audit/audit.ts";
import type { ConflictKind, Reason } from "../claim/conflict/conflict.ts";
import type { Difference } from "../claim/relation.ts";
import type { Place } from "./place.ts";
import type { Candidate } from "./route.ts";

/** Why a claim is held that says nothing. */
export function malformed(problem: string): string {
  return `Its manifest does not state it: ${problem}. Correct the manifest.`;
}

/** Why a claim is held that its own results refute, with what they give instead and, where that is certain, the claim put right. */
export function refutedBy({ assertions, correction }: ClaimAudit): string {
  const told = assertions
    .filter(({ verdict }) => verdict === "refuted")
    .map((assertion) => {
      const { says, value, derivation } = assertion;
      const isNumber = typeof value === "number" || /\d/.test(String(value));
      const given = isNumber ? `give ${assertionRows([assertion])[0]!.gives}` : "say otherwise";
      return `it says ${quoted(says)}, they ${given}${derivation === "" ? "" : ` (${derivation})`}`;
    });
  const right = correction === null ? "" : ` Put right: ${quoted(unstopped(correction))}.`;
  return `Its own results refute it: ${told.join("; ")}.${right}`;
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

/** What a note does that says otherwise; only what is turned round is the opposite. */
const CONTRADICTIONS: Readonly<Record<ConflictKind, string>> = {
  number: "gives another value",
  negation: "says the opposite",
  direction: "says the opposite",
  comparison: "ranks them otherwise",
  quantifier: "says it of more or of fewer",
  definition: "defines it otherwise",
  time: "gives another time",
};

/** Why a claim is put beside the statement it contradicts. */
export function contradicts(
  path: string,
  statement: string,
  kind: ConflictKind,
  reasons: readonly Reason[],
): string {
  const told = reasons.map(({ a, b }) => `there ${quoted(a)}, here ${quoted(b)}`);
  return `${path} ${CONTRADICTIONS[kind]}, "${unstopped(statement)}" (${told.join("; ")}). Both stand, each with its source, until a person settles it.`;
}

/** Why a claim goes where it goes. */
export function placedThere(
  { why }: Pick<Candidate, "why">,
  { section, lead, nearest }: Place,
): string {
  const where = section === null ? "its opening" : `its section "${section}"`;
  const surety = lead < 0.1 ? ", though other sections come close" : "";
  return `${why}; ${where} is nearest in subject${surety}, with "${unstopped(nearest.text)}".`;
}

/** The same where another note comes close, so that whoever reviews it looks twice. */
export function unsurelyPlaced(reason: string, { note, score }: Candidate, own: number): string {
  return `${reason} Not sure: ${note.path} comes close (${twoPlaces(score)} against ${twoPlaces(own)}).`;
}

/** Why a claim is held for which more than one note may be the place, or none of those the bundle names. */
export function askedWhere(candidates: readonly Candidate[]): string {
  const told = candidates.map(({ note, score }) => `${note.path} (${twoPlaces(score)})`);
  const near = candidates.filter(({ identity }) => identity > 0);
  const [first] = near.length > 0 ? near : candidates;
  const why =
    near.length > 1 && near.every(({ subject }) => subject > 0)
      ? "The notes it may belong to come equally near"
      : `${first?.note.path} is what the bundle names, and no statement there is about this`;
  return `${why}: a person says where it belongs. Candidates: ${told.join(", ")}.`;
}

/** Why a claim is held whose words point outside themselves. */
export function pointsOutside(words: string): string {
  return `It says "${words}", which a reader of the note can't place. Say in the claim whose or which one it is, or take it in with the subject named.`;
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
  if (nearest === undefined)
    return "The bundle names no note it belongs to, and no note shares its words.";
  return `The bundle names no note it belongs to, and of all others ${nearest.note.path} comes nearest but speaks of only ${percent(nearest.fit)} of its subject.`;
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

function twoPlaces(score: number): string {
  return score.toFixed(2);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
