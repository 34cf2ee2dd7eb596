import type { Range } from "../text/range.ts";
import { words } from "../text/tokens.ts";
import { type Formula, readFormula } from "./formula.ts";

/** What a sentence says that a term means. */
export interface Definition {
  /** All the forms the term may take, bare: `performancegaprecovered`, `pgr`. */
  readonly names: readonly string[];
  readonly term: string;
  /** Where what it means stands in the sentence. */
  readonly meaning: Range;
  readonly formula: Formula | null;
}

const TERM = "(?<term>[\\p{L}][^.;:=,]{0,60}?)";
const DEFINED =
  "defined|measured|computed|calculated|quantified|expressed|operationali[sz]ed|given|taken";
const KINDS =
  "fraction|share|ratio|proportion|percentage|portion|difference|mean|average|median|probability|number|sum|product|rate|gap";
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `${TERM},? (?:is|are|was|were) (?:here |usually |commonly |often )?(?:${DEFINED}) (?:here )?(?:as|by|to be) (?<meaning>.+)`,
    "isu",
  ),
  new RegExp(
    `\\bwe (?:define|measure|compute|calculate|quantify) ${TERM} (?:as|by) (?<meaning>.+)`,
    "isu",
  ),
  new RegExp(`\\bby ${TERM},? we mean (?<meaning>.+)`, "isu"),
  new RegExp(`${TERM} (?:denotes|refers to|stands for|means) (?<meaning>.+)`, "isu"),
  new RegExp(
    `${TERM} (?:is|are) (?<meaning>(?:the|a) (?:${KINDS}) (?:of|between|that|by) .+)`,
    "isu",
  ),
  new RegExp(`${TERM} ?(?::=|=|≡|≔) ?(?<meaning>.+)`, "isu"),
];
const LEADING =
  /^(?:(?:the|a|an|this|that|our|their|here|where|and|so|thus|hence|then|metric|measure|quantity) )+/i;
const LONGEST_TERM = 5;

/** Reads what a sentence defines, in words or as a formula; null where it defines nothing. */
export function readDefinition(text: string): Definition | null {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text);
    const { term = "", meaning = "" } = found?.groups ?? {};
    if (found === null || meaning === "") continue;
    const start = found.index + found[0].length - meaning.length;
    const told = meaning.replace(/(?:,? where .*|[.;]\s*$)/isu, "");
    const formula = readFormula(told);
    // `recall = 0.8` measures, and defines nothing.
    if (formula === null && pattern === PATTERNS.at(-1)) continue;
    const names = namesOf(term);
    if (names.length === 0) continue;
    return { names, term: term.trim(), meaning: { start, end: start + told.length }, formula };
  }
  return null;
}

/** Whether two definitions are of one term. */
export function defineSame(a: Definition, b: Definition): boolean {
  return a.names.some((name) => b.names.includes(name));
}

/** A term, what stands in brackets behind it, and its initials. */
function namesOf(written: string): string[] {
  const bracketed = /\(([^()]+)\)\s*$/.exec(written);
  const outside = written
    .replace(/\([^()]*\)/g, " ")
    .trim()
    .replace(LEADING, "");
  const parts = words(outside);
  if (parts.length === 0 || parts.length > LONGEST_TERM) return [];
  const initials = parts.map((part) => part[0]).join("");
  return [
    parts.join(""),
    ...(bracketed === null ? [] : [words(bracketed[1]!).join("")]),
    ...(parts.length > 2 ? [initials] : []),
  ];
}
