import type { Derivation, RowOrigin } from "../expression/traced.ts";
import { joiningFlaw } from "./joining-flaw.ts";
import { oncePer } from "./once-per.ts";
import { type CountTerm, idOf, type Statistic, type Term } from "./term.ts";

const NUMERAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const STATISTICS: ReadonlySet<string> = new Set("mean median min max sum sd range".split(" "));

/** Reads how a value came about as one of the shapes that a claim's numbers have. */
export const readTerm: (from: Derivation | RowOrigin) => Term = oncePer(termFrom);

function termFrom(from: Derivation | RowOrigin): Term {
  switch (from.kind) {
    case "cell": {
      const { cell, because } = from;
      const number = numberIn(cell.value);
      return number === null
        ? { kind: "text", value: String(cell.value), from }
        : { kind: "cell", cell, because, value: number };
    }
    case "literal":
      return typeof from.value === "number"
        ? { kind: "literal", value: from.value }
        : { kind: "text", value: String(from.value), from };
    case "key":
      return { kind: "text", value: from.key, from };
    case "row":
      return { kind: "unclear", why: "it gives rows where one value is meant", value: Number.NaN };
    case "reckoned":
      return readReckoned(from);
  }
}

function numberIn(value: number | string | boolean): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && NUMERAL.test(value) ? Number(value) : null;
}

function readReckoned(from: Derivation & { readonly kind: "reckoned" }): Term {
  const value = typeof from.value === "number" ? from.value : Number.NaN;
  const of = (): readonly Term[] => from.of.map(readTerm);
  if (STATISTICS.has(from.by)) return statisticOf(from.by as Statistic, of(), value);
  switch (from.by) {
    // What is rounded on the way is held against the text as it was before.
    case "round":
    case "number":
    case "string":
      return readTerm(from.of[0]!);
    case "abs":
      return sized(readTerm(from.of[0]!), value);
    case "minus":
      return turned(readTerm(from.of[0]!), value);
    case "+":
      return added(of(), value);
    case "-": {
      const [left, right] = of();
      return subtracted(left!, right!, value);
    }
    case "*": {
      const [left, right] = of();
      return multiplied(left!, right!, value);
    }
    case "/": {
      const [left, right] = of();
      return divided(left!, right!, value);
    }
    case "change": {
      const [right, left] = of();
      return { kind: "pair", how: "change", left: left!, right: right!, value };
    }
    case "recovered": {
      const [recovered, weak, ceiling] = of();
      return { kind: "recovered", of: recovered!, weak: weak!, ceiling: ceiling!, value };
    }
    case "weighted mean": {
      const terms = of();
      const every = (place: number) => terms.filter((_, at) => at % 2 === place);
      return { kind: "weighted", of: every(0), weights: every(1), value };
    }
    case "calibration error": {
      const terms = of();
      const gaps = terms.flatMap((term, at): Term[] => {
        if (at % 3 !== 0) return [];
        const right = terms[at + 1]!;
        return [{ kind: "pair", how: "difference", left: term, right, value: gapOf(term, right) }];
      });
      return { kind: "weighted", of: gaps, weights: terms.filter((_, at) => at % 3 === 2), value };
    }
    case "pearson":
    case "spearman": {
      const [left, right] = from.of.map((list) =>
        list.kind === "reckoned" ? list.of.map(readTerm) : [],
      );
      return { kind: "correlation", by: from.by, left: left!, right: right!, value };
    }
    case "interval low":
    case "interval high":
      return { kind: "statistic", by: "interval", of: of(), value };
    case "count":
      return { kind: "count", of: from.of, because: from.because, value };
    case "share":
      return shareOf(from, value);
    default:
      return unclear(`$${from.by} makes it something that no claim can name`, value);
  }
}

function statisticOf(by: Statistic, of: readonly Term[], value: number): Term {
  const factor = commonFactor(of);
  if (factor !== null) {
    const whole = statisticOf(by, of.map(unscaled), value / factor);
    return { kind: "scaled", by: factor, of: whole, value };
  }
  const flaw = joiningFlaw(by, of);
  if (flaw !== null) return unclear(flaw, value);
  const once = [...new Map(of.map((term) => [idOf(term), term])).values()];
  return { kind: "statistic", by, of: once, value };
}

/** What all of several are multiplied by; null where they are by nothing, or not by the same. */
function commonFactor(of: readonly Term[]): number | null {
  const [first] = of;
  if (first?.kind !== "scaled" || first.by <= 0) return null;
  return of.every((term) => term.kind === "scaled" && term.by === first.by) ? first.by : null;
}

function unscaled(term: Term): Term {
  return term.kind === "scaled" ? term.of : term;
}

function unclear(why: string, value: number): Term {
  return { kind: "unclear", why, value };
}

function gapOf(a: Term, b: Term): number {
  return Math.abs(Number(a.value) - Number(b.value));
}

/** The size alone: which way a difference goes the text says, not the expression. */
function sized(term: Term, value: number): Term {
  if (term.kind === "pair" || (term.kind === "statistic" && term.by === "mean" && isOfPairs(term)))
    return { ...term, value };
  if (term.kind === "literal") return { kind: "literal", value };
  return Number(term.value) === value ? term : turned(term, value);
}

function isOfPairs({ of }: Term & { readonly kind: "statistic" }): boolean {
  return of.every((term) => term.kind === "pair");
}

