import type { Candidate } from "./route.ts";

const COPY = /(?:[-_ ]?(?:copy|\d{1,2})|\(\d{1,2}\))$/i;

/**
 * Candidates without the notes that repeat another one's source: the one that the bundle names stays, else the older,
 * else the one whose file's name does not say that it is a copy.
 */
export function originals(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (candidate) =>
      !candidates.some((other) => isOneSource(candidate, other) && isBefore(other, candidate)),
  );
}

function isOneSource(a: Candidate, b: Candidate): boolean {
  if (a === b) return false;
  const known = new Set(a.note.facts.identities.map(({ scheme, value }) => `${scheme}:${value}`));
  return b.note.facts.identities.some(({ scheme, value }) => known.has(`${scheme}:${value}`));
}

function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.identity !== b.identity) return a.identity > b.identity;
  const [madeA, madeB] = [created(a), created(b)];
  if (madeA !== madeB && madeA !== "" && madeB !== "") return madeA < madeB;
  const [copyA, copyB] = [isCopy(a), isCopy(b)];
  return copyA === copyB ? a.note.path < b.note.path : copyB;
}

function created({ note }: Candidate): string {
  const value = note.facts.frontMatter?.entries.find(({ key }) => key === "created")?.value;
  return typeof value === "string" ? value : "";
}

function isCopy({ note }: Candidate): boolean {
  return COPY.test(note.path.replace(/\.[^./]+$/, ""));
}
