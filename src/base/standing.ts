import type { FrontMatterEntry, NoteFacts } from "../note/facts.ts";
import type { Range } from "../text/range.ts";
import { fieldsNamed, textsIn } from "./front-matter-fields.ts";

/** What a note says of itself that takes its word away. */
export interface Standing {
  readonly kind: "retracted" | "deprecated";
  /** Where it says so. */
  readonly range: Range;
}

const STATUS = new Set(["status", "state", "lifecycle"]);
const RETRACTED = new Set(["retracted", "withdrawn"]);
const DEPRECATED = new Set(["deprecated", "superseded", "obsolete", "outdated"]);
const MARKS = new Set(["retracted", "is_retracted"]);
const TITLE = /^\W{0,3}retracted(?: article| paper)?\s?[:\])–—-]/i;

/** Whether a note says that it, or what it is about, is retracted or deprecated; null where it stands as it is. */
export function standingOf(facts: NoteFacts): Standing | null {
  const statuses = fieldsNamed(facts, STATUS);
  const retracted =
    fieldsNamed(facts, MARKS).find(isAffirmed) ?? statuses.find((entry) => says(entry, RETRACTED));
  if (retracted !== undefined) return { kind: "retracted", range: retracted.valueRange };
  if (facts.title !== null && TITLE.test(facts.title.text))
    return { kind: "retracted", range: facts.title.range };
  const deprecated = statuses.find((entry) => says(entry, DEPRECATED));
  return deprecated === undefined ? null : { kind: "deprecated", range: deprecated.valueRange };
}

/** `deprecated`, `superseded by x`, `retracted (2025)`. */
function says({ value }: FrontMatterEntry, words: ReadonlySet<string>): boolean {
  return textsIn(value).some((text) => words.has(/^[a-z]*/.exec(text.toLowerCase())![0]));
}

/** `retracted: true`, or the day or reason of it. */
function isAffirmed({ value }: FrontMatterEntry): boolean {
  return value === true || textsIn(value).some((text) => !/^(?:no|false|0|none|n\/a)$/i.test(text));
}
