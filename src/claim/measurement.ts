import type { Figure } from "./figures.ts";
import type { JoinedWord } from "./joined-words.ts";
import { type Phrase, readSubject, settingPhrases } from "./measurement-phrases.ts";
import {
  ARTICLES,
  BOUNDARIES,
  DEEDS,
  GIVES,
  IS,
  MEASURES,
  SAYS_LITTLE,
  UNMEASURED,
} from "./measurement-words.ts";

/** One value that a sentence gives for a measure of something. */
export interface Measurement {
  readonly figure: Figure;
  /** The sense of the noun or verb of the measure, or of what is counted. */
  readonly measure: string;
  /** The senses of all words of its name. */
  readonly name: readonly string[];
  /** Whether things are counted: "ten agents worked". */
  readonly counts: boolean;
  /** The words that say of what, those before the noun of the measure among them. */
  readonly subject: readonly JoinedWord[];
  readonly settings: readonly Phrase[];
  /** Whether it is one of several values of its measure, each in a setting of its own. */
  readonly inRow: boolean;
  /** What things that are counted do. */
  readonly deed: string;
}

const LONGEST_NAME = 6;

/** The measurements a sentence gives in order; those it leaves unnamed ("0.94 on math, 0.47 on coding") among them. */
export function readMeasurements(sentence: readonly JoinedWord[]): Measurement[] {
  const found: Measurement[] = [];
  for (const [start, end] of clausesOf(sentence)) {
    const clause = sentence.slice(start, end);
    if (clause.some(({ lower }) => UNMEASURED.has(lower))) continue;
    found.push(...inClause(clause));
  }
  return found;
}

function clausesOf(sentence: readonly JoinedWord[]): (readonly [number, number])[] {
  const ends = sentence.flatMap(({ lower }, index) => (BOUNDARIES.has(lower) ? [index] : []));
  return [...ends, sentence.length].map((end, index) => [
    index === 0 ? 0 : ends[index - 1]! + 1,
    end,
  ]);
}

function inClause(clause: readonly JoinedWord[]): Measurement[] {
  const found: Measurement[] = [];
  let named: { readonly measurement: Measurement; readonly at: number } | null = null;
  for (const [at, { figure }] of clause.entries()) {
    if (figure === null || figure.role === "time") continue;
    const further: Measurement | null =
      named === null ? null : ellipsis(clause, named.at, at, named.measurement);
    const measurement: Measurement | null =
      further ?? namedAt(clause, at, figure) ?? countedAt(clause, at, figure);
    if (measurement === null) continue;
    if (further !== null) found.push({ ...found.pop()!, inRow: true });
    found.push(measurement);
    if (!measurement.counts) named = { measurement, at };
  }
  return found;
}

/** "…, on coding 0.47", "…, 0.47 on coding": the same measure of the same thing in a setting of its own. */
function ellipsis(
  clause: readonly JoinedWord[],
  from: number,
  at: number,
  named: Measurement,
): Measurement | null {
  const figure = clause[at]!.figure!;
  const between = clause.slice(from + 1, at);
  const turn = between.findLastIndex(({ lower }) => lower === "," || lower === "and");
  if (turn < 0 || figure.dimension !== named.figure.dimension) return null;
  if (between.some(({ wordClass }) => wordClass === "verb")) return null;
  const lead = between.slice(turn + 1);
  const own = settingPhrases([...lead, ...tailOf(clause, at)]);
  const isLed = lead.length === 0 || settingPhrases(lead).length > 0;
  if (own.length === 0 || !isLed) return null;
  const kept = named.settings.filter(({ opens }) => own.every((phrase) => phrase.opens !== opens));
  return { ...named, figure, settings: [...kept, ...own], inRow: true };
}

function namedAt(clause: readonly JoinedWord[], at: number, figure: Figure): Measurement | null {
  const before = clause[at - 1]?.lower ?? "";
  if (before === "of") return behindName(clause, at, figure);
  if (MEASURES.has(before)) {
    const measure = MEASURES.get(before)!;
    const name = { measure, name: [measure], modifiers: [] };
    return measurementOf(clause, at, figure, name, clause.slice(0, at - 1));
  }
  if (IS.has(before)) return behindCopula(clause, at, figure);
  return beforeName(clause, at, figure);
}

/** "The probe got a recall of 0.9", "… at a cost of $ 90". */
function behindName(clause: readonly JoinedWord[], at: number, figure: Figure): Measurement | null {
  let first = at - 1;
  while (first > 0 && at - 1 - first < LONGEST_NAME && isOfName(clause[first - 1]!)) first -= 1;
  const name = clause.slice(first, at - 1);
  const lead = ARTICLES.has(clause[first - 1]?.lower ?? "") ? first - 1 : first;
  const verb = clause[lead - 1]?.lower ?? "";
  if (!GIVES.has(verb)) return null;
  return measurementOf(clause, at, figure, readName(name), clause.slice(0, lead - 1));
}

