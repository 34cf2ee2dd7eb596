const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
const WORDED = new RegExp(
  `^(?:[a-z]{3,9},? )?(?:\\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH},?[ -]\\d{2,4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|${MONTH},? \\d{4})(?:[ ,T].{0,30})?$`,
  "i",
);
const NUMBERED = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?:[T ].{0,40})?$/;
const OTHER =
  /^(?:\d{8}(?:\d{4}|\d{6})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-?[QW]\d{1,2}(?:-\d)?|\d{9,13})(?:[T ].{0,40})?$/i;

/**
 * What is wrong with a text that is to be a date: `impossible` (30 February), `no-date` (holds no figure at all);
 * null where it is one, or may well be one written in another way.
 */
export function dateFault(text: string): "impossible" | "no-date" | null {
  const written = text.trim().replace(/^\[\[(.*)\]\]$/, "$1");
  const numbered = NUMBERED.exec(written);
  if (numbered !== null) {
    const [, year, , month, day] = numbered;
    return isPossible(Number(year), numberOr(month, 1), numberOr(day, 1)) ? null : "impossible";
  }
  if (WORDED.test(written) || OTHER.test(written)) return null;
  return /\d/.test(written) ? null : "no-date";
}

function numberOr(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : Number(text);
}

function isPossible(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
