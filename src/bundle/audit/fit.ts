import type { QuantityContext } from "./context.ts";
import type { Series } from "./series.ts";
import { DIFFERENCES, isWeak, STATISTICS } from "./words.ts";

/** How well the words around a number name a series. */
export interface Fit {
  /** Words of the series' name that the claim does not use. */
  readonly missing: number;
  /** Whether what was measured is named where the number stands. */
  readonly anchored: boolean;
  /** Whether the number's clause names something that this series is not, or may not be. */
  readonly foreign: boolean;
  /** Whether its own clause uses every word of the name. */
  readonly namedHere: boolean;
  /** Whether the words before the number speak of something that is no part of the name. */
  readonly ownSubject: boolean;
  readonly score: number;
}

/** How well a series is named by the words around a number. */
export function fitOf(
  series: Series,
  context: QuantityContext,
  vocabulary: ReadonlySet<string>,
): Fit {
  const { own, earlier, claim } = context;
  const before = new Set(context.before);
  const required = [...series.required];
  // Where all of the name stands before the number, what follows it only explains.
  const complete = [...series.metric].every((word) => before.has(word));
  const foreign = [...(complete ? before : own)].filter(
    (word) => vocabulary.has(word) && !series.required.has(word) && !series.words.has(word),
  );
  const otherCase = [...context.cases].some(
    (word) => !series.words.has(word) && !series.required.has(word),
  );
  const compared =
    series.kind === "difference" && [...before].some((word) => DIFFERENCES.has(word));
  const here = [...series.metric].some(
    (word) => context.near.has(word) || (compared && own.has(word)),
  );
  const ownSubject = [...context.subject].some((word) => !belongs(word, series));
  const carriedOver =
    foreign.length === 0 && !ownSubject && [...series.metric].some((word) => earlier.has(word));
  const inOwn = required.filter((word) => own.has(word)).length;
  const named = [...series.words].filter((word) => own.has(word)).length;
  const sameStatistic =
    context.statistic !== null && series.statistic === context.statistic ? 1 : 0;
  const inEarlier = required.filter((word) => !own.has(word) && earlier.has(word)).length;
  return {
    missing: required.filter((word) => !claim.has(word)).length,
    anchored: here || carriedOver,
    foreign: foreign.length > 0 || otherCase,
    namedHere: required.every((word) => context.phrase.has(word)),
    ownSubject,
    score: 3 * inOwn + inEarlier - foreign.length + sameStatistic + named / 10,
  };
}

/** Words that hand a clause's subject on to its number: `than low-capacity ones`, `still only`. */
const HANDING_ON: ReadonlySet<string> = new Set([
  "one",
  "still",
  "onli",
  "just",
  "even",
  "against",
  "reach",
  "rang",
  "standard",
]);

function belongs(word: string, series: Series): boolean {
  return (
    series.words.has(word) ||
    series.required.has(word) ||
    STATISTICS.has(word) ||
    isWeak(word) ||
    HANDING_ON.has(word)
  );
}
