import type { Range } from "../text/range.ts";

/** Names of what an experiment is set to; a number behind one is a condition. */
const SET =
  `n|k|m|d|seeds?|depth|width|rank|layers?|temperature|learning rate|lr|batch(?: size)?|context(?: length| window)?|
  horizon|budget|epochs?|steps?|beam(?: size)?|dose|lambda|alpha|beta|sigma|epsilon|gamma|sample size|threshold|top`.replace(
    /\s+/g,
    "",
  );
const BEHIND_NAME = new RegExp(`\\b(?:${SET})(?: ?[=≈<>≤≥]+ ?| (?:of|is) | |-)$`, "iu");

/** What an experiment is made with: how many of them is a condition of what came out. */
const MADE_WITH =
  `layers?|seeds?|shots?|epochs?|parameters?|params|tokens?|samples?|examples?|steps?|participants?|
  patients?|subjects?|runs?|trials?|demonstrations?|iterations?|gpus?|heads?|neurons?|folds?|repeats?|labels?|
  rounds?|seeds?|annotators?|bits?`.replace(/\s+/g, "");
const SETTING = "with|at|for|over|across|on|after|using|under|given|from|per|in|within|to";
const BEHIND_SETTING = new RegExp(`\\b(?:${SETTING}) (?:only |just |all |the |a |an )?$`, "iu");
const BEFORE_MADE_WITH = new RegExp(`^[- ](?:\\p{L}+[- ]){0,2}(?:${MADE_WITH})\\b`, "iu");

const CONDITION_NAME = new RegExp(`^(?:${SET}|${MADE_WITH}|(?:model )?size)$`, "iu");

/** `7B`, `1.5 B parameters`: the size of a model. */
const MODEL_SIZE = /\d(?:[BM](?![\p{L}\p{N}])| ?(?:billion|million)[- ]param)/u;
/** A phrase of setting that opens the sentence: `At depth 4, …`. */
const OPENING = new RegExp(`^(?:${SETTING}|during|until|since|before|among) [^,;]{0,60}$`, "iu");

/** Whether a name, such as the heading of a column, is of what an experiment is set to or made with. */
export function isConditionName(name: string): boolean {
  return CONDITION_NAME.test(name);
}

/**
 * Whether a number tells under what something holds, and not what came out: the size of a model, what an experiment
 * is set to or made with, what the opening phrase of a sentence says.
 * @param place where the number stands, the words of its bound included
 * @param digits where its digits stand
 */
export function isCondition(text: string, place: Range, digits: Range): boolean {
  const before = text.slice(Math.max(0, place.start - 40), place.start);
  const after = text.slice(digits.end, digits.end + 40);
  // "over 5 seeds" reads as a bound, and is none.
  const isBehindSetting =
    BEHIND_SETTING.test(before) ||
    BEHIND_SETTING.test(text.slice(Math.max(0, digits.start - 40), digits.start));
  return (
    BEHIND_NAME.test(before) ||
    MODEL_SIZE.test(text.slice(place.start, digits.end + 8)) ||
    (isBehindSetting && BEFORE_MADE_WITH.test(after)) ||
    (place.start < 60 && OPENING.test(text.slice(0, place.start)) && /^[^.;]{0,40},\s/.test(after))
  );
}
