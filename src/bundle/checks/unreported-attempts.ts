import { decode } from "../../text/source.ts";
import type { RecordTable } from "../records/record-table.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";

const LOG = /^artifact\/logs\//;
const CODE = /^artifact\/code\/.*\.(?:py|ts|tsx|js|mjs|jl|r|go|rs)$/i;
const SETTING = /(?<![\w.-])([A-Za-z_][\w-]{0,40})[=:] ?([\w.+-]{1,40})/g;
const FAILED =
  /\b(?:fail\w*|crash\w*|error|oom|out of memory|killed|abort\w*|cancel\w*|preempt\w*|timeout)\b/i;
const ATTEMPT = /\b(?:attempt|retry|try)\b[ #:=]{0,3}(\d{1,4})\b/i;
const JUDGED = /\b(?:pass\w*|fail\w*|threshold|score|accept\w*|target|criterion)\b/i;
const SKIPPED_IN_CODE =
  /@(?:pytest\.mark|unittest)\.(?:skip|xfail)\w*|\bpytest\.(?:skip|xfail)\(|\b(?:it|test|describe)\.(?:skip|todo)\(|\bxit\(/g;
const SKIPPED_IN_LOG = /\b([1-9]\d{0,5}) (?:tests? )?skipped\b/i;
const SEEDS = /^(?:seed|run|trial|rep|repeat|fold)s?$/i;
const FEWEST_ATTEMPTS = 3;
const MOST_TOLD = 6;

/** Signs in logs and code of runs that the results leave out, of trying again until it passed, and of skipped tests. */
export function* unreportedAttempts(checked: CheckedBundle): Iterable<BundleProblem> {
  const { folder, tables } = checked;
  for (const { path, bytes } of folder.files) {
    const isLog = LOG.test(path);
    if (bytes === null || (!isLog && !CODE.test(path))) continue;
    const decoded = decode(bytes);
    if (decoded.kind !== "text") continue;
    const { text } = decoded;
    if (!isLog) {
      yield* skippedInCode(path, text);
      continue;
    }
    const lines = linesOf(text);
    yield* leftOutRuns(path, lines, tables);
    yield* repeatedUntilPassed(path, lines, checked);
    yield* skippedInLog(path, lines);
  }
}

interface Line {
  readonly text: string;
  readonly start: number;
}

function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\r\n]+/g)].map((match) => ({ text: match[0], start: match.index }));
}

/** Runs that a log says were done and that a table of results, which has others of their setting, does not have. */
function* leftOutRuns(
  path: string,
  lines: readonly Line[],
  tables: readonly RecordTable[],
): Iterable<BundleProblem> {
  const runs = lines.flatMap((line) => {
    const settings = settingsIn(line.text);
    const seed = [...settings.keys()].find((key) => SEEDS.test(key));
    return seed === undefined || FAILED.test(line.text) ? [] : [{ line, settings, seed }];
  });
  for (const table of tables) {
    const missing = runs.filter(leftOutOf(table));
    const first = missing[0];
    if (first === undefined) continue;
    const told = missing
      .slice(0, MOST_TOLD)
      .map(({ settings }) => [...settings].map(([key, value]) => `${key}=${value}`).join(" "));
    const more = missing.length > MOST_TOLD ? `, and ${missing.length - MOST_TOLD} more` : "";
    yield {
      severity: "warning",
      file: path,
      at: { kind: "text", range: rangeOf(first.line) },
      message: `the log has ${runs.length} runs and ${table.path} ${runs.length - missing.length} of them; left out: ${told.join("; ")}${more}`,
      help: "Report every run, or say by which rule, set beforehand, some were left out.",
      confidence: 0.92,
      data: { launched: runs.length, reported: runs.length - missing.length, leftOut: told },
    };
    return;
  }
}

function settingsIn(line: string): ReadonlyMap<string, string> {
  return new Map([...line.matchAll(SETTING)].map(([, key, value]) => [key!.toLowerCase(), value!]));
}

interface LoggedRun {
  readonly settings: ReadonlyMap<string, string>;
  readonly seed: string;
}

