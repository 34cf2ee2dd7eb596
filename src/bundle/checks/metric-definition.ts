import type { Range } from "../../text/range.ts";
import { below } from "../json-pointer.ts";
import { nameParts } from "../records/column-role.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";
import { columnsOf, evaluate, type Formula, readFormula } from "./formula.ts";

/** A formula that a report gives for a metric. */
interface Definition {
  /** In lower case, as the report calls it. */
  readonly name: string;
  readonly formula: Formula;
  readonly written: string;
  readonly range: Range;
}

const MOST_COLUMNS = 5;
/** What stands between a metric's name and its formula, as in `PGR = (a - b) / (c - b)` and "PGR is (a - b) / (c - b)". */
const GIVES = /(?:\bis|[=:])(?:\*\*|__)?[ \t]*`?(?=[(\p{L}])/gu;
/** What a formula stands behind: an abbreviation, or two words and more in bold or code letters. */
const LAST_WORD = /([\p{L}\p{N}@-]{2,30})[`*_)\s]{0,6}$/u;
const MARKED = /(?:\*\*|`)([\p{L}\p{N}][\p{L}\p{N} _-]{2,60})(?:\*\*|`):?\s{0,4}$/u;
const NAME_LENGTH = 80;
const POINTS = [0.37, 0.59, 0.83, 0.11, 0.71];

/** Metrics whose formula is another in this report, or in the report of another bundle, or whose glossary says otherwise. */
export function* metricDefinitions(
  checked: CheckedBundle,
  others: readonly CheckedBundle[],
): Iterable<BundleProblem> {
  const known: { readonly definition: Definition; readonly where: string }[] = [];
  for (const other of others) {
    if (other.bundle.id < checked.bundle.id)
      known.push(
        ...definitionsIn(other).map((definition) => ({ definition, where: other.bundle.id })),
      );
    yield* glossaryDiffers(checked, other);
  }
  for (const definition of definitionsIn(checked)) {
    const rival = known.find(
      (each) =>
        each.definition.name === definition.name &&
        !isSame(each.definition.formula, definition.formula),
    );
    known.push({ definition, where: "this report" });
    if (rival === undefined) continue;
    yield {
      severity: "warning",
      file: checked.bundle.report!.path,
      at: { kind: "text", range: definition.range },
      message: `${definition.name} is ${definition.written} here, and ${rival.definition.written} in ${rival.where}`,
      help: "Give the two metrics two names, or reckon both by one formula.",
      confidence: 0.9,
      data: {
        metric: definition.name,
        formula: definition.written,
        other: rival.definition.written,
        where: rival.where,
      },
    };
  }
}

function definitionsIn({ bundle: { report } }: CheckedBundle): readonly Definition[] {
  if (report === null) return [];
  return [...report.text.matchAll(/[^\r\n]+/g)].flatMap((line) =>
    [...line[0].matchAll(GIVES)].flatMap((match) => {
      const formula = readFormula(line[0], match.index + match[0].length);
      const before = line[0].slice(Math.max(0, match.index - NAME_LENGTH), match.index);
      const name = nameBefore(before);
      const columns = formula === null ? [] : namesIn(formula);
      if (formula === null || name === null || columns.length > MOST_COLUMNS) return [];
      const start = line.index + match.index + match[0].length;
      const written = line[0].slice(match.index + match[0].length).split(/[`.;](?:\s|$)|`/)[0]!;
      return [
        {
          name: name.toLowerCase().replace(/_/g, " "),
          formula,
          written: written.trim(),
          range: { start, end: start + written.trimEnd().length },
        },
      ];
    }),
  );
}

/** A name that means the same in every report; null where there is none. */
function nameBefore(before: string): string | null {
  const last = LAST_WORD.exec(before)?.[1] ?? "";
  if (/\p{Lu}.*[\p{Lu}\p{N}]/u.test(last)) return last;
  const marked = MARKED.exec(before)?.[1]?.trim() ?? "";
  return /[ _-]/.test(marked) ? marked : null;
}

/** Whether two formulas are one when their columns are matched, those of like names with each other. */
function isSame(a: Formula, b: Formula): boolean {
  const [ours, theirs] = [namesIn(a), namesIn(b)];
  if (ours.length !== theirs.length) return false;
  return orders(theirs).some(
    (order) =>
      ours.every((name, index) => isLike(name, order[index]!, ours, theirs)) &&
      isEqualWith(a, b, ours, order),
  );
}

function isEqualWith(
  a: Formula,
  b: Formula,
  ours: readonly string[],
  theirs: readonly string[],
): boolean {
  return POINTS.every((_, shift) => {
    const at = (names: readonly string[]) => (name: string) =>
      POINTS[(names.indexOf(name) + shift) % POINTS.length]!;
    return Math.abs(evaluate(a, at(ours)) - evaluate(b, at(theirs))) < 1e-9;
  });
}

/** Whether one may stand for the other: they share a word, or neither shares one with any. */
function isLike(
  name: string,
  other: string,
  ours: readonly string[],
  theirs: readonly string[],
): boolean {
  return (
    shareWord(name, other) ||
    (!theirs.some((each) => shareWord(name, each)) && !ours.some((each) => shareWord(each, other)))
  );
}

const MEASURES: ReadonlySet<string> = new Set("acc accuracy score loss error mean n".split(" "));

function shareWord(a: string, b: string): boolean {
  const own = nameParts(a).filter((part) => !MEASURES.has(part));
  const other = nameParts(b).filter((part) => !MEASURES.has(part));
  if (own.length === 0 || other.length === 0) return a === b;
  return own.some((part) => other.includes(part));
}

/** The columns of a formula, each once. */
function namesIn(formula: Formula): readonly string[] {
  return [...new Set(columnsOf(formula))];
}

/** Every order of a few names. */
function orders(names: readonly string[]): string[][] {
  if (names.length < 2) return [[...names]];
  return names.flatMap((name, index) =>
    orders(names.filter((_, at) => at !== index)).map((rest) => [name, ...rest]),
  );
}

/** One column with two units, or one that is better high here and low there. */
function* glossaryDiffers(
  { bundle }: CheckedBundle,
  { bundle: other }: CheckedBundle,
): Iterable<BundleProblem> {
  if (other.id >= bundle.id || other.program !== bundle.program) return;
  for (const [name, own] of bundle.glossary.columns) {
    const theirs = other.glossary.columns.get(name);
    for (const part of ["unit", "better"] as const) {
      const [here, there] = [own[part], theirs?.[part] ?? null];
      if (here === null || there === null || here === there) continue;
      yield {
        severity: "warning",
        file: "manifest.json",
        at: { kind: "json", pointer: below("/columns", name), within: null },
        message: `${name} has ${part} “${here}” here, and “${there}” in ${other.id}`,
        help: "Give the two columns two names, or say the same of both.",
        confidence: 0.9,
        data: { metric: name, here, there, where: other.id },
      };
    }
  }
}
