import type { Range } from "../../text/range.ts";
import type { Scene } from "./scene.ts";

/** Which way the words around a number say that it goes. */
const DOWN =
  /\b(?:lower|less|fewer|falls?|fell|drop(?:s|ped)?|declin\p{L}*|decreas\p{L}*|reduc\p{L}*|cuts?|los(?:es?|t|s)|costs?|below|behind|short|shorter|faster|hurts?|worse|shrinks?|removes?|lowers?|trail(?:s|ed|ing)?|lag(?:s|ged|ging)?|underperform\p{L}*|sav(?:es?|ed|ing))\b/iu;
const UP =
  /\b(?:higher|slower|longer|more|greater|rises?|rose|gains?|grow\p{L}*|increas\p{L}*|improv\p{L}*|rais\p{L}*|lifts?|boosts?|above|ahead|exceeds?|adds?|outperform\p{L}*|beats?|advantage|leads?|surpass\p{L}*|tops)\b/iu;
const CLAUSE = /[.;:()]|, (?:and|but|while|which|where)\b/u;

/** Which way the words of its clause say that a number goes; null where they say neither or both. */
export function directionSaid(scene: Scene, at: Range): "up" | "down" | null {
  const before = scene.text.slice(0, at.start).split(CLAUSE).at(-1)!;
  const behind = scene.text.slice(at.end).split(CLAUSE)[0]!;
  const [down, up] = [DOWN, UP].map((words) => words.test(`${before} ${behind}`));
  if (down === up) return null;
  return up ? "up" : "down";
}

/** A difference as its words put it: `4.6 points lower` is −4.6; where no word says which way, the size alone counts. */
export function inWords(scene: Scene, at: Range, written: number, value: number): number {
  if (/^[+\-−]/u.test(scene.text.slice(at.start, at.end))) return value;
  const said = directionSaid(scene, at);
  if (said !== null) return said === "down" ? -value : value;
  return written < 0 ? value : Math.abs(value);
}
