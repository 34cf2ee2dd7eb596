import { createHash } from "node:crypto";
import type { Choice, Derivation, RowOrigin } from "../expression/traced.ts";
import type { RecordCell } from "../records/record-table.ts";
import { oncePer } from "./once-per.ts";

/** What an expression reckons, in the shapes that a claim's numbers have. */
export type Term =
  | CellTerm
  | {
      readonly kind: "statistic";
      readonly by: Statistic;
      readonly of: readonly Term[];
      readonly value: number;
    }
  /** One value less another, over another, or as the share by which it changed. */
  | PairTerm
  /** How much of the gap between the weak and the ceiling was closed. */
  | {
      readonly kind: "recovered";
      readonly of: Term;
      readonly weak: Term;
      readonly ceiling: Term;
      readonly value: number;
    }
  | {
      readonly kind: "weighted";
      readonly of: readonly Term[];
      readonly weights: readonly Term[];
      readonly value: number;
    }
  | {
      readonly kind: "correlation";
      readonly by: "pearson" | "spearman";
      readonly left: readonly Term[];
      readonly right: readonly Term[];
      readonly value: number;
    }
  | CountTerm
  /** So many of so many. */
  | {
      readonly kind: "share";
      readonly part: CountTerm;
      readonly whole: CountTerm | null;
      readonly value: number;
    }
  | { readonly kind: "scaled"; readonly by: number; readonly of: Term; readonly value: number }
  | {
      readonly kind: "product";
      readonly left: Term;
      readonly right: Term;
      readonly value: number;
    }
  /** A number that the expression writes itself. */
  | { readonly kind: "literal"; readonly value: number }
  /** A name or a text, of the results or of the expression. */
  | { readonly kind: "text"; readonly value: string; readonly from: Derivation }
  | { readonly kind: "unclear"; readonly why: string; readonly value: number };

export type Statistic = "mean" | "median" | "min" | "max" | "sum" | "sd" | "range" | "interval";

export interface CellTerm {
  readonly kind: "cell";
  readonly cell: RecordCell;
  readonly because: readonly Choice[];
  readonly value: number;
}

export interface PairTerm {
  readonly kind: "pair";
  readonly how: "difference" | "ratio" | "change";
  /** What is taken from, over, or what it changed to. */
  readonly left: Term;
  readonly right: Term;
  readonly value: number;
}

export interface CountTerm {
  readonly kind: "count";
  readonly of: readonly (Derivation | RowOrigin)[];
  /** The choices that left nothing, where nothing was left. */
  readonly because: readonly Choice[];
  readonly value: number;
}

/** The parts of a term, one level down. */
export function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case "statistic":
      return term.of;
    case "pair":
    case "product":
      return [term.left, term.right];
    case "recovered":
      return [term.of, term.weak, term.ceiling];
    case "weighted":
      return [...term.of, ...term.weights];
    case "correlation":
      return [...term.left, ...term.right];
    case "share":
      return term.whole === null ? [term.part] : [term.part, term.whole];
    case "scaled":
      return [term.of];
    default:
      return [];
  }
}

/** The values of the results that a term rests on, in its order, one that several parts share once. */
export const cellsOf: (term: Term) => readonly CellTerm[] = oncePer((term) => {
  if (term.kind === "cell") return [term];
  const parts = partsOf(term);
  return parts.length === 1 ? cellsOf(parts[0]!) : [...new Set(parts.flatMap(cellsOf))];
});

/** How many values a term rests on, one as often as it is used. */
export const weightOf: (term: Term) => number = oncePer((term) =>
  partsOf(term).reduce((sum, part) => sum + weightOf(part), 1),
);

/** Whether any value of the results that a term rests on is of a kind. */
export function hasCell(term: Term, isSo: (cell: CellTerm) => boolean): boolean {
  return term.kind === "cell" ? isSo(term) : partsOf(term).some((part) => hasCell(part, isSo));
}

const LONGEST_ID = 200;

/** What a term is, so that two of one id are the same. */
export const idOf: (term: Term) => string = oncePer((term) => {
  const id = writtenId(term);
  return id.length > LONGEST_ID ? createHash("sha256").update(id).digest("hex") : id;
});

function writtenId(term: Term): string {
  switch (term.kind) {
    case "cell":
      return `${term.cell.path}#${term.cell.pointer}`;
    case "count":
      return `count ${term.of.map(placeOf).join()} ${term.value}`;
    case "literal":
    case "text":
    case "unclear":
      return `${term.kind} ${term.value}`;
    case "statistic":
      return `${term.by}(${term.of.map(idOf).join()})`;
    case "pair":
      return `${term.how}(${idOf(term.left)},${idOf(term.right)})`;
    default:
      return `${term.kind}(${partsOf(term).map(idOf).join()})`;
  }
}

function placeOf(of: Derivation | RowOrigin): string {
  if (of.kind === "row") return `${of.path}#${of.pointer}`;
  if (of.kind === "cell") return `${of.cell.path}#${of.cell.pointer}`;
  return of.kind === "key" ? of.key : of.kind;
}
