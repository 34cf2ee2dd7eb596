import MiniSearch from "minisearch";
import { terms, words } from "../text/tokens.ts";
import type { Base } from "./base.ts";
import type { Note } from "./note.ts";

export interface Hit {
  readonly note: Note;
  /** BM25+ as minisearch gives it: good for ranking within one query, meaningless between queries. */
  readonly score: number;
}

export interface NoteSearch {
  /** The notes nearest to a text, best first. */
  nearest(text: string, limit: number): readonly Hit[];
}

const LONGEST_QUERY = 64;

/** Indexes a base's titles, headings and text. Ranking only: no score of it decides anything. */
export function searchNotes(base: Base): NoteSearch {
  const byPath = new Map(base.notes.map((note) => [note.path, note]));
  const index = new MiniSearch({
    idField: "path",
    fields: ["title", "headings", "text"],
    tokenize: (text) => terms(text),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 3, headings: 2 }, combineWith: "OR" },
  });
  index.addAll(
    base.notes.map((note) => ({
      path: note.path,
      title: note.facts.title?.text ?? "",
      headings: note.facts.headings.map((heading) => heading.text).join("\n"),
      text: note.text,
    })),
  );
  return {
    nearest(text, limit) {
      const query = [...new Set(words(text))].slice(0, LONGEST_QUERY).join(" ");
      return index
        .search(query)
        .map((hit) => ({ note: byPath.get(hit.id as string)!, score: hit.score }))
        .sort((a, b) => b.score - a.score || (a.note.path < b.note.path ? -1 : 1))
        .slice(0, limit);
    },
  };
}
