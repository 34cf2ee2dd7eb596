import type { LexiconWords } from "../../src/claim/lexicon.ts";
import { ABBREVIATIONS } from "./abbreviations.ts";
import { ABSENCES, BETTERMENTS, FALLS, RISES, UNWANTED, WORSENINGS } from "./changes.ts";
import { AGAINST, LOSSES, WINS } from "./comparisons.ts";
import { AVOIDINGS, DOERS, GOALS, PRACTISINGS, WAYS } from "./deeds.ts";
import { EVERYDAY_ANTONYMS, EVERYDAY_SYNONYMS } from "./everyday.ts";
import { HEDGES } from "./hedges.ts";
import { KINDS } from "./kinds.ts";
import { NEGATIONS, REFUSALS } from "./negations.ts";
import { QUANTIFIERS } from "./quantifiers.ts";
import {
  DIMINISHERS,
  EFFECTS,
  EQUAL_PHRASES,
  NULL_PHRASES,
  NULLS,
  STUDY_WORDS,
} from "./results.ts";
import { SCOPES } from "./scopes.ts";
import { ANTONYMS, SYNONYMS } from "./senses.ts";

/** The words by which statements are compared; a configuration may add its field's own. */
export const LEXICON_WORDS: LexiconWords = {
  negations: NEGATIONS,
  refusals: REFUSALS,
  rises: RISES,
  falls: FALLS,
  absences: ABSENCES,
  betterments: BETTERMENTS,
  worsenings: WORSENINGS,
  unwanted: UNWANTED,
  wins: WINS,
  losses: LOSSES,
  against: AGAINST,
  effects: EFFECTS,
  nulls: NULLS,
  nullPhrases: NULL_PHRASES,
  equalPhrases: EQUAL_PHRASES,
  diminishers: DIMINISHERS,
  studyWords: STUDY_WORDS,
  hedges: HEDGES,
  goals: GOALS,
  practisings: PRACTISINGS,
  avoidings: AVOIDINGS,
  ways: WAYS,
  doers: DOERS,
  scopes: SCOPES,
  quantifiers: QUANTIFIERS,
  antonyms: [...ANTONYMS, ...EVERYDAY_ANTONYMS],
  synonyms: [...SYNONYMS, ...EVERYDAY_SYNONYMS],
  kinds: KINDS,
  abbreviations: ABBREVIATIONS,
};
