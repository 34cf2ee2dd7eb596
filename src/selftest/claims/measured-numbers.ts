import type { Range } from "../../text/range.ts";
import type { NameGroup } from "./claim-operator.ts";

/** A number of a claim that was measured. */
export interface MeasuredNumber {
  /** Its digits, without the sign. */
  readonly range: Range;
  readonly sign: "" | "+" | "-";
  /** Without the sign. */
  readonly value: number;
  readonly decimals: number;
  readonly unit: "percent" | "points" | "times" | "other" | null;
  /** `about`: roughly so; `bound`: a limit; `denied`: what it is not; `end`: of a range. */
  readonly standing: "plain" | "about" | "bound" | "denied" | "end";
  /** The other end of its range; null where it is no end. */
  readonly otherEnd: number | null;
}

const NUMBER =
  /(?<![\p{L}\p{N}_.,/@^]|\p{L}-)([+−-]?)(\d+(?:\.\d+)?)(?![\p{L}\p{N}_@/]|[.,]\d|-(?!fold\b)\p{L})/gu;
const UNITS = [
  ["percent", /^ ?(?:%|per ?cent\b)/i],
  ["points", /^ (?:\p{L}+ )?points?\b/iu],
  ["times", /^(?: times\b|-fold\b)/i],
  ["other", /^ ?(?:ms|min|minutes|seconds|hours|kWh|GB|MB|tokens)\b/],
] as const;
const ABOUT =
  /(?:\b(?:about|around|roughly|nearly|almost|approximately|some|close to|just under|just over)|[~≈]) ?$/i;
const BOUND =
  /(?:\b(?:under|below|above|over|beyond|than|most|least|within|up to|exceeds?|exceeded|exceeding)|[<>≤≥]=?) ?$/i;
const DENIED = /\b(?:not|nor|never|unlike|instead of|rather than)(?: \p{L}+){0,2} $/iu;
const RANGE_JOINT = /^(?: ?%| points?)? ?(?:to|and|[–-]) ?$/;
const BETWEEN = /\bbetween $/i;

/** The measured numbers of a claim: those with decimals or a unit that are no value of a setting. */
export function measuredNumbers(
  text: string,
  groups: readonly NameGroup[],
): readonly MeasuredNumber[] {
  const settings = new Set(
    groups.flatMap(({ names }) => names.map(({ name }) => name)).filter((name) => /^\d/.test(name)),
  );
  const found = [...text.matchAll(NUMBER)].map((match) => {
    const [whole, sign, digits] = [match[0], match[1]!, match[2]!];
    const end = match.index + whole.length;
    const after = text.slice(end);
    return {
      range: { start: end - digits.length, end },
      from: match.index,
      sign: sign === "" ? ("" as const) : sign === "+" ? ("+" as const) : ("-" as const),
      value: Number(digits),
      decimals: digits.split(".")[1]?.length ?? 0,
      unit: UNITS.find(([, pattern]) => pattern.test(after))?.[0] ?? null,
      isSetting: settings.has(digits),
    };
  });
  return found.flatMap(({ from, isSetting, ...number }, index) => {
    const [before, behind] = [found[index - 1], found[index + 1]];
    const isMeasured = number.unit !== null || (number.decimals > 0 && !isSetting);
    if (!isMeasured) {
      // The first end of "36 to 41 points" carries no unit.
      const joined =
        behind?.unit != null && RANGE_JOINT.test(text.slice(number.range.end, behind.from));
      if (!joined || isSetting) return [];
    }
    const placed = { ...number, from };
    const isLow = behind !== undefined && isRange(text, placed, behind);
    const isHigh = before !== undefined && isRange(text, before, placed);
    const otherEnd = isLow ? behind.value : isHigh ? before.value : null;
    return [
      {
        ...number,
        otherEnd,
        standing: otherEnd === null ? standingOf(text.slice(0, from)) : ("end" as const),
      },
    ];
  });
}

interface Placed {
  readonly from: number;
  readonly range: Range;
  readonly value: number;
}

/** Whether two numbers are the ends of what is called a range, or a rise that reads like one. */
function isRange(text: string, first: Placed, second: Placed): boolean {
  const joint = text.slice(first.range.end, second.from);
  if (second.value <= first.value || !RANGE_JOINT.test(joint)) return false;
  return !/and/.test(joint) || BETWEEN.test(text.slice(0, first.from));
}

function standingOf(before: string): "plain" | "about" | "bound" | "denied" {
  if (DENIED.test(before)) return "denied";
  if (ABOUT.test(before)) return "about";
  return BOUND.test(before) ? "bound" : "plain";
}
