import { type Range, slice } from "../text/range.ts";
import type { Block, FrontMatter, Identity, Link, Title } from "./facts.ts";
import { type SourceId, sourceIdOf, sourceIdsIn } from "./source-id.ts";

/** A block with what a reader sees of it. */
export interface SeenBlock {
  readonly block: Block;
  readonly text: string;
}

export interface IdentityEvidence {
  readonly text: string;
  readonly title: Title | null;
  readonly frontMatter: FrontMatter | null;
  readonly blocks: readonly SeenBlock[];
  readonly links: readonly Link[];
}

const KEYS: ReadonlySet<string> = new Set([
  "url",
  "resource",
  "arxiv",
  "arxiv_id",
  "arxiv-id",
  "doi",
  "eprint",
]);
const MAX_OTHER_WORDS = 25;

/**
 * What a note is about: the source its front matter names, the one its body consists of and nothing else, and the one
 * a reference line gives under the note's own title. An id that is merely mentioned says nothing about the note.
 */
export function identitiesOf(evidence: IdentityEvidence): Identity[] {
  const found = [
    ...fromFrontMatter(evidence),
    ...fromSoleContent(evidence),
    ...fromOwnTitle(evidence),
  ];
  const seen = new Set<string>();
  return found.filter(({ scheme, value }) => {
    const name = `${scheme} ${value}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function fromFrontMatter({ text, frontMatter }: IdentityEvidence): Identity[] {
  return (frontMatter?.entries ?? []).flatMap((entry) => {
    if (!KEYS.has(entry.key.toLowerCase())) return [];
    // `arxiv: 2312.09390` is a number to YAML and loses its last digit: take it as it is written.
    const written = typeof entry.value === "string" ? entry.value : slice(text, entry.valueRange);
    const id = sourceIdOf(written);
    return id === null ? [] : [{ ...id, where: "front-matter" as const, range: entry.valueRange }];
  });
}

function fromSoleContent({ text, blocks, links }: IdentityEvidence): Identity[] {
  const [only, ...others] = blocks.filter(
    ({ block }) => block.kind !== "definition" && block.kind !== "thematic-break",
  );
  if (only === undefined || others.length > 0) return [];
  const range = only.block.range;
  const link = links.find(
    (candidate) => candidate.range.start >= range.start && candidate.range.end <= range.end,
  );
  const written = slice(text, range)
    .replace(/^[-*+]\s+/, "")
    .trim();
  const isLinkOnly = link !== undefined && link.range.end - link.range.start === written.length;
  const name = isLinkOnly ? link.target : only.text;
  const id = sourceIdOf(name) ?? sourceIdOf(name.split("/").at(-1)!);
  return id === null ? [] : [{ ...id, where: "sole-content", range }];
}

function fromOwnTitle({ text, title, blocks, links }: IdentityEvidence): Identity[] {
  const own = title === null ? "" : folded(title.text);
  if (own.split(" ").length < 2) return [];
  return blocks.flatMap(({ block, text: seen }) => {
    if (
      block.kind !== "list-item" &&
      block.kind !== "paragraph" &&
      block.kind !== "footnote-definition"
    )
      return [];
    const id = namesWork(seen, own) ? idOf(block.range, text, links) : null;
    if (id === null) return [];
    return [
      { scheme: id.scheme, value: id.value, where: "own-title" as const, range: block.range },
    ];
  });
}

// The one source a line names; a paper's id goes before the address it is written as.
function idOf(range: Range, text: string, links: readonly Link[]): SourceId | null {
  const inside = links.filter(
    (link) => link.range.start >= range.start && link.range.end <= range.end,
  );
  const linked = inside.flatMap((link) => sourceIdOf(link.target) ?? []);
  const all = [...sourceIdsIn(slice(text, range)), ...linked];
  const papers = new Map(
    all.filter(({ scheme }) => scheme !== "url").map((id) => [`${id.scheme} ${id.value}`, id]),
  );
  if (papers.size > 0) return papers.size === 1 ? [...papers.values()][0]! : null;
  const pages = new Map(all.map((id) => [id.value, id]));
  return pages.size === 1 ? [...pages.values()][0]! : null;
}

// Whether a reference line is about the work of that very title: the title stands in it whole, set off on both sides,
// with no more around it than authors, venue and year.
function namesWork(line: string, own: string): boolean {
  const seen = folded(line);
  const at = seen.indexOf(own);
  if (at === -1) return false;
  const before = seen.slice(0, at).trimEnd();
  const after = seen.slice(at + own.length).trimStart();
  if (`${before} ${after}`.split(" ").length > MAX_OTHER_WORDS) return false;
  const setOffBefore = before === "" || /[-:|"'(.,*[\]/]$/.test(before);
  const setOffAfter =
    after === "" || /^(?:[-|"')\].([]|,\s*(?:\d|arxiv|doi|in |by )|arxiv|doi|https?:)/.test(after);
  return setOffBefore && setOffAfter;
}

function folded(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‐-―−]/g, "-")
    .replace(/[“”«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
  return plain.endsWith(".") ? plain.slice(0, -1) : plain;
}
