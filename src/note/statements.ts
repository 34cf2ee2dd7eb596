import type { Range } from "../text/range.ts";
import { sentences } from "../text/sentences.ts";
import type { Block, Heading, Mark, Section, Statement } from "./facts.ts";
import type { VisibleText } from "./visible-text.ts";

/** A block whose sentences could make claims, with what a reader sees of it. */
export interface ProseBlock {
  /** Index into the note's blocks. */
  readonly block: number;
  readonly visible: VisibleText;
  readonly footnotes: readonly Mark[];
  /** Citations in brackets: like footnote marks they hang on the sentence before them. */
  readonly groups: readonly Range[];
}

const PROSE_KINDS: ReadonlySet<string> = new Set(["paragraph", "list-item", "callout"]);
const NO_CLAIMS =
  /^(?:(?:open |research |remaining |unanswered )?questions?|refs?|references?|bibliography|links|sources?|see also|further reading|works cited)$/;

/** Whether a block's sentences may be statements: prose of the authors' own, outside question and reference sections. */
export function mayState(
  block: Block,
  headings: readonly Heading[],
  sections: readonly Section[],
): boolean {
  if (block.quoted || !PROSE_KINDS.has(block.kind)) return false;
  for (let index: number | null = block.section; index !== null; index = sections[index]!.parent) {
    const heading = sections[index]!.heading;
    if (heading !== null && NO_CLAIMS.test(bare(headings[heading]!.text))) return false;
  }
  return true;
}

function bare(heading: string): string {
  return (heading.toLowerCase().match(/\p{L}+/gu) ?? []).join(" ");
}

/** The statements of one block, in order. */
export function statementsOf({ block, visible, footnotes, groups }: ProseBlock): Statement[] {
  const parts = sentences(visible.text);
  const ranges = sourceRanges(parts, visible, [...footnotes.map((mark) => mark.range), ...groups]);
  return parts.flatMap((part, index) => {
    const text = visible.text.slice(part.start, part.end);
    const range = ranges[index]!;
    if (!couldClaim(text)) return [];
    const labels = footnotes.filter(
      (mark) => mark.range.start >= range.start && mark.range.end <= range.end,
    );
    return [{ range, text, block, footnotes: labels.map((mark) => mark.name) }];
  });
}

/** Where sentences of the visible text stand in the source: with the markup that lies wholly within one, and the marks after it. */
function sourceRanges(
  parts: readonly Range[],
  visible: VisibleText,
  marks: readonly Range[],
): Range[] {
  const ranges = parts.map((part) => ({
    start: visible.starts[part.start]!,
    end: visible.ends[part.end - 1]!,
  }));
  function grow(index: number, by: Range): void {
    const range = ranges[index];
    if (range === undefined) return;
    ranges[index] = { start: Math.min(range.start, by.start), end: Math.max(range.end, by.end) };
  }
  for (const range of visible.markup) {
    const from = firstAtOrAfter(visible.starts, range.start);
    const to = firstAtOrAfter(visible.starts, range.end);
    const index = lastWhere(parts, (part) => part.start <= from);
    if (from < to && index >= 0 && to <= parts[index]!.end) grow(index, range);
  }
  for (const range of marks) {
    const at = firstAtOrAfter(visible.starts, range.start);
    grow(
      Math.max(
        0,
        lastWhere(parts, (part) => part.start < at),
      ),
      range,
    );
  }
  return ranges;
}

function couldClaim(text: string): boolean {
  if (/[?？]["'”’»)\]*_]*$/u.test(text)) return false;
  const prose = text.replace(/https?:\/\/\S+/g, " ").replace(/(?<!\S)#\S+/g, " ");
  return (prose.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 || /\p{Script=Han}{4,}/u.test(prose);
}

function firstAtOrAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last index whose part holds, where those that hold come first; -1 where none does. */
function lastWhere(parts: readonly Range[], holds: (part: Range) => boolean): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(parts[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
