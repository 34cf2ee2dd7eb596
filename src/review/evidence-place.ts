import type { Bundle, BundleFile, ResultValue } from "../bundle/bundle.ts";
import { lineStarts } from "../text/position.ts";
import type { Range } from "../text/range.ts";
import { sentences } from "../text/sentences.ts";
import { decode } from "../text/source.ts";
import { terms } from "../text/tokens.ts";
import { visible } from "../text/visible.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";

/** A run as it lies on the disk. */
export interface LyingRun {
  readonly bundle: Bundle;
  readonly files: readonly BundleFile[];
}

/** What can be opened of a run: a value of its results, its place safe to show or not, or what its report says of a claim. */
export type EvidencePlace =
  | { readonly kind: "value"; readonly path: string; readonly pointer: string }
  | { readonly kind: "report"; readonly claim: string };

/** A sentence of the report that shares fewer of a claim's terms is about something else. */
const LEAST_SHARED = 0.5;
/** What begins a passage of its own. */
const OWN_LINE = /^\s*(?:[-*+|#]|\d{1,9}[.)])/;

/** Opens a place of a run; what can't be shown says so. */
export function openPlace(
  { bundle, files }: LyingRun,
  place: EvidencePlace,
  around?: number,
): Excerpt {
  if (place.kind === "value") {
    const text = textOf(files, place.path);
    if (typeof text !== "string") return excerptOf(place.path, "", null, text.reason);
    const read = [...bundle.results, ...bundle.logs];
    const values = read.find(({ path }) => isSame(path, place.path))?.values ?? [];
    const range = valueRange(values, place.pointer);
    const told = range === null ? "Where in it the value stands is not known." : "";
    return excerptOf(place.path, text, range, told, around);
  }
  const { report } = bundle;
  if (report === null) return excerptOf("the report", "", null, "The run has no report.");
  const range = nearestSentence(report.text, place.claim);
  const told = range === null ? "No sentence of the report says nearly this." : "";
  return excerptOf(report.path, report.text, range, told, around);
}

function isSame(name: string, asked: string): boolean {
  return visible(name) === visible(asked);
}

function textOf(files: readonly BundleFile[], path: string): string | { readonly reason: string } {
  const file = files.find((each) => isSame(each.path, path));
  if (file === undefined) return { reason: "The run has no such file." };
  if (file.bytes === null) return { reason: `It is too large to be shown (${file.size} bytes).` };
  const decoded = decode(file.bytes);
  return decoded.kind === "text"
    ? decoded.text
    : { reason: `It is no text (${decoded.reason}), so that its values can't be shown in place.` };
}

/** Where a value stands, or the first and the last of those below a pointer. */
function valueRange(values: readonly ResultValue[], pointer: string): Range | null {
  const exact = values.find((value) => isSame(value.pointer, pointer));
  if (exact !== undefined) return exact.range;
  const below = values.filter((value) => visible(value.pointer).startsWith(`${visible(pointer)}/`));
  if (below.length === 0) return null;
  const starts = below.map(({ range }) => range.start);
  const ends = below.map(({ range }) => range.end);
  return {
    start: starts.reduce((least, each) => Math.min(least, each)),
    end: ends.reduce((most, each) => Math.max(most, each)),
  };
}

/** The sentence of a report that shares most of a claim's terms. */
function nearestSentence(report: string, claim: string): Range | null {
  const wanted = new Set(terms(claim));
  if (wanted.size === 0) return null;
  let best: { readonly range: Range; readonly score: number } | null = null;
  for (const range of passages(report).flatMap((each) => sentencesIn(report, each))) {
    const own = new Set(terms(report.slice(range.start, range.end)));
    const shared = [...wanted].filter((term) => own.has(term)).length;
    // Of two that say as much of the claim, the one that says less else.
    const score = shared / wanted.size - own.size / 10_000;
    if (shared / wanted.size >= LEAST_SHARED && score > (best?.score ?? 0)) best = { range, score };
  }
  return best?.range ?? null;
}

function sentencesIn(text: string, passage: Range): Range[] {
  return sentences(text.slice(passage.start, passage.end)).map(({ start, end }) => ({
    start: passage.start + start,
    end: passage.start + end,
  }));
}

/** What a sentence of Markdown does not reach over: a heading, an item, a row, or lines without a blank one between. */
function passages(text: string): Range[] {
  const found: Range[] = [];
  let isOpen = false;
  const starts = lineStarts(text);
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? text.length;
    const line = text.slice(start, end);
    const isBlank = line.trim() === "";
    if (isOpen && !isBlank && !OWN_LINE.test(line)) {
      found.push({ start: found.pop()!.start, end });
    } else if (!isBlank) found.push({ start, end });
    isOpen = !isBlank && !line.trimStart().startsWith("#");
  }
  return found;
}

/** What of a change can be opened: the places of its values, each once, then the report. */
export function placesOf(
  evidence: readonly { readonly path: string; readonly pointer: string }[],
  claim: string,
): EvidencePlace[] {
  const values = new Map(
    evidence.map(({ path, pointer }) => [
      `${path}#${pointer}`,
      { kind: "value", path, pointer } as const,
    ]),
  );
  return [...values.values(), { kind: "report", claim }];
}