/** Tells whether a table has a run's setting and not its seed. */
function leftOutOf(table: RecordTable): (run: LoggedRun) => boolean {
  const seeds = table.dimensions.findIndex(({ kind }) => kind === "seed");
  const settings = [...table.dimensions.keys()].filter((index) =>
    ["arm", "input"].includes(table.dimensions[index]!.kind),
  );
  const nameAt = (index: number) => table.dimensions[index]!.name.toLowerCase();
  const cases = new Set<string>();
  const runs = new Set<string>();
  for (const { coordinates } of seeds === -1 ? [] : table.rows) {
    const one = settings.map((index) => normal(coordinates[index]!)).join("\0");
    cases.add(one);
    runs.add(`${one}\0${normal(coordinates[seeds]!)}`);
  }
  return ({ settings: given, seed }) => {
    if (seeds === -1 || nameAt(seeds) !== seed) return false;
    // A log that says less than the results tell apart speaks of no one row.
    const values = settings.map((index) => given.get(nameAt(index)));
    if (values.includes(undefined)) return false;
    const one = values.map((value) => normal(value!)).join("\0");
    return cases.has(one) && !runs.has(`${one}\0${normal(given.get(seed)!)}`);
  };
}

function normal(value: string): string {
  const number = value === "" ? Number.NaN : Number(value);
  return Number.isNaN(number) ? value : String(number);
}

/** A log that counts attempts which it judges, where the report tells of none. */
function* repeatedUntilPassed(
  path: string,
  lines: readonly Line[],
  { bundle }: CheckedBundle,
): Iterable<BundleProblem> {
  const said = [
    bundle.report?.text ?? "",
    ...bundle.limitations,
    ...bundle.claims.map(({ text }) => text),
  ];
  if (said.some((text) => /\b(?:attempts?|retr(?:y|ies|ied)|re-?r[ua]ns?|tries)\b/i.test(text)))
    return;
  const attempts = lines.flatMap((line) => {
    const number = Number(ATTEMPT.exec(line.text)?.[1]);
    return Number.isNaN(number) || !JUDGED.test(line.text) ? [] : [{ line, number }];
  });
  const last = attempts.reduce<(typeof attempts)[number] | null>(
    (most, each) => (most === null || each.number > most.number ? each : most),
    null,
  );
  if (last === null || last.number < FEWEST_ATTEMPTS) return;
  yield {
    severity: "warning",
    file: path,
    at: { kind: "text", range: rangeOf(last.line) },
    message: `the log counts ${last.number} attempts, each judged by its outcome, and the report tells of none`,
    help: "Report all attempts: a result that was tried for until it came says less than one that came at once.",
    confidence: 0.85,
    data: { attempts: last.number },
  };
}

function* skippedInLog(path: string, lines: readonly Line[]): Iterable<BundleProblem> {
  for (const line of lines) {
    const count = SKIPPED_IN_LOG.exec(line.text)?.[1];
    if (count === undefined || !/\bpassed|\btests?\b/i.test(line.text)) continue;
    yield skipped(
      path,
      rangeOf(line),
      Number(count),
      `the log says that ${count} tests were skipped`,
    );
  }
}

function* skippedInCode(path: string, text: string): Iterable<BundleProblem> {
  const marks = [...text.matchAll(SKIPPED_IN_CODE)];
  const first = marks[0];
  if (first === undefined) return;
  const range = { start: first.index, end: first.index + first[0].length };
  const told = marks.length === 1 ? "a test is skipped" : `${marks.length} tests are skipped`;
  yield skipped(path, range, marks.length, `${told} (${first[0]})`);
}

function skipped(
  file: string,
  range: { readonly start: number; readonly end: number },
  count: number,
  message: string,
): BundleProblem {
  return {
    severity: "info",
    file,
    at: { kind: "text", range },
    message,
    help: "Run them, or say in the report which are skipped and why.",
    confidence: 0.85,
    data: { skipped: count },
  };
}

function rangeOf({ text, start }: Line) {
  return { start, end: start + text.length };
}
