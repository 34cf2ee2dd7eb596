import type { Range } from "../../text/range.ts";
import type { Quantity } from "../claim.ts";
import type { BoundRelation } from "../interval.ts";

/** One piece of what a sentence says: a number, a size, or a predicate word that something can bear out or deny. */
export interface Assertion {
  /** Where it stands in the sentence, in UTF-16 units. */
  readonly at: Range;
  /** The sentence's own words there. */
  readonly says: string;
  /** Whether the sentence stands or falls with it; of several numbers that share a verb, all are. */
  readonly principal: boolean;
  readonly content: AssertionContent;
}

export type AssertionKind = AssertionContent["kind"];

export type AssertionContent =
  /** A measured number, range, change or spread: `0.47`, `17–37`, `from 0.51 to 0.80`. */
  | { readonly kind: "number"; readonly quantity: Quantity; readonly role: NumberRole }
  /** A limit: `at most 10 %`, `above 0.9`, `never below 0.5`, `within 0.011`. */
  | { readonly kind: "bound"; readonly quantity: Quantity; readonly role: NumberRole }
  /** How many of how many: `six of ten`, `in 3 of the 8 runs`, `none of the other 32`. A whole that is not said is null. */
  | {
      readonly kind: "count";
      readonly part: number;
      readonly whole: number | null;
      readonly noun: string;
      /** Where the count is a limit, as in `at least 3 of 8`. */
      readonly relation?: BoundRelation;
    }
  /** How large the study was: `n = 500`, `over four seeds`, `nine cells`, `8 epochs`. */
  | { readonly kind: "size"; readonly quantity: Quantity; readonly noun: string }
  /** One thing set against another: `more than`, `outperforms`, `lower than`, `exceeds`. */
  | { readonly kind: "comparison"; readonly direction: Direction; readonly negated: boolean }
  /** The first or last of several, or the only one: `the lowest`, `best`, `only layer 2`, `peaks at`. */
  | { readonly kind: "superlative"; readonly end: SuperlativeEnd }
  /** Said of each of several: `all four data sets`, `at every layer`, `always`; negated: `none`, `never`, `no`. */
  | { readonly kind: "universal"; readonly negated: boolean }
  /** A course along an ordered column, or a change from one case to another: `rises with`, `plateaus`, `falls steadily`. */
  | {
      readonly kind: "trend";
      readonly shape: TrendShape;
      /** Whether the words say that it never turns. */
      readonly steady: boolean;
      readonly negated: boolean;
    }
  | { readonly kind: "correlation"; readonly sign: "positive" | "negative" | "none" | "some" }
  /** What a table cannot show by itself: `none` no effect, `cause` a reason why, `degree` a word of judgement, `denial`. */
  | { readonly kind: "effect"; readonly effect: "none" | "cause" | "degree" | "denial" }
  /** Two things are the same: `identical`, `ties with`, `unchanged`, `matches`. */
  | { readonly kind: "equality"; readonly negated: boolean };

/** What a number is of: a value as it stands, or reckoned from two of them. */
export type NumberRole =
  | "level"
  | "difference"
  | "relative"
  | "ratio"
  | "share"
  | "correlation"
  | "spread";

/** `more` and `less` speak of the number, `better` and `worse` of the merit. */
export type Direction = "more" | "less" | "better" | "worse";

export type SuperlativeEnd = "highest" | "lowest" | "best" | "worst" | "only";

export type TrendShape = "rises" | "falls" | "flat" | "plateaus";
