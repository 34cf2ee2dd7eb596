import type { Range } from "../../text/range.ts";
import { sentenceAt } from "../reading/scene.ts";
import type { ClaimText } from "./claim-text.ts";

/** Which way the text says that a difference goes: `of merit` where up is for the better, whatever that is. */
export interface SaidDirection {
  readonly way: "up" | "down" | "either";
  readonly isOfMerit: boolean;
  /** The word that says so. */
  readonly at: Range;
  /** Whether it stands in the clause of the number. */
  readonly isNear: boolean;
}

const WORDS: readonly (readonly [RegExp, SaidDirection["way"], boolean])[] = [
  [
    /\b(?:higher|slower|longer|larger|greater|bigger|more|ris(?:es?|en|ing)|rose|grow(?:s|n|ing)?|grew|climb(?:s|ed)?|increas\p{L}*|rais(?:es?|ed|ing)|lift(?:s|ed)?|adds?|added|above|exceed(?:s|ed|ing)?|ahead|advantage|lead(?:s|ing)?|tops?|too high)\b/giu,
    "up",
    false,
  ],
  [
    /\b(?:lower(?:s|ed|ing)?|less|fewer|smaller|shorter|faster|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin\p{L}*|decreas\p{L}*|reduc\p{L}*|cut(?:s|ting)?|los(?:es?|t|ing)|costs?|below|beneath|behind|short(?:fall)?|shr(?:inks?|ank|unk)|remov(?:es?|ed)|down|too low|sav(?:es?|ed|ing)|trim(?:s|med)?|shav(?:es?|ed)|lag(?:s|ged)?|trail(?:s|ed)?)\b/giu,
    "down",
    false,
  ],
  [
    /\b(?:improv\p{L}*|gain(?:s|ed)?|better|outperform\p{L}*|beat(?:s|en)?|helps?|boost(?:s|ed)?|surpass\p{L}*|recover(?:s|ed)?)\b/giu,
    "up",
    true,
  ],
  [
    /\b(?:hurts?|worse(?:ns?|ned)?|degrad\p{L}*|underperform\p{L}*|harm(?:s|ed)?)\b/giu,
    "down",
    true,
  ],
  [
    /\b(?:gap|differ(?:s|ences?)?|margin|spread|apart|within|distance|discrepanc\p{L}*|disagree\p{L}*|deviat\p{L}*|inflation|change[sd]?|shift(?:s|ed)?)\b/giu,
    "either",
    false,
  ],
];

const CLAUSE = /[.;:()]|, (?:and|but|while|whereas|which|where)\b/giu;

/** `more than 4 points`, `exceeds 4 points`, `4 points or less`: words that bound a number, and say nothing of a direction. */
const BOUNDING =
  /\b(?:(?:more|greater|larger|bigger|higher|longer|less|fewer|smaller|lower|shorter)(?= than (?:(?:about|around|roughly|some|nearly|almost|a|an|the) )?(?:[-+−±]?[\d.$€£]|half|third|quarter|fifth|tenth|twice|double|two|three|four|five|six|seven|eight|nine|ten))|(?:above|below|exceed(?:s|ed|ing)?|beneath)(?= [-+−±]?[\d.$€£])|(?<=\bor )(?:more|less|fewer|greater|larger|higher|lower|smaller|above|below))/giu;

/** The direction said of a number: by the word nearest to it in its clause, else in its sentence. Null where none is. */
export function directionSaid({ scene }: ClaimText, at: Range): SaidDirection | null {
  const sentence = sentenceAt(scene, at.start);
  const breaks = [...scene.text.matchAll(CLAUSE)].map(({ index }) => index);
  const start = breaks.findLast((place) => place < at.start) ?? sentence.start;
  const end = breaks.find((place) => place >= at.end) ?? sentence.end;
  return nearest(scene.text, at, { start, end }, true) ?? nearest(scene.text, at, sentence, false);
}

function nearest(text: string, at: Range, within: Range, isNear: boolean): SaidDirection | null {
  const bounding = new Set([...text.matchAll(BOUNDING)].map(({ index }) => index));
  let best: { readonly said: SaidDirection; readonly distance: number } | null = null;
  for (const [words, way, isOfMerit] of WORDS) {
    for (const match of text.slice(within.start, within.end).matchAll(words)) {
      const start = within.start + match.index;
      if (bounding.has(start)) continue;
      const end = start + match[0].length;
      const distance = end <= at.start ? at.start - end : start >= at.end ? start - at.end : 0;
      const isNearer = best === null || distance < best.distance;
      if (isNearer) best = { said: { way, isOfMerit, at: { start, end }, isNear }, distance };
    }
  }
  return best?.said ?? null;
}

/** Whether any word of a text says that something is more or less, better or worse. */
export function comparesAnywhere(text: string): boolean {
  return WORDS.some(([words, way]) => way !== "either" && text.search(words) !== -1);
}
