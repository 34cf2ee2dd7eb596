import type { NoteFacts } from "../note/facts.ts";
import { sourceIdOf } from "../note/source-id.ts";
import type { Range } from "../text/range.ts";
import { fieldsNamed, textsIn } from "./front-matter-fields.ts";
import { bareReference, calledName } from "./reference-names.ts";

/** What a field of front matter refers to, as it is written. */
export interface Reference {
  readonly text: string;
  readonly range: Range;
}

const NEWER = new Set([
  "superseded_by",
  "replaced_by",
  "obsoleted_by",
  "redirects_to",
  "redirect_to",
]);
const OLDER = new Set(["supersedes", "replaces", "obsoletes"]);

const STATUS = new Set(["status"]);
/** As decision records write it: `status: superseded by [ADR-5](0005-x.md)`. */
const STATUS_SUCCESSOR = /^(?:superseded|replaced|obsoleted) by\s+(\S.*)$/i;

/** What a note says has taken its place. */
export function successorsIn(facts: NoteFacts): Reference[] {
  const byStatus = referencesIn(facts, STATUS).flatMap(({ text, range }) => {
    const successor = STATUS_SUCCESSOR.exec(text)?.[1];
    return successor === undefined ? [] : [{ text: successor, range }];
  });
  return [...referencesIn(facts, NEWER), ...byStatus];
}

/** What a note says it takes the place of. */
export function predecessorsIn(facts: NoteFacts): Reference[] {
  return referencesIn(facts, OLDER);
}

/** Whether a note names anything that has taken its place. */
export function namesSuccessor(facts: NoteFacts): boolean {
  return successorsIn(facts).length > 0;
}

/** The names by which a note calls what it takes the place of: a file's stem, a title, or a scheme and an id. */
export function namesOfPredecessors(facts: NoteFacts): string[] {
  return predecessorsIn(facts).map(({ text }) => {
    const name = bareReference(text);
    const source = sourceIdOf(name);
    return source === null
      ? calledName(name.replace(/#.*/s, ""))
      : `${source.scheme} ${source.value}`;
  });
}

function referencesIn(facts: NoteFacts, names: ReadonlySet<string>): Reference[] {
  return fieldsNamed(facts, names).flatMap(({ value, valueRange }) =>
    textsIn(value).map((text) => ({ text, range: valueRange })),
  );
}
