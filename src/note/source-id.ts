import type { Range } from "../text/range.ts";
import type { IdentityScheme } from "./facts.ts";
import { canonicalUrl } from "./source-url.ts";

/** A source's name in canonical form: two texts that name the same paper or page give equal values. */
export interface SourceId {
  readonly scheme: IdentityScheme;
  /** `2312.09390` or `cs/0701001` (no version) · `10.1145/12345` (lower case) · `https://host/path`. */
  readonly value: string;
}

export interface FoundSourceId extends SourceId {
  readonly range: Range;
}

const ARXIV =
  /^(?:arxiv:\s{0,2})?(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?:\.pdf)?$/i;
const DOI = /^(?:doi:\s{0,2})?(10\.\d{4,9}\/\S+)$/i;
const ARXIV_HOST =
  /^(?:arxiv\.org|export\.arxiv\.org|alphaxiv\.org|ar5iv\.org|ar5iv\.labs\.arxiv\.org)$/;
const ARXIV_PATH = /^\/(?:abs|pdf|html|format|ps|e-print|overview|forum)\/(.+)$/;
const DOI_PATH = /\/doi\/(?:[a-z]{1,12}\/)?(10\.\d{4,9}\/.+)/i;

// What may name a source inside running text. An arXiv number counts there only behind `arXiv:`.
const MENTION =
  /https?:\/\/[^\s<>"[\]`|\\]+|arxiv:\s{0,2}[\w.\-/]+|(?<![\w.\-/])10\.\d{4,9}\/[^\s<>"[\]`|\\]+/giu;

/**
 * The source a whole text names, or null: an arXiv number (`2312.09390v2`, `arXiv:cs/0701001`), the name of its PDF
 * (`1805.00899.pdf`), a DOI (`doi:10.1/x`), or a web address, where addresses of arXiv, its mirrors and DOI resolvers
 * give the id they lead to.
 */
export function sourceIdOf(text: string): SourceId | null {
  const written = text.trim();
  const arxiv = ARXIV.exec(written);
  if (arxiv !== null) return { scheme: "arxiv", value: arxiv[1]!.toLowerCase() };
  const doi = DOI.exec(written);
  if (doi !== null) return fromDoi(doi[1]!);
  return /^https?:\/\//i.test(written) ? fromUrl(written) : null;
}

/** Every source named in running text, in order. */
export function sourceIdsIn(text: string): FoundSourceId[] {
  const found: FoundSourceId[] = [];
  for (const match of text.matchAll(MENTION)) {
    const written = withoutTail(match[0]);
    const id = sourceIdOf(written);
    if (id !== null)
      found.push({ ...id, range: { start: match.index, end: match.index + written.length } });
  }
  return found;
}

function fromDoi(written: string): SourceId {
  const value = withoutTail(written).toLowerCase();
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(value);
  return (arxiv !== null && sourceIdOf(arxiv[1]!)) || { scheme: "doi", value };
}

function fromUrl(written: string): SourceId | null {
  const value = canonicalUrl(written);
  if (value === null) return null;
  const { hostname, pathname } = new URL(value);
  const path = decoded(pathname);
  if (ARXIV_HOST.test(hostname)) {
    const id = sourceIdOf(ARXIV_PATH.exec(path)?.[1] ?? "");
    if (id?.scheme === "arxiv") return id;
  }
  if (hostname === "huggingface.co" && path.startsWith("/papers/")) {
    const id = sourceIdOf(path.slice("/papers/".length));
    if (id?.scheme === "arxiv") return id;
  }
  const resolved =
    hostname === "doi.org" || hostname === "dx.doi.org" ? path.slice(1) : DOI_PATH.exec(path)?.[1];
  return resolved !== undefined && DOI.test(resolved)
    ? fromDoi(resolved)
    : { scheme: "url", value };
}

// The stop, comma or closing bracket behind an id is the sentence's own, unless the bracket opened inside it.
function withoutTail(written: string): string {
  let unopened = written.split(")").length - written.split("(").length;
  let end = written.length;
  for (; end > 0; end -= 1) {
    const last = written[end - 1]!;
    if (!".,;:!?)]}'\"”’*_".includes(last)) break;
    if (last !== ")") continue;
    if (unopened <= 0) break;
    unopened -= 1;
  }
  return written.slice(0, end);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
