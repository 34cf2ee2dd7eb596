import type { Range } from "../../text/range.ts";
import { isStopWord } from "../../text/tokens.ts";
import { type Name, type Named, type NameIndex, namesByInitials, namesWith } from "./name-index.ts";
import { isLetter, namesPart, type TextWord } from "./text-words.ts";

/** A place where a text names something of the results. */
export interface Mention {
  readonly at: Range;
  readonly things: readonly Named[];
  /** Where each part of the name that the text uses stands. */
  readonly places: readonly Range[];
  /** Whether the text takes away what it names here, and no name of the results says `without` it. */
  readonly isLeftOut: boolean;
  /** How many parts of the name the text uses there, and how many it leaves out. */
  readonly matched: number;
  readonly missing: number;
}

/** Words of one name stand close together: `accuracy of the student on held-out items`. */
const WINDOW = 5;
export const LEFT_OUT =
  /^(?:without|no|non|remov\p{L}*|drop(?:ping|ped|s)?|omit\p{L}*|exclud\p{L}*|ablat\p{L}*|leav(?:ing|es?)|lack\p{L}*|disabl\p{L}*|minus|skip\p{L}*|take[ns]?|off)$/u;
const REACH_OF_LEFT_OUT = 4;

/** Finds every place where a text names a measure, an arm or a dimension; of names for one place the fullest. */
export function mentionsIn(words: readonly TextWord[], index: NameIndex): readonly Mention[] {
  const found: (Mention & { readonly name: Name })[] = [];
  for (const [position, word] of words.entries()) {
    const next = words[position + 1];
    const both = next === undefined ? [word] : [word, compound(word, next)];
    for (const written of both) {
      for (const name of namesWith(index, written)) {
        const mention = mentionAt(words, position, written, name);
        if (mention !== null) found.push({ ...mention, name });
      }
    }
    for (const { name, initials } of namesByInitials(index, words, position)) {
      const last = words[position + initials.length - 1]!;
      const others = name.parts.filter(({ text }) => text !== initials);
      const at = { start: word.start, end: last.end };
      found.push({
        at,
        things: name.things,
        places: [at],
        isLeftOut: false,
        matched: initials.length,
        missing: others.length,
        name,
      });
    }
  }
  return fullest(found);
}

/** A name as it stands around one word: which of its parts are near, and whether all that tells it apart is. */
function mentionAt(
  words: readonly TextWord[],
  position: number,
  word: TextWord,
  name: Name,
): Mention | null {
  const anchor = name.parts.find((part) => namesPart(word, part));
  if (anchor === undefined || (isLetter(anchor.text) && name.parts.length > 1)) return null;
  const near = [
    ...words.slice(0, position).filter(carriesMeaning).slice(-WINDOW),
    ...words
      .slice(position + 1)
      .filter(carriesMeaning)
      .slice(0, WINDOW),
  ];
  const places = [word];
  let missing = 0;
  for (const part of name.parts) {
    if (part === anchor) continue;
    const around = isLetter(part.text) ? [words[position + 1]!].filter(Boolean) : near;
    const hit = nearestTo(
      word,
      around.filter((other) => other !== word && namesPart(other, part)),
    );
    if (hit === undefined) missing += 1;
    else places.push(hit);
  }
  const told = name.parts.some(
    (part) => name.telling.has(part.stem) && places.some((place) => namesPart(place, part)),
  );
  if (name.isPhrase && !isInOrder(name, places)) return null;
  if (!told || (name.leavesOut && !isLeftOutAt(words, position))) return null;
  const matched = name.parts.length - missing;
  // The 4 of `4 points` is not the arm `run_4`.
  if (missing > 0 && places.every(({ text }) => /^\d+$/.test(text))) return null;
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  const isLeftOut = isLeftOutAt(words, position) && !name.leavesOut;
  return { at: { start, end }, things: name.things, places, isLeftOut, matched, missing };
}

/** Numbers, units and small words between the words of a name do not part them. */
function carriesMeaning({ text }: TextWord): boolean {
  return (
    !/^[\d.]+$/.test(text) &&
    !isStopWord(text) &&
    !/^(?:percentage|points?|percent|per|cent)$/.test(text)
  );
}

/** `layer-wise` may be written `layerwise` in a key. */
function compound(first: TextWord, second: TextWord): TextWord {
  const text = first.text + second.text;
  return { start: first.start, end: second.end, text, stem: text };
}

/** Of a name such as `students_repeat_errors_of_teacher` the order tells who does what to whom. */
function isInOrder({ parts }: Name, places: readonly TextWord[]): boolean {
  const starts = parts
    .filter((_, index) => index > 0 || parts.length < 3)
    .flatMap((part) => places.find((place) => namesPart(place, part))?.start ?? []);
  return starts.every((start, index) => index === 0 || start > starts[index - 1]!);
}

function nearestTo(word: TextWord, others: readonly TextWord[]): TextWord | undefined {
  return others.toSorted(
    (a, b) => Math.abs(a.start - word.start) - Math.abs(b.start - word.start),
  )[0];
}

/** `without the auxiliary loss`: whether a word shortly before takes away what is named. */
function isLeftOutAt(words: readonly TextWord[], position: number): boolean {
  const before = words.slice(Math.max(0, position - 2 * REACH_OF_LEFT_OUT), position);
  const joined = before.findLastIndex(({ text }) => text === "or" || text === "and");
  const reach = joined === -1 ? REACH_OF_LEFT_OUT : 2 * REACH_OF_LEFT_OUT;
  return before.slice(-reach).some(({ text }) => LEFT_OUT.test(text));
}

/** Of mentions that overlap in one kind of thing, those that use most parts of their name, then leave fewest out. */
function fullest(found: readonly (Mention & { readonly name: Name })[]): readonly Mention[] {
  const sorted = found.toSorted(
    (a, b) =>
      Number(a.isLeftOut) - Number(b.isLeftOut) ||
      b.matched - a.matched ||
      a.missing - b.missing ||
      a.at.start - b.at.start,
  );
  const kept: (Mention & { readonly name: Name })[] = [];
  for (const mention of sorted) {
    const isTaken = kept.some(
      (other) =>
        overlap(other.at, mention.at) && (other.name === mention.name || areArms(other, mention)),
    );
    if (!isTaken) kept.push(mention);
  }
  return kept.toSorted((a, b) => a.at.start - b.at.start);
}

/** Whether both name arms of one dimension, of which one place can mean only one. */
function areArms(a: Mention, b: Mention): boolean {
  return a.things.some(
    (one) =>
      one.kind === "value" &&
      b.things.some(
        (other) =>
          other.kind === "value" && other.table === one.table && other.dimension === one.dimension,
      ),
  );
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
