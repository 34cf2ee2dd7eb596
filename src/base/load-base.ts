import { refusedFacts, unreadableFacts } from "../note/empty-facts.ts";
import { decode } from "../text/source.ts";
import type { Base, OwnDocument } from "./base.ts";
import { isOwnDocument, type NoteFilter } from "./note-filter.ts";
import type { CachedNote, FactCache, NoteReader, Revision } from "./ports.ts";
import { isReferenceList, type ReferenceList, readReferenceList } from "./reference-list.ts";

/**
 * Loads a revision's notes as a base. Facts come from the cache by blob id, else from the reader, and are put there.
 * A file that is no readable text is a note without text, with an `encoding` problem.
 * @throws WinnowError GIT_FAILED when a blob can't be read.
 */
export async function loadBase(
  revision: Revision,
  cache: FactCache,
  reader: NoteReader,
  filter: NoteFilter,
): Promise<Base> {
  const noteFiles = filter.notes(revision.files);
  const blobs = [...new Set(noteFiles.map(({ blob }) => blob))];
  const bytes = await revision.read(blobs);
  const read = await Promise.all(
    blobs.map(
      async (blob) => [blob, await readBlob(blob, bytes.get(blob)!, cache, reader)] as const,
    ),
  );
  const texts = new Map(read.map(([blob, { text }]) => [blob, text]));
  const facts = new Map(read.map(([blob, { facts: own }]) => [blob, own]));
  cache.put(new Map(read.filter(([, { fresh }]) => fresh)));
  return {
    revision: revision.name,
    notes: noteFiles
      .map(({ path, blob }) => ({ path, blob, text: texts.get(blob)!, facts: facts.get(blob)! }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    files: new Set(revision.files.map(({ path }) => path)),
    referenceLists: await referenceListsOf(revision),
    documents: await documentsOf(revision, cache, reader),
  };
}

/** Whether a file is one of the repository's own documents that are read as notes are. */
export function isReadDocument(path: string): boolean {
  return /\.md$/i.test(path) && isOwnDocument(path);
}

/** What the repository's own documents say, above all where they lead. */
async function documentsOf(
  revision: Revision,
  cache: FactCache,
  reader: NoteReader,
): Promise<OwnDocument[]> {
  const files = revision.files.filter(
    ({ path, mode }) => mode.startsWith("100") && isReadDocument(path),
  );
  if (files.length === 0) return [];
  const bytes = await revision.read([...new Set(files.map(({ blob }) => blob))]);
  const read = await Promise.all(
    files.map(async ({ path, blob }) => ({
      path,
      blob,
      ...(await readBlob(blob, bytes.get(blob)!, cache, reader)),
    })),
  );
  cache.put(new Map(read.filter(({ fresh }) => fresh).map((own) => [own.blob, own])));
  return read.map(({ path, facts }) => ({ path, facts }));
}

/** The lists of what notes may cite. */
async function referenceListsOf(revision: Revision): Promise<ReferenceList[]> {
  const files = revision.files.filter(
    ({ path, mode }) => mode.startsWith("100") && isReferenceList(path),
  );
  if (files.length === 0) return [];
  const bytes = await revision.read([...new Set(files.map(({ blob }) => blob))]);
  return files.flatMap(({ path, blob }) => readReferenceList(path, bytes.get(blob)!) ?? []);
}

/** What one blob holds, as a note. */
export interface ReadBlob extends CachedNote {
  /** Whether the cache did not have it. What ran out of time or memory stays out of it, and is tried again. */
  readonly fresh: boolean;
}

/** Reads one blob as a note's text, its facts from the cache where it has them. */
export async function readBlob(
  blob: string,
  bytes: Uint8Array,
  cache: FactCache,
  reader: NoteReader,
): Promise<ReadBlob> {
  const decoded = decode(bytes);
  if (decoded.kind === "unreadable") {
    return { text: "", facts: unreadableFacts(decoded.reason), fresh: false };
  }
  const cached = cache.get(blob);
  if (cached !== null) return { text: decoded.text, facts: cached.facts, fresh: false };
  const facts = await reader
    .read(decoded.text)
    .catch((error) => refusedFacts(decoded.text, reasonOf(error)));
  const limited = facts.problems.some(({ kind }) => kind === "resource-limit");
  return { text: decoded.text, facts, fresh: !limited };
}

/** One note that the reader fails on must not keep the others from being checked. */
function reasonOf(error: unknown): string {
  return `the reader failed on it (${error instanceof Error ? error.message : String(error)})`;
}
