import { contains, type Range } from "../../text/range.ts";
import { askedFlaw } from "./asked-flaw.ts";
import { bothSides, isOfBothSides } from "./both-sides.ts";
import { checkCases } from "./case-check.ts";
import { keyOf } from "./cell-places.ts";
import type { ClaimText } from "./claim-text.ts";
import { describeTerm } from "./describe-term.ts";
import type { Evidence } from "./evidence.ts";
import { casesCounted, type Judgement, type Question } from "./judgement.ts";
import { usesOf } from "./name-uses.ts";
import { operandOf } from "./operand.ts";
import { checkOperand } from "./operand-check.ts";
import { extremesOf, isProperty } from "./property.ts";
import { evidenceFrom, type Outcome, unbound } from "./shown.ts";
import { type CellTerm, cellsOf, idOf, type Term } from "./term.ts";

/** Characters behind a word of each within which what it is each of is named. */
const REACH = 32;

/**
 * What an expression shows of a word that says something of each: that it asks each case by itself, and all of those
 * that the text speaks of.
 */
export function showUniversal(
  text: ClaimText,
  at: Range,
  negated: boolean,
  { gives, expression, places }: Evidence,
): Outcome {
  const stated = showNone(text, at, negated, { gives, expression, places });
  if (stated !== null) return stated;
  const cases = casesIn(text, gives);
  if (cases === null || cases.length < 2)
    return unbound(
      "its expression does not ask each by itself: $all(rows.(condition)), $count(rows[condition]) = $count(rows), or $max(…) < …",
    );
  if (isOfBothSides(text, at, gives)) return bothSides(gives, cases, expression);
  const others = othersFlaw(text, at, gives);
  if (others !== null) return unbound(others);
  const varying = varyingIn(text, cases);
  const wanted = dimensionsNamedBehind(text, at);
  const isOfThat = wanted.length === 0 || wanted.some((name) => varying.includes(name));
  if (varying.length === 0 || !isOfThat)
    return unbound(
      `its expression asks ${varying.length === 0 ? "one case" : `each ${varying.join(", ")}`}, and the text speaks of each ${wanted.join(" or ") || "of several"}`,
    );
  const isNone = gives.kind === "verdict" && quantifierOf(gives.judgement) === "none";
  const isAll =
    gives.kind === "values" ||
    (gives.kind === "verdict" &&
      (quantifierOf(gives.judgement) === "all" || countsAll(text, at, gives.judgement)));
  const holds = gives.kind === "values" || (gives.kind === "verdict" && gives.holds);
  if (negated && isAll && gives.kind === "verdict" && !deniesEach(text, gives.judgement))
    return unbound(
      "its expression says that each is so, and the text that none is: $count(rows[condition]) = 0",
    );
  if (!isAll && !(isNone && negated))
    return unbound("its expression says it of some and not of each");
  const flaw = gives.kind === "verdict" ? askedFlaw(text, at, gives.judgement) : null;
  if (flaw !== null) return unbound(flaw);
  // What is false of something else than the text speaks of denies nothing.
  const checked =
    !holds && gives.kind === "verdict" && gives.judgement.kind === "cases"
      ? checkCases(text, gives.judgement.cases, at)
      : null;
  if (checked?.kind === "refused") return unbound(checked.why);
  const fields = {
    value: holds,
    derivation: `${cases.length} cases, by ${varying.join(", ")}`,
    evidence: evidenceFrom(cases.flat().slice(0, 6), expression),
    selections: [],
  };
  return holds
    ? { verdict: "supported", ...fields }
    : { verdict: "refuted", ...fields, correction: null };
}

