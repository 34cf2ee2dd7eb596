import { frontMatterSlice } from "../note/front-matter-slice.ts";
import type { Range } from "../text/range.ts";
import { textLines } from "./text-lines.ts";

const FENCE = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/s;
const CLOSING = /^[\s>]*(`{3,}|~{3,})[ \t]*$/;
const ITEM = /^[\s>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const INDENTED = /^(?: {4}| {0,3}\t)/;
const MATH = /^[\s>]*\$\$/;
const RAW_HTML = /<(pre|code|script|style|textarea|kbd|samp)\b[^<>]{0,200}>/gi;

/**
 * The stretches of a text that are code or mathematics: fenced, indented, between backticks, `$$` or HTML's own tags.
 * Sees lines alone and parses nothing, so that it also serves texts that are no notes. In order; none overlap.
 */
export function codeRegions(text: string): Range[] {
  const { code, prose } = codeBlocks(text);
  const spans = prose.flatMap((paragraph) => codeSpans(text, paragraph));
  const written = merged([...code, ...spans]);
  return merged([...written, ...rawHtml(text, written)]);
}

interface Split {
  readonly code: readonly Range[];
  /** Paragraphs, to be looked through for spans of code. */
  readonly prose: readonly Range[];
}

interface Fence {
  readonly start: number;
  readonly mark: string;
}

function codeBlocks(text: string): Split {
  const code: Range[] = [];
  const prose: Range[] = [];
  const body = bodyStart(text);
  let fence: Fence | null = null;
  let afterBlank = true;
  let inList = false;
  let indentedBefore = false;
  for (const line of textLines(text)) {
    if (line.start < body) continue;
    const written = text.slice(line.start, line.end);
    if (fence !== null) {
      if (!closes(written, fence.mark)) continue;
      code.push({ start: fence.start, end: line.end });
      fence = null;
      afterBlank = true;
      continue;
    }
    const mark = openingMark(written);
    if (mark !== null) {
      fence = { start: line.start, mark };
      continue;
    }
    const blank = written.trim() === "";
    const indented: boolean =
      !blank && !inList && (afterBlank || indentedBefore) && INDENTED.test(written);
    if (indented) code.push(line);
    else if (!blank) extend(prose, line, afterBlank || ITEM.test(written));
    if (ITEM.test(written)) inList = true;
    else if (!blank && !/^[ \t]/.test(written) && afterBlank) inList = false;
    indentedBefore = indented || (blank && indentedBefore);
    afterBlank = blank;
  }
  if (fence !== null) code.push({ start: fence.start, end: text.length });
  return { code, prose };
}

function bodyStart(text: string): number {
  const slice = frontMatterSlice(text);
  return slice.kind === "yaml" || slice.kind === "too-long" ? slice.range.end : 0;
}

/** The mark that a line opens code or mathematics with; null where it opens none. */
function openingMark(written: string): string | null {
  const fence = FENCE.exec(written);
  if (fence !== null && !(fence[1]![0] === "`" && fence[2]!.includes("`"))) return fence[1]!;
  const opensMath = MATH.test(written) && written.split("$$").length === 2;
  return opensMath ? "$$" : null;
}

function closes(written: string, mark: string): boolean {
  if (mark === "$$") return written.includes("$$");
  const closing = CLOSING.exec(written)?.[1];
  return closing !== undefined && closing[0] === mark[0] && closing.length >= mark.length;
}

/** Adds a line to the last paragraph, or begins another with it. */
function extend(prose: Range[], line: Range, begins: boolean): void {
  const last = prose.at(-1);
  if (begins || last === undefined) prose.push(line);
  else prose[prose.length - 1] = { start: last.start, end: line.end };
}

/** Spans between runs of as many backticks, within one paragraph. */
function codeSpans(text: string, { start, end }: Range): Range[] {
  const part = text.slice(start, end);
  if (!part.includes("`")) return [];
  const runs = [...part.matchAll(/`+/g)].map(({ 0: run, index }) => ({
    at: index,
    length: run.length,
  }));
  // What follows a run: the next one of its length, looked up from behind so that time stays linear.
  const nextOfLength = new Map<number, number>();
  const partner = new Array<number>(runs.length).fill(-1);
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    partner[index] = nextOfLength.get(runs[index]!.length) ?? -1;
    nextOfLength.set(runs[index]!.length, index);
  }
  const spans: Range[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const { at } = runs[index]!;
    if (partner[index] === -1 || part[at - 1] === "\\") continue;
    index = partner[index]!;
    spans.push({ start: start + at, end: start + runs[index]!.at + runs[index]!.length });
  }
  return spans;
}

/** What stands between HTML's tags for code; tags that are themselves shown as code open nothing. */
function rawHtml(text: string, code: readonly Range[]): Range[] {
  const regions: Range[] = [];
  const unclosed = new Set<string>();
  let covered = 0;
  let next = 0;
  for (const open of text.matchAll(RAW_HTML)) {
    const tag = open[1]!;
    while (next < code.length && code[next]!.end <= open.index) next += 1;
    const shown = next < code.length && code[next]!.start <= open.index;
    if (open.index < covered || shown || unclosed.has(tag)) continue;
    const close = text.indexOf(`</${tag}`, open.index);
    if (close === -1) {
      unclosed.add(tag);
      continue;
    }
    covered = close + tag.length + 3;
    regions.push({ start: open.index, end: covered });
  }
  return regions;
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || range.start > last.end) result.push(range);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return result;
}
