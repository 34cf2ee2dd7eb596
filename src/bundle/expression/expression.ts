/** An evidence expression as it was parsed: JSONata without what can loop, call itself or run a program. */
export type Expression =
  | { readonly kind: "literal"; readonly value: number | string | boolean | null }
  /** `$x`; the context is "" (`$`), the whole input "$" (`$$`). */
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "path"; readonly steps: readonly Step[]; readonly keepsList: boolean }
  | { readonly kind: "call"; readonly name: string; readonly operands: readonly Expression[] }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "negation"; readonly of: Expression }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "object"; readonly entries: readonly Entry[] }
  /** `rows{lr: $average(val_acc)}` */
  | { readonly kind: "group"; readonly of: Expression; readonly entries: readonly Entry[] }
  | {
      readonly kind: "condition";
      readonly condition: Expression;
      readonly met: Expression;
      readonly otherwise: Expression | null;
    }
  | { readonly kind: "block"; readonly expressions: readonly Expression[] }
  | { readonly kind: "binding"; readonly name: string; readonly value: Expression }
  /** `(a; b)[0]`: filters on something other than a step of a path. */
  | { readonly kind: "filtered"; readonly of: Expression; readonly filters: readonly Expression[] };

export interface Entry {
  readonly key: Expression;
  readonly value: Expression;
}

export type Step = (
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "every" }
  | { readonly kind: "sort"; readonly terms: readonly SortTerm[] }
  | { readonly kind: "inner"; readonly expression: Expression }
) & { readonly filters: readonly Expression[] };

export interface SortTerm {
  readonly by: Expression;
  readonly isDescending: boolean;
}

export const OPERATORS = [
  "+",
  "-",
  "*",
  "/",
  "%",
  "=",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "&",
  "and",
  "or",
  "in",
] as const;

export type Operator = (typeof OPERATORS)[number];
