/** Commas that can only be decimal: `0,873`, `12,5 %`, `1.234,5`. */
const CERTAIN =
  /(?<![\d.,])(?:0,\d{1,20}(?![\d,]{0,40},\d|\d)|\d{1,20},\d{1,2}(?= ?[%±])|[1-9]\d{0,2}(?:\.\d{3}){1,8},\d{1,20})/gu;
/** Two values of a set, `{0,1}`, and no number. */
const SET_OF_DIGITS = /[[({]0,\d[\])}]/gu;
const POINT = /\d\.\d/u;
/** A comma that parts no groups of three, alone in its number. */
const LIKELY = /(?<![\d.,])\d+,(?:\d{1,2}|\d{4,})(?![\d,.]*\d)/gu;

/**
 * Writes decimal commas as points, in a text of the same length. Where a text has commas that can only be decimal and no
 * decimal points, its other commas inside numbers are decimal too: `0,41 bei 12,75 s`.
 */
export function withDecimalPoints(text: string): string {
  if (!/\d,\d/.test(text)) return text;
  const sets = new Set([...text.matchAll(SET_OF_DIGITS)].map(({ index }) => index + 1));
  let isUsed = false;
  const certain = text.replace(CERTAIN, (number, at: number) => {
    if (sets.has(at)) return number;
    isUsed = true;
    return withPoint(number);
  });
  return isUsed && !POINT.test(text.replace(CERTAIN, ""))
    ? certain.replace(LIKELY, withPoint)
    : certain;
}

function withPoint(number: string): string {
  return number.replaceAll(".", "'").replace(",", ".");
}
