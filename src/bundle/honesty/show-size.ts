import type { Assertion } from "../../claim/read/assertion.ts";
import { singular } from "../../lexicon/sizes.ts";
import type { Choice, Derivation, RowOrigin } from "../expression/traced.ts";
import { nameParts } from "../records/column-role.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import type { Evidence } from "./evidence.ts";
import { questionsOf } from "./judgement.ts";
import { usesOf } from "./name-uses.ts";
import { isWritten } from "./property.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import { type CountTerm, cellsOf, type Term } from "./term.ts";

type SizeAssertion = Pick<Assertion, "at"> & {
  readonly content: Extract<Assertion["content"], { readonly kind: "size" }>;
};

const ROWS =
  /^(?:cell|run|row|configuration|config|case|experiment|condition|setting|setup|combination|n|seed|item|sample|example)$/;

/** What an expression shows of how large a study was: rows or names counted, or a size that the results state. */
export function showSize(
  text: ClaimText,
  { quantity, noun }: Pick<SizeAssertion["content"], "quantity" | "noun">,
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
function countFlaw(text: ClaimText, count: CountTerm, noun: string): string | null {
  const { of, because } = count;
  if (of.some(({ kind }) => kind === "literal" || kind === "reckoned"))
    return "it counts what it writes or reckons itself: count rows, or the names in a column";
  const told = toldApartFlaw(text, count, noun);
  if (told !== null) return told;
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

/** Whether all that are counted are different ones: rows each once, and of seeds or names no two the same. */
function toldApartFlaw({ scene }: ClaimText, { of }: CountTerm, noun: string): string | null {
  const rows = of.filter((each): each is RowOrigin => each.kind === "row" && each.path !== null);
  const placed = of.flatMap((each) => (each.kind === "cell" ? [keyOf(each.cell)] : []));
  const places = new Set([...rows.map(({ path, pointer }) => `${path}#${pointer}`), ...placed]);
  if (places.size < rows.length + placed.length) return "it counts some more than once";
  const named = of.flatMap((each) => {
    const isCalled =
      each.kind === "cell" &&
      nameParts(each.cell.keys.at(-1) ?? "").some((part) => singular(part) === noun);
    return isCalled ? [String(each.cell.value)] : [];
  });
  if (new Set(named).size < named.length)
    return `it counts ${named.length} values, and ${new Set(named).size} of them differ: $count($distinct(…))`;
  for (const { path, dimensions, rows: held } of scene.tables) {
    const dimension = dimensions.findIndex(
      ({ name, values }) => values.length > 1 && name !== "" && singular(name) === noun,
    );
    const isCounted = (pointer: string): boolean =>
      places.has(`${path}#${pointer}`) ||
      places.has(`${path}#${pointer.slice(0, pointer.lastIndexOf("/"))}`);
    if (dimension === -1 || noun === "run") continue;
    const own = held.filter(({ cells }) =>
      cells.some((cell) => cell?.path === path && isCounted(cell.pointer)),
    );
    const differing = new Set(own.map(({ coordinates }) => coordinates[dimension])).size;
    if (own.length > 0 && differing < places.size)
      return `it counts ${places.size} rows, and they have ${differing} of ${noun}: $count($distinct(rows.${dimensions[dimension]!.name}))`;
  }
  return null;
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
