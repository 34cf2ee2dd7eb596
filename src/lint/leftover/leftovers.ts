import type { Range } from "../../text/range.ts";
import type { Severity } from "../finding.ts";
import { inventedReferences } from "./invented-references.ts";
import { ASSISTANT, type LeftoverKind, SCAFFOLDING } from "./patterns.ts";
import { wrappingFence } from "./wrapping-fence.ts";

/** Something left over in a text. */
export interface Leftover {
  readonly what: string;
  readonly help: string;
  readonly range: Range;
  readonly severity: Severity;
  /** 0..1 */
  readonly confidence: number;
  /** Whether it counts within code as well: the fence that makes code of a whole note. */
  readonly anywhere: boolean;
}

/** All that may be left over in a text, code and quotes included; in order. @param form whether slots may stay empty */
export function leftoversIn(written: string, form: boolean): Leftover[] {
  // A byte-order mark must not keep the first line from being the first.
  const text = written.replace(/^\uFEFF/, " ");
  const lowered = text.toLowerCase();
  const mayStand = ({ words, pattern }: LeftoverKind) =>
    words.some((word) => (pattern.ignoreCase ? lowered : text).includes(word));
  const kinds = form ? ASSISTANT : [...ASSISTANT, ...SCAFFOLDING];
  const found = [
    ...kinds.filter(mayStand).flatMap((kind) => matchesOf(text, kind)),
    ...inventedReferences(text).map(invented),
  ];
  const fence = wrappingFence(written);
  if (fence !== null) found.push(wrapped(fence));
  return withoutOverlaps(found.sort((a, b) => a.range.start - b.range.start));
}

function matchesOf(text: string, kind: LeftoverKind): Leftover[] {
  const { what, help, pattern, severity, confidence } = kind;
  return [...text.matchAll(pattern)].map((match) => {
    const inner = match[1] ?? match[2] ?? match[0];
    const start = match.index + match[0].indexOf(inner);
    const range = trimmed(text, start, start + inner.length);
    return { what, help, range, severity, confidence, anywhere: false };
  });
}

function invented(range: Range): Leftover {
  return {
    what: "an address that exists only as an example, given as a source",
    help: "Give the source's real address, or delete the entry and what rests on it.",
    range,
    severity: "warning",
    confidence: 0.9,
    anywhere: false,
  };
}

function wrapped(range: Range): Leftover {
  return {
    what: "the whole text stands in a code fence, so that it is read as code",
    help: "Delete the fence's first and last line.",
    range,
    severity: "error",
    confidence: 0.95,
    anywhere: true,
  };
}

function trimmed(text: string, from: number, to: number): Range {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  return { start, end: Math.max(start, from + part.trimEnd().length) };
}

function withoutOverlaps(sorted: readonly Leftover[]): Leftover[] {
  const kept: Leftover[] = [];
  for (const each of sorted) {
    const last = kept.at(-1);
    if (last === undefined || each.range.start >= last.range.end) kept.push(each);
    else if (each.confidence > last.confidence) kept[kept.length - 1] = each;
  }
  return kept;
}
