import type { Range } from "../text/range.ts";
import type { Citation } from "./facts.ts";

export interface FoundCitations {
  readonly citations: readonly Citation[];
  /** The bracketed groups, brackets included. */
  readonly groups: readonly Range[];
}

const GROUP = /\[([^[\]]+)\](?![([])/g;
// Patterns of all letters take long to set up; most notes cite nothing in this way.
const keyPattern = (): RegExp =>
  /@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*))/uy;
const barePattern = (): RegExp => /(?<![\p{L}\p{N}@./_+\-\\])@(?=[\p{L}{])/gu;
const nameAndYear = (): RegExp => /^\p{L}[\p{L}_:-]*(?:19|20)\d\d[\p{L}_-]*$/u;

/**
 * Pandoc citations in a masked text: every key of a bracketed group `[see @a, p. 3; -@b]`, and bare keys only where
 * they look like one (`@smith2020`, `@{https://…}`), since `@name` is more often a person's handle.
 * Ranges cover the `@` and the key, offset by `base`.
 */
export function citationsIn(masked: string, base: number): FoundCitations {
  const citations: Citation[] = [];
  const groups: Range[] = [];
  let covered = 0;
  for (const match of masked.matchAll(GROUP)) {
    const keys = keysOf(match[1]!, match.index + 1 + base);
    if (keys === null || masked[match.index - 1] === "\\") continue;
    citations.push(...bareKeys(masked, covered, match.index, base), ...keys);
    covered = match.index + match[0].length;
    groups.push({ start: match.index + base, end: covered + base });
  }
  citations.push(...bareKeys(masked, covered, masked.length, base));
  return { citations, groups };
}

// Every part between semicolons must cite something; otherwise the brackets hold something else.
function keysOf(group: string, base: number): Citation[] | null {
  const keys: Citation[] = [];
  let start = 0;
  for (const part of group.split(";")) {
    const at = part.search(/(?<![^\s-])@/u);
    const citation = at === -1 ? null : keyAt(group, start + at, base);
    if (citation === null) return null;
    keys.push(citation);
    start += part.length + 1;
  }
  return keys;
}

function bareKeys(masked: string, from: number, to: number, base: number): Citation[] {
  if (!masked.includes("@", from)) return [];
  const part = masked.slice(from, to);
  return [...part.matchAll(barePattern())].flatMap((match) => {
    const citation = keyAt(part, match.index, base + from);
    const braced = part[match.index + 1] === "{";
    return citation !== null && (braced || nameAndYear().test(citation.key)) ? [citation] : [];
  });
}

function keyAt(text: string, at: number, base: number): Citation | null {
  const pattern = keyPattern();
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return null;
  const key = match[1] ?? match[2]!;
  return { key, range: { start: base + at, end: base + at + match[0].length } };
}
