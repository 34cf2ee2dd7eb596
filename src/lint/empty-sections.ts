import type { NoteFacts, Section } from "../note/facts.ts";
import type { Range } from "../text/range.ts";

/** Headings in a row with nothing below them. */
export interface EmptySections {
  readonly headings: readonly string[];
  /** From the first heading to the end of the last. */
  readonly range: Range;
}

/** A heading of so many words, or one that is a sentence, says what it has to say itself. */
const MANY_WORDS = 9;

/**
 * The sections of a note that hold nothing, beside others of their depth that hold something. A section that holds only
 * empty ones counts once. The note's own title is no section.
 */
export function emptySections(facts: NoteFacts, text: string): EmptySections[] {
  const { sections, headings } = facts;
  const filled = filledSections(facts, text);
  const siblings = groupedByParent(facts);
  const found: EmptySections[] = [];
  for (const group of siblings) {
    if (!group.some((index) => filled[index])) continue;
    let run: number[] = [];
    const close = () => {
      if (run.length > 0) found.push(asFound(run.map((index) => sections[index]!)));
      run = [];
    };
    for (const index of group) {
      const heading = headings[sections[index]!.heading!]!;
      const reported = !filled[index] && !saysItself(heading.text) && !isCode(heading.range);
      if (reported) run.push(index);
      else close();
    }
    close();
  }
  return found.sort((a, b) => a.range.start - b.range.start);

  /** A heading that is all code, or a call, names one of several ways to do something; one text serves them all. */
  function isCode({ start, end }: Range): boolean {
    return /^#{1,6}[ \t]+(?:`[^`]+`[ \t#]*$|`?[\w$.]+\()/.test(text.slice(start, end));
  }

  function asFound(run: readonly Section[]): EmptySections {
    const own = run.map((section) => headings[section.heading!]!);
    return {
      headings: own.map((heading) => heading.text),
      range: { start: own[0]!.range.start, end: own.at(-1)!.range.end },
    };
  }
}

/** For each section, whether it or one within it holds anything that readers see. */
function filledSections({ sections, blocks }: NoteFacts, text: string): boolean[] {
  const filled = sections.map(() => false);
  for (const { kind, range, section } of blocks) {
    const seen =
      kind === "html" ? !isComment(text.slice(range.start, range.end)) : kind !== "thematic-break";
    if (!seen) continue;
    for (let at: number | null = section; at !== null && !filled[at]; at = sections[at]!.parent)
      filled[at] = true;
  }
  return filled;
}

function isComment(html: string): boolean {
  return /^<!--/.test(html.trim()) && html.trim().endsWith("-->");
}

/** Sections by the one they stand in and their depth, the title left out. */
function groupedByParent({ sections, headings, title }: NoteFacts): number[][] {
  const groups = new Map<string, number[]>();
  sections.forEach(({ heading, parent }, index) => {
    if (heading === null) return;
    const { depth, text } = headings[heading]!;
    if (index === 1 && (depth === 1 || title === null || text === title.text)) return;
    const key = `${parent} ${depth}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return [...groups.values()];
}

function saysItself(heading: string): boolean {
  const words = heading.split(/\s+/).length;
  return (
    heading === "" ||
    /[.:!]$/.test(heading) ||
    // A version of which there is nothing to tell.
    /^\[?v?\d+\.\d+/.test(heading) ||
    (words >= MANY_WORDS && !heading.endsWith("?"))
  );
}
