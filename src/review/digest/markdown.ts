import type { EvidenceLine } from "../../plan/evidence-lines.ts";
import { codeSpan, markdownText } from "../../report/markdown-text.ts";
import { counted } from "../../text/counted.ts";
import { shortened } from "../../text/shortened.ts";
import { visible } from "../../text/visible.ts";
import type { CameIn, Digest, Held, Level, OpenConflict, WaitingProposal } from "./digest.ts";
import {
  bytesInWords,
  claimsInWords,
  digestInWords,
  healthRows,
  kindInWords,
  placesOf,
} from "./in-words.ts";
import { daysBefore, GROWTH_DAYS, levelOn } from "./levels.ts";
import { sparkline } from "./sparkline.ts";

/** A pull request takes 65,536 characters; the rest is for the lines that say what is left out. */
const MOST_CHARACTERS = 60_000;
const MOST_QUOTED = 400;
const MOST_EVIDENCE = 8;
/** Of the row that shows growth. */
const BARS = 16;

interface Section {
  readonly title: string;
  /** Each as long as a few quotes at most. */
  readonly items: readonly string[];
}

/** The digest as Markdown that fits into the text of a pull request. */
export function digestMarkdown(digest: Digest): string {
  const head = `## winnow: the night of ${digest.day}\n\n${digestInWords(digest)}`;
  const sections = [
    { title: "What went wrong", items: digest.troubles.map((each) => `- ${text(each)}`) },
    { title: "Proposed", items: digest.proposals.flatMap(proposalItems) },
    { title: "What came in", items: [...digest.bundles.map(bundleItem), ...leftOutItems(digest)] },
    { title: "Waits for another night", items: laterItems(digest) },
    { title: "Held, and why", items: digest.held.map(heldItem) },
    { title: "Open conflicts", items: (digest.conflicts ?? []).map(conflictItem) },
  ].filter(({ items }) => items.length > 0);
  const tail = [growth(digest), health(digest)].filter((each) => each !== "").join("\n\n");
  return `${[head, ...listed(sections, MOST_CHARACTERS - head.length - tail.length), tail].join("\n\n")}\n`;
}

/** The sections with as many of their items as there is room for. */
function listed(sections: readonly Section[], room: number): string[] {
  let left = room;
  return sections.map(({ title, items }) => {
    const shown: string[] = [];
    for (const item of items) {
      left -= item.length + 1;
      if (left < 0) break;
      shown.push(item);
    }
    const missing = items.length - shown.length;
    const rest = missing === 0 ? [] : [`- … and ${missing} more, not listed here`];
    return `### ${title}\n\n${[...shown, ...rest].join("\n")}`;
  });
}

function proposalItems({ id, isNew, changes }: WaitingProposal): string[] {
  const title = `- ${isNew ? "**new** " : ""}${codeSpan(`winnow/${id}`)}: ${counted(changes.length, "change")}. Review it: ${codeSpan(`winnow review ${id}`)}`;
  const items = changes.flatMap(({ kind, path, section, claim, evidence, belief }) => {
    const place = `${code(path)}${section === null ? "" : ` § ${text(section)}`}`;
    return [
      `  - **${kindInWords(kind)}** ${place}: ${text(claim)} *${text(belief)}*`,
      ...evidenceItems(evidence, "    "),
    ];
  });
  return [title, ...items];
}

/** What each piece of a claim rests on; the expression behind it opens on demand. */
function evidenceItems(evidence: readonly EvidenceLine[], indent: string): string[] {
  const rest = evidence.length - MOST_EVIDENCE;
  const shown = evidence.slice(0, MOST_EVIDENCE).map((line) => {
    const behind = line.expressions.map(
      (each) => ` <details><summary>expression</summary>${code(each)}</details>`,
    );
    return `${indent}- ${text(line.text)}${behind.join("")}`;
  });
  return [...shown, ...(rest > 0 ? [`${indent}- and ${rest} more`] : [])];
}

function bundleItem(bundle: CameIn): string {
  const where =
    bundle.proposal === null
      ? "nothing of it to propose"
      : `in ${code(`winnow/${bundle.proposal}`)}`;
  return `- ${code(bundle.bundle)}: ${claimsInWords(bundle)}; ${where}`;
}

function leftOutItems({ leftOut }: Digest): string[] {
  return leftOut.map(
    ({ bundle, reasons }) => `- ${code(bundle)} was left out: ${text(reasons.join("; "))}`,
  );
}

function laterItems({ later }: Digest): string[] {
  if (later === null) return [];
  return [`- ${text(later.reason)}`, ...later.bundles.map((bundle) => `- ${code(bundle)}`)];
}

function heldItem({ claim, bundle, reason, evidence }: Held): string {
  const told = [`- ${code(bundle)} ${text(claim)}`, `  - why: ${text(reason)}`];
  return [...told, ...evidenceItems(evidence, "  ")].join("\n");
}

function conflictItem(conflict: OpenConflict): string {
  const [here, there] = placesOf(conflict);
  return [
    `- ${code(conflict.rule)} ${text(conflict.message)}`,
    `  - ${code(here)} ${text(conflict.here.statement)}`,
    `  - ${code(there)} ${text(conflict.there.statement)}`,
  ].join("\n");
}

/** The level at even distances over the last days. */
function growth({ growth: levels, day }: Digest): string {
  if (levels === null) return "";
  const known = Array.from({ length: BARS }, (_, index) =>
    daysBefore(day, Math.round((GROWTH_DAYS * (BARS - 1 - index)) / (BARS - 1))),
  ).flatMap((at) => {
    const level = levelOn(levels, at);
    return level === null ? [] : [{ ...level, day: at }];
  });
  if (known.length === 0) return "";
  const row = (
    name: string,
    measure: (level: Level) => number,
    label: (value: number) => string,
  ) => {
    const values = known.map(measure);
    return `| ${name} | ${sparkline(values)} | ${label(values[0]!)} | ${label(values.at(-1)!)} |`;
  };
  return [
    "### Growth",
    "",
    `| ${GROWTH_DAYS} days | | ${known[0]!.day} | ${day} |`,
    "| --- | --- | ---: | ---: |",
    row("notes", ({ notes }) => notes, String),
    row("size", ({ bytes }) => bytes, bytesInWords),
  ].join("\n");
}

function health(digest: Digest): string {
  const rows = healthRows(digest).map(([name, value]) => `| ${name} | ${value} |`);
  return [
    "### Health",
    "",
    "| | |",
    "| --- | --- |",
    ...rows,
    `| commit | ${codeSpan(digest.revision)} |`,
  ].join("\n");
}

function text(quoted: string): string {
  return markdownText(shortened(quoted, MOST_QUOTED));
}

/** A path or the name of something. */
function code(name: string): string {
  return codeSpan(shortened(visible(name), MOST_QUOTED));
}
