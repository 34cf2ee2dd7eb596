import type { IndexKey } from "./index-keys.ts";

/** A file that lists sources for notes to cite: BibTeX, or the JSON of citation programs (CSL). */
export interface ReferenceList {
  readonly path: string;
  /** The citekeys of its entries; null where they could not be read. */
  readonly keys: readonly string[] | null;
}

/** Above this a list is left unread. */
const MAX_BYTES = 32 * 1024 * 1024;
const JSON_LIST =
  /(?:^|\/)(?:references?|refs|bibliography|biblio|citations?|library|literature|my ?library|zotero)\.json$|\.csl\.json$/i;
const ENTRY = /@([A-Za-z]+)\s{0,20}[{(]\s{0,20}([^\s,{}()"'=#%~\\@]{1,200})\s{0,20},/g;
/** Other keys of an entry, in BibLaTeX. */
const OTHER_KEYS = /\bids\s{0,20}=\s{0,20}[{"]([^{}"]{1,2000})[}"]/gi;
const NO_ENTRIES = /^(?:comment|preamble|string)$/i;

/** Reference lists of a base are filed under this. */
export const REFERENCE_LISTS: IndexKey = "reference-list read";
/** And those that could not be read, which may hold any key. */
export const UNREAD_LISTS: IndexKey = "reference-list unread";
/** The lists that have an entry of this citekey. */
export const entryKey = (citekey: string): IndexKey => `entry ${citekey}`;
/** The same for citekeys written in another case, which cite nothing. */
export const entryKeyAnyCase = (citekey: string): IndexKey =>
  `entry-folded ${citekey.toLowerCase()}`;

/** Whether a file is a reference list, by its name. */
export function isReferenceList(path: string): boolean {
  return (
    !/(?:^|\/)\.[^/]*\//.test(path) && (/\.(?:bib|bibtex)$/i.test(path) || JSON_LIST.test(path))
  );
}

/** Reads a reference list; null for a file that has no entries, and so may be something else. */
export function readReferenceList(path: string, bytes: Uint8Array): ReferenceList | null {
  if (bytes.length > MAX_BYTES) return { path, keys: null };
  const text = new TextDecoder().decode(bytes);
  const keys = /\.json$/i.test(path) ? jsonKeys(text) : bibtexKeys(text);
  return keys === null || keys.length > 0 ? { path, keys } : null;
}

/** Keys a reference list is filed under. */
export function listKeys({ keys }: ReferenceList): IndexKey[] {
  if (keys === null) return [UNREAD_LISTS];
  return [REFERENCE_LISTS, ...keys.flatMap((key) => [entryKey(key), entryKeyAnyCase(key)])];
}

/** The citekeys of a BibTeX file: whatever stands between an entry's type and its first comma, and its other ids. */
export function bibtexKeys(text: string): string[] {
  const keys: string[] = [];
  for (const [, type, key] of text.matchAll(ENTRY)) if (!NO_ENTRIES.test(type!)) keys.push(key!);
  for (const [, ids] of text.matchAll(OTHER_KEYS))
    keys.push(
      ...ids!
        .split(",")
        .map((id) => id.trim())
        .filter((id) => id !== ""),
    );
  return [...new Set(keys)];
}

/** The citekeys of CSL-JSON, a list of items or what Better BibTeX writes; null where it is no JSON at all. */
function jsonKeys(text: string): string[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
  const keys = itemsOf(value).flatMap((item) =>
    ["id", "citation-key", "citationKey", "citekey"].flatMap((name) => {
      const key = (item as Readonly<Record<string, unknown>> | null)?.[name];
      return typeof key === "string" || typeof key === "number" ? [String(key)] : [];
    }),
  );
  return [...new Set(keys)];
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const items =
    value !== null && typeof value === "object" && "items" in value ? value.items : null;
  return Array.isArray(items) ? items : [];
}