/** "The probe has 0.9 AUC". */
function beforeName(clause: readonly JoinedWord[], at: number, figure: Figure): Measurement | null {
  if (figure.role !== "outcome") return null;
  const lead = ARTICLES.has(clause[at - 1]?.lower ?? "") ? at - 1 : at;
  if (!GIVES.has(clause[lead - 1]?.lower ?? "")) return null;
  let end = at + 1;
  while (end < clause.length && end - at <= LONGEST_NAME && isNominal(clause[end]!)) end += 1;
  const name = clause.slice(at + 1, end);
  if (name.length === 0) return null;
  return measurementOf(clause, at, figure, readName(name), clause.slice(0, lead - 1), end - 1);
}

/** "The recall of the probe on lies was 0.9". */
function behindCopula(
  clause: readonly JoinedWord[],
  at: number,
  figure: Figure,
): Measurement | null {
  const read = readSubject(clause.slice(0, at - 1));
  if (read === null || read.head.length === 0) return null;
  const said = readName(read.head);
  const subject = [...(said?.modifiers ?? []), ...read.of];
  if (said === null || subject.length === 0) return null;
  const settings = [...read.settings, ...settingPhrases(tailOf(clause, at))];
  const { measure, name } = said;
  return { figure, measure, name, counts: false, subject, settings, inRow: false, deed: "" };
}

/** "Ten agents worked on it". */
function countedAt(clause: readonly JoinedWord[], at: number, figure: Figure): Measurement | null {
  if (figure.role !== "amount" || figure.dimension !== "") return null;
  const deed = clause.findIndex(({ lower }, index) => index > at && DEEDS.has(lower));
  const read =
    deed < 0 ? null : readSubject([...clause.slice(0, at), ...clause.slice(at + 1, deed)]);
  if (read === null || !isOpening(clause.slice(0, at))) return null;
  const counted = read.head.at(-1)?.senses.at(-1);
  if (counted === undefined) return null;
  return {
    figure,
    measure: counted,
    name: [counted],
    counts: true,
    subject: [...read.head, ...read.of],
    settings: [...read.settings, ...settingPhrases(clause.slice(deed + 1))],
    inRow: false,
    deed: clause[deed]!.lower.slice(0, 3),
  };
}

function isOpening(lead: readonly JoinedWord[]): boolean {
  const last = lead.at(-1);
  return last === undefined || last.lower === "," || ARTICLES.has(last.lower);
}

function measurementOf(
  clause: readonly JoinedWord[],
  at: number,
  figure: Figure,
  said: MeasureName | null,
  lead: readonly JoinedWord[],
  nameEnd = at,
): Measurement | null {
  const read = readSubject(lead);
  if (said === null || read === null || read.head.length === 0) return null;
  const subject = [...said.modifiers, ...read.head, ...read.of];
  const settings = [...read.settings, ...settingPhrases(tailOf(clause, nameEnd, figure))];
  const { measure, name } = said;
  return { figure, measure, name, counts: false, subject, settings, inRow: false, deed: "" };
}

/** What follows a value: up to the comma or "and" before the next value of its kind, where one follows; else all. */
function tailOf(
  clause: readonly JoinedWord[],
  at: number,
  value = clause[at]!.figure!,
): readonly JoinedWord[] {
  const rest = clause.slice(at + 1);
  const ends = rest.flatMap(({ lower }, index) =>
    lower === "," || lower === "and" ? [index] : [],
  );
  const end = ends.find((from) =>
    rest.slice(from).some(({ figure }) => figure !== null && isAlike(figure, value)),
  );
  return end === undefined ? rest : rest.slice(0, end);
}

/** Whether two numbers may well be values of one measure. */
function isAlike(a: Figure, b: Figure): boolean {
  return a.dimension === b.dimension && (a.dimension !== "" || a.text.includes("."));
}

interface MeasureName {
  readonly measure: string;
  readonly name: readonly string[];
  /** The words before its noun; an abbreviation is among them, so that it comes to the words it stands for. */
  readonly modifiers: readonly JoinedWord[];
}

/** Finds the noun of a measure: the last word of its name that says more than "score". */
function readName(name: readonly JoinedWord[]): MeasureName | null {
  const telling = name.filter(({ senses }) => senses.length > 0);
  const last = telling.findLastIndex(({ lower }) => !SAYS_LITTLE.has(lower));
  const at = last < 0 ? telling.length - 1 : last;
  const noun = telling[at];
  const measure = noun?.senses.at(-1);
  if (noun === undefined || measure === undefined) return null;
  const modifiers = telling.slice(0, noun.senses.length > 1 ? at + 1 : at);
  return { measure, name: telling.flatMap(({ senses }) => senses), modifiers };
}

function isOfName({ lower, wordClass, figure }: JoinedWord): boolean {
  return (
    figure === null &&
    !ARTICLES.has(lower) &&
    !GIVES.has(lower) &&
    ["noun", "name", "adjective", "verb", "adverb"].includes(wordClass)
  );
}

/** A noun that could be a verb may be taken for one: "recall". */
function isNominal({ lower, wordClass, figure }: JoinedWord): boolean {
  if (figure !== null) return false;
  if (wordClass === "verb") return !/(?:ed|ing)$/.test(lower);
  return wordClass === "noun" || wordClass === "name" || wordClass === "adjective";
}
