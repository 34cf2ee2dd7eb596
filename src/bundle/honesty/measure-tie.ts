import { contains, overlaps, type Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import {
  type NamePart,
  namesPart,
  partsOf,
  STAGES,
  stemOf,
  type TextWord,
} from "../reading/text-words.ts";
import { isDifferenceName, nameParts } from "../records/column-role.ts";
import type { Measure } from "../records/record-table.ts";
import type { ClaimText } from "./claim-text.ts";
import { columnMeantInstead } from "./meant-column.ts";
import { type NameUse, usesOf } from "./name-uses.ts";
import type { Column } from "./superlative-words.ts";

/** How the text ties to a column. */
export type Tie =
  | { readonly kind: "named"; readonly uses: readonly NameUse[] }
  /** It names no column, and this is the one the study is about, or the only one. */
  | { readonly kind: "principal" }
  /** It names these in its place, or these as well as it. */
  | { readonly kind: "other"; readonly named: readonly string[] }
  | { readonly kind: "none" };

/** Metrics of the field: where a text names one that no column has, no column stands in for it. */
const METRICS: ReadonlySet<string> = new Set(
  `accuracy auroc auc f1 precision recall perplexity loss bleu rouge ndcg mrr ece brier wer cer rmse mse mae r2 pgr latency
  throughput reward error calibration fid iou kl divergence entropy`.split(/\s+/),
);

const METRIC_STEMS: ReadonlySet<string> = new Set([...METRICS].map(stemOf));

/**
 * Holds a column that an expression reads against the words of the text, those of the sentence at a place first.
 * @param partner the column that it is set against, which may go by the same words
 */
export function tieOf(
  text: ClaimText,
  { table, measure }: Column,
  at: Range,
  partner: string | null = null,
): Tie {
  const { measures } = text.scene.tables[table]!;
  const own = measures[measure]!;
  const twins = measures.filter((other) => other !== own && isTwin(own, other));
  const ties = [own, ...twins].map((column) =>
    tieOfColumn(text, column, { table, measures, partner }, at),
  );
  return ties.find(({ kind }) => kind === "named" || kind === "principal") ?? ties[0]!;
}

const REPETITIONS: ReadonlySet<string> = new Set(
  "mean avg average seed seeds run runs value values list".split(" "),
);

/** Whether one column holds the repetitions of which the other is the mean. */
function isTwin({ name }: Measure, other: Measure): boolean {
  const bare = (written: string): string =>
    nameParts(written)
      .filter((part) => !REPETITIONS.has(part))
      .join(" ");
  return bare(name) !== "" && bare(name) === bare(other.name);
}

interface Columns {
  readonly table: number;
  readonly measures: readonly Measure[];
  readonly partner: string | null;
}

/** Whether a column says yes or no of each row: it chooses rows, and is not mistaken for what was measured in them. */
function isFlag({ scene }: ClaimText, table: number, measure: number): boolean {
  return scene.tables[table]!.rows.every(({ cells }) => {
    const value = cells[measure]?.value;
    return value === undefined || value === 0 || value === 1;
  });
}

function tieOfColumn(
  text: ClaimText,
  own: Measure,
  { table, measures, partner }: Columns,
  at: Range,
): Tie {
  const { scene } = text;
  const isDifference = isDifferenceName(own.name);
  const rivals = measures.filter(
    (other) =>
      other !== own &&
      other.role === "outcome" &&
      other.name !== own.name &&
      !isTwin(own, other) &&
      !isFlag(text, table, measures.indexOf(other)) &&
      (isDifference || !isDifferenceName(other.name)),
  );
  const sentence = sentenceAt(scene, at.start);
  const inside = scene.words.filter(
    ({ start, end }) => sentence.start <= start && end <= sentence.end,
  );
  for (const words of [inside, scene.words]) {
    const tie = tieAmong(text, words, own, rivals, partner);
    if (tie.kind === "named") {
      if (isOfOtherMetric(own, measures, words)) return { kind: "none" };
      const instead = columnMeantInstead(
        text,
        own,
        rivals.filter((rival) => rival.name !== partner && !isWithin(words, rival, tie.uses)),
        at,
      );
      return instead === null ? tie : { kind: "other", named: [instead.name] };
    }
    if (tie.kind === "other") return tie;
  }
  const stems = new Set([...namesOf(own), own.means ?? ""].flatMap(stemsOf));
  const isOther = inside.some((word) => METRICS.has(word.text) && !stems.has(word.stem));
  if (isOther) return { kind: "none" };
  const outcomes = measures.filter(({ role, inherited }) => role === "outcome" && !inherited);
  const isOnly = outcomes.length === 1 && outcomes[0] === own;
  return isMeant(text, own) || isOnly ? { kind: "principal" } : { kind: "none" };
}

/**
 * Whether the text speaks of a metric that no column has, and this one is a score of some kind: `routed_score` is named
 * where the text says routed, and is no accuracy of it.
 */
function isOfOtherMetric(
  own: Measure,
  measures: readonly Measure[],
  words: readonly TextWord[],
): boolean {
  const isScore = nameParts(own.name).some((part) => /^(?:scores?|metric)$/.test(part));
  if (!isScore || words.some(({ stem }) => stem === stemOf("score"))) return false;
  const stems = new Set(
    measures.flatMap((each) => [...namesOf(each), each.means ?? ""].flatMap(stemsOf)),
  );
  return words.some(({ text, stem }) => METRICS.has(text) && !stems.has(stem));
}

/** Whether a column's name is used only as a part of a fuller name: the supervisor errors of `students repeat … errors`. */
function isWithin(words: readonly TextWord[], rival: Measure, uses: readonly NameUse[]): boolean {
  const theirs = namesOf(rival).flatMap((name) => usesOf(words, name).filter(isFull));
  return theirs.every((use) =>
    uses.some((own) => contains(own.at, use.at) && own.matched.length > use.matched.length + 1),
  );
}

function isMeant({ glossary }: ClaimText, { name, parents }: Measure): boolean {
  return glossary.measure === name || glossary.measure === [...parents, name].join(".");
}

function tieAmong(
  text: ClaimText,
  words: readonly TextWord[],
  own: Measure,
  rivals: readonly Measure[],
  partner: string | null,
): Tie {
  const others = rivals.filter(({ name }) => name !== partner);
  const named = namesOf(own).flatMap((name) => usesOf(words, name));
  const told = own.means === null ? [] : usesOf(words, own.means);
  const fuller = rivals.flatMap((rival) =>
    namesOf(rival).flatMap((name) =>
      usesOf(words, name)
        .filter(isFull)
        .map((use) => ({ rival, use })),
    ),
  );
  const isOutdone = (use: NameUse): boolean =>
    fuller.some(
      ({ use: other }) => overlaps(other.at, use.at) && other.matched.length > use.matched.length,
    );
  const full = named.filter(isFull).filter((use) => !isOutdone(use));
  if (full.length > 0) return { kind: "named", uses: full };
  // Where two columns mean a score, the text that names the one does not speak of the other.
  const isTwinNamed = fuller.some(
    ({ rival }) => rival.name !== partner && own.means !== null && rival.means === own.means,
  );
  const meant = told.filter(
    (use) => isFull(use) && !isTwinNamed && !isNameOfAnother(text, use, own, fuller),
  );
  if (meant.length > 0) return { kind: "named", uses: meant };
  const partly = [...named, ...told].filter(
    (use) =>
      use.matched.length > 0 &&
      !isOutdone(use) &&
      (isTelling(use, own, others) ||
        (fuller.length === 0 && ownWords(text, use).length > 1 && !isSharedWhole(use, others))),
  );
  const instead = fuller.filter(
    ({ use }) => !named.some((one) => one.matched.length >= use.matched.length),
  );
  if (partly.length > 0) return { kind: "named", uses: partly };
  if (instead.length > 0)
    return { kind: "other", named: [...new Set(instead.map(({ rival }) => rival.name))] };
  return { kind: "none" };
}

const UNIT =
  /[_\s(.](?:pct|percent|%|ms|s|sec|secs|seconds|min|mins|minutes|h|hr|hrs|hours|kwh|gb|mb)\)?$/i;

/** The names a column goes by: its own, and with the keys above it; what stands one level up has none of those. */
function namesOf({ name, parents, inherited }: Measure): readonly string[] {
  const bare = name.replace(UNIT, "") || name;
  return parents.length === 0 || inherited ? [bare] : [`${parents.join(" ")} ${bare}`, bare];
}

function isFull({ missing }: NameUse): boolean {
  return missing === 0;
}

/**
 * Whether what the glossary calls a column is another's: it has the metric's name that the column's own denies (an AUROC
 * is no accuracy), or all of another column's own name, with nothing more than arms and settings beside it.
 */
function isNameOfAnother(
  { scene }: ClaimText,
  use: NameUse,
  own: Measure,
  fuller: readonly { readonly rival: Measure; readonly use: NameUse }[],
): boolean {
  const metrics = metricsIn(own.name);
  if (metrics.length > 0 && metricsIn(own.means ?? "").some((metric) => !metrics.includes(metric)))
    return true;
  return fuller.some(({ use: other }) => {
    const theirs = new Set(other.matched.map(({ stem }) => stem));
    const isWhole = [...theirs].every((stem) => use.matched.some((part) => part.stem === stem));
    const more = use.matched.filter(({ stem }) => !theirs.has(stem));
    const areSettings = more.every((part) =>
      scene.selectors.some(({ at }) =>
        scene.words.some((word) => contains(at, word) && namesPart(word, part)),
      ),
    );
    return overlaps(other.at, use.at) && isWhole && areSettings;
  });
}

function metricsIn(name: string): readonly string[] {
  return stemsOf(name).filter((part) => METRIC_STEMS.has(part));
}

/** Whether all that names a column names another as well. */
function isSharedWhole({ matched }: NameUse, rivals: readonly Measure[]): boolean {
  return rivals.some((rival) => {
    const theirs = new Set([...namesOf(rival), rival.means ?? ""].flatMap(stemsOf));
    return matched.every(({ stem }) => theirs.has(stem));
  });
}

/** The words of a use that name the column, and no arm or setting beside it. */
function ownWords({ scene }: ClaimText, { matched }: NameUse): readonly NamePart[] {
  return matched.filter(
    (part) =>
      !scene.selectors.some(({ at }) =>
        scene.words.some((word) => contains(at, word) && namesPart(word, part)),
      ),
  );
}

/** Whether the words used tell a column from all others that came out: none of them has them too, save at another stage. */
function isTelling(use: NameUse, own: Measure, rivals: readonly Measure[]): boolean {
  const stems = use.matched.filter(({ text }) => !STAGES.has(text)).map(({ stem }) => stem);
  if (stems.length === 0) return false;
  return rivals.every((rival) => {
    const theirs = new Set([...namesOf(rival), rival.means ?? ""].flatMap((name) => stemsOf(name)));
    return isOtherStage(own, rival) || stems.some((stem) => !theirs.has(stem));
  });
}

function isOtherStage(own: Measure, rival: Measure): boolean {
  const bare = ({ name }: Measure): string =>
    partsOf(name)
      .parts.filter(({ text }) => !STAGES.has(text))
      .map(({ stem }) => stem)
      .join(" ");
  return bare(own) !== "" && bare(own) === bare(rival);
}

function stemsOf(name: string): readonly string[] {
  return partsOf(name).parts.map(({ stem }) => stem);
}
