import { between, type Interval } from "./interval.ts";
import type { Token } from "./language.ts";
import type { Extent, Lexicon } from "./lexicon.ts";
import type { Statement } from "./statement.ts";

/** Of what share of something a statement says that something holds. */
export interface Share {
  /** As written, with the denial before it: "not all". */
  readonly text: string;
  /** From 0, of none, to 1, of all. */
  readonly share: Interval;
  /** The senses of the words behind it: what it is a share of. */
  readonly of: readonly string[];
}

const SHARES: Readonly<Record<Extent, Interval>> = {
  all: between(1, 1),
  most: { low: 0.5, high: 1, lowOpen: true, highOpen: false },
  some: { low: 0, high: 1, lowOpen: true, highOpen: false },
  few: { low: 0, high: 0.5, lowOpen: false, highOpen: true },
  none: between(0, 0),
};
const NOT: ReadonlySet<string> = new Set(["not", "n't", "never", "cannot"]);
const FAILS = /^fail(?:s|ed|ing)?$/;
/** Words behind a quantifier that say what it is a share of. */
const MOST_TARGETS = 2;

/** The shares a statement speaks of, in order. "Some probes do not lie" says that not all do. */
export function readShares({ tokens, clauses, terms }: Statement, lexicon: Lexicon): Share[] {
  return clauses.flatMap(({ start, end }) => {
    const clause = tokens.slice(start, end);
    return clause.flatMap((token, index): Share[] => {
      const extent = lexicon.quantifiers.get(token.lower);
      if (extent === undefined || isTitle(clause, index)) return [];
      const denial = clause[index - 1];
      const isDenied = denial !== undefined && NOT.has(denial.lower);
      const told = isDenied ? notOf(extent) : SHARES[extent];
      if (told === null) return [];
      const deniesRest = deniesPredicate(clause.slice(index + 1), lexicon);
      // "All probes do not lie" may mean that none does, or that not all do.
      const share = deniesRest ? (extent === "all" ? notAll : complement(told)) : told;
      const of = terms
        .filter((term) => term.start >= token.end && term.end <= clause.at(-1)!.end)
        .slice(0, MOST_TARGETS)
        .map(({ sense }) => sense);
      const text = isDenied ? `${denial.text} ${token.text}` : token.text;
      return [{ text, share, of }];
    });
  });
}

const notAll: Interval = { low: 0, high: 1, lowOpen: false, highOpen: true };

/** What a denied quantifier leaves; null where that may be anything. */
function notOf(extent: Extent): Interval | null {
  if (extent === "all") return notAll;
  if (extent === "most") return between(0, 0.5);
  return extent === "none" ? SHARES.some : null;
}

/** The share of what does not, where the other one does. */
export function complement({ low, high, lowOpen, highOpen }: Interval): Interval {
  return { low: 1 - high, high: 1 - low, lowOpen: highOpen, highOpen: lowOpen };
}

/** "The majority of probes", not the majority leader. */
function isTitle(clause: readonly Token[], index: number): boolean {
  const isNoun = /^(?:majority|minority)$/.test(clause[index]!.lower);
  return isNoun && clause[index + 1]?.lower !== "of";
}

/** Whether the first verb behind a quantifier is denied; what comes later may deny something else. */
function deniesPredicate(rest: readonly Token[], { quantifiers }: Lexicon): boolean {
  const verb = rest.findIndex(({ wordClass }) => wordClass === "verb");
  const upToVerb = verb < 0 ? rest : rest.slice(0, verb + 1);
  return upToVerb.some(
    ({ lower }, index) =>
      (NOT.has(lower) && !quantifiers.has(rest[index + 1]?.lower ?? "")) ||
      (FAILS.test(lower) && rest[index + 1]?.lower === "to"),
  );
}
