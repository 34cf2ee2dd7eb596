import { counted } from "../../text/counted.ts";
import type { Range } from "../../text/range.ts";
import { sentences } from "../../text/sentences.ts";
import { shortened } from "../../text/shortened.ts";
import type { RecordTable } from "../records/record-table.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";
import { isTested } from "./statistical-test.ts";

/** Words that leave no case out, of those that were looked at and of all others. */
const ABSOLUTE =
  /\b(?:always|never|invariably|inevitably|universally|without exception|in (?:every|all) cases?|guarantees?|guaranteed|proves|proven)\b/gi;
/** Words that keep a statement to what was looked at. */
const BOUNDED =
  /\b(?:tested|observed|measured|synthetic|simulat\w+|toy|our|this (?:set-?up|grid|sweep|study|run)|here|in these|of the (?:\w+ )?(?:runs|configurations|settings|cases)|may|might|could|whether|if|not always|almost)\b/i;
const SYNTHETIC = /\b(?:synthetic|simulat(?:ed|ion)|toy)\b/i;
/** Fewer cases than this are a handful. */
const FEW_CASES = 10;
const SIGNIFICANT =
  /\b(?:statistically )?significant(?:ly)?\b(?! (?:digits?|figures?|places?|bits?))/i;
const DENIED = /\b(?:no|not|n't|without|nothing|neither)\b[^.;]{0,30}$/i;
/** Sections of a report that speak of others' work, or of limits. */
const ELSEWHERE =
  /\b(?:limit|caveat|prior|related|background|question|motivation|reference|next|future)\w*/i;
const LONGEST = 90;

/** Statements that leave no case out over a tiny or synthetic set-up, and "significant" where nothing was tested. */
export function* overclaims(checked: CheckedBundle): Iterable<BundleProblem> {
  const setUp = setUpOf(checked);
  const tested = isTested(checked);
  const said = new Set<string>();
  for (const { file, at, text } of statementsOf(checked)) {
    if (setUp !== null && !BOUNDED.test(text) && !said.has(text)) {
      for (const match of text.matchAll(ABSOLUTE)) {
        said.add(text);
        yield universal({ file, at: at(rangeOf(match)), text, word: match[0], setUp });
        break;
      }
    }
    const word = file === "manifest.json" && !tested ? SIGNIFICANT.exec(text) : null;
    if (word !== null && !DENIED.test(text.slice(0, word.index)))
      yield untested(file, at(rangeOf(word)), word[0]);
  }
}

function rangeOf(match: RegExpExecArray): Range {
  return { start: match.index, end: match.index + match[0].length };
}

function universal(found: {
  readonly file: string;
  readonly at: BundleProblem["at"];
  readonly text: string;
  readonly word: string;
  readonly setUp: string;
}): BundleProblem {
  const { file, at, text, word, setUp } = found;
  return {
    severity: "warning",
    file,
    at,
    message: `“${shortened(text, LONGEST)}” says “${word}” over ${setUp}`,
    help: "Say in which cases it was seen: “in all seven settings tried”.",
    confidence: 0.88,
    data: { word, setUp },
  };
}

function untested(file: string, at: BundleProblem["at"], word: string): BundleProblem {
  return {
    severity: "warning",
    file,
    at,
    message: `says “${word}”, and neither the report nor the results have a test, a p value or an interval`,
    help: "Give the test, or say how large the difference is and how much it varies.",
    confidence: 0.85,
    data: { word },
  };
}

/** Why no statement about all cases can rest on this run; null where nothing speaks against it. */
function setUpOf({ bundle, tables }: CheckedBundle): string | null {
  const cases = Math.max(0, ...tables.map(casesIn));
  const admitted = bundle.limitations.find((limitation) => SYNTHETIC.test(limitation));
  if (admitted !== undefined) return `a synthetic set-up (“${shortened(admitted, LONGEST)}”)`;
  return cases > 0 && cases < FEW_CASES ? `no more than ${counted(cases, "case")}` : null;
}

/** How many settings a table has, arms and seeds left out. */
function casesIn({ dimensions, rows }: RecordTable): number {
  const settings = rows.map(({ coordinates }) =>
    coordinates.filter((_, index) => ["input", "row"].includes(dimensions[index]!.kind)).join("\0"),
  );
  return new Set(settings).size;
}

interface Statement {
  readonly file: string;
  readonly text: string;
  /** The place of a piece of the text. */
  at(within: Range): BundleProblem["at"];
}

function* statementsOf({ bundle }: CheckedBundle): Iterable<Statement> {
  const inManifest = (pointer: string, text: string): Statement => ({
    file: "manifest.json",
    text,
    at: (within) => ({ kind: "json", pointer, within }),
  });
  for (const { pointer, text } of bundle.claims) yield inManifest(pointer, text);
  yield inManifest("/summary", bundle.summary);
  const { report } = bundle;
  if (report === null) return;
  let section = "";
  for (const block of report.text.matchAll(/[^\n]+/g)) {
    const heading = /^#{1,6} +(?=\S)/.exec(block[0]);
    if (heading !== null) section = block[0];
    if (ELSEWHERE.test(section)) continue;
    const from = heading?.[0].length ?? 0;
    for (const { start, end } of sentences(block[0].slice(from))) {
      const offset = block.index + from + start;
      yield {
        file: report.path,
        text: block[0].slice(from + start, from + end),
        at: (within) => ({
          kind: "text",
          range: { start: offset + within.start, end: offset + within.end },
        }),
      };
    }
  }
}
