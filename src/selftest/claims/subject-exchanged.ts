import type { Range } from "../../text/range.ts";
import type { ClaimOperator, NamedCase, NameGroup } from "./claim-operator.ts";
import { measuredNumbers } from "./measured-numbers.ts";

/** Digits from which on a number is hardly another's by chance. */
const TELLING_DIGITS = 3;
/** What between two names says how they differ. */
const ASYMMETRIC =
  /\d\.\d|\b(?:ahead|behind|above|below|than|over|against|beats?|loses|exceeds?|outperforms?|gains|rises|falls|longer|faster|slower|higher|lower|better|worse)\b/i;
/** A first or last place that is told of something, and picks out nothing itself. */
const FIRST_OR_LAST =
  /\b(?:is|are|has|have|gives?|attains?|reaches)(?: \S+){0,2} (?:best|worst|highest|lowest|largest|smallest|greatest|fastest|slowest)\b|\bpeaks?\b/i;

/** A thing that another is said of: another arm, task or setting of the same run. */
export const subjectExchanged: ClaimOperator = {
  name: "subject-exchanged",
  because:
    "two names change places across a word of order or a number; or a name becomes another of its kind where a number of three digits or a first place is told of it that is not the other's",
  turn: (claim) =>
    claim.groups.flatMap((group) => [...exchanged(claim.text, group), ...replaced(claim, group)]),
};

interface Mention {
  readonly range: Range;
  readonly named: NamedCase;
}

function exchanged(text: string, group: NameGroup) {
  const mentions = mentionsOf(text, group);
  return mentions.flatMap((first, index) => {
    const second = mentions[index + 1];
    if (second === undefined || first.named === second.named) return [];
    if (!ASYMMETRIC.test(text.slice(first.range.end, second.range.start))) return [];
    return [
      [
        { range: first.range, text: cased(text, first.range, second.named.name) },
        { range: second.range, text: cased(text, second.range, first.named.name) },
      ],
    ];
  });
}

function replaced(
  { text, groups }: { readonly text: string; readonly groups: readonly NameGroup[] },
  group: NameGroup,
) {
  const mentions = mentionsOf(text, group);
  const [mention, ...more] = mentions;
  if (mention === undefined || more.some(({ named }) => named !== mention.named)) return [];
  const telling = measuredNumbers(text, groups).filter(
    ({ standing, value, decimals }) =>
      standing === "plain" && digitsOf(value, decimals) >= TELLING_DIGITS,
  );
  const isFirst = FIRST_OR_LAST.test(text);
  if (telling.length === 0 && !isFirst) return [];
  const own = telling.filter(({ value, decimals }) => mention.named.has(value, decimals));
  if (!isFirst && own.length === 0) return [];
  return group.names
    .filter((other) => other !== mention.named)
    .filter((other) => !telling.some(({ value, decimals }) => other.has(value, decimals)))
    .map((other) => mentions.map(({ range }) => ({ range, text: cased(text, range, other.name) })));
}

/** Where a text names the cases of a group: each by its name, a number behind its label. */
function mentionsOf(text: string, { label, names }: NameGroup): readonly Mention[] {
  const lower = text.toLowerCase();
  const found = names.flatMap((named) =>
    placesOf(lower, named.name.toLowerCase(), label.toLowerCase()).map((range) => ({
      range,
      named,
    })),
  );
  const longest = found.filter(
    ({ range }) =>
      !found.some(
        (other) =>
          other.range.start <= range.start &&
          other.range.end >= range.end &&
          length(other.range) > length(range),
      ),
  );
  return longest.sort((a, b) => a.range.start - b.range.start);
}

function placesOf(text: string, name: string, label: string): Range[] {
  const places: Range[] = [];
  const isNumber = /^[\d.+-]/.test(name);
  if (name.length < 2 && !isNumber) return [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const isWhole =
      !/[\p{L}\p{N}_.]/u.test(text[at - 1] ?? " ") &&
      !/^(?:[\p{L}\p{N}_]|[.,]\d)/u.test(text.slice(end));
    const isLabelled = !isNumber || (label.length > 1 && isBehind(text.slice(0, at), label));
    if (isWhole && isLabelled) places.push({ start: at, end });
  }
  return places;
}

/** Whether a label stands right before: `layer 14`, `layer-14`, `batch of 16`. */
function isBehind(before: string, label: string): boolean {
  const words = before.replace(/(?:[ =-]| of )$/, "");
  return words.endsWith(label) && !/\p{L}/u.test(words.at(-label.length - 1) ?? " ");
}

function digitsOf(value: number, decimals: number): number {
  return value
    .toFixed(decimals)
    .replace(/^[0.]+/, "")
    .replace(".", "").length;
}

function cased(text: string, { start }: Range, name: string): string {
  return start === 0 && /^\p{Lu}/u.test(text)
    ? name.slice(0, 1).toUpperCase() + name.slice(1)
    : name;
}

function length({ start, end }: Range): number {
  return end - start;
}
