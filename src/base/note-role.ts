import { fileNameOf, stemOf } from "./file-names.ts";
import type { Note } from "./note.ts";

const ENTRANCE =
  /^(?:_?index|readme|home|start|moc|contents|toc|summary|overview|map|hub|dashboard|changelog|glossary|inbox|scratch|log|todo)$/i;
const LISTING = /(?:^|[\s_-])(?:moc|index|hub|toc)$|^(?:moc|index|hub)[\s_-]/i;
const DATED = /^\d{4}-?(?:\d{2}-?\d{2}|\d{2}|w\d{2}|q\d)(?![\p{L}\p{N}])/iu;
const SIDE_FOLDER =
  /(?:^|\/)(?:daily|journals?|periodic|inbox|drafts?|archives?|attic|meetings?|logs?)\//i;
/** A note that leads to so many others is there to lead. */
const MANY_LINKS = 15;

/** A note that is read from its top or by its date, and lists others rather than resting on them. */
export function isEntrance({ path }: Note): boolean {
  const stem = stemOf(fileNameOf(path));
  return ENTRANCE.test(stem) || LISTING.test(stem);
}

/** A note that is there to be copied and filled in. */
export function isTemplate({ path }: Note): boolean {
  return /(?:^|[/_-])templates?(?:[/_-]|\.md$)/i.test(path);
}

/** A note that nobody need link to: an entrance, a day's note, a draft, a template, a list of links. */
export function standsAlone(note: Note): boolean {
  const links = note.facts.links.filter(({ target }) => target !== "" && !target.includes(":"));
  return (
    isEntrance(note) ||
    DATED.test(stemOf(note.path)) ||
    isTemplate(note) ||
    SIDE_FOLDER.test(note.path) ||
    links.length >= MANY_LINKS
  );
}
