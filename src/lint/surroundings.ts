import type { Note } from "../base/note.ts";
import { contains, type Range, slice } from "../text/range.ts";

/** Words by which an author shows to know that what is linked holds no more. */
const OUTDATED =
  /deprecat|obsolet|outdated|supersed|retract|replac|redirect|histor|former|previous|earlier|older|\bold\b|archiv|no longer|instead of/i;
const RETRACTED =
  /retract|withdr[ae]w|fabricat|falsif|fraud|misconduct|erratum|corrigend|expression of concern|not reproducible/i;

/** Whether the words around a place say that what it leads to holds no more, or was retracted. */
export function admits(note: Note, range: Range, what: "outdated" | "retracted"): boolean {
  return (what === "outdated" ? OUTDATED : RETRACTED).test(surroundings(note, range));
}

/** Whether a place is in a clipping or a quote, and so in another's words. */
export function isOthersWords({ facts }: Note, range: Range): boolean {
  return (
    facts.clippings.some((clipping) => contains(clipping, range)) ||
    facts.blocks.some((block) => block.quoted && contains(block.range, range))
  );
}

/** What a reader has before his eyes at a place: the block it stands in, and the headings above it. */
export function surroundings(note: Note, range: Range): string {
  const { facts } = note;
  const block = facts.blocks.find((each) => contains(each.range, range));
  const headings: string[] = [];
  let section = block === undefined ? null : facts.sections[block.section]!;
  while (section !== null) {
    if (section.heading !== null && section.parent !== null)
      headings.push(facts.headings[section.heading]!.text);
    section = section.parent === null ? null : facts.sections[section.parent]!;
  }
  return [...headings, block === undefined ? "" : withoutTargets(note, block.range)].join("\n");
}

/** What a file is called says nothing of what an author knows of it. */
function withoutTargets({ text, facts }: Note, range: Range): string {
  let shown = "";
  let at = range.start;
  for (const { targetRange } of facts.links) {
    if (targetRange.start < at || targetRange.end > range.end) continue;
    shown += slice(text, { start: at, end: targetRange.start });
    at = targetRange.end;
  }
  return shown + slice(text, { start: at, end: range.end });
}
