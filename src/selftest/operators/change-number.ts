import { areApart, type Figure, readFigures } from "../../claim/figures.ts";
import type { Token } from "../../claim/language.ts";
import type { FlawOperator, WordChange } from "../operator.ts";
import { rewritten } from "../wording.ts";
import { OTHER_METRICS } from "./swap-metric.ts";

const YEAR = /\b(?:19|20)\d\d\b/;
const DIGITS = /\p{Nd}[\p{Nd},]*(?:\.\p{Nd}+)?/u;

/** A number becomes another, far enough off that no rounding explains it. */
export const changeNumber: FlawOperator = {
  name: "change-number",
  rules: ["number-conflict"],
  change: (sample) => numberChanged(sample),
};

/** The claim with its first result changed, or its first count where it gives no result. */
export const numberChanged: WordChange = ({ claim: { text, tokens, figures } }) => {
  const outcomes = figures.filter(({ role }) => role === "outcome");
  const counts = figures.filter(({ role }) => role === "amount");
  for (const figure of [...outcomes, ...counts]) {
    const digits = DIGITS.exec(figure.text);
    if (digits === null || YEAR.test(figure.text) || isVersion(figure, tokens)) continue;
    const start = figure.start + digits.index;
    const place = { start, end: start + digits[0].length };
    const changed = rewritten(text, place, otherNumber(digits[0], figure));
    const now = readFigures(changed)[figures.indexOf(figure)];
    if (now !== undefined && now.role === figure.role && areApart(figure, now)) return changed;
  }
  return null;
};

/** "Petri 2.0" is a name. */
function isVersion({ start }: Figure, tokens: readonly Token[]): boolean {
  const before = tokens.findLast(({ end }) => end <= start);
  return before?.wordClass === "name" && !OTHER_METRICS.has(before.lower);
}

/** As many decimals; shares stay shares. */
function otherNumber(digits: string, { dimension }: Figure): string {
  const value = Number(digits.replaceAll(",", ""));
  const decimals = digits.split(".")[1]?.length ?? 0;
  const top = dimension === "percent" ? 100 : decimals > 0 && value <= 1 ? 1 : null;
  const other =
    top === null ? value * 2 + 3 : value > top / 2 ? value - top * 0.31 : value + top * 0.31;
  return other.toFixed(decimals);
}
