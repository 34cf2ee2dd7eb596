import type { Note } from "../base/note.ts";
import type { FrontMatterEntry } from "../note/facts.ts";
import { words } from "../text/tokens.ts";

/** What a note holds besides its title: nothing at all, the name of a file or an address, or questions of a form. */
export type Emptiness = "title" | "file-name" | "address" | "form";

const FILE_NAME =
  /^!?\[{0,2}[^\s\]/|][^\]/|\r\n]{0,200}\.(?:pdf|docx?|epub|pptx?|txt|html?|md|tex|ps|djvu)\]{0,2}$/i;
const ADDRESS = /^<?(?:https?:\/\/|www\.)\S{1,2000}$/i;
/** A question of a form: its whole line is set off by emphasis. */
const PROMPT =
  /^(?:[-*+]|\d{1,3}[.)])[ \t]+(?:(\*{1,3}|_{1,3})[^*_\r\n]{3,300}\?\1|\*\*[^*\r\n]{3,200}:\*\*)[ \t]*$/;
/** Fields that tell which note it is, and nothing of what it is about. */
const BOOKKEEPING =
  /^(?:title|url|link|source|sources|resource|id|uid|uuid|date|year|created|updated|modified|published|accessed|clipped|last_?(?:updated|modified)|created_?at|updated_?at|tags?|keywords|aliases|alias|type|kind|category|categories|status|state|stage|draft|publish|author|authors|arxiv|doi|isbn|cssclass(?:es)?|permalink|slug|lang|language|layout|weight|order|nav_order|parent|sidebar\w*|generated|verified|stale_after|rating|priority|read)$/i;

/** How empty a note is; null where it has something to say. */
export function emptinessOf({ text, facts }: Note): Emptiness | null {
  if (facts.title === null && facts.headings.length === 0) return null;
  if (facts.problems.length > 0) return null;
  if (facts.frontMatter?.entries.some(tells)) return null;
  const lines = facts.blocks
    .filter(({ kind }) => kind !== "thematic-break")
    .flatMap(({ kind, range }) =>
      kind === "html" && /^\s*<!--/.test(text.slice(range.start, range.end))
        ? []
        : text.slice(range.start, range.end).split(/\r\n?|\n/),
    )
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== facts.title?.text);
  if (lines.length === 0) return "title";
  if (lines.every((line) => FILE_NAME.test(line))) return "file-name";
  if (lines.every((line) => ADDRESS.test(line))) return "address";
  return lines.every((line) => PROMPT.test(line)) ? "form" : null;
}

/** Whether a field of the front matter tells something: notes may keep all they hold in fields. */
function tells({ key, value }: FrontMatterEntry): boolean {
  if (BOOKKEEPING.test(key) || value === null) return false;
  return typeof value === "string" ? words(value).length >= 4 : typeof value === "object";
}
