import type { Range } from "../text/range.ts";
import { words } from "../text/tokens.ts";
import type { FrontMatter, Link, Section } from "./facts.ts";
import type { Leaf } from "./leaves.ts";

/** What tells text pasted from elsewhere from a note's own. */
export interface ClippingEvidence {
  readonly text: string;
  readonly prose: Range;
  readonly frontMatter: FrontMatter | null;
  readonly leaves: readonly Leaf[];
  readonly sections: readonly Section[];
  /** The innermost section of each leaf. */
  readonly sectionOf: readonly number[];
  readonly links: readonly Link[];
}

const SHORT = 4_000;
const LONG = 20_000;
const FIRST_PERSON: ReadonlySet<string> = new Set([
  "i",
  "we",
  "our",
  "my",
  "us",
  "me",
  "ours",
  "mine",
]);
const MARK = /^[>\s*_]{0,10}(?:clipped|cross-?posted|reposted|copied)\s(?:from|to|on|at)\b/i;
const FOOTNOTE_LINK = /^\[\d{1,3}\]$/;
const SCAFFOLDING =
  /^(?:\d{1,5} (?:comments?|min read|points?|karma)|share|subscribe|permalink|sign up)$/i;

/**
 * The stretches of a note that were pasted from elsewhere, by the traces a page leaves behind:
 * a `clipped` key, a line `Clipped from …`; else, in a note with the `url` of a page, the page's own footnote links,
 * its scaffolding, links back to its own site, and length with a first person who is not the note's author.
 * A body over 20 kB that speaks as `I` or `we` counts as pasted; it is worse to take another's words for one's own.
 */
export function clippingsOf(evidence: ClippingEvidence): Range[] {
  const body = bodyRange(evidence);
  if (body.start >= body.end) return [];
  if (
    isKey(evidence, "clipped") ||
    (keyText(evidence, "url") !== null && looksPasted(evidence, body))
  )
    return [body];
  const marked = evidence.leaves.findIndex(
    ({ kind, range }) =>
      kind !== "heading" &&
      kind !== "code" &&
      MARK.test(evidence.text.slice(range.start, range.start + 200)),
  );
  if (marked === -1) return [];
  const section = evidence.sections[evidence.sectionOf[marked]!]!;
  const end = section.heading === null || section.parent === null ? body.end : section.range.end;
  const lineStart = evidence.text.lastIndexOf("\n", evidence.leaves[marked]!.range.start) + 1;
  return [{ start: Math.max(lineStart, body.start), end }];
}

function looksPasted(evidence: ClippingEvidence, body: Range): boolean {
  const length = body.end - body.start;
  if (length < SHORT) return false;
  const host = hostOf(keyText(evidence, "url")!);
  const footnoteLinks = evidence.links.filter(
    (link) => link.kind === "inline" && FOOTNOTE_LINK.test(link.label),
  ).length;
  const sameHost = evidence.links.filter(
    (link) => host !== null && hostOf(link.target) === host,
  ).length;
  const scaffolding = evidence.links.some((link) => SCAFFOLDING.test(link.label.trim()));
  const voice = firstPersonShare(evidence.text.slice(body.start, body.end));
  if (length > LONG && voice >= 0.01) return true;
  const traces = [footnoteLinks >= 2, scaffolding, sameHost >= 2, voice >= 0.02];
  return traces.filter(Boolean).length >= 2;
}

/** Everything below the note's title. */
function bodyRange({ leaves, prose, text }: ClippingEvidence): Range {
  const first = leaves[0];
  const start =
    first?.node.type === "heading" && first.node.depth === 1
      ? (leaves[1]?.range.start ?? prose.end)
      : prose.start;
  const end = prose.start + text.slice(prose.start, prose.end).trimEnd().length;
  return {
    start: first === undefined ? prose.end : Math.max(start, Math.min(first.range.start, start)),
    end,
  };
}

function firstPersonShare(text: string): number {
  const all = words(text);
  return all.length === 0 ? 0 : all.filter((word) => FIRST_PERSON.has(word)).length / all.length;
}

function isKey({ frontMatter }: ClippingEvidence, key: string): boolean {
  const entry = frontMatter?.entries.find((candidate) => candidate.key.toLowerCase() === key);
  return entry !== undefined && entry.value !== null && entry.value !== false;
}

function keyText({ frontMatter }: ClippingEvidence, key: string): string | null {
  const value = frontMatter?.entries.find(
    (candidate) => candidate.key.toLowerCase() === key,
  )?.value;
  return typeof value === "string" ? value : null;
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : null;
}
