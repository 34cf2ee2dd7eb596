import { folderOf, stemOf } from "../src/base/file-names.ts";
import { idKey, stampKey } from "../src/base/index-keys.ts";
import type { Note } from "../src/base/note.ts";
import { type NoteId, noteIds } from "../src/base/note-ids.ts";
import { isTemplate } from "../src/base/note-role.ts";
import { type BaseView, defineRule } from "../src/lint/rule.ts";
import type { Range } from "../src/text/range.ts";

const NOUNS = { id: "id", citekey: "citekey", stamp: "number" } as const;

export const duplicateId = defineRule({
  id: "duplicate-id",
  summary: "Each id names one note.",
  scope: "note",
  severity: "error",
  fix: null,
  kin: ["dendron:duplicate-note-id", "zk:id"],
  *check(view, note) {
    if (isTemplate(note)) return;
    for (const { kind, value, range } of namesOf(note)) {
      const sharing = sharersOf(view, note, kind, value);
      const [first] = sharing;
      if (first === undefined || first.path === note.path) continue;
      const others = sharing.filter(({ path }) => path !== note.path);
      const named = others.slice(0, 3).map(({ path }) => `\`${path}\``);
      yield {
        at: { path: note.path, range },
        message: `${NOUNS[kind]} \`${value}\` is that of ${named.join(", ")} as well`,
        why: "What refers to the id finds one of the notes, and which one is left to chance.",
        help:
          kind === "citekey"
            ? "Merge the two if they are about one source, else correct the citekey that is wrong."
            : "Give this note an id of its own, then look at what refers to the old one.",
        related: others.map((other) => ({
          path: other.path,
          range: namesOf(other).find((name) => name.kind === kind && name.value === value)!.range,
          role: "same-id",
        })),
        confidence: kind === "citekey" ? 0.85 : kind === "id" ? 0.95 : 0.9,
        severity: kind === "id" ? "error" : "warning",
        data: { kind, value },
      };
    }
  },
});

type Name = Omit<NoteId, "kind"> & { readonly kind: NoteId["kind"] | "stamp" };

/** A note's ids, and the number its file's name begins with where zk and Zettelkasten tools would take it for one. */
function namesOf({ path, facts }: Note): Name[] {
  const stamp = stampKey(path);
  const range: Range = facts.title?.range ?? { start: 0, end: 0 };
  return [
    ...noteIds(facts),
    ...(stamp === null
      ? []
      : [{ kind: "stamp" as const, value: stamp.slice("stamp ".length), range }]),
  ];
}

/** The notes that bear a name, the note itself among them, in order of path. */
function sharersOf({ index }: BaseView, note: Note, kind: Name["kind"], value: string): Note[] {
  const paths = index.paths(kind === "stamp" ? `stamp ${value}` : idKey(kind, value));
  return paths.flatMap((path) => {
    const other = index.note(path);
    if (
      other === null ||
      isTemplate(other) ||
      (path !== note.path && !mustDiffer(note, other, kind, value))
    )
      return [];
    return [other];
  });
}

/**
 * Whether two notes with one name are a slip. A short or wordy id (`3`, `introduction`) counts within its folder
 * alone, as site generators take it; and one file in two folders is a translation, a version or an old copy.
 */
function mustDiffer(a: Note, b: Note, kind: Name["kind"], value: string): boolean {
  if (kind !== "id") return stemOf(a.path) !== stemOf(b.path) || kind === "citekey";
  if (folderOf(a.path) === folderOf(b.path)) return true;
  return stemOf(a.path) !== stemOf(b.path) && value.length >= 6 && /\d/.test(value);
}
