import { stem } from "../../text/tokens.ts";

/** What a number says of many values. */
export type Statistic = "mean" | "median" | "max" | "min" | "std" | "sum" | "count";

/** Words of the field that name one thing, the canonical one first. */
const SYNONYMS = `
accuracy acc
mean avg average averaging averaged averages
median med
std sd stdev stddev deviation
max maximum best highest peak top
min minimum worst lowest
sum total overall
count number num n
gain advantage improvement improve gains benefit boost lift uplift outperform
gap difference diff delta margin
reduction reduce decrease drop decline saving
increase rise growth grow
correlation corr r pearson spearman rho correlate
configuration config configs cfg
validation val valid dev
train training trained
parameter param params
error err errors
second sec secs seconds
latency runtime duration elapsed
iteration iter iters
perplexity ppl
probability prob
supervision supervised supervise
baseline base`;

const CANONICAL: ReadonlyMap<string, string> = new Map(
  SYNONYMS.trim()
    .split("\n")
    .flatMap((line) => {
      const [first = "", ...others] = line.split(" ");
      return [first, ...others].map((word) => [stem(word), first] as const);
    }),
);

export const STATISTICS: ReadonlySet<string> = new Set([
  "mean",
  "median",
  "max",
  "min",
  "std",
  "sum",
  "count",
]);
/** Words that say a number is a difference of two values, not a value. */
export const DIFFERENCES: ReadonlySet<string> = new Set([
  "gain",
  "gap",
  "reduction",
  "increase",
  "chang",
]);
/** Words that may stand for any measure of how well something did. */
export const UMBRELLA: ReadonlySet<string> = new Set([
  "accuracy",
  "perform",
  "score",
  "f1",
  "rate",
  "error",
]);

/** Words that grade a thing and name none, though keys like `high_pgr_count` use them; stemmed. */
export const GRADES: ReadonlySet<string> = new Set(
  "high low higher lower larg small more less good poor".split(" "),
);

/** Words that tell no two series apart, as they stand in names, stemmed. */
const WEAK: ReadonlySet<string> = new Set(
  `result detail data summary metric stat statistic analysis value score rate level map list output final all info report
  evaluation eval measure performance by with of per the and in on at from or as is for to a percent percentage pct case row item entry fraction share proportion
  record index run seed id`
    .split(/\s+/)
    .map((word) => stem(word)),
);

/** `ResNet-50`, `recall@20` and `ViT-B/16` are written `resnet50`, `recall20` and `vitB16` in keys. */
const NAME_AND_NUMBER = /(?<=\p{L})[-@/](?=\d+(?![\d.]))/gu;
/** `by_model`, `auc_per_layer` */
const GROUPING =
  /(?:^|(?<=\S) )(?:by [\p{L} ]{1,60}|per (?:layer|model|seed|task|class|fold|run|epoch|step|categor(?:y|ies)|condition|group|env|environment|method|dataset)s?)$/iu;
const WORD = /\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu;

/** One canonical word of the field: `avg` and `averaging` are `mean`; others are stemmed. */
export function canonical(word: string): string {
  const stemmed = stem(word.toLowerCase());
  return CANONICAL.get(stemmed) ?? stemmed;
}

/** The canonical words of a text, in order, with numbers as written. */
export function canonicalWords(text: string): string[] {
  const joined = text.normalize("NFKC").replace(NAME_AND_NUMBER, "");
  return (joined.match(WORD) ?? []).map(canonical);
}

/** The canonical words of a key or a column: split at `_`, `-`, `.`, blanks and camelCase, without what they group by. */
export function nameWords(name: string): string[] {
  const spaced = name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replaceAll("_", " ");
  return canonicalWords(spaced.replace(GROUPING, ""));
}

/** The words that tell this name from others; all of them where it has only weak ones. */
export function distinguishing(words: readonly string[]): string[] {
  const subject = words.filter((word) => !STATISTICS.has(word));
  const strong = subject.filter((word) => !WEAK.has(word));
  return strong.length > 0 ? strong : subject;
}

/** Whether a word tells no two series apart. */
export function isWeak(word: string): boolean {
  return WEAK.has(word);
}

/** The statistic a name or a phrase speaks of; null where it speaks of none. */
export function statisticOf(words: readonly string[]): Statistic | null {
  const found = words.filter((word) => STATISTICS.has(word)) as Statistic[];
  return found.find((word) => word !== "count") ?? found[0] ?? null;
}
