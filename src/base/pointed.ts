/** By stem. */
const GOALS = ["goal", "aim", "mission"];
const AVOIDANCES = ["avoid", "refrain", "abstain", "eschew"];
/** Terms behind "avoid" that say what was avoided. */
const PHRASE = 2;

/**
 * Whether two statements, by their terms in order, both tell of goals, or one of what the other says that someone
 * avoided: that takes few words, so that sharing two of them is enough to compare the two.
 */
export function arePointed(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return (hasGoal(a) && hasGoal(b)) || isAvoided(a, b) || isAvoided(b, a);
}

function hasGoal(terms: ReadonlySet<string>): boolean {
  return GOALS.some((goal) => terms.has(goal));
}

/** Whether what the one says was avoided is spoken of by the other. */
function isAvoided(terms: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (!AVOIDANCES.some((word) => terms.has(word))) return false;
  const ordered = [...terms];
  const phrase = ordered.slice(ordered.findIndex((term) => AVOIDANCES.includes(term)) + 1);
  return phrase.length >= PHRASE && phrase.slice(0, PHRASE).every((term) => other.has(term));
}
