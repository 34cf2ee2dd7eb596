import type { Change, ControlOperator, Sample } from "./operator.ts";
import { negationAdded } from "./operators/add-negation.ts";
import { numberChanged } from "./operators/change-number.ts";
import { negationDropped } from "./operators/drop-negation.ts";
import { directionFlipped } from "./operators/flip-direction.ts";
import { restated } from "./operators/restate.ts";
import { subjectSwapped } from "./operators/swap-subject.ts";
import { rewritten } from "./wording.ts";

const PER_CENT = /(?<![\p{N}.,–-])(\p{Nd}{1,2}(?:\.\p{Nd})?) ?%/u;
const SHARE = /(?<![\p{N}.,])0\.(\p{Nd}{2})(?![\p{N}%])/u;
const YEAR = /\b(?:19|20)\d\d\b/;
const VERSION = /\bv(\d{1,2})\b/;

/** What could be taken for a contradiction and is none. */
export const CONTROLS: readonly ControlOperator[] = [
  { name: "reworded", form: "statement", change: restated },
  { name: "other-case", form: "statement", change: inOtherCase },
  { name: "other-time", form: "statement", change: atOtherTime },
  { name: "weaker-hedge", form: "statement", change: hedged },
  { name: "other-format", form: "statement", change: inOtherFormat },
  { name: "question", form: "question", change: asked },
  { name: "quote", form: "quote", change: contradicted },
  { name: "contested", form: "contested", change: contradicted },
];

/** Another number, of another model or data set. */
function inOtherCase(sample: Sample): string | null {
  const text = subjectSwapped(sample);
  return text === null ? null : changedIn(sample, text);
}

/** Another number, of another year or version. */
function atOtherTime(sample: Sample): string | null {
  const { text } = sample.claim;
  const year = YEAR.exec(text);
  const version = VERSION.exec(text);
  if (year !== null) return changedIn(sample, text.replace(year[0], String(Number(year[0]) - 1)));
  if (version === null) return null;
  return changedIn(sample, text.replace(version[0], `v${Number(version[1]) + 1}`));
}

/** The number that would be changed in the claim itself, changed in another wording of it. */
function changedIn(sample: Sample, text: string): string | null {
  const changed = numberChanged(sample);
  const outcome = sample.claim.figures.find(({ role }) => role === "outcome");
  if (changed === null || outcome === undefined) return null;
  const shift = changed.length - sample.claim.text.length;
  const other = changed.slice(outcome.start, outcome.end + shift);
  const at = text.indexOf(outcome.text);
  return at < 0 ? null : rewritten(text, { start: at, end: at + outcome.text.length }, other);
}

function hedged({ claim: { text, tokens }, lexicon }: Sample): string | null {
  const verb = tokens.find(({ lower }) => /^(?:is|are|will|can)$/.test(lower));
  if (verb === undefined || verb.start === 0) return null;
  if (tokens.some(({ lower }) => lexicon.negations.has(lower))) return null;
  const by = /^(?:is|are)$/.test(verb.lower) ? "may be" : "might";
  return rewritten(text, verb, by);
}

function inOtherFormat({ claim: { text } }: Sample): string | null {
  if (PER_CENT.test(text)) return text.replace(PER_CENT, (_, number) => `${number} percent`);
  return SHARE.test(text) ? text.replace(SHARE, (_, digits) => `${Number(digits)}%`) : null;
}

function asked(sample: Sample): string | null {
  const text = contradicted(sample);
  if (text === null) return null;
  return `Is it so that ${text.slice(0, 1).toLowerCase()}${text.slice(1).replace(/(?<![.\s])[.\s]+$/, "")}?`;
}

/** The claim turned into what contradicts it, in the first way it offers a hold for. */
const WAYS: readonly Change[] = [numberChanged, negationDropped, directionFlipped, negationAdded];

function contradicted(sample: Sample): string | null {
  for (const change of WAYS) {
    const text = change(sample);
    if (text !== null) return text;
  }
  return null;
}