/** `none of the other 32`, `now none does`: a count of nothing, or a nothing that the results state. */
function showNone(
  text: ClaimText,
  at: Range,
  negated: boolean,
  { gives, expression }: Evidence,
): Outcome | null {
  if (!negated || gives.kind !== "values" || gives.terms.length !== 1) return null;
  const [term] = gives.terms as [Term];
  if (term.kind === "count") {
    const checked = checkCases(text, casesCounted(term) ?? [], at);
    if (checked.kind === "refused") return unbound(checked.why);
    const fields = {
      value: `${checked.met} of ${checked.cases.length}`,
      derivation: `${checked.met} of ${checked.cases.length} counted`,
      evidence: evidenceFrom(checked.cells, expression),
      selections: checked.selections,
    };
    return checked.met === 0
      ? { verdict: "supported", ...fields }
      : { verdict: "refuted", ...fields, correction: null };
  }
  if (term.kind !== "cell") return null;
  const check = checkOperand(text, operandOf(term), at);
  if (check.kind === "refused") return unbound(check.why);
  const fields = {
    value: term.value,
    derivation: describeTerm(text, term),
    evidence: evidenceFrom([term], expression),
    selections: [check.selection],
  };
  return term.value === 0
    ? { verdict: "supported", ...fields }
    : { verdict: "refuted", ...fields, correction: null };
}

/** `$count(rows[lr!=1e-3 and diverged=0]) = 32`: where 32 are asked, it says it of each. */
function countsAll(text: ClaimText, at: Range, judgement: Judgement): boolean {
  if (judgement.kind !== "cases" || typeof judgement.quantifier !== "number") return false;
  const checked = judgement.alone === null ? checkCases(text, judgement.cases, at) : null;
  return checked?.kind === "checked" && checked.cases.length === judgement.quantifier;
}

/** Why those asked are not `the others`: what the text names is what they are beside. */
function othersFlaw(text: ClaimText, at: Range, gives: Evidence["gives"]): string | null {
  const isOfOthers = /^ (?:of )?(?:the )?(?:other|remaining)\b/iu.test(
    text.scene.text.slice(at.end),
  );
  if (!isOfOthers || gives.kind !== "verdict" || gives.judgement.kind !== "cases") return null;
  const checked = checkCases(text, gives.judgement.cases, at);
  return checked.kind === "refused" ? checked.why : null;
}

/** Whether each case is asked whether it is not so: `diverged = 0`, or `x <= 0.9` where the text says `above 0.9`. */
function deniesEach(text: ClaimText, judgement: Judgement): boolean {
  if (judgement.kind !== "cases") return false;
  const asked = judgement.cases
    .flatMap(({ questions }) => questions)
    .filter((question) => /^[<>]/.test(question.by) || isProperty(text, question));
  return (
    asked.length > 0 &&
    asked.every((question) => deniesFlag(text, question) || turnsBound(text, question))
  );
}

function deniesFlag(text: ClaimText, question: Question): boolean {
  const { by, left, right } = question;
  return (
    isProperty(text, question) &&
    [left, right].some(
      ({ kind, value }) =>
        kind !== "cell" &&
        ((by === "=" && (value === 0 || value === "false")) ||
          (by === "!=" && (value === 1 || value === "true"))),
    )
  );
}

function turnsBound({ assertions }: ClaimText, { by, left, right }: Question): boolean {
  const isBelow = by.startsWith("<") === (left.kind !== "literal");
  return (
    /^[<>]/.test(by) &&
    [left, right].some(({ kind }) => kind === "literal") &&
    assertions.some(
      ({ content }) =>
        content.kind === "bound" &&
        content.quantity.value.kind === "bound" &&
        content.quantity.value.relation.startsWith("<") !== isBelow,
    )
  );
}

function quantifierOf(judgement: Judgement): "all" | "none" | "some" | null {
  switch (judgement.kind) {
    case "cases":
      return typeof judgement.quantifier === "number" ? "some" : judgement.quantifier;
    case "course":
      return "all";
    case "both": {
      const each = judgement.parts.map(quantifierOf);
      return each.every((one) => one === each[0]) ? (each[0] ?? null) : null;
    }
    case "unclear":
      return null;
  }
}

