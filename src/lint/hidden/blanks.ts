import type { Range } from "../../text/range.ts";
import { codeTest } from "../own-words.ts";
import { textLines } from "../text-lines.ts";
import { agentsAddressed } from "./addresses-agents.ts";
import type { HiddenText } from "./hidden.ts";

const BLANK = "[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u2800\\u3000]";
/** Wider than any window; looked for from the first blank on, so that time stays linear. */
const WIDE = new RegExp(
  `(?<!${BLANK})${BLANK}{100,}(?=[^\\s\\u2800])|(?:&(?:nbsp|emsp|ensp|#160|#xA0);[ \\t]{0,9}){40,}`,
  "gi",
);
/** Higher than any window. */
const TALL = 60;
const BREAKS = /(?:<br[ \t]{0,9}\/?>\s{0,9}){40,}/gi;
const WORDS = /(?<!\p{L})(?:\p{L}{2,}[^\p{L}\r\n|]{1,9}){2,}\p{L}{2,}/u;

/** Text pushed out of sight by blanks to its left or empty lines above it. */
export function hiddenByBlanks(text: string): HiddenText[] {
  const isCode = codeTest(text);
  return [...wideRuns(text), ...tallRuns(text)].filter(
    ({ range }) => !isCode(range) && !isTableRow(text, range.start),
  );
}

function wideRuns(text: string): HiddenText[] {
  return [WIDE, BREAKS].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: run, index }) =>
      finding(
        text,
        { start: index, end: index + run.length },
        `${run.length} characters of blanks`,
      ),
    ),
  );
}

function tallRuns(text: string): HiddenText[] {
  const found: HiddenText[] = [];
  let empty = 0;
  let start = 0;
  for (const line of textLines(text)) {
    if (text.slice(line.start, line.end).trim() === "") {
      if (empty === 0) start = line.start;
      empty += 1;
      continue;
    }
    if (empty >= TALL)
      found.push(...finding(text, { start, end: line.start }, `${empty} empty lines`));
    empty = 0;
  }
  return found;
}

function finding(text: string, blanks: Range, what: string): HiddenText[] {
  const rest = /^[^\r\n]*/.exec(text.slice(blanks.end, blanks.end + 500))![0];
  if (!WORDS.test(rest)) return [];
  const addressed = agentsAddressed(rest) !== "no";
  return [
    {
      kind: "blanks",
      range: { start: blanks.start, end: blanks.end + rest.trimEnd().length },
      what: `text behind ${what}, out of its readers' sight`,
      severity: addressed ? "error" : "warning",
      confidence: addressed ? 0.95 : 0.8,
    },
  ];
}

/** Editors fill the cells of a table with blanks up to the widest. */
function isTableRow(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf("\n", at - 1) + 1, at - 2_000);
  return /^[ \t>]*\|/.test(text.slice(start, at + 1)) || text.slice(start, at).includes("|");
}
