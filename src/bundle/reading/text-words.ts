import { isStopWord, stem } from "../../text/tokens.ts";
import { nameParts } from "../records/column-role.ts";

/** A word or number of a text, with its place. */
export interface TextWord {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly text: string;
  readonly stem: string;
}

const WORD = /\d+(?:\.\d+)?e[+-]?\d+|[\p{L}\p{N}]+(?:[.@]\p{N}+)*/giu;

/** The words of a text in order; a hyphen parts words, a dot or @ before a digit does not. */
export function textWords(text: string): readonly TextWord[] {
  return [...text.matchAll(WORD)].map((match) => {
    const lower = match[0].normalize("NFKC").toLowerCase();
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: lower,
      stem: stemOf(lower),
    };
  });
}

/** Words of the field that stand for one another, and the short forms that keys use. */
const SAME: ReadonlyMap<string, string> = new Map(
  `accuracy acc accuracies performance
  validation val valid dev
  training train
  average avg mean averaged averages averaging
  deviation std sd stdev stddev
  maximum max
  minimum min
  median med
  error err
  errors errs
  parameters params
  latency time runtime duration wall elapsed long longer slow slower fast faster sec second seconds
  configuration config cfg configs configurations
  correlation corr
  perplexity ppl
  learning lr
  temperature temp t
  confidence conf
  probability prob
  baseline base
  number n num count
  throughput tput
  gradient grad
  win won wins winning
  cost costs usd dollar dollars eur price
  dataset data`
    .split("\n")
    .flatMap((line) => {
      const [first = "", ...others] = line.trim().split(" ");
      return [first, ...others].map((word) => [stem(word), stem(first)] as const);
    }),
);

/** One stem for words that say the same. */
export function stemOf(word: string): string {
  const own = stem(word);
  return SAME.get(own) ?? own;
}

/** One part of a name that a text may use. */
export interface NamePart {
  readonly text: string;
  readonly stem: string;
}

/** Parts that name nothing by themselves. */
const EMPTY_PARTS: ReadonlySet<string> = new Set(
  "of the a an in on at to for per by with and or vs value values result results metric score".split(
    " ",
  ),
);
const NEGATING: ReadonlySet<string> = new Set([
  "no",
  "without",
  "wo",
  "minus",
  "ablate",
  "drop",
  "remove",
  "not",
  "non",
]);

/** A name taken apart. */
export interface NameParts {
  readonly parts: readonly NamePart[];
  /** Whether it names what is without something: `no_aux_loss`. */
  readonly leavesOut: boolean;
  /** The part that says what kind of thing it is: accuracy of `val_acc`, steps of `steps_to_99`. */
  readonly head: NamePart;
}

/** Words that tell the same measure at two times. */
export const STAGES: ReadonlySet<string> = new Set(
  "before after initial final start end pre post old new first last".split(" "),
);

const PREPOSITION =
  /[\s_-](?:of|to|with|on|in|at|per|for|by|over|from|under|after|before|without)[\s_-]/i;

/** The telling parts of a column's, arm's or file's name. */
export function partsOf(name: string): NameParts {
  const all = nameParts(name);
  const leavesOut = all.length > 1 && NEGATING.has(all[0]!);
  const parts = tellingParts(leavesOut ? all.slice(1) : all);
  const headed = tellingParts(nameParts(name.split(PREPOSITION)[0]!)).filter(
    ({ text }) => !STAGES.has(text),
  );
  return {
    parts,
    leavesOut,
    head: (headed.length > 0 ? headed : parts).at(-1) ?? { text: "", stem: "" },
  };
}

/** A letter at the end tells `method_a` from `method_b`. */
function tellingParts(all: readonly string[]): readonly NamePart[] {
  const kept = all.filter((part, at) =>
    isLetter(part)
      ? (at > 0 && at === all.length - 1) ||
        all.every((other) => other === part || EMPTY_PARTS.has(other))
      : !EMPTY_PARTS.has(part) && !isStopWord(part),
  );
  return (kept.length > 0 ? kept : all).map((text) => ({ text, stem: stemOf(text) }));
}

/** Whether a part is one letter, which names something only directly behind another part. */
export function isLetter(part: string): boolean {
  return /^\p{L}$/u.test(part);
}

/** Keys shorten words: `aux` for auxiliary, `imit` for imitation. */
const SHORTEST_PREFIX = 3;

/** Whether a word of a text is what a part of a name stands for. */
export function namesPart(word: TextWord, part: NamePart): boolean {
  if (word.stem === part.stem || word.text === part.text) return true;
  const [base] = part.text.split("@");
  if (base !== part.text && word.text === base) return true;
  if (part.text.length < SHORTEST_PREFIX || /\d/.test(part.text)) return false;
  return word.text.startsWith(part.text) && word.text.length <= part.text.length + 12;
}
