import type { Lexicon } from "./lexicon.ts";
import { phraseAt } from "./phrases.ts";
import type { Statement, Term } from "./statement.ts";

/** What a study says it found: an effect, none, that two things are alike, several of these, or none of these. */
export interface Outcome {
  readonly kind: Finding | "mixed" | "unsaid";
  /** The words that say so, as written. */
  readonly words: readonly string[];
}

type Finding = "effect" | "none" | "equal";

interface Cue {
  readonly kind: Finding;
  readonly text: string;
  readonly clause: number;
  /** Said by the way: "without increased risk". */
  readonly aside: boolean;
}

/** Tokens after a word of smallness in which it takes an effect away. */
const DIMINISHED = 3;

/** Tokens after "was" in which "unchanged" is said of the subject. */
const SAID_OF = 3;
const SAYS: ReadonlySet<string> = new Set(
  "is are was were be been being 's 're remains remained proved appears appeared seems seemed".split(
    " ",
  ),
);

/** Reads what a statement says was found; what is only conceded, or said by the way, does not count. */
export function readOutcome(statement: Statement, lexicon: Lexicon): Outcome {
  const cues = [...wordCues(statement, lexicon), ...phraseCues(statement, lexicon)].filter(
    ({ clause }) => !statement.clauses[clause]!.conceded,
  );
  const main = cues.filter(({ aside }) => !aside);
  const said = main.length > 0 ? main : cues;
  const decided = statement.clauses.flatMap((_, clause) =>
    ofClause(said.filter((cue) => cue.clause === clause)),
  );
  const kinds = new Set(decided.map(({ kind }) => kind));
  const [kind] = kinds;
  return {
    kind: kind === undefined ? "unsaid" : kinds.size === 1 ? kind : "mixed",
    words: decided.map(({ text }) => text),
  };
}

/** In one clause a denial speaks for all: "no difference", "not associated with a higher risk". */
function ofClause(cues: readonly Cue[]): readonly Cue[] {
  for (const kind of ["none", "equal"] as const) {
    const deciding = cues.filter((cue) => cue.kind === kind);
    if (deciding.length > 0) return deciding;
  }
  return cues;
}

function wordCues({ tokens, terms }: Statement, lexicon: Lexicon): Cue[] {
  const at = new Map(tokens.map((token, index) => [token.start, index]));
  return terms.flatMap((term): Cue[] => {
    const isNull = isOf(term, lexicon.nulls);
    if (!isNull && !isOf(term, lexicon.effects)) return [];
    const before = tokens.slice(0, at.get(term.start));
    if (isNull && !before.slice(-SAID_OF).some(({ lower }) => SAYS.has(lower))) return [];
    const denied =
      term.negated || before.slice(-DIMINISHED).some(({ stem }) => lexicon.diminishers.has(stem));
    return [
      {
        kind: denied === isNull ? "effect" : "none",
        text: term.negated ? `not ${term.text}` : term.text,
        clause: term.clause,
        aside: before.some(({ lower }) => lower === "without"),
      },
    ];
  });
}

/** By its base form, or as written: "lower" is a comparison, "low" is not. */
function isOf({ stem, lower }: Term, words: ReadonlySet<string>): boolean {
  return words.has(stem) || words.has(lower);
}

function phraseCues({ text, tokens, clauses }: Statement, lexicon: Lexicon): Cue[] {
  return clauses.flatMap(({ start, end }, clause) => {
    const cues: Cue[] = [];
    for (let index = start; index < end; index += 1) {
      for (const [kind, phrases] of [
        ["none", lexicon.nullPhrases],
        ["equal", lexicon.equalPhrases],
      ] as const) {
        const length = phraseAt(tokens, index, phrases);
        if (length === 0) continue;
        const said = text.slice(tokens[index]!.start, tokens[index + length - 1]!.end);
        cues.push({ kind, text: said, clause, aside: false });
      }
    }
    return cues;
  });
}
