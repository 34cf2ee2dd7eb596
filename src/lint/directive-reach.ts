import type { Mark } from "../note/facts.ts";
import { type LineStarts, lineStarts, positionAt } from "../text/position.ts";
import type { Range } from "../text/range.ts";
import { type Directive, isSound } from "./directive.ts";

/** One rule that one directive switches off, and where: findings that begin in `range`. */
export interface Reach {
  readonly directive: Directive;
  readonly rule: Mark;
  readonly range: Range;
}

/** How far the directives of one note reach. */
export interface Reaches {
  readonly reaches: readonly Reach[];
  /** Enabling directives, or rules they name, that nothing had disabled. */
  readonly unmatched: ReadonlySet<Directive | Mark>;
}

/** Works out where each directive of a note holds. Those that can't be obeyed hold nowhere. */
export function reachesOf(directives: readonly Directive[], text: string): Reaches {
  const starts = lineStarts(text);
  const obeyed = directives.filter(({ pasted }) => !pasted);
  const byLine = new Map(obeyed.map((each) => [lineAt(starts, each.range.start), each]));
  const nextLine = findNextLine(byLine, text, starts);
  const blocks = blocksOf(obeyed, text);
  const others = obeyed.filter(isSound).flatMap((directive) => {
    const range = placeOf(directive, nextLine, text, starts);
    return range === null ? [] : directive.rules.map((rule) => ({ directive, rule, range }));
  });
  return { ...blocks, reaches: [...others, ...blocks.reaches] };
}

/** Where a directive holds by itself; null for those that come in pairs. */
function placeOf(
  directive: Directive,
  nextLine: (from: number) => number,
  text: string,
  starts: LineStarts,
): Range | null {
  const first = lineAt(starts, directive.range.start);
  const last = lineAt(starts, directive.range.end);
  switch (directive.command) {
    case "disable-file":
      return { start: 0, end: text.length + 1 };
    case "disable-line":
      return linesRange(first, last, text, starts);
    case "disable-next-line": {
      const next = nextLine(last + 1);
      return linesRange(next, next, text, starts);
    }
    default:
      return null;
  }
}

/**
 * Finds the next line from one on that says something: formatters put blank lines behind a comment, and directives may
 * be stacked. What was passed on the way is remembered, so that a high stack takes no longer than as many directives.
 */
function findNextLine(
  byLine: ReadonlyMap<number, Directive>,
  text: string,
  starts: LineStarts,
): (from: number) => number {
  const known = new Map<number, number>();
  return (from) => {
    const passed: number[] = [];
    let line = from;
    while (line < starts.length && !known.has(line)) {
      const here = byLine.get(line)?.range ?? { start: starts[line]!, end: starts[line]! };
      const last = lineAt(starts, here.end);
      const around = text.slice(starts[line], here.start) + text.slice(here.end, starts[last + 1]);
      if (!/^[\s>]*$/.test(around)) break;
      passed.push(line);
      line = last + 1;
    }
    const found = known.get(line) ?? line;
    for (const each of passed) known.set(each, found);
    return found;
  };
}

/** Pairs each `disable` with the `enable` that ends it; without one it holds to the end of the note. */
function blocksOf(directives: readonly Directive[], text: string): Reaches {
  let open: Reach[] = [];
  const reaches: Reach[] = [];
  const unmatched = new Set<Directive | Mark>();
  const close = (isMeant: (reach: Reach) => boolean, end: number): boolean => {
    const closed = open.filter(isMeant);
    open = open.filter((reach) => !isMeant(reach));
    reaches.push(...closed.map((reach) => ({ ...reach, range: { ...reach.range, end } })));
    return closed.length > 0;
  };
  for (const directive of directives) {
    const { command, rules, range } = directive;
    if (command === "disable") {
      for (const rule of rules) open.push({ directive, rule, range: { ...range, end: Infinity } });
    } else if (command === "enable") {
      if (rules.length === 0 && !close(() => true, range.start)) unmatched.add(directive);
      for (const rule of rules) {
        if (!close(({ rule: { name } }) => name === rule.name, range.start)) unmatched.add(rule);
      }
    }
  }
  close(() => true, text.length + 1);
  // One without a reason opens nothing, yet what was meant to end it is not to blame.
  return { reaches: reaches.filter(({ directive }) => isSound(directive)), unmatched };
}

/** 0-based. */
function lineAt(starts: LineStarts, offset: number): number {
  return positionAt(starts, offset).line - 1;
}

/** From the start of one line to the end of another; on the last line the end of the text belongs to it. */
function linesRange(first: number, last: number, text: string, starts: LineStarts): Range {
  const past = text.length + 1;
  return { start: starts[first] ?? past, end: starts[last + 1] ?? past };
}
