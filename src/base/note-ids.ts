import type { NoteFacts } from "../note/facts.ts";
import type { Range } from "../text/range.ts";
import { fieldsNamed, textsIn } from "./front-matter-fields.ts";

/** A name by which a note, or its source, is to be told from all others. */
export interface NoteId {
  readonly kind: "id" | "citekey";
  readonly value: string;
  readonly range: Range;
}

const FIELDS = [
  {
    kind: "id",
    names: new Set(["id", "uid", "uuid", "guid", "note_id", "zettel", "zettel_id", "zk_id"]),
  },
  {
    kind: "citekey",
    names: new Set(["citekey", "cite_key", "citation_key", "bibkey", "bibtex_key"]),
  },
] as const;

/** The ids a note's front matter gives it. Fields that a template has yet to fill in give none. */
export function noteIds(facts: NoteFacts): NoteId[] {
  return FIELDS.flatMap(({ kind, names }) =>
    fieldsNamed(facts, names).flatMap(({ value, valueRange }) =>
      textsIn(value)
        .filter((text) => !/[{}<>%]|^(?:todo|tbd|none|null|n\/a|x+|\?+)$/i.test(text))
        .map((text) => ({ kind, value: text.replace(/^@/, ""), range: valueRange })),
    ),
  );
}
