import { readNumbers } from "../../claim/quantity/number.ts";
import { singular } from "../../lexicon/sizes.ts";
import { counted } from "../../text/counted.ts";
import { isStopWord, stem, words } from "../../text/tokens.ts";
import { type Demand, demandsOf } from "../contract-demands.ts";
import { readJson } from "../json-document.ts";
import type { BundleProblem, CheckedBundle } from "./bundle-problem.ts";
import { deliveredOf, repetitions } from "./delivered.ts";
import { isTested } from "./statistical-test.ts";

/** A demand that the bundle does not meet, and how it shows. */
interface Gap {
  readonly told: string;
  readonly pointer: string;
  readonly confidence: number;
  readonly asked: number | null;
  readonly delivered: number | null;
}

const REPETITIONS: ReadonlySet<string> = new Set(
  "seed run trial repeat repetition replicate".split(" "),
);
/** A number with up to two words before its noun: `200 labelled queries`. */
const NOUN_AFTER = /^(?:\s+|-)((?:[\p{L}-]+\s+){0,2}?)([\p{L}-]{3,})/u;
const TEST_ASKED =
  /\bsignifican\w*|\bp[- ]?values?\b|\bconfidence intervals?\b|\bcredible intervals?\b|\bstatistical tests?\b/i;
const LOG_ASKED = /\b(?:the|full|complete|run|training|all) logs?\b/i;
const CODE_ASKED = /\bthe (?:full |complete )?(?:source )?code\b/i;
/** What one does to something that is still to be done; what is to be done stands beside it. */
const TASK_WORDS: ReadonlySet<string> = new Set(
  "redo repeat rerun run try test add do use more further extend explore investigate measure look together both also again next report".split(
    " ",
  ),
);

const MOST_STEPS = 200;

/** What the contract's text asks for in numbers and by name, and the bundle does not have. */
export function* contractGaps(checked: CheckedBundle): Iterable<BundleProblem> {
  yield* namesNothing(checked);
  const { contract } = checked.surroundings;
  if (contract === null) return;
  for (const demand of demandsOf(contract.text)) {
    for (const gap of gapsIn(demand, checked)) {
      yield {
        severity: "warning",
        file: "manifest.json",
        at: { kind: "json", pointer: gap.pointer, within: null },
        message: `its contract asks for “${demand.text}” (${demand.section}); ${gap.told}`,
        help: "Deliver it, or say among the limitations that it is missing and set the status to completed_with_limitations.",
        confidence: gap.confidence,
        data: {
          contract: contract.path,
          section: demand.section,
          clause: demand.text,
          asked: gap.asked,
          delivered: gap.delivered,
        },
      };
    }
  }
}

/** A run under a contract was given notes to start from. */
function* namesNothing({ bundle }: CheckedBundle): Iterable<BundleProblem> {
  if (bundle.usedRefs.length > 0 || bundle.claims.length === 0 || bundle.report === null) return;
  yield {
    severity: "info",
    file: "manifest.json",
    at: { kind: "json", pointer: "/used_refs", within: null },
    message: `used_refs is empty: nothing says which references of its contract ${bundle.contract.id} the run used`,
    help: "List the notes, papers and runs that it rests on.",
    confidence: 0.8,
    data: { contract: bundle.contract.id },
  };
}

function* gapsIn(demand: Demand, checked: CheckedBundle): Iterable<Gap> {
  yield* countsShort(demand, checked);
  const { folder, tables } = checked;
  const { text } = demand;
  const gap = (told: string, confidence: number) => ({
    told,
    pointer: "/contract",
    confidence,
    asked: null,
    delivered: null,
  });
  if (TEST_ASKED.test(text) && tables.length > 0 && !isTested(checked))
    yield gap("no test, p value or interval is in the report or the results", 0.9);
  if (LOG_ASKED.test(text) && !folder.files.some(({ path }) => path.startsWith("artifact/logs/")))
    yield gap("there are no logs in artifact/logs", 0.9);
  if (CODE_ASKED.test(text) && !folder.files.some(({ path }) => path.startsWith("artifact/code/")))
    yield gap("there is no code in artifact/code", 0.9);
  yield* leftToDo(demand, checked);
}

function* countsShort({ text }: Demand, { tables }: CheckedBundle): Iterable<Gap> {
  for (const { number, end } of readNumbers(text)) {
    const match = NOUN_AFTER.exec(text.slice(end));
    if (match === null || !Number.isInteger(number) || number < 2) continue;
    const noun = singular(match[2]!);
    const short = REPETITIONS.has(noun)
      ? repetitionsShort(number, noun, text, tables)
      : sizeShort(number, match[2]!, tables);
    if (short === null) continue;
    yield { ...short, pointer: "/contract", confidence: 0.9, asked: number };
  }
}

function repetitionsShort(
  asked: number,
  noun: string,
  text: string,
  tables: CheckedBundle["tables"],
): Pick<Gap, "told" | "delivered"> | null {
  const delivered = repetitions(tables);
  if (delivered !== null)
    return delivered < asked
      ? { told: `the results have at most ${counted(delivered, noun)} a case`, delivered }
      : null;
  const isRecordAsked = /\b(?:record|report|list|give|includ)\w*/i.test(text);
  if (tables.length === 0 || (noun !== "seed" && !isRecordAsked)) return null;
  return { told: `the results have one value a case and tell no ${noun}s apart`, delivered: 1 };
}

function sizeShort(
  asked: number,
  noun: string,
  tables: CheckedBundle["tables"],
): Pick<Gap, "told" | "delivered"> | null {
  const delivered = deliveredOf(noun, tables);
  if (delivered === null || delivered.count >= asked) return null;
  const { count, where } = delivered;
  return {
    told: `the results have ${count}${where === "" ? "" : ` for ${where}`}`,
    delivered: count,
  };
}

/** What the bundle itself lists as still to be done. */
function* leftToDo({ text }: Demand, checked: CheckedBundle): Iterable<Gap> {
  const asked = new Set(contentStems(text));
  const inResults = new Set(resultWords(checked));
  for (const [index, next] of nextSteps(checked).entries()) {
    const left = contentStems(next);
    if (left.length === 0 || !left.every((word) => asked.has(word))) continue;
    if (left.length === 1 && inResults.has(left[0]!)) continue;
    yield {
      told: `the bundle leaves it for later: “${next}”`,
      pointer: `/next/${index}`,
      confidence: 0.85,
      asked: null,
      delivered: null,
    };
  }
}

function contentStems(text: string): string[] {
  return words(text)
    .filter((word) => !isStopWord(word) && !TASK_WORDS.has(word))
    .map(stem);
}

function resultWords({ bundle, tables }: CheckedBundle): string[] {
  const names = [
    ...bundle.results.map(({ path }) => path),
    ...tables.flatMap(({ dimensions, measures }) =>
      [...dimensions, ...measures].map(({ name }) => name.replace(/_/g, " ")),
    ),
  ];
  return names.flatMap(contentStems);
}

function nextSteps({ folder }: CheckedBundle): readonly string[] {
  const bytes = folder.files.find(({ path }) => path === "manifest.json")?.bytes;
  if (!bytes) return [];
  const { plain } = readJson(new TextDecoder().decode(bytes));
  const next = (plain as { readonly next?: unknown } | null)?.next;
  return Array.isArray(next)
    ? next.slice(0, MOST_STEPS).map((step) => (typeof step === "string" ? step : ""))
    : [];
}
