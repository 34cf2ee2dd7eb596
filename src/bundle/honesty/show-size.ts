import type { Assertion } from "../../claim/read/assertion.ts";
import { singular } from "../../lexicon/sizes.ts";
import type { Choice, Derivation } from "../expression/traced.ts";
import { nameParts } from "../records/column-role.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Evidence } from "./evidence.ts";
import { questionsOf } from "./judgement.ts";
import { usesOf } from "./name-uses.ts";
import { isWritten } from "./property.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import { type CountTerm, cellsOf, type Term } from "./term.ts";

type SizeAssertion = Assertion & { readonly content: { readonly kind: "size" } };

const ROWS =
  /^(?:cell|run|row|configuration|config|case|experiment|condition|setting|setup|combination|n|seed|item|sample|example)$/;

/** What an expression shows of how large a study was: rows or names counted, or a size that the results state. */
export function showSize(
  text: ClaimText,
  { content: { quantity, noun } }: SizeAssertion,
  { gives, expression }: Evidence,
): Outcome {
  if (gives.kind !== "values")
    return unbound(
      gives.kind === "nothing" ? gives.why : 'its expression says what holds: write "value"',
    );
  const [term, ...others] = gives.terms;
  if (term?.kind === "scaled") return unbound("it multiplies a size");
  if (term === undefined) return unbound("its expression gives nothing");
  const flaw =
    term.kind === "count" ? countFlaw(text, term, noun) : statedFlaw(text, [term, ...others], noun);
  if (flaw !== null) return unbound(flaw);
  const value = Number(term.value);
  const { value: said } = quantity;
  const number = said.kind === "number" || said.kind === "bound" ? said.number : Number.NaN;
  const fields = {
    value,
    derivation: term.kind === "count" ? `${value} counted` : `stated as ${value}`,
    evidence: evidenceFrom(cellsOf(term), expression),
    selections: [],
  };
  return value === number
    ? { verdict: "supported", ...fields }
    : { verdict: "refuted", ...fields, correction: null };
}

/** Whether what is counted is what the text counts, and only what it names is counted. */
function countFlaw(text: ClaimText, { of, because }: CountTerm, noun: string): string | null {
  const names = new Set(
    of.flatMap((each) => (each.kind === "cell" ? nameParts(each.cell.keys.at(-1) ?? "") : [])),
  );
  const isOfNames = names.size > 0;
  if (isOfNames && ![...names].some((part) => singular(part) === noun) && !ROWS.test(noun))
    return `it counts ${[...names].join(" ")}, and the text counts ${noun}`;
  const choices: readonly Choice[] = [
    ...of.flatMap((each) => ("because" in each ? each.because : [])),
    ...because,
  ];
  const asked = choices.flatMap((choice) => (choice.kind === "filter" ? [choice.verdict] : []));
  const unnamed = asked.flatMap((verdict: Derivation) =>
    questionsOf(verdict).flatMap(({ left, right }) =>
      [left, right].filter((each) => !isNamed(text, each)),
    ),
  );
  const [first] = unnamed;
  return first === undefined
    ? null
    : `it chooses by ${String(first.value)}, which the text does not name`;
}

function isNamed(text: ClaimText, term: Term): boolean {
  if (term.kind === "literal") return isWritten(text, term);
  if (term.kind !== "text" || term.from.kind !== "literal") return true;
  const number = Number(term.value);
  return (
    usesOf(text.scene.words, term.value).some(({ missing }) => missing === 0) ||
    text.numbers.some((each) => each.number === number)
  );
}

/** A size that the results state: the same in every row that is taken, and called so. */
function statedFlaw(text: ClaimText, terms: readonly Term[], noun: string): string | null {
  const cells = terms.flatMap(cellsOf);
  if (cells.length === 0) return "it rests on no value of the results";
  const values = new Set(cells.map(({ value }) => value));
  const isStatistic = terms.some(
    (term) =>
      term.kind === "statistic" && term.by !== "max" && term.by !== "min" && term.by !== "sum",
  );
  if (values.size > 1 || (isStatistic && values.size > 1))
    return `the results state several: ${[...values].slice(0, 4).join(", ")}`;
  const columns = cells.flatMap(({ cell }) => text.places.get(keyOf(cell))?.slice(0, 1) ?? []);
  const isCalled = columns.some(({ table, measure }) => {
    const { name, means, role } = text.scene.tables[table]!.measures[measure]!;
    const parts = [...nameParts(name), ...nameParts(means ?? "")];
    const isNoun = parts.some((part) => singular(part) === noun);
    return isNoun || (role === "size" && (noun === "n" || nameParts(name).length === 1));
  });
  return isCalled ? null : `no column that it reads is called ${noun}: say so in "columns"`;
}