/** The values asked in each case. */
function casesIn(
  text: ClaimText,
  gives: Evidence["gives"],
): readonly (readonly CellTerm[])[] | null {
  if (gives.kind === "nothing") return null;
  if (gives.kind === "values") return ownSides(gives.terms.flatMap(endsIn)).map(cellsOf);
  return heldCases(text, gives.judgement);
}

/** Of the end of several values each of them is a case. */
function endsIn(term: Term): readonly Term[] {
  if (term.kind === "scaled") return endsIn(term.of);
  const isEnd = term.kind === "statistic" && (term.by === "max" || term.by === "min");
  return isEnd ? term.of : [term];
}

/** Of values set against others the side that differs from case to case: of one baseline less each arm, the arms. */
function ownSides(terms: readonly Term[]): readonly Term[] {
  const lefts = new Set(terms.map((term) => (term.kind === "pair" ? idOf(term.left) : null)));
  const side = lefts.size === 1 && terms.length > 1 ? "right" : "left";
  return terms.map((term) => (term.kind === "pair" ? term[side] : term));
}

function heldCases(text: ClaimText, judgement: Judgement): readonly (readonly CellTerm[])[] {
  switch (judgement.kind) {
    case "course":
      return judgement.courses.length > 1
        ? judgement.courses.map((values) => values.flatMap(cellsOf))
        : judgement.courses.flat().map(cellsOf);
    case "both":
      return judgement.parts.flatMap((part) => heldCases(text, part));
    case "unclear":
      return [];
    case "cases":
      return judgement.cases.map(({ questions }) =>
        questions
          .filter((question) => isProperty(text, question))
          .flatMap(({ left, right }) => [left, right])
          .flatMap((term) => [
            ...cellsOf(term),
            ...extremesOf(term).flatMap(({ among }) => among.flatMap(cellsOf)),
          ]),
      );
  }
}

/** The names of what differs from case to case and is one in each. */
function varyingIn(
  { scene, places }: ClaimText,
  cases: readonly (readonly CellTerm[])[],
): readonly string[] {
  // What a row is set to stands in no column of values: of a winner called by its number, that is the number.
  const placed = (cases[0] ?? []).map(({ cell }) => places.get(keyOf(cell)) ?? []);
  const tables = placed.find((each) => each.length > 0)?.map(({ table }) => table) ?? [];
  return [...new Set(tables)].flatMap((table) => {
    const { dimensions, rows } = scene.tables[table]!;
    return dimensions.flatMap(({ name, kind }, dimension) => {
      const held = cases.map(
        (cells) =>
          new Set(
            cells.flatMap(({ cell }) => {
              const own = places.get(keyOf(cell))?.filter((each) => each.table === table) ?? [];
              // What stands one level up is the same for several rows, and tells none of them.
              return own.length === 1 ? [rows[own[0]!.row]!.coordinates[dimension]!] : [];
            }),
          ),
      );
      const areSingle = held.every(({ size }) => size === 1);
      const differ = new Set(held.map((each) => [...each][0])).size > 1;
      return areSingle && differ ? [name || kind] : [];
    });
  });
}

/** The dimension that the text names behind a word of each: `every layer`, `all three seeds`. */
export function dimensionsNamedBehind({ scene }: ClaimText, at: Range): readonly string[] {
  const window: Range = { start: at.end, end: at.end + REACH };
  const words = scene.words.filter((word) => contains(window, word));
  const names = scene.tables.flatMap(({ dimensions }) =>
    dimensions
      .filter(({ name, values }) => name !== "" && values.length > 1)
      .filter(
        ({ name, kind }) =>
          usesOf(words, name).some(({ missing }) => missing === 0) ||
          (kind === "seed" &&
            words.some(({ text }) => /^(?:seeds?|runs?|trials?|repeats?)$/.test(text))),
      )
      .map(({ name, kind }) => name || kind),
  );
  return [...new Set(names)];
}
