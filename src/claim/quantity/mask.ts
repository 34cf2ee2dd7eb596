/** A private-use character: no pattern of this folder matches it, so masked text reads as neither number nor word. */
const FILLER = "\uE000";

const LABELS =
  "sections?|sec\\.|figures?|figs?\\.?|tables?|equations?|eqs?\\.?|appendix|chapters?|algorithm|theorem|lemma|" +
  "definition|example|footnote|hypothesis|finding|claim|experiment|pages?|pp?\\.|lines?|steps?|stage|phase|round|" +
  "layer|seed|class|fold|epoch|day|week|level|tier|item|question|part|issue|no\\.";

const SEVERAL =
  "sections|figures|tables|equations|chapters|pages|lines|steps|layers|seeds|classes|folds|epochs|days|weeks|levels|" +
  "items|questions|parts|issues";

const PRODUCTS =
  "gpt|claude|opus|sonnet|haiku|llama|gemini|gemma|qwen|mistral|mixtral|phi|pythia|deepseek|grok|olmo|falcon|palm|" +
  "python|pytorch|tensorflow|jax|cuda|node|ubuntu|java|rust|version|release";

const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|" +
  "nov(?:ember)?|dec(?:ember)?";

/** Numbers that measure nothing: addresses, identifiers, dates, versions, labels, marks, grids. Each in linear time. */
const NOT_QUANTITIES: readonly RegExp[] = [
  /\bU\+[\dA-F]{4,6}\b/gu,
  /\bat one (?:point|time)\b/giu,
  /(?<=[\p{L})\]}])[_^](?:\{[+\-−]?\d+\}|\d+)/gu,
  /https?:\/\/\S+/giu,
  /(?<![\d.])10\.\d{4,9}\/\S+/gu,
  /(?<![\d.])\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?(?!\d)/gu,
  /(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?:T[\d:.Z]+)?(?![\d.])/gu,
  /(?<!\d)\d{1,2}\/\d{1,2}\/\d{2,4}(?!\d)/gu,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/gu,
  new RegExp(`(?<![\\p{L}\\d.])\\d{1,2} (?:${MONTHS})\\b\\.?(?:,? \\d{4}\\b)?`, "giu"),
  new RegExp(
    `\\b(?:${MONTHS})\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?![.,]\\d|%)(?:,? \\d{4}\\b)?`,
    "giu",
  ),
  new RegExp(`\\b(?:${MONTHS})\\.?,? (?:19|20)\\d{2}\\b`, "giu"),
  /(?<=\b(?:in|since|until|before|after|during|year|circa|early|late|al\.,?) |\()(?:19|20)\d{2}(?![\d%]|[.,]\d| ?%| \p{Ll}+s\b)/giu,
  /(?<=\b\p{Lu}\p{Ll}{2,},? )(?:19|20)\d{2}(?=[);,]|$)/gu,
  /\[\^?\d+(?:, ?\d+)*\]/gu,
  /(?<!\d)\d+\.\d+\.\d+(?:\.\d+)*/gu,
  new RegExp(
    `\\b(?:${LABELS}) #?\\d+(?:,\\d{3}(?!\\d))*(?![\\d%]|\\.\\d+ ?%)(?:\\.\\d+)*(?:[-–]\\d+)?`,
    "giu",
  ),
  new RegExp(
    `\\b(?:${SEVERAL}) \\d+(?:(?:,? (?:and|or|to) |, ?)\\d+(?![\\d%]|\\.\\d| ?%| (?:points?|times)\\b))+`,
    "giu",
  ),
  /§{1,2} ?\d+(?:\.\d+)*/gu,
  new RegExp(`\\b(?:${PRODUCTS}) \\d+(?:\\.\\d+)*`, "giu"),
  /#\d+/gu,
  /(?<=\p{L})@\d+(?!\.?\d)/gu,
  /(?<![\d.])\d+(?:\.\d+)? ?%(?:-| )(?=CIs?\b|confidence)/gu,
  /^[ \t]*\(?\d+[.)](?=[ \t])/gmu,
  /^[^\p{L}\p{N}\n]{0,8}\p{L}+ \d+(?=: )/gmu,
  /(?<![\d.,])\d+ ?[x×] ?(?!10(?:\^|[⁻⁰¹²³⁴-⁹]))\d+(?: ?[x×] ?\d+)*(?![\d.])/gu,
  /(?<![\d.,])\d+ by \d+(?= (?:grid|matrix|table|array|sweep|map))/giu,
  /(?<![\d.,])\d+(?:st|nd|rd|th)\b/giu,
];

/** A word or identifier, which may carry digits: `GPT-4`, `ws_003`, `F1`, `Llama-3.1-8B`. */
const IDENTIFIER = /(?<![\p{L}\p{N}_])[\p{L}_][\p{L}\p{N}_]*(?:[-.][\p{L}\p{N}_]+)*/gu;

/**
 * Blanks out every number of a text that is no quantity.
 * Gives a text of the same length, so that offsets into it are offsets into the original.
 */
export function maskNonQuantities(text: string): string {
  let masked = text;
  for (const pattern of NOT_QUANTITIES) masked = masked.replace(pattern, fill);
  return maskIdentifiers(masked);
}

/** Blanks out words and identifiers that carry digits, in a text of the same length. */
export function maskIdentifiers(text: string): string {
  return text.replace(IDENTIFIER, (found) => (/\d/.test(found) ? fill(found) : found));
}

/** Whether the place of a masked text is blanked out. */
export function isMasked(masked: string, at: number): boolean {
  return masked[at] === FILLER;
}

function fill(found: string): string {
  return FILLER.repeat(found.length);
}
