import { sampleCorrelation } from "simple-statistics";
import { readNumbers } from "../../claim/quantity/number.ts";
import { singular } from "../../lexicon/sizes.ts";
import { counted } from "../../text/counted.ts";
import { words } from "../../text/tokens.ts";
import type { BundleClaim } from "../bundle.ts";
import { nameParts } from "../records/column-role.ts";
import type { RecordTable } from "../records/record-table.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";
import { repetitions } from "./delivered.ts";
import { unreportedAttempts } from "./unreported-attempts.ts";

const ONE_SEED =
  /\b(?:one|a single|single|1)(?: random| fixed)? (?:seed|repetition|replicate)\b|\bno (?:repeats|replicates|repetitions)\b/i;
const SEEDS = /\b(?:seeds?|repetitions?|replicates?|repeats?|trials?|runs)\b/i;
const ITEMS: ReadonlySet<string> = new Set(
  "n item sample query example question prompt participant statement instance".split(" "),
);
const FEW_ITEMS = 30;
/** A correlation over fewer points than this moves by tenths with each of them. */
const FEW_POINTS = 10;
const MOST_COLUMNS = 40;
const MOST_TABLES = 20;
const MOST_CASES = 200;
const STATED_R = /\br ?(?:=|of|:) ?([+\-−–]?)(0?\.\d{1,4})/gi;

/** Claims that rest on one seed, on a handful of items or points, or on runs picked from more. */
export function* thinEvidence(checked: CheckedBundle): Iterable<BundleProblem> {
  yield* oneSeed(checked);
  const few = casesOfFewItems(checked.tables);
  const small = checked.tables
    .filter(({ rows }) => rows.length > 3 && rows.length < FEW_POINTS)
    .slice(0, MOST_TABLES);
  for (const claim of checked.bundle.claims) {
    yield* fewItems(claim, few);
    yield* fewPoints(claim, small);
  }
  yield* unreportedAttempts(checked);
}

/** Said among the limitations, or shown by a column of seeds; no claim says so. */
function* oneSeed({ bundle, tables }: CheckedBundle): Iterable<BundleProblem> {
  const { limitations, claims } = bundle;
  const said = claims.flatMap(({ text, caveats, scope }) => [text, ...caveats, ...scope.keys()]);
  if (said.length === 0 || said.some((text) => SEEDS.test(text))) return;
  const shown = repetitions(tables);
  if (shown !== null && shown > 1) return;
  const index = limitations.findIndex((limitation) => ONE_SEED.test(limitation));
  if (shown === null && index === -1) return;
  const told =
    index === -1 ? "the results have one seed" : `only its limitations say “${limitations[index]}”`;
  yield {
    // What is admitted somewhere can be found by who looks for it.
    severity: index === -1 ? "warning" : "info",
    file: "manifest.json",
    at: { kind: "json", pointer: index === -1 ? "/claims" : `/limitations/${index}`, within: null },
    message: `its ${counted(claims.length, "claim")} rest on one seed and do not say so: ${told}`,
    help: "Repeat with more seeds and give the spread, or say “one seed” in each claim.",
    confidence: 0.9,
    data: { seeds: 1 },
  };
}

interface FewItems {
  readonly arm: string;
  readonly words: readonly string[];
  readonly count: number;
  readonly measure: string;
}

/** The cases that few items stand behind. */
function casesOfFewItems(tables: readonly RecordTable[]): readonly FewItems[] {
  const found: FewItems[] = [];
  for (const { measures, rows } of tables) {
    const size = measures.findIndex(({ name, role }) => role === "size" && isOfItems(name));
    for (const { coordinates, cells } of size === -1 ? [] : rows) {
      const count = Number(cells[size]?.value ?? Number.NaN);
      const arm = coordinates.find((coordinate) => /\p{L}{3}/u.test(coordinate));
      if (arm === undefined || !(count > 0 && count < FEW_ITEMS)) continue;
      found.push({ arm, words: words(arm), count, measure: measures[size]!.name });
      if (found.length === MOST_CASES) return found;
    }
  }
  return found;
}

/** A claim about a case that few items stand behind, where it does not say how many. */
function* fewItems(
  { text, caveats, pointer }: BundleClaim,
  cases: readonly FewItems[],
): Iterable<BundleProblem> {
  const named = new Set(words(text));
  const few = cases.find((each) => each.words.every((word) => named.has(word)));
  if (few === undefined || says([text, ...caveats].join(" "), few.count)) return;
  const { arm, count, measure } = few;
  yield {
    severity: "warning",
    file: "manifest.json",
    at: { kind: "json", pointer, within: null },
    message: `says something of ${arm}, behind which stand ${count} (${measure}), and does not say how few`,
    help: `Say n = ${count} in the claim, or give an interval.`,
    confidence: 0.85,
    data: { case: arm, n: count },
  };
}

/** Whether a text has a number, be it in words. */
function says(text: string, wanted: number): boolean {
  return readNumbers(text).some(({ number }) => number === wanted);
}

function isOfItems(name: string): boolean {
  return nameParts(name)
    .map(singular)
    .some((part) => ITEMS.has(part));
}

/** A correlation that some two columns of few rows give. */
function* fewPoints(
  { text, pointer }: BundleClaim,
  tables: readonly RecordTable[],
): Iterable<BundleProblem> {
  for (const match of text.matchAll(STATED_R)) {
    const [written, sign, digits] = match;
    const stated = Number(digits) * (sign === "" || sign === "+" ? 1 : -1);
    const places = digits!.split(".")[1]!.length;
    const points = tables
      .map((table) => pointsBehind(stated, places, table))
      .find((count) => count > 0);
    if (points === undefined || says(text, points)) continue;
    const { low, high } = intervalOf(stated, points);
    yield {
      severity: "warning",
      file: "manifest.json",
      at: {
        kind: "json",
        pointer,
        within: { start: match.index, end: match.index + written!.length },
      },
      message: `${written} is over ${points} points: its 95 % interval goes from ${low} to ${high}`,
      help: "Say over how many points, and give the interval.",
      confidence: 0.88,
      data: { r: stated, points, low, high },
    };
  }
}

/** How many rows two columns have whose correlation is the stated one; 0 where no two give it over few rows. */
function pointsBehind(stated: number, places: number, table: RecordTable): number {
  const columns = [
    ...table.dimensions.map((_, index) =>
      table.rows.map(({ coordinates }) => Number(coordinates[index])),
    ),
    ...table.measures.map((_, index) =>
      table.rows.map(({ cells }) => Number(cells[index]?.value ?? Number.NaN)),
    ),
  ].slice(0, MOST_COLUMNS);
  const whole = columns.filter(
    (column) => column.every(Number.isFinite) && new Set(column).size > 1,
  );
  for (const [index, a] of whole.entries()) {
    for (const b of whole.slice(index + 1)) {
      if (Math.abs(sampleCorrelation(a, b) - stated) <= 0.5 * 10 ** -places + 1e-9) return a.length;
    }
  }
  return 0;
}

/** Fisher's interval for a correlation over so many points. */
function intervalOf(r: number, points: number): { readonly low: number; readonly high: number } {
  const half = 1.96 / Math.sqrt(points - 3);
  const at = (z: number) => Math.round(Math.tanh(z) * 100) / 100;
  return { low: at(Math.atanh(r) - half), high: at(Math.atanh(r) + half) };
}
