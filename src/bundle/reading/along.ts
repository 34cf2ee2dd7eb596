import type { Range } from "../../text/range.ts";
import { type Scene, sentenceAt } from "./scene.ts";

/** The input along which something goes, and the part of it that is meant. */
export interface Along {
  readonly dimension: number;
  readonly includes: (value: number) => boolean;
  /** Whether the words go from the greater value to the smaller one. */
  readonly isTurned: boolean;
}

/** `rises with depth`, `as noise grows`; `at every layer` says where something holds and not along what it goes. */
const ALONG =
  /\b(?:with|along|as|across|over|by|through|the) (?:the |more |higher |larger |each |increasing |growing |number of |deeper ){0,3}$/iu;
/** Directly before one value: the course begins or ends there. */
const BEGINS = /\b(?:from|beyond|after|above|past) (?:\p{L}+ ){0,2}$/iu;
const ENDS = /\b(?:up to|until|below) (?:\p{L}+ ){0,2}$/iu;
const REACH = 30;

/** The input along which something goes: one that the text names, within the two values that it names, if it does. */
export function orderedDimension(scene: Scene, table: number, at: Range): Along | null {
  const sentence = sentenceAt(scene, at.start);
  const isInside = ({ start }: Range): boolean => sentence.start <= start && start < sentence.end;
  const { dimensions } = scene.tables[table]!;
  const candidates = dimensions.flatMap(({ kind, values }, dimension) => {
    if (kind !== "input" || values.length < 2) return [];
    const named = scene.selectors.filter(
      (one) => one.table === table && one.dimension === dimension && isInside(one.at),
    );
    const isNamed = scene.mentions.some(
      ({ at: place, things }) =>
        isInside(place) &&
        ALONG.test(scene.text.slice(Math.max(0, place.start - REACH), place.start)) &&
        things.some(
          (thing) =>
            thing.kind === "dimension" && thing.table === table && thing.dimension === dimension,
        ),
    );
    const ends = named.map((one) => ({ at: one.at, value: Number(one.value) }));
    const distinct = new Set(ends.map(({ value }) => value)).size;
    const before = ends[0] === undefined ? "" : textBefore(scene, ends[0].at);
    if (distinct === 1 && !BEGINS.test(before) && !ENDS.test(before)) return [];
    return distinct > 0 || isNamed ? [{ dimension, ends, distinct, before }] : [];
  });
  const chosen = candidates.find(({ distinct }) => distinct > 1) ?? candidates[0];
  if (chosen === undefined) return null;
  const { dimension, ends, distinct, before } = chosen;
  const values = ends.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (distinct === 0) return { dimension, includes: () => true, isTurned: false };
  if (distinct === 1) {
    const includes = (value: number) => (ENDS.test(before) ? value <= high : value >= low);
    return { dimension, includes, isTurned: false };
  }
  const first = startOf(scene, sentence, ends);
  if (first !== low && first !== high) return null;
  const includes = (value: number) => value >= low && value <= high;
  return { dimension, includes, isTurned: first === high };
}

function textBefore({ text }: Scene, { start }: Range): string {
  return text.slice(Math.max(0, start - REACH), start);
}

/** Where the course begins: behind `from`, else at the value named first, as long as the others lie above it. */
function startOf(
  { text }: Scene,
  sentence: Range,
  ends: readonly { readonly at: Range; readonly value: number }[],
): number | null {
  const from = /\bfrom\b/iu.exec(text.slice(sentence.start, sentence.end));
  const begins = ends.find(({ at }) => from !== null && at.start > sentence.start + from.index);
  if (begins !== undefined) return begins.value;
  const [first] = ends;
  return ends.every(({ value }) => value >= first!.value) ? first!.value : null;
}