/** The sign turned: a difference taken the other way round, and of anything else what it is not. */
function turned(term: Term, value: number): Term {
  if (term.kind === "literal") return { kind: "literal", value };
  if (term.kind === "pair" && term.how === "difference")
    return { ...term, left: term.right, right: term.left, value };
  return { kind: "scaled", by: -1, of: term, value };
}

/** More summands than this are no sum written out. */
const MOST_WRITTEN_OUT = 100;

function added(terms: readonly Term[], value: number): Term {
  const of = terms.flatMap((term) =>
    term.kind === "statistic" && term.by === "sum" && term.of.length <= MOST_WRITTEN_OUT
      ? term.of
      : [term],
  );
  if (of.every(({ kind }) => kind === "literal")) return { kind: "literal", value };
  return statisticOf("sum", of, value);
}

function subtracted(left: Term, right: Term, value: number): Term {
  const factor = commonFactor([left, right]);
  if (factor !== null) {
    const bare = subtracted(unscaled(left), unscaled(right), value / factor);
    return { kind: "scaled", by: factor, of: bare, value };
  }
  if (left.kind === "literal" && right.kind === "literal") return { kind: "literal", value };
  // 1 - a/b and a/b - 1 are by how much a differs from b.
  if (left.kind === "literal" && left.value === 1 && isRatio(right))
    return { ...right, how: "change", value };
  if (right.kind === "literal" && right.value === 1 && isRatio(left))
    return { ...left, how: "change", value };
  if (
    isEnd(left, "max") &&
    isEnd(right, "min") &&
    left.of.map(idOf).join() === right.of.map(idOf).join()
  )
    return { kind: "statistic", by: "range", of: left.of, value };
  return { kind: "pair", how: "difference", left, right, value };
}

function isEnd(term: Term, by: "max" | "min"): term is Term & { readonly kind: "statistic" } {
  return term.kind === "statistic" && term.by === by;
}

function isRatio(term: Term): term is Term & { readonly kind: "pair" } {
  return term.kind === "pair" && term.how === "ratio";
}

function multiplied(left: Term, right: Term, value: number): Term {
  if (left.kind === "literal" && right.kind === "literal") return { kind: "literal", value };
  if (left.kind === "literal") return { kind: "scaled", by: left.value, of: right, value };
  if (right.kind === "literal") return { kind: "scaled", by: right.value, of: left, value };
  return { kind: "product", left, right, value };
}

function divided(left: Term, right: Term, value: number): Term {
  if (left.kind === "literal" && right.kind === "literal") return { kind: "literal", value };
  if (right.kind === "literal") {
    if (left.kind === "statistic" && left.by === "sum" && left.of.length === right.value)
      return { kind: "statistic", by: "mean", of: left.of, value };
    return { kind: "scaled", by: 1 / right.value, of: left, value };
  }
  if (commonFactor([left, right]) !== null) return divided(unscaled(left), unscaled(right), value);
  if (left.kind === "scaled" && left.by === 100)
    return { kind: "scaled", by: 100, of: divided(left.of, right, value / 100), value };
  if (left.kind === "count" && right.kind === "count")
    return { kind: "share", part: left, whole: right, value };
  if (left.kind === "pair" && left.how === "difference")
    return dividedDifference(left, right, value);
  if (left.kind === "statistic" && left.by === "sum")
    return dividedSum(left.of, left, right, value);
  return { kind: "pair", how: "ratio", left, right, value };
}

/** `(a - b) / b` is a change, `(a - weak) / (ceiling - weak)` what was recovered. */
function dividedDifference(
  { left, right: less }: Term & { readonly kind: "pair" },
  right: Term,
  value: number,
): Term {
  if (idOf(right) === idOf(less)) return { kind: "pair", how: "change", left, right: less, value };
  if (idOf(right) === idOf(left))
    return { kind: "pair", how: "change", left: less, right: left, value };
  if (right.kind === "pair" && right.how === "difference" && idOf(right.right) === idOf(less))
    return { kind: "recovered", of: left, weak: less, ceiling: right.left, value };
  const whole: Term = {
    kind: "pair",
    how: "difference",
    left,
    right: less,
    value: value * Number(right.value),
  };
  return { kind: "pair", how: "ratio", left: whole, right, value };
}

/** A sum of weighted values over the sum of the weights, or over how many there are, is a mean. */
function dividedSum(terms: readonly Term[], sum: Term, right: Term, value: number): Term {
  if (right.kind === "count" && right.value === terms.length)
    return { kind: "statistic", by: "mean", of: terms, value };
  const weights = right.kind === "statistic" && right.by === "sum" ? right.of : [];
  if (weights.length !== terms.length)
    return { kind: "pair", how: "ratio", left: sum, right, value };
  const weighed = terms.map((term, at): Term | null => {
    if (term.kind !== "product") return null;
    const weight = idOf(weights[at]!);
    if (idOf(term.left) === weight) return term.right;
    return idOf(term.right) === weight ? term.left : null;
  });
  return weighed.some((term) => term === null)
    ? { kind: "pair", how: "ratio", left: sum, right, value }
    : { kind: "weighted", of: weighed.filter((term) => term !== null), weights, value };
}

/** The share of those asked that answered yes. */
function shareOf(from: Derivation & { readonly kind: "reckoned" }, value: number): Term {
  const met = from.of.filter((each) => each.kind === "reckoned" && each.value === true);
  const part: CountTerm = { kind: "count", of: met, because: [], value: met.length };
  const whole: CountTerm = { kind: "count", of: from.of, because: [], value: from.of.length };
  return { kind: "share", part, whole, value };
}
